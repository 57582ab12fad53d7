import { utf8 } from './utf8.js';

/** What a tag's metadata says its tensors are. */
export type TensorMeaning = 'scalar' | 'histogram';

/** A tag as it is written, and what is known of it. */
export interface KnownTag {
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** Undefined until the tag's metadata is known; simple values and HistogramProtos need none. */
  meaning: TensorMeaning | undefined;
  /** The tag that came after this one last time: writers repeat their tags in one order. */
  following: KnownTag | undefined;
}

/** The tags that were met, found by their bytes: no text is made of a tag that is there. */
export class KnownTags {
  readonly #byHash = new Map<number, KnownTag>();
  #last: KnownTag | undefined;

  /** The tag in `bytes[start, end)`; undefined where it is no UTF-8 or shares its hash with another. */
  at(bytes: Uint8Array, start: number, end: number): KnownTag | undefined {
    const expected = this.#last?.following;
    const isExpected = expected && isSame(expected.bytes, bytes, start, end);
    const tag = isExpected ? expected : this.#find(bytes, start, end);
    if (this.#last) this.#last.following = tag;
    this.#last = tag;
    return tag;
  }

  #find(bytes: Uint8Array, start: number, end: number): KnownTag | undefined {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    const known = this.#byHash.get(hash);
    if (known) return isSame(known.bytes, bytes, start, end) ? known : undefined;
    const own = Uint8Array.from(bytes.subarray(start, end));
    const tag = utf8(own);
    if (tag === undefined) return undefined;
    const met = { tag, bytes: own, meaning: undefined, following: undefined };
    this.#byHash.set(hash, met);
    return met;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let index = 0; index < known.length; index++) {
    if (known[index] !== bytes[start + index]) return false;
  }
  return true;
}
