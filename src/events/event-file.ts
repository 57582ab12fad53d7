import { closeSync, fstatSync, mkdirSync, openSync, write, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { FlatlineError, messageOf, systemCodeOf } from '../base/errors.js';
import { RecordBuffer } from '../tfrecord/record-writer.js';

/** The event file could not be made or written. */
export class EventFileError extends FlatlineError {
  readonly code = 'event-file';
}

/** Bytes that may wait for a slow disk; beyond them the writer waits for it. */
const MAX_QUEUED_BYTES = 64 * 2 ** 20;

/** What Node takes in one write is below 2 GiB. */
const MAX_WRITE_BYTES = 2 ** 30;

/** Buffers that are kept for later, and the size beyond which one is left to the collector. */
const MAX_SPARES = 16;
const MAX_SPARE_BYTES = 2 ** 20;

/** A block that the thread pool is writing: its memory stays untouched until the pool is done. */
interface Flight {
  readonly block: RecordBuffer;
  /** Where in the file the block begins. */
  readonly from: number;
  /** Whether `finish` has written it in the meantime: then what the pool says of it is void. */
  overtaken: boolean;
}

let filesOfThisProcess = 0;

/**
 * A new event file, which takes blocks of whole records in order.
 *
 * A block is written by Node's thread pool, one at a time, so that the caller need not wait.
 * `finish` cannot wait for the pool, whose answer comes only when the caller's loop yields: it writes
 * the block in flight once more. Every block has its place in the file, so that the same bytes land
 * there whoever comes first, and none is written before all that stand before it: at every moment,
 * also after kill -9, the file is a beginning of what was sent.
 *
 * A failure is final, also when the disk has room again: a record may have been cut off. It is kept,
 * told once on stderr and never thrown; what is sent afterwards is dropped.
 */
export class EventFile {
  readonly path: string;
  readonly #descriptor: number;
  /** Some file systems count no links at all. */
  readonly #countsLinks: boolean;
  /** Where the next block goes. */
  #end = 0;
  #queue: RecordBuffer[] = [];
  #queuedBytes = 0;
  #flight: Flight | undefined;
  readonly #spares: RecordBuffer[] = [];
  #failure: EventFileError | undefined;
  #closed = false;

  private constructor(file: string, descriptor: number) {
    this.path = file;
    this.#descriptor = descriptor;
    this.#countsLinks = fstatSync(descriptor).nlink > 0;
  }

  /**
   * Makes the directory if need be, and a file in it whose name no other writer uses.
   *
   * @throws EventFileError when the directory or the file cannot be made.
   */
  static create(logdir: string): EventFile {
    try {
      mkdirSync(logdir, { recursive: true });
      const { file, descriptor } = openNewFile(logdir);
      return new EventFile(file, descriptor);
    } catch (error) {
      throw new EventFileError(
        `cannot write event files in ${logdir}: ${messageOf(error)}`,
        'Choose a log directory that this user may write to.',
        { cause: error },
      );
    }
  }

  get failure(): EventFileError | undefined {
    return this.#failure;
  }

  /** Whether blocks wait that not even the thread pool has. */
  get hasQueued(): boolean {
    return this.#queue.length > 0;
  }

  /** An empty buffer for the next block: one that was written, or else a new one. */
  spare(capacity: number): RecordBuffer {
    return this.#spares.pop() ?? new RecordBuffer(capacity);
  }

  /** Takes a block, which is this file's from now on, and writes it behind the caller's back. */
  send(block: RecordBuffer): void {
    if (this.#failure || this.#closed) return;
    this.#enqueue(block);
    if (this.#queuedBytes > MAX_QUEUED_BYTES) this.finish();
    else if (!this.#flight) this.#takeOff();
  }

  /** Everything sent so far, and a last block, is with the operating system when this returns. */
  finish(last?: RecordBuffer): void {
    if (this.#failure || this.#closed) return;
    if (last) this.#enqueue(last);
    const flight = this.#flight;
    if (this.#queue.length === 0 && (!flight || flight.overtaken)) return;
    try {
      this.#checkLinked();
      if (flight && !flight.overtaken) {
        this.#writeNow(flight.block, flight.from);
        flight.overtaken = true;
      }
      for (const block of this.#queue) {
        this.#writeNow(block, this.#end);
        this.#end += block.length;
        this.#keepSpare(block);
      }
      this.#queue = [];
      this.#queuedBytes = 0;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Finishes and closes. The descriptor stays open as long as the thread pool may use it. */
  close(): void {
    if (this.#closed) return;
    this.finish();
    this.#closed = true;
    this.#spares.length = 0;
    if (!this.#flight) this.#closeDescriptor();
  }

  #enqueue(block: RecordBuffer): void {
    this.#queue.push(block);
    this.#queuedBytes += block.length;
  }

  #takeOff(): void {
    const block = this.#queue.shift();
    if (!block) return;
    this.#queuedBytes -= block.length;
    this.#flight = { block, from: this.#end, overtaken: false };
    this.#end += block.length;
    try {
      this.#checkLinked();
      this.#fly(this.#flight, 0);
    } catch (error) {
      this.#flight = undefined;
      this.#fail(error);
    }
  }

  #fly(flight: Flight, done: number): void {
    const { block, from } = flight;
    const bytes = Math.min(block.length - done, MAX_WRITE_BYTES);
    write(this.#descriptor, block.bytes, done, bytes, from + done, (error, written) =>
      this.#land(flight, error, done + written),
    );
  }

  #land(flight: Flight, error: Error | null, done: number): void {
    const needsMore = !error && !flight.overtaken && done < flight.block.length;
    if (needsMore && !this.#failure) {
      this.#fly(flight, done);
      return;
    }
    this.#flight = undefined;
    if (error && !flight.overtaken) this.#fail(error);
    if (this.#closed) {
      this.#closeDescriptor();
      return;
    }
    this.#keepSpare(flight.block);
    this.#takeOff();
  }

  #writeNow(block: RecordBuffer, from: number): void {
    for (let done = 0; done < block.length; ) {
      const bytes = Math.min(block.length - done, MAX_WRITE_BYTES);
      done += writeSync(this.#descriptor, block.bytes, done, bytes, from + done);
    }
  }

  /** The system takes bytes for a file that was removed, and nobody will ever read them. */
  #checkLinked(): void {
    if (this.#countsLinks && fstatSync(this.#descriptor).nlink === 0) {
      throw new Error('the file was removed');
    }
  }

  #keepSpare(block: RecordBuffer): void {
    if (this.#spares.length >= MAX_SPARES || block.bytes.length > MAX_SPARE_BYTES) return;
    block.clear();
    this.#spares.push(block);
  }

  #closeDescriptor(): void {
    try {
      closeSync(this.#descriptor);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#failure) return;
    const words = `${this.path}: ${messageOf(error)}`;
    this.#failure = new EventFileError(
      words,
      'Nothing was recorded from here on; what stands in the file can be read.',
      { cause: error },
    );
    this.#queue = [];
    this.#queuedBytes = 0;
    this.#spares.length = 0;
    process.stderr.write(`flatline: recording stopped, training goes on: ${words}\n`);
  }
}

/** Worker threads and second copies of this module count their files apart, under the same pid. */
function openNewFile(logdir: string): { readonly file: string; readonly descriptor: number } {
  for (;;) {
    const seconds = Math.floor(Date.now() / 1000);
    const name = `events.out.tfevents.${seconds}.${hostname()}.${process.pid}.${filesOfThisProcess++}.v2`;
    const file = path.join(logdir, name);
    try {
      // Not for appending: a file open so takes bytes at its end, whatever place they are given.
      return { file, descriptor: openSync(file, 'wx') };
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
  }
}
