import { ColumnWriter, columnBytes, type Form, formOf } from './column-form.js';
import { formsBytes, type LooseStretches, type PackedStretches } from './packed-stretch.js';
import type { Packing } from './packing.js';
import { summaryOf } from './series-summary.js';

/** Every engine's way, where there is no address space for WebAssembly too. */
export class PlainPacking implements Packing {
  readonly summaryOf = summaryOf;

  sort(
    columns: number,
    rows: Float64Array,
    owners: Int32Array,
    seriesCount: number,
  ): LooseStretches {
    const starts = startsOf(owners, seriesCount);
    const numbers = new Float64Array(rows.length);
    sortRows(rows, owners, starts, columns, numbers);
    return { starts, numbers };
  }

  pack(columns: number, { starts, numbers }: LooseStretches): PackedStretches {
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
}

/** Where the points of each series begin when they are sorted, and the end of the last. */
function startsOf(owners: Int32Array, seriesCount: number): Uint32Array {
  const starts = new Uint32Array(seriesCount + 1);
  for (let row = 0; row < owners.length; row++) {
    const next = (owners[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let series = 0; series < seriesCount; series++) {
    starts[series + 1] = (starts[series + 1] as number) + (starts[series] as number);
  }
  return starts;
}

/** Puts the columns of each series one behind the other, and the series too. */
function sortRows(
  rows: Float64Array,
  owners: Int32Array,
  starts: Uint32Array,
  columns: number,
  sorted: Float64Array,
): void {
  /** Where the next point of each series goes, within the first of its columns. */
  const next = starts.map((start) => start * columns);
  for (let row = 0; row < owners.length; row++) {
    const series = owners[row] as number;
    const length = (starts[series + 1] as number) - (starts[series] as number);
    let at = next[series] as number;
    next[series] = at + 1;
    for (let from = row * columns, end = from + columns; from < end; from++, at += length) {
      sorted[at] = rows[from] as number;
    }
  }
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
