import { type ColumnReader, ColumnWriter, columnBytes, type Form, formOf } from './column-form.js';

/**
 * The points of one series as they lie in a block, from a place on that is a multiple of 8.
 *
 *     forms    of each column a byte, filled up to a multiple of 8
 *     columns  one behind the other
 */
export class PackedStretch {
  readonly length: number;
  readonly #columns: number;
  readonly #memory: ColumnReader;
  readonly #place: number;

  constructor(columns: number, length: number, memory: ColumnReader, place: number) {
    this.length = length;
    this.#columns = columns;
    this.#memory = memory;
    this.#place = place;
  }

  /** Every column; they share memory where they can. */
  columns(): Float64Array[] {
    const whole: Float64Array[] = [];
    let place = this.#place + formsBytes(this.#columns);
    for (let column = 0; column < this.#columns; column++) {
      const form = this.#memory.formAt(this.#place + column);
      whole.push(this.#memory.column(place, form, this.length));
      place += columnBytes(form, this.length);
    }
    return whole;
  }

  /** Puts every column into `target`: the first from `at` on, each `apart` behind the one before. */
  copyTo(target: Float64Array, at: number, apart: number): void {
    let place = this.#place + formsBytes(this.#columns);
    for (let column = 0; column < this.#columns; column++) {
      const form = this.#memory.formAt(this.#place + column);
      this.#memory.copyTo(target, at + column * apart, place, form, this.length);
      place += columnBytes(form, this.length);
    }
  }
}

function formsBytes(columns: number): number {
  return (columns + 7) & -8;
}

/** The points of many series, one series behind the other, and the columns of each. */
export interface LooseStretches {
  /** Where the points of each series begin, and the end of the last. */
  readonly starts: Uint32Array;
  readonly numbers: Float64Array;
}

export interface PackedStretches {
  /** Where the bytes of each series begin, and the end of the last; one without points has none. */
  readonly bounds: Uint32Array;
  readonly bytes: Uint8Array;
}

export function packStretches(
  columns: number,
  { starts, numbers }: LooseStretches,
): PackedStretches {
  const forms = formsOf(columns, starts, numbers);
  const bounds = boundsOf(columns, starts, forms);
  const bytes = new Uint8Array(bounds.at(-1) ?? 0);
  const writer = new ColumnWriter(bytes.buffer);
  let from = 0;
  for (let series = 0; series < starts.length - 1; series++) {
    const length = lengthAt(starts, series);
    if (length === 0) continue;
    const own = forms.subarray(series * columns, (series + 1) * columns);
    let place = bounds[series] as number;
    bytes.set(own, place);
    place += formsBytes(columns);
    for (const form of own) {
      writer.put(place, form as Form, numbers, from, from + length);
      place += columnBytes(form as Form, length);
      from += length;
    }
  }
  return { bounds, bytes };
}

/** Of each series the forms of its columns. */
function formsOf(columns: number, starts: Uint32Array, numbers: Float64Array): Uint8Array {
  const forms = new Uint8Array((starts.length - 1) * columns);
  let from = 0;
  for (let at = 0; at < forms.length; at++) {
    const end = from + lengthAt(starts, Math.floor(at / columns));
    forms[at] = formOf(numbers, from, end);
    from = end;
  }
  return forms;
}

function boundsOf(columns: number, starts: Uint32Array, forms: Uint8Array): Uint32Array {
  const bounds = new Uint32Array(starts.length);
  for (let series = 0; series < starts.length - 1; series++) {
    const length = lengthAt(starts, series);
    let end = bounds[series] as number;
    if (length > 0) end += formsBytes(columns);
    for (let column = 0; column < columns; column++) {
      end += columnBytes(forms[series * columns + column] as Form, length);
    }
    bounds[series + 1] = end;
  }
  return bounds;
}

function lengthAt(starts: Uint32Array, series: number): number {
  return (starts[series + 1] as number) - (starts[series] as number);
}
