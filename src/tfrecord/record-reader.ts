import { maskedCrc32c } from './crc32c.js';
import { type FrameScanner, frameScanner, WINDOW_BYTES } from './frame-scanner.js';
import { FOOTER_BYTES, HEADER_BYTES } from './framing.js';

/**
 * What `next()` found.
 *
 * - `record`: a whole record whose both checksums hold. `data` is valid until the next `push`.
 * - `corrupt-data`: the data's checksum does not hold; the record is passed over, framing goes on
 *   behind it, or at the first sound record inside the bytes that it claims.
 * - `corrupt-length`: the length's checksum does not hold, or the length is beyond `maxRecordBytes`.
 *   Framing was lost at `loss.offset` and found again at `resumedAt`. While it is still being looked
 *   for, `next()` gives undefined and `tail.loss` tells of it.
 */
export type RecordOutcome =
  | { readonly kind: 'record'; readonly offset: number; readonly data: Uint8Array }
  | {
      readonly kind: 'corrupt-data';
      readonly offset: number;
      readonly length: number;
      readonly got: number;
      readonly wanted: number;
    }
  | { readonly kind: 'corrupt-length'; readonly loss: FramingLoss; readonly resumedAt: number };

/** Where framing was lost, and what was found there. */
export interface FramingLoss {
  readonly offset: number;
  readonly reason: 'checksum' | 'too-long';
  readonly length: bigint;
  readonly got: number;
  readonly wanted: number;
}

/** What is left when no further record can be pulled. */
export interface RecordTail {
  /** Offset of the first byte that no outcome has covered. */
  readonly offset: number;
  /** Bytes of an unfinished record, or bytes searched in vain for framing. */
  readonly pendingBytes: number;
  readonly loss: FramingLoss | undefined;
}

/** Where a reader stands, as plain data: another one goes on from it as this one would. */
export interface RecordPosition {
  /** File offset of the first byte that is to be pushed next. */
  readonly offset: number;
  readonly loss?: FramingLoss | undefined;
  readonly doubtfulEnd?: number | undefined;
}

export interface RecordReaderOptions {
  /** Where another reader stood; the beginning of a file if it is not given. */
  readonly position?: RecordPosition;
  /** A length beyond this is taken for corruption. Default 1 GiB. */
  readonly maxRecordBytes?: number;
}

const DEFAULT_MAX_RECORD_BYTES = 2 ** 30;

/** Room for what is left of one piece when the next one comes, as long as records are short. */
const SLACK_BYTES = 4096;

/** How often a window was filled: a reader's stretch is there while no other has come since. */
let fillings = 0;

/**
 * Takes bytes in pieces of any size and gives whole records: push, then pull until undefined.
 *
 * Memory is bounded by the bytes pushed and not yet pulled; nothing is allocated from a length that
 * the file claims. A record that is not complete yet is no error: push more and pull again.
 *
 * @example
 * const reader = new RecordReader();
 * reader.push(bytes);
 * for (let outcome = reader.next(); outcome; outcome = reader.next()) use(outcome);
 */
export class RecordReader {
  readonly #maxRecordBytes: number;
  #buffer: Uint8Array = new Uint8Array(0);
  #view = new DataView(this.#buffer.buffer);
  /** Start and end of the bytes not yet pulled, within the buffer. */
  #start = 0;
  #end = 0;
  /** File offset of `#buffer[#start]`. */
  #offset: number;
  dataStart = 0;
  dataEnd = 0;
  /** Made with the first bytes: most readers of a log that is followed never get any. */
  #scanner: FrameScanner | undefined;
  /** The filling of the scanner's window that holds this reader's bytes; -1 for none. */
  #filling = -1;
  /** What is added to a place in the buffer to have it in the window, and where the window ends. */
  #shift = 0;
  #windowEnd = 0;
  /** Of the places that the last scan found, those not yet passed. */
  #nextFound = 0;
  #foundEnd = 0;
  #loss: FramingLoss | undefined;
  /**
   * File offset at which a record whose data failed claims to end. Its length may be as wrong as
   * its data: when it was cut short, sound records stand inside what it claims.
   */
  #doubtfulEnd: number | undefined;

  constructor(options: RecordReaderOptions = {}) {
    this.#offset = options.position?.offset ?? 0;
    this.#loss = options.position?.loss;
    this.#doubtfulEnd = options.position?.doubtfulEnd;
    this.#maxRecordBytes = options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES;
  }

