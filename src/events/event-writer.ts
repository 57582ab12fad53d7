import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { FlatlineError, messageOf, systemCodeOf } from '../base/errors.js';
import type { OutgoingEvent } from '../model/log-event.js';
import { frameRecord } from '../tfrecord/record-writer.js';
import { encodeEvent, encodeFileVersion } from './event-encoder.js';

export interface EventWriterOptions {
  /** Longest time a written event waits in memory, in milliseconds. Default 200. */
  readonly flushMillis?: number;
  /** Bytes that are collected before they go to the file. Default 64 KiB. */
  readonly flushBytes?: number;
}

/** The event file could not be made. */
export class EventFileError extends FlatlineError {
  readonly code = 'event-file';
}

let filesOfThisProcess = 0;

const openWriters = new Set<EventWriter>();

/** One listener for all: Node warns of a leak, in the host's output, when a process has many. */
function flushAll(): void {
  for (const writer of openWriters) writer.flush();
}

/**
 * Appends events to a new event file of its own in a log directory.
 *
 * After it is open it never throws into the training loop: a failed write is kept in `failure`, told
 * once on stderr, and stops further writing.
 *
 * @example
 * const writer = EventWriter.open('logs/run1');
 * writer.write({ kind: 'summary', step: 1, values: [{ kind: 'scalar', tag: 'loss', value: 0.5 }] });
 * writer.close();
 */
export class EventWriter {
  readonly file: string;
  readonly #descriptor: number;
  readonly #flushMillis: number;
  readonly #flushBytes: number;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #oldestPending = 0;
  #timer: NodeJS.Timeout | undefined;
  #failure: Error | undefined;
  #closed = false;

  private constructor(file: string, descriptor: number, options: EventWriterOptions) {
    this.file = file;
    this.#descriptor = descriptor;
    this.#flushMillis = options.flushMillis ?? 200;
    this.#flushBytes = options.flushBytes ?? 64 * 1024;
    if (openWriters.size === 0) process.on('exit', flushAll);
    openWriters.add(this);
    this.#append(encodeFileVersion(Date.now() / 1000));
    this.flush();
  }

  /**
   * Makes the directory if need be, and a file in it whose name no other writer uses.
   *
   * @throws EventFileError when the directory or the file cannot be made.
   */
  static open(logdir: string, options: EventWriterOptions = {}): EventWriter {
    try {
      mkdirSync(logdir, { recursive: true });
      const { file, descriptor } = openNewFile(logdir);
      return new EventWriter(file, descriptor, options);
    } catch (error) {
      throw new EventFileError(
        `cannot write event files in ${logdir}: ${messageOf(error)}`,
        'Choose a log directory that this user may write to.',
        { cause: error },
      );
    }
  }

  /** The first error of a write, if any: from then on nothing more is written. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  write(event: OutgoingEvent): void {
    if (this.#closed || this.#failure) return;
    this.#append(encodeEvent(event, Date.now() / 1000));
    // A loop that never yields gives timers no chance, so age is looked at here as well.
    const age = Date.now() - this.#oldestPending;
    if (this.#pendingBytes >= this.#flushBytes || age >= this.#flushMillis) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), this.#flushMillis).unref();
  }

  /** Hands everything written so far to the operating system. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pendingBytes === 0 || this.#failure) return;
    const bytes = Buffer.concat(this.#pending, this.#pendingBytes);
    this.#pending = [];
    this.#pendingBytes = 0;
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Flushes and closes; writes after it are ignored. */
  close(): void {
    if (this.#closed) return;
    this.flush();
    this.#closed = true;
    openWriters.delete(this);
    if (openWriters.size === 0) process.removeListener('exit', flushAll);
    try {
      closeSync(this.#descriptor);
    } catch (error) {
      this.#fail(error);
    }
  }

  #append(event: Uint8Array): void {
    const framed = frameRecord(event);
    if (this.#pendingBytes === 0) this.#oldestPending = Date.now();
    this.#pending.push(framed);
    this.#pendingBytes += framed.length;
  }

  #fail(error: unknown): void {
    if (this.#failure) return;
    this.#failure = error instanceof Error ? error : new Error(messageOf(error));
    process.stderr.write(
      `flatline: recording stopped, training goes on: ${this.file}: ${this.#failure.message}\n`,
    );
  }
}

/** Worker threads and second copies of this module count their files apart, under the same pid. */
function openNewFile(logdir: string): { readonly file: string; readonly descriptor: number } {
  for (;;) {
    const seconds = Math.floor(Date.now() / 1000);
    const name = `events.out.tfevents.${seconds}.${hostname()}.${process.pid}.${filesOfThisProcess++}.v2`;
    const file = path.join(logdir, name);
    try {
      return { file, descriptor: openSync(file, 'ax') };
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
  }
}
