import { type FeedValue, isTensor } from './session-feeds.js';
import { WideTensor } from './wide-tensor.js';

/** Runs in each of which the same writers run equally often. */
export class AlikeRuns {
  /** How often each counted writer runs; undefined while none of the runs was read. */
  counts: Int32Array | undefined;
  /** Runs since the counters were read. */
  unread = 0;
}

/** Kinds that are told apart: a program that feeds ever new numbers must not fill the memory. */
const MAX_KINDS = 64;

/** Tells which runs of one combination of fetches and feeds are alike. */
export class RunKinds {
  readonly #deciders: readonly string[] | undefined;
  readonly #kinds = new Map<string, AlikeRuns>();

  /** @param deciders the feeds whose values decide what runs; undefined when more than they does. */
  constructor(deciders: readonly string[] | undefined) {
    this.#deciders = deciders;
  }

  /** Undefined when nothing tells beforehand which runs this one is like. */
  of(feeds: Readonly<Record<string, FeedValue>>): AlikeRuns | undefined {
    if (!this.#deciders) return undefined;
    let key = '';
    for (const name of this.#deciders) {
      const text = textOfScalar(feeds[name]);
      if (text === undefined) return undefined;
      key += `${text},`;
    }
    let kind = this.#kinds.get(key);
    if (!kind && this.#kinds.size < MAX_KINDS) {
      kind = new AlikeRuns();
      this.#kinds.set(key, kind);
    }
    return kind;
  }
}

/** Undefined for more than one element. */
function textOfScalar(value: FeedValue | undefined): string | undefined {
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') {
    return String(value);
  }
  if (!isTensor(value) || value.isDisposed || value.shape.length > 0) return undefined;
  if (value instanceof WideTensor && value.bigInts) return String(value.bigInts[0]);
  return /^(bool|int32|float32|float64)$/.test(value.dtype)
    ? String(value.dataSync()[0])
    : undefined;
}