  get tail(): RecordTail {
    const offset = this.#loss?.offset ?? this.#doubtfulEnd ?? this.#offset;
    return { offset, pendingBytes: this.#offset + this.#pending - offset, loss: this.#loss };
  }

  /** Where to go on from, with the bytes that were pushed and not yet pulled pushed again. */
  get position(): RecordPosition {
    return { offset: this.#offset, loss: this.#loss, doubtfulEnd: this.#doubtfulEnd };
  }

  /** Copies `bytes` in; the caller may reuse its buffer at once. */
  push(bytes: Uint8Array): void {
    this.pushFrom((target) => {
      target.set(bytes);
      return bytes.length;
    }, bytes.length);
  }

  /**
   * Pushes without a copy: `fill` is given room for `bytes` bytes and says how many it put there.
   *
   * @returns how many those were.
   */
  pushFrom(fill: (target: Uint8Array) => number, bytes: number): number {
    this.#forgetWindow();
    const pending = this.#pending;
    if (this.#buffer.length - this.#end < bytes) {
      const needed = pending + bytes;
      const target =
        needed <= this.#buffer.length
          ? this.#buffer
          : new Uint8Array(Math.max(needed + SLACK_BYTES, 2 * pending));
      target.set(this.#buffer.subarray(this.#start, this.#end));
      this.#buffer = target;
      this.#view = new DataView(target.buffer);
      this.#start = 0;
      this.#end = pending;
    }
    const filled = fill(this.#buffer.subarray(this.#end, this.#end + bytes));
    this.#end += filled;
    return filled;
  }

  /**
   * Passes on to the next record if it is whole and sound, without an object for it: its data are
   * `bytes[dataStart, dataEnd)`, valid until any reader of this thread goes on. False means nothing
   * but that `next()` is to be asked, which tells of everything.
   */
  advance(): boolean {
    const scanner = this.find();
    if (!scanner) return false;
    const at = this.#nextFound;
    this.dataStart = scanner.found[at] as number;
    this.dataEnd = scanner.found[at + 1] as number;
    this.pass(1);
    return true;
  }

  /**
   * Looks ahead for records that are whole and sound, and gives what holds them: those in
   * `found[foundStart, foundEnd)` are next, at least one. Undefined means what `false` does of
   * `advance`.
   */
  find(): FrameScanner | undefined {
    const isFound = this.#nextFound < this.#foundEnd && this.#filling === fillings;
    return isFound ? this.#scanner : this.#scan();
  }

  get foundStart(): number {
    return this.#nextFound;
  }

  get foundEnd(): number {
    return this.#foundEnd;
  }

  /** What is added to a place that `find` found to have its offset in the file. */
  get foundShift(): number {
    return this.#offset - this.#start - this.#shift;
  }

  /** Passes on behind so many of the records that `find` found. */
  pass(records: number): void {
    this.#nextFound += 2 * records;
    const lastEnd = this.#scanner?.found[this.#nextFound - 1] as number;
    const passed = lastEnd + FOOTER_BYTES - this.#shift - this.#start;
    this.#start += passed;
    this.#offset += passed;
  }

  /** Looks for sound records from here on; undefined when none stands here that fits the window. */
  #scan(): FrameScanner | undefined {
    if (this.#loss || this.#doubtfulEnd !== undefined || this.#pending < HEADER_BYTES) {
      return undefined;
    }
    this.#scanner ??= frameScanner();
    const scanner = this.#scanner;
    const most = Math.min(this.#maxRecordBytes, WINDOW_BYTES);
    for (;;) {
      const isInWindow = this.#filling === fillings && this.#start + this.#shift <= this.#windowEnd;
      if (!isInWindow) this.#fillWindow(scanner);
      const start = this.#start + this.#shift;
      const found = scanner.scan(start, this.#windowEnd, most);
      this.#nextFound = 0;
      this.#foundEnd = 2 * found;
      if (found > 0) return scanner;
      const isAll = this.#windowEnd - this.#shift === this.#end;
      if (scanner.isBroken || isAll || start === scanner.windowStart) return undefined;
      this.#forgetWindow();
    }
  }

  #fillWindow(scanner: FrameScanner): void {
    const bytes = Math.min(this.#pending, WINDOW_BYTES);
    scanner.bytes.set(this.#buffer.subarray(this.#start, this.#start + bytes), scanner.windowStart);
    this.#shift = scanner.windowStart - this.#start;
    this.#windowEnd = scanner.windowStart + bytes;
    fillings++;
    this.#filling = fillings;
  }

  #forgetWindow(): void {
    this.#filling = -1;
    this.#nextFound = this.#foundEnd;
  }

  /** What holds the data of the record that `advance` passed. */
  get bytes(): Uint8Array {
    return this.#scanner?.bytes ?? this.#buffer;
  }

  /** File offset of the record that `advance` passed. */
  get recordOffset(): number {
    return this.#offset - (this.dataEnd - this.dataStart) - HEADER_BYTES - FOOTER_BYTES;
  }

  /** The next outcome, or undefined when more bytes are needed. */
  next(): RecordOutcome | undefined {
    if (this.#loss) return this.#resume(this.#loss);
    if (this.#doubtfulEnd !== undefined) {
      if (this.#seek(this.#doubtfulEnd) === 'needs more bytes') return undefined;
      this.#doubtfulEnd = undefined;
    }
    if (this.#pending < HEADER_BYTES) return undefined;
    const length = this.#soundLength();
    if (length === undefined) {
      this.#loss = this.#lossHere();
      return this.#resume(this.#loss);
    }
    const total = HEADER_BYTES + length + FOOTER_BYTES;
    if (this.#pending < total) return undefined;

    const offset = this.#offset;
    const dataStart = this.#start + HEADER_BYTES;
    const dataEnd = dataStart + length;
    const got = maskedCrc32c(this.#buffer, dataStart, dataEnd);
    const wanted = this.#view.getUint32(dataEnd, true);
    if (got !== wanted) {
      this.#doubtfulEnd = offset + total;
      this.#advance(1);
      return { kind: 'corrupt-data', offset, length, got, wanted };
    }
    this.#advance(total);
    return { kind: 'record', offset, data: this.#buffer.subarray(dataStart, dataEnd) };
  }

  #resume(loss: FramingLoss): RecordOutcome | undefined {
    if (this.#seek(Number.POSITIVE_INFINITY) === 'needs more bytes') return undefined;
    this.#loss = undefined;
    return { kind: 'corrupt-length', loss, resumedAt: this.#offset };
  }

  /**
   * Goes on to the next offset whose length and data checksums both hold, or to `end`. An offset
   * whose record is not complete yet decides nothing: it is kept until its bytes arrive.
   */
  #seek(end: number): 'arrived' | 'needs more bytes' {
    for (; this.#offset < end; this.#advance(1)) {
      if (this.#pending < HEADER_BYTES) return 'needs more bytes';
      const length = this.#soundLength();
      if (length === undefined) continue;
      if (this.#pending < HEADER_BYTES + length + FOOTER_BYTES) return 'needs more bytes';
      const dataStart = this.#start + HEADER_BYTES;
      const dataEnd = dataStart + length;
      const wanted = this.#view.getUint32(dataEnd, true);
      if (maskedCrc32c(this.#buffer, dataStart, dataEnd) === wanted) break;
    }
    return 'arrived';
  }

  /** The length of the record that begins here, or undefined when its header cannot be trusted. */
  #soundLength(): number | undefined {
    const at = this.#start;
    const wanted = this.#view.getUint32(at + 8, true);
    if (maskedCrc32c(this.#buffer, at, at + 8) !== wanted) return undefined;
    const length = this.#view.getUint32(at, true) + this.#view.getUint32(at + 4, true) * 2 ** 32;
    return length <= this.#maxRecordBytes ? length : undefined;
  }

  /** Why the header here cannot be trusted. */
  #lossHere(): FramingLoss {
    const at = this.#start;
    const wanted = this.#view.getUint32(at + 8, true);
    const got = maskedCrc32c(this.#buffer, at, at + 8);
    const length = this.#view.getBigUint64(at, true);
    const reason = got === wanted ? 'too-long' : 'checksum';
    return { offset: this.#offset, reason, length, got, wanted };
  }

  get #pending(): number {
    return this.#end - this.#start;
  }

  #advance(bytes: number): void {
    this.#nextFound = this.#foundEnd;
    this.#start += bytes;
    this.#offset += bytes;
  }
}
