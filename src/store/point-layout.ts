/**
 * The columns of a point; the first two are its step and its wall time.
 *
 * `low` and `high` are the columns that hold its extremes, `identity` the one in which different
 * numbers prove a change.
 */
export interface PointLayout {
  readonly kind: 'scalar' | 'histogram';
  readonly columns: number;
  readonly low: number;
  readonly high: number;
  readonly identity: number;
}

/** step, wall time, value. */
export const scalarLayout: PointLayout = {
  kind: 'scalar',
  columns: 3,
  low: 2,
  high: 2,
  identity: 2,
};

/** step, wall time, min, max, mean, std, norm, fingerprint. */
export const histogramLayout: PointLayout = {
  kind: 'histogram',
  columns: 8,
  low: 2,
  high: 3,
  identity: 7,
};
