import { WasmMemory } from '../base/wasm-memory.js';
import { formsBytes, type LooseStretches, type PackedStretches } from './packed-stretch.js';
import { program } from './packing-program.js';
import { PlainPacking } from './plain-packing.js';
import type { PointLayout } from './point-layout.js';
import {
  emptySummary,
  type SeriesSummary,
  type StretchEnds,
  SUMMARY_NUMBERS,
  summaryAt,
} from './series-summary.js';

interface Program {
  sort(
    rows: number,
    owners: number,
    rowCount: number,
    columns: number,
    starts: number,
    seriesCount: number,
    sorted: number,
  ): void;
  summarise(
    numbers: number,
    length: number,
    low: number,
    high: number,
    identity: number,
    figures: number,
  ): void;
  /** @returns where the bytes end. */
  pack(numbers: number, length: number, columns: number, target: number): number;
}

/** The figures of a summary are put here, and the points by series behind them. */
const FIGURES_AT = 0;
const NUMBERS_AT = 8 * SUMMARY_NUMBERS;
/** Its memory grows by as much, not by a little for every log. */
const GROWTH_BYTES = 1024 * 1024;

/** What is done with the points of a log when it is settled. */
export interface Packing {
  /**
   * The points of a log by series: they hold until others are sorted or packed.
   *
   * @param rows has the columns of each point, and `owners` its series.
   * @param seriesCount is more than any of these.
   */
  sort(
    columns: number,
    rows: Float64Array,
    owners: Int32Array,
    seriesCount: number,
  ): LooseStretches;
  /** The summary of a stretch of points: `layout.columns` columns of `length`, one behind the other. */
  summaryOf(
    stretch: Float64Array,
    length: number,
    layout: PointLayout,
    ends: StretchEnds,
  ): SeriesSummary;
  pack(columns: number, loose: LooseStretches): PackedStretches;
}

/**
 * It in WebAssembly (`wasm/packing.ts`), which is fast from the first log on: most threads settle few,
 * and are done before JavaScript is optimised for it.
 */
export class WasmPacking implements Packing {
  readonly #memory = new WasmMemory(GROWTH_BYTES);
  readonly #program = this.#memory.run(program) as Program;

  sort(
    columns: number,
    rows: Float64Array,
    owners: Int32Array,
    seriesCount: number,
  ): LooseStretches {
    this.#makeRoom(columns, owners.length, seriesCount);
    const { buffer } = this.#memory;
    const rowsAt = NUMBERS_AT + rows.byteLength;
    const ownersAt = rowsAt + rows.byteLength;
    const startsAt = ownersAt + owners.byteLength;
    new Float64Array(buffer, rowsAt).set(rows);
    new Int32Array(buffer, ownersAt).set(owners);
    const { length } = owners;
    this.#program.sort(rowsAt, ownersAt, length, columns, startsAt, seriesCount, NUMBERS_AT);
    return {
      starts: new Uint32Array(buffer, startsAt, seriesCount + 1).slice(),
      numbers: new Float64Array(buffer, NUMBERS_AT, rows.length),
    };
  }

  summaryOf(
    stretch: Float64Array,
    length: number,
    { columns, low, high, identity }: PointLayout,
    ends: StretchEnds,
  ): SeriesSummary {
    if (length === 0) return emptySummary;
    const at = this.#placeOf(stretch, columns, length, 1);
    this.#program.summarise(at, length, low, high, identity, FIGURES_AT);
    const figures = new Float64Array(this.#memory.buffer, FIGURES_AT, SUMMARY_NUMBERS);
    return { ...summaryAt(figures, 0), ...ends };
  }

  pack(columns: number, { starts, numbers }: LooseStretches): PackedStretches {
    const seriesCount = starts.length - 1;
    const points = starts[seriesCount] as number;
    const target = NUMBERS_AT + 8 * columns * points;
    let at = this.#placeOf(numbers, columns, points, seriesCount);
    let end = target;
    const bounds = new Uint32Array(starts.length);
    for (let series = 0; series < seriesCount; series++) {
      const length = (starts[series + 1] as number) - (starts[series] as number);
      if (length > 0) end = this.#program.pack(at, length, columns, end);
      at += 8 * columns * length;
      bounds[series + 1] = end - target;
    }
    const packed = new Uint8Array(this.#memory.buffer, target, end - target);
    return { bounds, bytes: packed.slice() };
  }

  /** Where points lie in its memory; others than those it sorted are copied there. */
  #placeOf(numbers: Float64Array, columns: number, points: number, seriesCount: number): number {
    if (numbers.buffer === this.#memory.buffer) return numbers.byteOffset;
    this.#makeRoom(columns, points, seriesCount);
    new Float64Array(this.#memory.buffer, NUMBERS_AT).set(numbers);
    return NUMBERS_AT;
  }

  /** Makes room for points by series and, behind them, for what sorting takes or what packing gives. */
  #makeRoom(columns: number, points: number, seriesCount: number): void {
    const numbers = 8 * columns * points;
    const perPoint = Math.max(Int32Array.BYTES_PER_ELEMENT, formsBytes(columns));
    const perSeries = 2 * Uint32Array.BYTES_PER_ELEMENT;
    const bytes = NUMBERS_AT + 2 * numbers + perPoint * points + perSeries * (seriesCount + 1);
    this.#memory.growTo(Math.ceil(bytes / GROWTH_BYTES) * GROWTH_BYTES);
  }
}

let shared: Packing | undefined;

/** The one of this thread, made when it is first asked for. */
export function packing(): Packing {
  shared ??= fastestPacking();
  return shared;
}

function fastestPacking(): Packing {
  try {
    return new WasmPacking();
  } catch {
    return new PlainPacking();
  }
}
