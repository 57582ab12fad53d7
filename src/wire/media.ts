/**
 * GET /api/v1/media?tag=[&run=]...[&points=]: at which steps the images, or the sounds, of one tag
 * were logged in many runs.
 *
 * A run without the tag is left out; one that has both under it has two series.
 */
export interface WireMedia {
  revision: number;
  tag: string;
  series: WireMediaSeries[];
}

/** The columns have the same length; steps increase strictly. */
export interface WireMediaSeries {
  run: string;
  kind: 'images' | 'audio';
  /** Points in all, without those that a resumed run wrote again, however many come. */
  total: number;
  /** What to ask `media-point` for. */
  at: number[];
  step: number[];
  /** Seconds since 1970. */
  wallTime: number[];
}

/**
 * GET /api/v1/media-point?run=&tag=&at=[&kind=]: what was logged at one step. The bytes of each item
 * are at `/api/v1/media-file?run=&tag=&at=&item=[&kind=]`, counted from 0. Without a kind it is the
 * first that the run has under the tag.
 */
export interface WireMediaPoint {
  revision: number;
  run: string;
  tag: string;
  at: number;
  step: number;
  /** Seconds since 1970. */
  wallTime: number;
  kind: 'images' | 'audio';
  items: WireMediaItem[];
  /** Why it could not be read from its file; `items` is empty then. */
  failure?: string;
}

export interface WireMediaItem {
  /** By its first bytes; undefined for what no browser shows. */
  contentType?: string;
  bytes: number;
}
