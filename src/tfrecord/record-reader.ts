import { type FrameScanner, frameScanner, WINDOW_BYTES } from './frame-scanner.js';
import { FOOTER_BYTES, HEADER_BYTES } from './framing.js';
import { PendingBytes } from './pending-bytes.js';
import type { FramingLoss, RecordOutcome, RecordPosition, RecordTail } from './record-outcome.js';

export interface RecordReaderOptions {
  /** Where another reader stood; the beginning of a file if it is not given. */
  readonly position?: RecordPosition;
  /** A length beyond this is taken for corruption. Default 1 GiB. */
  readonly maxRecordBytes?: number;
}

const DEFAULT_MAX_RECORD_BYTES = 2 ** 30;

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
  readonly #pending: PendingBytes;
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
    this.#pending = new PendingBytes(options.position?.offset ?? 0);
    this.#loss = options.position?.loss;
    this.#doubtfulEnd = options.position?.doubtfulEnd;
    this.#maxRecordBytes = options.maxRecordBytes ?? DEFAULT_MAX_RECORD_BYTES;
  }

  get tail(): RecordTail {
    const { offset: here, length } = this.#pending;
    const offset = this.#loss?.offset ?? this.#doubtfulEnd ?? here;
    return { offset, pendingBytes: here + length - offset, loss: this.#loss };
  }

  /** Where to go on from, with the bytes that were pushed and not yet pulled pushed again. */
  get position(): RecordPosition {
    return { offset: this.#pending.offset, loss: this.#loss, doubtfulEnd: this.#doubtfulEnd };
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
    return this.#pending.pushFrom(fill, bytes);
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
    return this.#pending.offset - this.#pending.start - this.#shift;
  }

  /** Passes on behind so many of the records that `find` found. */
  pass(records: number): void {
    this.#nextFound += 2 * records;
    const lastEnd = this.#scanner?.found[this.#nextFound - 1] as number;
    this.#pending.advance(lastEnd + FOOTER_BYTES - this.#shift - this.#pending.start);
  }

  /** Looks for sound records from here on; undefined when none stands here that fits the window. */
  #scan(): FrameScanner | undefined {
    const pending = this.#pending;
    if (this.#loss || this.#doubtfulEnd !== undefined || pending.length < HEADER_BYTES) {
      return undefined;
    }
    this.#scanner ??= frameScanner();
    const scanner = this.#scanner;
    const most = Math.min(this.#maxRecordBytes, WINDOW_BYTES);
    for (;;) {
      const isInWindow =
        this.#filling === fillings && pending.start + this.#shift <= this.#windowEnd;
      if (!isInWindow) this.#fillWindow(scanner);
      const start = pending.start + this.#shift;
      const found = scanner.scan(start, this.#windowEnd, most);
      this.#nextFound = 0;
      this.#foundEnd = 2 * found;
      if (found > 0) return scanner;
      const isAll = this.#windowEnd - this.#shift === pending.end;
      if (scanner.isBroken || isAll || start === scanner.windowStart) return undefined;
      this.#forgetWindow();
    }
  }

  #fillWindow(scanner: FrameScanner): void {
    const { buffer, start, length } = this.#pending;
    const bytes = Math.min(length, WINDOW_BYTES);
    scanner.bytes.set(buffer.subarray(start, start + bytes), scanner.windowStart);
    this.#shift = scanner.windowStart - start;
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
    return this.#scanner?.bytes ?? this.#pending.buffer;
  }

  /** File offset of the record that `advance` passed. */
  get recordOffset(): number {
    return this.#pending.offset - (this.dataEnd - this.dataStart) - HEADER_BYTES - FOOTER_BYTES;
  }

  /** The next outcome, or undefined when more bytes are needed. */
  next(): RecordOutcome | undefined {
    if (this.#loss) return this.#resume(this.#loss);
    if (this.#doubtfulEnd !== undefined) {
      if (this.#seek(this.#doubtfulEnd) === 'needs more bytes') return undefined;
      this.#doubtfulEnd = undefined;
    }
    const pending = this.#pending;
    if (pending.length < HEADER_BYTES) return undefined;
    const length = pending.soundLength(this.#maxRecordBytes);
    if (length === undefined) {
      this.#loss = pending.lossHere();
      return this.#resume(this.#loss);
    }
    const total = HEADER_BYTES + length + FOOTER_BYTES;
    if (pending.length < total) return undefined;

    const { offset } = pending;
    const { got, wanted } = pending.checksumsOfData(length);
    if (got !== wanted) {
      this.#doubtfulEnd = offset + total;
      this.#advance(1);
      return { kind: 'corrupt-data', offset, length, got, wanted };
    }
    const data = pending.data(length);
    this.#advance(total);
    return { kind: 'record', offset, data };
  }

  #resume(loss: FramingLoss): RecordOutcome | undefined {
    if (this.#seek(Number.POSITIVE_INFINITY) === 'needs more bytes') return undefined;
    this.#loss = undefined;
    return { kind: 'corrupt-length', loss, resumedAt: this.#pending.offset };
  }

  /**
   * Goes on to the next offset whose length and data checksums both hold, or to `end`. An offset
   * whose record is not complete yet decides nothing: it is kept until its bytes arrive.
   */
  #seek(end: number): 'arrived' | 'needs more bytes' {
    const pending = this.#pending;
    for (; pending.offset < end; this.#advance(1)) {
      if (pending.length < HEADER_BYTES) return 'needs more bytes';
      const length = pending.soundLength(this.#maxRecordBytes);
      if (length === undefined) continue;
      if (pending.length < HEADER_BYTES + length + FOOTER_BYTES) return 'needs more bytes';
      const { got, wanted } = pending.checksumsOfData(length);
      if (got === wanted) break;
    }
    return 'arrived';
  }

  #advance(bytes: number): void {
    this.#nextFound = this.#foundEnd;
    this.#pending.advance(bytes);
  }
}
