/**
 * Sorts the points of a log by series, sums up the points of one, and packs them, at the addresses that
 * the caller gives. Written in AssemblyScript; `npm run assemble` compiles it to `packing-program.ts`.
 */
import { columnBytes, formOf, putColumn } from './column-form';

export { sort } from './sorting';
export { summarise } from './summary';

/**
 * Packs the points of a series, whose columns of `length` stand one behind the other.
 *
 * @param target a multiple of 8.
 * @returns where their bytes end.
 */
export function pack(numbers: usize, length: u32, columns: u32, target: usize): usize {
  const formsBytes = (columns + 7) & -8;
  memory.fill(target, 0, formsBytes);
  let place = target + formsBytes;
  let from = numbers;
  for (let column: u32 = 0; column < columns; column++) {
    const end = from + 8 * length;
    const form = formOf(from, end);
    store<u8>(target + column, form);
    putColumn(place, form, from, end);
    place += columnBytes(form, length);
    from = end;
  }
  return place;
}
