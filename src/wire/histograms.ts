import type { WireNumber } from './api.js';

/** GET /api/v1/histograms?run=&tag=[&as=buckets|percentiles][&from=&to=][&points=]: one tag of one run. */
export interface WireHistograms {
  revision: number;
  run: string;
  tag: string;
  /** Points of the tag, whatever the range and however many come. */
  total: number;
  points: WireHistogramPoint[];
}

export interface WireHistogramPoint {
  step: number;
  /** Seconds since 1970. */
  wallTime: number;
  /** Left edge, right edge and count; for `as=buckets`. */
  buckets?: [WireNumber, WireNumber, WireNumber][];
  /**
   * The values below which 0, 6.68, 15.87, 30.85, 50, 69.15, 84.13, 93.32 and 100 per cent of the
   * elements lie; for `as=percentiles`.
   */
  percentiles?: WireNumber[];
}
