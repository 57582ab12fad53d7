import type { PointRows } from '../model/point-rows.js';
import type { LooseStretches } from './packed-stretch.js';
import { packing } from './packing.js';
import type { StretchEnds } from './series-summary.js';

/** A log holds about this much, and a block what was in one. */
const LOG_BYTES = 2 * 1024 * 1024;
/** Of a tag's rows: the number of the tag, the first of them, the last. */
export const TAG_ROWS_COLUMNS = 3;
const FIRST_ROWS = 64;
/** A log that holds more becomes as large as it may at once, and leaves its memory to the next one. */
const FEW_ROWS = 4096;

/** Room for rows, and for the series of each. */
interface Room {
  readonly rows: Float64Array;
  readonly owners: Int32Array;
}

/** Memory that was used is ready at once; this thread keeps as much as one log takes. */
let spare: Room | undefined;

function largestRoom(): Room {
  const room = spare;
  spare = undefined;
  return room ?? roomFor(LOG_BYTES / 8, LOG_BYTES / 24);
}

function roomFor(numbers: number, rows: number): Room {
  return {
    rows: new Float64Array(numbers),
    owners: new Int32Array(rows),
  };
}

const noRoom = roomFor(0, 0);

/** How many points of so many columns a block holds at most. */
export function blockRows(columns: number): number {
  return Math.floor(LOG_BYTES / (8 * columns));
}

/** Points in the order they came, row by row, until they are packed into a block. */
export class PointLog {
  readonly #columns: number;
  readonly #mostRows: number;
  #room = noRoom;
  #length = 0;
  /** By series, the offsets of the first and the last record that it has points of here. */
  #ends: Float64Array = new Float64Array(0);

  constructor(columns: number) {
    this.#columns = columns;
    this.#mostRows = blockRows(columns);
  }

  get length(): number {
    return this.#length;
  }

  hasRoomFor(rows: number): boolean {
    return this.#length + rows <= this.#mostRows;
  }

  get rows(): Float64Array {
    return this.#room.rows;
  }

  /**
   * Adds a point, while there is room; its columns are to be put into `rows` from the place that is
   * given.
   *
   * @param offset of the record that holds it.
   */
  place(series: number, offset: number): number {
    const row = this.#length;
    this.#makeRoom(row + 1);
    this.#makeRoomForEnds(series + 1);
    this.#room.owners[row] = series;
    putEnd(this.#ends, series, offset);
    this.#length = row + 1;
    return row * this.#columns;
  }

  /**
   * Adds points, while there is room for all.
   *
   * @param series by the number of a tag.
   * @param seriesCount is more than any of these.
   */
  add(points: PointRows, series: readonly number[], seriesCount: number): void {
    const { owners, rows } = points;
    const length = this.#length;
    this.#makeRoom(length + owners.length);
    this.#makeRoomForEnds(seriesCount);
    this.#room.rows.set(rows, length * this.#columns);
    this.#room.owners.set(owners, length);
    this.#length = length + owners.length;
    if (!this.#putEnds(points, series)) {
      nameOwners(this.#room.owners.subarray(length, this.#length), series);
    }
  }

  /** @returns whether all these tags have the numbers of their series. */
  #putEnds({ tagRows, offsets }: PointRows, series: readonly number[]): boolean {
    let isSame = true;
    for (let at = 0; at < tagRows.length; at += TAG_ROWS_COLUMNS) {
      const tag = tagRows[at] as number;
      const owner = series[tag] as number;
      putEnd(this.#ends, owner, offsets[tagRows[at + 1] as number] as number);
      putEnd(this.#ends, owner, offsets[tagRows[at + 2] as number] as number);
      if (owner !== tag) isSame = false;
    }
    return isSame;
  }

  endsOf(series: number): StretchEnds {
    return {
      firstOffset: this.#ends[2 * series] as number,
      lastOffset: this.#ends[2 * series + 1] as number,
    };
  }

  /** The points by series, of which there are `seriesCount`: they hold until others are sorted or packed. */
  sorted(seriesCount: number): LooseStretches {
    const rows = this.#room.rows.subarray(0, this.#length * this.#columns);
    const owners = this.#room.owners.subarray(0, this.#length);
    return packing().sort(this.#columns, rows, owners, seriesCount);
  }

  clear(): void {
    if (this.#length > FEW_ROWS) {
      spare = this.#room;
      this.#room = noRoom;
    }
    this.#length = 0;
    this.#ends = new Float64Array(0);
  }

  #makeRoom(rows: number): void {
    const before = this.#room;
    if (rows <= before.owners.length) return;
    const wanted = Math.max(FIRST_ROWS, rows, 2 * before.owners.length);
    this.#room = wanted > FEW_ROWS ? largestRoom() : roomFor(wanted * this.#columns, wanted);
    this.#room.rows.set(before.rows);
    this.#room.owners.set(before.owners);
  }

  #makeRoomForEnds(seriesCount: number): void {
    if (2 * seriesCount <= this.#ends.length) return;
    const grown = new Float64Array(Math.max(FIRST_ROWS, 4 * seriesCount)).fill(Number.NaN);
    grown.set(this.#ends);
    this.#ends = grown;
  }
}

/** A loop of its own is soon compiled: there is little in it. */
function nameOwners(owners: Int32Array, names: readonly number[]): void {
  for (let row = 0; row < owners.length; row++) {
    owners[row] = names[owners[row] as number] as number;
  }
}

/** By series, the offset of its first point stays, and that of its last is the latest. */
function putEnd(ends: Float64Array, series: number, offset: number): void {
  if (Number.isNaN(ends[2 * series])) ends[2 * series] = offset;
  ends[2 * series + 1] = offset;
}
