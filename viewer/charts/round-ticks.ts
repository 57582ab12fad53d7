/** Steps between ticks that are easy to read, times a power of ten. */
const roundSteps = [1, 2, 2.5, 5, 10] as const;

/** Round numbers between two ends, at most so many; the ends themselves where none is between them. */
export function roundTicks(from: number, to: number, most: number): readonly number[] {
  const least = (to - from) / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * (roundSteps.find((factor) => factor * power >= least) ?? 10);
  if (!(step > 0) || !Number.isFinite(step)) return [from, to];
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  const ticks = Array.from({ length: count }, (_, index) => (first + index) * step);
  return ticks.length > 1 ? ticks : [from, to];
}
