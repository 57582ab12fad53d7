/** A batch of the toy regression that both examples learn: y is the sum of x's squares. */
export interface Batch {
  /** 32 rows of 4 features around 3. */
  readonly x: number[][];
  readonly y: number[][];
}

const BATCH_SIZE = 32;
const FEATURES = 4;

/** The same batches at every run, so that what the examples show can be compared. */
export function batchSource(seed = 1): () => Batch {
  let state = seed;
  // Park and Miller's generator: any sequence will do, as long as it is the same everywhere.
  const uniform = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return () => {
    const x = Array.from({ length: BATCH_SIZE }, () =>
      Array.from({ length: FEATURES }, () => 2 + 2 * uniform()),
    );
    const y = x.map((row) => [row.reduce((sum, value) => sum + value * value, 0) / 10]);
    return { x, y };
  };
}
