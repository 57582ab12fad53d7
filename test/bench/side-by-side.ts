/** One side of a comparison: does its work once and tells how many items that were. */
export interface Side {
  readonly name: string;
  /** Untimed work behind every round: removing files. */
  round(): Promise<{ readonly items: number; readonly millis: number }>;
}

/**
 * Runs the sides in turn, so that both meet the same weather, and prints the median rate of each,
 * with the lowest and highest, and the ratio of the first to every other.
 */
export async function compareRates(
  what: string,
  rounds: number,
  sides: readonly Side[],
): Promise<void> {
  const rates = sides.map((): number[] => []);
  for (const side of sides) await side.round();
  for (let round = 0; round < rounds; round++) {
    for (const [index, side] of sides.entries()) {
      const { items, millis } = await side.round();
      rates[index]?.push((items / millis) * 1000);
    }
  }
  const medians = rates.map((found) => {
    found.sort((a, b) => a - b);
    return found[Math.floor(found.length / 2)] ?? Number.NaN;
  });
  for (const [index, { name }] of sides.entries()) {
    const found = rates[index] ?? [];
    const span = `${rounded(found[0])} to ${rounded(found.at(-1))}`;
    console.log(`${name}: ${rounded(medians[index])} ${what}/s (${span}, ${rounds} rounds)`);
  }
  const [ours = Number.NaN, ...peers] = medians;
  for (const [index, peer] of peers.entries()) {
    console.log(`ratio to ${sides[index + 1]?.name}: ${(ours / peer).toFixed(1)}x`);
  }
}

function rounded(rate: number | undefined): string {
  return Math.round(rate ?? Number.NaN).toLocaleString('en');
}
