/**
 * Points of one kind that were read together, in the order they were written. The arrays are used
 * again for the next ones: they hold for as long as the call that they are given in.
 */
export interface PointRows {
  /** By number. It grows, and stays the same array, for as long as the numbers keep their meaning. */
  readonly tags: readonly string[];
  /** The tag of each row, by its number. */
  readonly owners: Int32Array;
  /** Of each tag that has rows, in the order they begin: its number, its first row and its last. */
  readonly tagRows: Int32Array;
  /** Of the record that holds each row's point, in the file. */
  readonly offsets: Float64Array;
  /**
   * Of a scalar: step, wall time in seconds since 1970, value. Of a histogram: step, wall time, min,
   * max, mean, standard deviation, norm, fingerprint.
   */
  readonly rows: Float64Array;
}

/** What the events come to whose points were read together. */
export interface ReadEvents {
  readonly lowestStep: number;
  readonly highestStep: number;
  readonly latestWallTime: number;
}
