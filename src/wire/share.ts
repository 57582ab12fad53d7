/**
 * What a shared page holds instead of a server: answers by the route and what they are about, as
 * `shareKey` makes them of a request.
 */
export interface WireShare {
  version: 1;
  /** Seconds since 1970. */
  madeAt: number;
  answers: [key: string, answer: unknown][];
  /** Answers that found no room. */
  leftOut: number;
}
