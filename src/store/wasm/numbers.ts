/** Whether two numbers are not the same, bit for bit; every NaN is the same. */
export function isOther(a: f64, b: f64): bool {
  return reinterpret<u64>(a) !== reinterpret<u64>(b) && !(isNaN(a) && isNaN(b));
}
