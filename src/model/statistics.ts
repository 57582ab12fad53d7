/**
 * What is kept of one tensor at one moment.
 *
 * `std` is the population standard deviation and `norm` the L2 norm. Elements that are NaN or
 * infinite are counted in `nonFinite` and left out of every other figure; with no finite element
 * the figures are NaN. `fingerprint` hashes the tensor's bytes (below 2^53): equal bytes give equal
 * fingerprints.
 */
export interface TensorStatistics {
  readonly count: number;
  readonly nonFinite: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly std: number;
  readonly norm: number;
  readonly fingerprint: number;
}

/** Counts between consecutive edges: `counts[i]` elements lie in `[edges[i], edges[i + 1])`. */
export interface Histogram {
  readonly edges: Float64Array;
  readonly counts: Float64Array;
}
