import { closeSync, fstatSync, type Stats, statSync, write, writeSync } from 'node:fs';
import path from 'node:path';
import { FlatlineError, messageOf } from '../base/errors.js';
import { makeFolder } from '../disk/make-folder.js';
import { RecordBuffer } from '../tfrecord/record-writer.js';
import { isSameFile, type LastWords, writeBehind, writeElsewhere } from './last-words.js';
import { openNewFile } from './new-event-file.js';

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

/**
 * A new event file, which takes blocks of whole records in order.
 *
 * A block is written by Node's thread pool, one at a time, so that the caller need not wait.
 * `finish` cannot wait for the pool, whose answer comes only when the caller's loop yields: it writes
 * the block in flight once more. Every block has its place in the file, so that the same bytes land
 * there whoever comes first, and none is written before all that stand before it: at every moment,
 * also after kill -9, the file is a beginning of what was sent.
 *
 * A failure is final, also when the disk has room again: what was lost would leave a gap that looks
 * like a training that stood still. It is kept, told once on stderr and never thrown; what is sent
 * afterwards is dropped. Only a last record can still follow, which says so in the log itself.
 */
export class EventFile {
  readonly path: string;
  readonly #descriptor: number;
  /** Some file systems count no links at all. */
  readonly #countsLinks: boolean;
  readonly #identity: Stats;
  readonly #folder: Stats;
  /** Where the next block goes. */
  #end = 0;
  /** Where the last record ends that is known to be in the file, whole. */
  #soundEnd = 0;
  #queue: RecordBuffer[] = [];
  #queuedBytes = 0;
  #flight: Flight | undefined;
  readonly #spares: RecordBuffer[] = [];
  #failure: EventFileError | undefined;
  /** A last record, which says what failed; kept until it can be written. */
  #lastWords: LastWords | undefined;
  #closed = false;

  private constructor(file: string, descriptor: number) {
    this.path = file;
    this.#descriptor = descriptor;
    this.#identity = fstatSync(descriptor);
    this.#countsLinks = this.#identity.nlink > 0;
    this.#folder = statSync(path.dirname(file));
  }

  /**
   * Makes the directory if need be, and a file in it whose name no other writer uses.
   *
   * @throws EventFileError when the directory or the file cannot be made.
   */
  static create(logdir: string): EventFile {
    try {
      makeFolder(logdir);
      const { file, descriptor } = openNewFile(logdir);
      return new EventFile(file, descriptor);
    } catch (error) {
      throw new EventFileError(
        `cannot write event files in "${logdir}": ${messageOf(error)}`,
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

  /**
   * Takes the last record of a file that failed, and writes it as soon as that is possible: behind
   * the last whole record, in place of one that was cut off. It is tried now, and again at each call
   * and when the file is closed. Where the file was removed from a folder that is still the same, the
   * record gets a file of its own.
   */
  leave(lastWords: LastWords): void {
    if (!this.#failure || this.#closed) return;
    this.#lastWords = lastWords;
    this.#sayLastWords();
  }

  /** Finishes and closes. The descriptor stays open as long as the thread pool may use it. */
  close(): void {
    if (this.#closed) return;
    this.finish();
    this.#sayLastWords();
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
    if (!flight.overtaken) this.#noteSound(flight.from, flight.block, done);
    if (error && !flight.overtaken) this.#fail(error);
    this.#sayLastWords();
    if (this.#closed) {
      this.#closeDescriptor();
      return;
    }
    this.#keepSpare(flight.block);
    this.#takeOff();
  }

  #writeNow(block: RecordBuffer, from: number): void {
    let done = 0;
    try {
      while (done < block.length) {
        const bytes = Math.min(block.length - done, MAX_WRITE_BYTES);
        done += writeSync(this.#descriptor, block.bytes, done, bytes, from + done);
      }
    } finally {
      this.#noteSound(from, block, done);
    }
  }

  #noteSound(from: number, block: RecordBuffer, written: number): void {
    const whole = written < block.length ? block.wholeRecordsIn(written) : block.length;
    this.#soundEnd = Math.max(this.#soundEnd, from + whole);
  }

  /** Never while the thread pool may still write: its block would land on top. */
  #sayLastWords(): void {
    if (!this.#lastWords || this.#flight) return;
    let now: Stats;
    try {
      now = fstatSync(this.#descriptor);
    } catch {
      return;
    }
    // Where someone closed the descriptor, its number may be another file's by now.
    if (!isSameFile(now, this.#identity)) return;
    const isRemoved = this.#countsLinks && now.nlink === 0;
    const isSaid = isRemoved
      ? writeElsewhere(this.path, this.#folder, this.#lastWords)
      : writeBehind(this.#descriptor, this.#soundEnd, this.#lastWords);
    if (isSaid) this.#lastWords = undefined;
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
