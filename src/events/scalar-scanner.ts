/** One number of one tag; `wallTime` in seconds since 1970. */
export type ScalarListener = (tag: string, step: number, wallTime: number, value: number) => void;

/**
 * Keys of the fields that a summary of scalars is made of: field number times 8 plus wire type, as in
 * proto/tensorflow/{event,tensor}.proto.
 */
const EVENT_WALL_TIME = 0x09;
const EVENT_STEP = 0x10;
const EVENT_SUMMARY = 0x2a;
const SUMMARY_VALUE = 0x0a;
const VALUE_TAG = 0x0a;
const VALUE_SIMPLE = 0x15;
const VALUE_TENSOR = 0x42;
const VALUE_METADATA = 0x4a;
const TENSOR_DTYPE = 0x08;
const TENSOR_SHAPE = 0x12;
const TENSOR_CONTENT = 0x22;
const TENSOR_FLOAT = 0x2d;
const TENSOR_FLOATS = 0x2a;

const DT_FLOAT = 1;

interface KnownTag {
  readonly tag: string;
  readonly bytes: Uint8Array;
  /** Whether a tensor under this tag is known to be a scalar; a simple value always is. */
  isScalarTensor: boolean;
}

/**
 * The fast way through the events that most logs are made of: summaries of float32 scalars.
 *
 * Reads the wire format in place and allocates nothing for an event. Whatever it does not know for
 * sure it leaves to the general decoder, before it has told the listener anything: a tag it has not
 * met, another dtype, a field out of the ordinary, bytes that break off. Metadata is passed over:
 * what counts is a tag's first, which the general decoder has read.
 */
export class ScalarScanner {
  readonly #isScalarTensor: (tag: string) => boolean;
  readonly #listener: ScalarListener;
  readonly #known = new Map<number, KnownTag>();
  /** The scalars of the event at hand, `#count` of them; the arrays are used again and again. */
  readonly #tags: string[] = [];
  readonly #values: number[] = [];
  #count = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  /** Where the next byte is read; beyond the end once something did not fit. */
  #at = 0;

  /** @param isScalarTensor whether a tag's metadata, if known by now, says that its tensors are scalars. */
  constructor(isScalarTensor: (tag: string) => boolean, listener: ScalarListener) {
    this.#isScalarTensor = isScalarTensor;
    this.#listener = listener;
  }

  /** Whether this event was one for the fast way; if so, the listener knows its scalars. */
  scan(event: Uint8Array): boolean {
    this.#bytes = event;
    this.#at = 0;
    let wallTime = 0;
    let step = 0;
    let summaryStart = -1;
    let summaryEnd = -1;
    while (this.#at < event.length) {
      switch (event[this.#at++]) {
        case EVENT_WALL_TIME:
          wallTime = this.#double();
          break;
        case EVENT_STEP:
          step = this.#varint();
          break;
        case EVENT_SUMMARY:
          if (summaryStart >= 0) return false;
          summaryEnd = this.#varint() + this.#at;
          summaryStart = this.#at;
          this.#at = summaryEnd;
          break;
        default:
          return false;
      }
    }
    const isWhole = this.#at === event.length && summaryStart >= 0;
    if (!isWhole || !Number.isFinite(wallTime) || !Number.isSafeInteger(step)) return false;
    if (!this.#readValues(summaryStart, summaryEnd)) return false;
    for (let index = 0; index < this.#count; index++) {
      this.#listener(this.#tags[index] as string, step, wallTime, this.#values[index] as number);
    }
    return true;
  }

  #readValues(start: number, end: number): boolean {
    this.#count = 0;
    this.#at = start;
    while (this.#at < end) {
      if (this.#bytes[this.#at++] !== SUMMARY_VALUE) return false;
      const length = this.#varint();
      const valueEnd = this.#at + length;
      if (valueEnd > end || !this.#readValue(valueEnd)) return false;
    }
    return this.#at === end && this.#count > 0;
  }

  #readValue(end: number): boolean {
    let known: KnownTag | undefined;
    let value: number | undefined;
    let isTensor = false;
    while (this.#at < end) {
      switch (this.#bytes[this.#at++]) {
        case VALUE_TAG: {
          const length = this.#varint();
          if (known || length === 0 || this.#at + length > end) return false;
          known = this.#tagAt(this.#at, this.#at + length);
          if (!known) return false;
          this.#at += length;
          break;
        }
        case VALUE_SIMPLE:
          if (value !== undefined) return false;
          value = this.#float();
          break;
        case VALUE_TENSOR: {
          const tensorEnd = this.#varint() + this.#at;
          if (value !== undefined || tensorEnd > end) return false;
          value = this.#readTensor(tensorEnd);
          isTensor = true;
          if (value === undefined) return false;
          break;
        }
        case VALUE_METADATA: {
          const length = this.#varint();
          this.#at += length;
          break;
        }
        default:
          return false;
      }
    }
    if (this.#at !== end || !known || value === undefined) return false;
    if (isTensor && !this.#holdsScalars(known)) return false;
    this.#tags[this.#count] = known.tag;
    this.#values[this.#count++] = value;
    return true;
  }

  /** The number of a rank-0 float32 tensor, or undefined for any other tensor. */
  #readTensor(end: number): number | undefined {
    let dtype = 0;
    let value: number | undefined;
    while (this.#at < end) {
      switch (this.#bytes[this.#at++]) {
        case TENSOR_DTYPE:
          dtype = this.#varint();
          break;
        case TENSOR_SHAPE:
          if (this.#bytes[this.#at++] !== 0) return undefined;
          break;
        case TENSOR_CONTENT:
        case TENSOR_FLOATS:
          if (value !== undefined || this.#bytes[this.#at++] !== 4) return undefined;
          value = this.#float();
          break;
        case TENSOR_FLOAT:
          if (value !== undefined) return undefined;
          value = this.#float();
          break;
        default:
          return undefined;
      }
    }
    return this.#at === end && dtype === DT_FLOAT ? value : undefined;
  }

  #tagAt(start: number, end: number): KnownTag | undefined {
    const bytes = this.#bytes;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    const known = this.#known.get(hash);
    if (known) return isSame(known.bytes, bytes, start, end) ? known : undefined;
    const tag = utf8(bytes.subarray(start, end));
    if (tag === undefined) return undefined;
    const met = { tag, bytes: bytes.slice(start, end), isScalarTensor: false };
    this.#known.set(hash, met);
    return met;
  }

  /** A tag's metadata comes with its first value, which the general decoder reads. */
  #holdsScalars(known: KnownTag): boolean {
    known.isScalarTensor ||= this.#isScalarTensor(known.tag);
    return known.isScalarTensor;
  }

  /** A varint that a double holds exactly, else NaN. */
  #varint(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] as number;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let scale = 0x80; scale < 2 ** 50; scale *= 0x80) {
      byte = bytes[this.#at++] as number;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  }

  #float(): number {
    for (let index = 0; index < 4; index++) floatBytes[index] = this.#bytes[this.#at++] as number;
    return floatView.getFloat32(0, true);
  }

  #double(): number {
    for (let index = 0; index < 8; index++) floatBytes[index] = this.#bytes[this.#at++] as number;
    return floatView.getFloat64(0, true);
  }
}

const floatBytes = new Uint8Array(8);
const floatView = new DataView(floatBytes.buffer);

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let index = 0; index < known.length; index++) {
    if (known[index] !== bytes[start + index]) return false;
  }
  return true;
}
