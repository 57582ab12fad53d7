/** What one block of work took: milliseconds by name. */
type BlockCost = Readonly<Record<string, number>>;

export interface BlockPair<Base extends BlockCost, Other extends BlockCost> {
  readonly base: Base;
  readonly other: Other;
}

/**
 * Runs blocks of two kinds in turn until the time is up, in the order A B B A, so that a steady drift
 * of the machine cancels out of neighbours. The first block of each kind warms up and is left out.
 */
export async function pairBlocks<Base extends BlockCost, Other extends BlockCost>(
  millis: number,
  base: () => Base | Promise<Base>,
  other: () => Other | Promise<Other>,
): Promise<readonly BlockPair<Base, Other>[]> {
  await base();
  await other();
  const until = performance.now() + millis;
  const pairs: BlockPair<Base, Other>[] = [];
  while (performance.now() < until || pairs.length < 2) {
    const one = { base: await base(), other: await other() };
    const two = { other: await other(), base: await base() };
    pairs.push(one, two);
  }
  return pairs;
}

/** By how much the other blocks took longer in one figure. */
export function excess<Figure extends string>(
  pairs: readonly BlockPair<Record<Figure, number>, Record<Figure, number>>[],
  figure: Figure,
): string {
  return percentWithInterval(pairs.map(({ base, other }) => other[figure] / base[figure] - 1));
}

/**
 * The median of some shares and the interval that holds the true one with 95 % confidence. The
 * interval stands between two of the shares themselves (order statistics by the binomial's normal
 * approximation), so that nothing is presumed of how they are spread.
 */
export function percentWithInterval(shares: readonly number[]): string {
  const sorted = [...shares].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const reach = 0.98 * Math.sqrt(sorted.length);
  const low = sorted[Math.max(0, Math.floor(half - reach))];
  const high = sorted[Math.min(sorted.length - 1, Math.ceil(half + reach) - 1)];
  return `${percent(medianOf(sorted))} (${percent(low)} to ${percent(high)}, of ${sorted.length})`;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function percent(share = Number.NaN): string {
  return `${(share * 100).toFixed(2)} %`;
}
