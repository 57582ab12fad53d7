/** What one block of work took: milliseconds by name. */
type BlockCost<Figure extends string = string> = Readonly<Record<Figure, number>>;

export interface BlockPair<Base extends BlockCost, Other extends BlockCost = Base> {
  readonly base: Base;
  readonly other: Other;
}

/** Share of the pairs, at either end, that a mean leaves out: the machine was busy with other things. */
const TRIMMED = 0.2;
const RESAMPLES = 2000;

/**
 * Runs blocks of two kinds in turn until the time is up. Of each four, two of a kind, the outer ones are
 * of one kind and the inner ones of the other, so that a steady drift of the machine cancels out; which
 * is outside is drawn by lot, so that nothing periodic meets one kind alone. The first block of each kind
 * warms up and is left out.
 */
export async function pairBlocks<Base extends BlockCost, Other extends BlockCost>(
  millis: number,
  base: () => Base | Promise<Base>,
  other: () => Other | Promise<Other>,
): Promise<readonly BlockPair<Base, Other>[]> {
  const baseFirst = async () => ({ base: await base(), other: await other() });
  const otherFirst = async () => ({ other: await other(), base: await base() });
  await baseFirst();
  const until = Date.now() + millis;
  const pairs: BlockPair<Base, Other>[] = [];
  while (Date.now() < until || pairs.length < 2) {
    const isBaseOutside = Math.random() < 0.5;
    for (const pair of isBaseOutside ? [baseFirst, otherFirst] : [otherFirst, baseFirst]) {
      pairs.push(await pair());
    }
  }
  return pairs;
}

/** Each `size` neighbouring pairs taken together, as if they were one of longer blocks. */
export function sumPairs<Figure extends string>(
  pairs: readonly BlockPair<BlockCost<Figure>>[],
  size: number,
): readonly BlockPair<BlockCost<Figure>>[] {
  return Array.from({ length: Math.floor(pairs.length / size) }, (_, at) => {
    const together = pairs.slice(at * size, (at + 1) * size);
    return {
      base: sumOf(together.map(({ base }) => base)),
      other: sumOf(together.map(({ other }) => other)),
    };
  });
}

function sumOf<Figure extends string>(costs: readonly BlockCost<Figure>[]): BlockCost<Figure> {
  const sums: Record<string, number> = {};
  for (const cost of costs) {
    for (const [figure, millis] of Object.entries<number>(cost)) {
      sums[figure] = (sums[figure] ?? 0) + millis;
    }
  }
  return sums as BlockCost<Figure>;
}

/**
 * By how much the other blocks took longer in one figure, as a share of the usual base block's `whole`:
 * dividing by each base block itself would count its own noise in, upwards.
 */
export function excess<Figure extends string>(
  pairs: readonly BlockPair<BlockCost<Figure>>[],
  figure: Figure,
  whole: Figure = figure,
): string {
  const usual = medianOf(pairs.map(({ base }) => base[whole]));
  return percentWithInterval(
    pairs.map(({ base, other }) => (other[figure] - base[figure]) / usual),
  );
}

/**
 * The mean of some shares without the fifth of them at either end, and the interval that holds the true
 * one with 95 % confidence: of the means of as many shares drawn from these by lot (bootstrap), the
 * middle 95 %.
 */
export function percentWithInterval(shares: readonly number[]): string {
  const drawn = (): number => shares[Math.floor(Math.random() * shares.length)] as number;
  const means = Array.from({ length: RESAMPLES }, () => trimmedMean(shares.map(drawn)));
  means.sort((a, b) => a - b);
  const [low, high] = [means[RESAMPLES * 0.025], means[RESAMPLES * 0.975 - 1]];
  return `${percent(trimmedMean(shares))} (${percent(low)} to ${percent(high)}, of ${shares.length})`;
}

function trimmedMean(values: readonly number[]): number {
  const left = Math.floor(values.length * TRIMMED);
  const kept = [...values].sort((a, b) => a - b).slice(left, values.length - left);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function percent(share = Number.NaN): string {
  return `${(share * 100).toFixed(2)} %`;
}
