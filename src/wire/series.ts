import type { WireNumber } from './api.js';

/** A tag and the runs that have it, as positions in the `runs` beside it. */
export interface WireTag {
  tag: string;
  runs: number[];
}

/** GET /api/v1/tags: which tags there are, and in which runs. */
export interface WireTags {
  revision: number;
  /** Every run, ordered by name. */
  runs: string[];
  /** Ordered by tag, as the next ones. */
  scalars: WireTag[];
  histograms: WireTag[];
  texts: WireTag[];
  images: WireTag[];
  audio: WireTag[];
}

/**
 * GET /api/v1/scalars?tag=[&run=]...[&axis=&from=&to=&points=&smoothing=]: one tag in many runs.
 *
 * A run without the tag is left out.
 */
export interface WireScalars {
  revision: number;
  tag: string;
  series: WireScalarSeries[];
}

/** The columns have the same length; steps increase strictly. */
export interface WireScalarSeries {
  run: string;
  /** Points in all, without those that a resumed run wrote again, whatever the range asked for. */
  total: number;
  superseded: number;
  /** Wall time of the first point: what relative time counts from. */
  startWallTime: number;
  step: number[];
  /** Seconds since 1970. */
  wallTime: number[];
  value: WireNumber[];
  /** Smoothed over every point, the thinned out ones too; absent without smoothing. */
  smoothed?: WireNumber[];
}
