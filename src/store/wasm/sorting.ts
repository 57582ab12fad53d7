/**
 * Puts the points of a log by series, the columns of each one behind the other.
 *
 * @param rows the points in the order they came, each with its columns.
 * @param owners of each row its series, which is less than `seriesCount`.
 * @param starts room for where the points of each series begin, and the end of the last; behind it
 *   for as many words again.
 */
export function sort(
  rows: usize,
  owners: usize,
  rowCount: u32,
  columns: u32,
  starts: usize,
  seriesCount: u32,
  sorted: usize,
): void {
  const ownersEnd = owners + 4 * rowCount;
  countRows(owners, ownersEnd, starts, seriesCount);
  /** Where the next point of each series goes, within the first of its columns. */
  const next = starts + 4 * (seriesCount + 1);
  for (let at: usize = 0; at < 4 * seriesCount; at += 4) {
    store<u32>(next + at, u32(sorted + 8 * columns * load<u32>(starts + at)));
  }
  let from = rows;
  for (let at = owners; at < ownersEnd; at += 4) {
    const series: usize = 4 * load<u32>(at);
    const columnBytes = 8 * (load<u32>(starts + series, 4) - load<u32>(starts + series));
    let to = <usize>load<u32>(next + series);
    store<u32>(next + series, u32(to + 8));
    for (const end = from + 8 * columns; from < end; from += 8, to += columnBytes) {
      store<f64>(to, load<f64>(from));
    }
  }
}

function countRows(owners: usize, ownersEnd: usize, starts: usize, seriesCount: u32): void {
  memory.fill(starts, 0, 4 * (seriesCount + 1));
  for (let at = owners; at < ownersEnd; at += 4) {
    const end: usize = starts + 4 * load<u32>(at);
    store<u32>(end, load<u32>(end, 4) + 1, 4);
  }
  let sum: u32 = 0;
  for (let at = starts, end = starts + 4 * seriesCount; at < end; at += 4) {
    sum += load<u32>(at, 4);
    store<u32>(at, sum, 4);
  }
}
