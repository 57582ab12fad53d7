/** A histogram as it was logged at one step. */
export interface HistogramPoint {
  readonly step: number;
  /** Seconds since 1970. */
  readonly wallTime: number;
  /** Rows of left edge, right edge and count, flattened. */
  readonly buckets: Float64Array;
}
