import type { RecordBuffer } from '../tfrecord/record-writer.js';
import type { EventFile } from './event-file.js';

/** When an EventWriter hands on what it has. */
export interface EventWriterOptions {
  /** Longest time a written event waits in memory, in milliseconds; 0 waits for the disk each time. Default 200. */
  readonly flushMillis?: number;
  /** Bytes that are collected before they go to the file. Default 64 KiB. */
  readonly flushBytes?: number;
}

const DEFAULT_FLUSH_MILLIS = 200;
const DEFAULT_FLUSH_BYTES = 64 * 1024;
/** Room for the record that takes a buffer beyond `flushBytes`. */
const OVERSHOOT_BYTES = 4096;
/** Longer than this a timer cannot be. */
const MAX_TIMER_MILLIS = 2 ** 31 - 1;

/** Records on their way into an event file: collected, and sent in the background when they are many or old. */
export class OutgoingRecords {
  readonly #file: EventFile;
  readonly #flushMillis: number;
  readonly #flushBytes: number;
  #buffer: RecordBuffer;
  /** When the oldest record that nothing is under way for was written, or background work last ran. */
  #waitingSince = 0;
  #ticker: NodeJS.Timeout | undefined;

  constructor(file: EventFile, options: EventWriterOptions) {
    this.#file = file;
    this.#flushMillis = options.flushMillis ?? DEFAULT_FLUSH_MILLIS;
    this.#flushBytes = options.flushBytes ?? DEFAULT_FLUSH_BYTES;
    this.#buffer = this.#emptyBuffer();
  }

  /** What the next record is appended to. */
  get buffer(): RecordBuffer {
    return this.#buffer;
  }

  /** To be called before a record is appended; gives the time. */
  begin(): number {
    const now = Date.now();
    if (this.#buffer.length === 0 && !this.#file.hasQueued) this.#waitingSince = now;
    return now;
  }

  /** To be called after it, with that time. True when records have waited for too long: they are to be flushed. */
  end(now: number): boolean {
    this.#ticker ??= this.#startTicker();
    // A loop that never yields gives the ticker no chance, so age is looked at here as well. The
    // clock may have been put back: a wait that seems negative has been long enough.
    if (Math.abs(now - this.#waitingSince) >= this.#flushMillis) return true;
    if (this.#buffer.length >= this.#flushBytes) this.#send();
    return false;
  }

  /** Hands all to the operating system before it returns. */
  flush(): void {
    if (this.#buffer.length === 0) {
      this.#file.finish();
      return;
    }
    this.#file.finish(this.#buffer);
    this.#buffer = this.#emptyBuffer();
  }

  /** No more records come. */
  stop(): void {
    clearInterval(this.#ticker);
  }

  /** Twice in `flushMillis`, so that a loop that yields never gets to wait for the disk. */
  #startTicker(): NodeJS.Timeout {
    const millis = Math.min(MAX_TIMER_MILLIS, this.#flushMillis / 2);
    return setInterval(() => {
      this.#waitingSince = Date.now();
      this.#send();
      if (this.#file.hasQueued) return;
      clearInterval(this.#ticker);
      this.#ticker = undefined;
    }, millis).unref();
  }

  #send(): void {
    if (this.#buffer.length === 0) return;
    this.#file.send(this.#buffer);
    this.#buffer = this.#emptyBuffer();
  }

  #emptyBuffer(): RecordBuffer {
    return this.#file.spare(Math.min(this.#flushBytes, DEFAULT_FLUSH_BYTES) + OVERSHOOT_BYTES);
  }
}
