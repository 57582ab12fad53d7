import { isOther } from './numbers';

/**
 * Sums up the points of a series, at least one, whose columns of `length` stand one behind the other.
 *
 * @param low the column whose least is wanted, `high` that of the most, `identity` that of the changes.
 * @param figures gets what a `SeriesSummary` begins with, in the order of its fields.
 */
export function summarise(
  numbers: usize,
  length: u32,
  low: u32,
  high: u32,
  identity: u32,
  figures: usize,
): void {
  const columnBytes = 8 * length;
  const lowAt: usize = columnBytes * low;
  const highAt: usize = columnBytes * high;
  const identityAt: usize = columnBytes * identity;
  let least = Infinity;
  let most = -Infinity;
  let changes: u32 = 0;
  let lastChangedStep = NaN;
  let repeats: u32 = 0;
  let step = -Infinity;
  let last = load<f64>(numbers + identityAt);
  for (let at = numbers, end = numbers + columnBytes; at < end; at += 8) {
    const lowest = load<f64>(at + lowAt);
    const highest = load<f64>(at + highAt);
    least = select<f64>(lowest, least, lowest < least);
    most = select<f64>(highest, most, highest > most);
    const own = load<f64>(at);
    if (own <= step) repeats++;
    step = own;
    const value = load<f64>(at + identityAt);
    if (isOther(value, last)) {
      changes++;
      lastChangedStep = own;
      last = value;
    }
  }
  store<f64>(figures, f64(length));
  store<f64>(figures, load<f64>(numbers), 8);
  store<f64>(figures, step, 16);
  store<f64>(figures, load<f64>(numbers + identityAt), 24);
  store<f64>(figures, last, 32);
  store<f64>(figures, least === Infinity && most < least ? NaN : least, 40);
  store<f64>(figures, most === -Infinity && most < least ? NaN : most, 48);
  store<f64>(figures, f64(changes), 56);
  store<f64>(figures, lastChangedStep, 64);
  store<f64>(figures, f64(repeats), 72);
}
