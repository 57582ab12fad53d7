import { inspect } from 'node:util';
import { messageOf } from '../base/errors.js';
import {
  DEFAULT_BUCKETS,
  emptyHistogram,
  fillHistogram,
  finiteRangeOf,
} from '../model/histogram.js';
import type { OutgoingEvent, OutgoingValue } from '../model/log-event.js';
import type { Histogram } from '../model/statistics.js';
import { RecordBuffer } from '../tfrecord/record-writer.js';
import { assertNumbers, DroppedValueError, reasonToDrop } from './dropped-value.js';
import { EventEncoder } from './event-encoder.js';
import { EventFile, type EventFileError } from './event-file.js';
import { imageTensor } from './image-tensor.js';
import { type EventWriterOptions, OutgoingRecords } from './outgoing-records.js';
import type { OutgoingTensor } from './outgoing-tensor.js';
import { IMAGES_PLUGIN, TEXT_PLUGIN } from './plugin-names.js';

const MAX_BUCKETS = 2 ** 20;
/** How often a file that failed is tried again, to leave word of it. */
const LAST_WORDS_MILLIS = 1000;

const openWriters = new Set<EventWriter>();

/** One listener for all: Node warns of a leak, in the host's output, when a process has many. */
function flushAll(): void {
  for (const writer of openWriters) writer.flush();
}

/**
 * Appends events to a new event file of its own in a log directory.
 *
 * Writing costs the training loop the encoding alone: the file is written in the background. In a
 * loop that never yields, which leaves the background no chance, the data still reaches the file
 * within `flushMillis`. What a method takes may be changed as soon as it returns.
 *
 * After it is open it never throws into the training loop. When the disk fails, `failure` says so,
 * and writing ends. A value that cannot be written is left out alone; `failure` tells of the first.
 * Either is told once on stderr.
 *
 * @example
 * const writer = EventWriter.open('logs/run1');
 * for (let step = 1; step <= 100; step++) writer.scalar('loss', train(), step);
 * writer.close();
 */
export class EventWriter {
  readonly #file: EventFile;
  readonly #encoder = new EventEncoder();
  readonly #outgoing: OutgoingRecords;
  #histogram: Histogram | undefined;
  #dropped: DroppedValueError | undefined;
  #lastStep = 0;
  #lastWordsTried = 0;
  #closed = false;

  private constructor(file: EventFile, options: EventWriterOptions) {
    this.#file = file;
    this.#outgoing = new OutgoingRecords(file, options);
    if (openWriters.size === 0) process.on('exit', flushAll);
    openWriters.add(this);
    this.#encoder.fileVersion(this.#outgoing.buffer, Date.now() / 1000);
    this.flush();
  }

  /**
   * Makes the directory if need be, and a file in it whose name no other writer uses.
   *
   * @throws EventFileError when the directory or the file cannot be made.
   */
  static open(logdir: string, options: EventWriterOptions = {}): EventWriter {
    return new EventWriter(EventFile.create(logdir), options);
  }

  /** Path of the event file. */
  get file(): string {
    return this.#file.path;
  }

  /** What went wrong first: an EventFileError, after which nothing is written, or a DroppedValueError. */
  get failure(): Error | undefined {
    return this.#file.failure ?? this.#dropped;
  }

  /**
   * A number for TensorBoard's scalars, kept as float32; NaN and infinities are kept as they are
   * (tensorboard/plugins/scalar/summary_v2.py).
   *
   * @example writer.scalar('loss', 0.25, step);
   */
  scalar(tag: string, value: number, step: number): void {
    if (this.#isDone || !this.#accepts(tag, step)) return;
    if (typeof value !== 'number') {
      this.#drop(tag, `${typeof value} is no number`);
      return;
    }
    const now = this.#outgoing.begin();
    this.#encoder.scalar(this.#outgoing.buffer, tag, value, step, now / 1000);
    if (this.#outgoing.end(now)) this.flush();
  }

  /**
   * The distribution of a tensor's elements, of any shape, flattened: counts in buckets of equal
   * width from the smallest to the largest, as tf.summary.histogram makes them
   * (tensorboard/plugins/histogram/summary_v2.py). NaN and infinities are left out.
   *
   * @param options.buckets how many, 30 by default.
   * @example writer.histogram('dense/kernel', kernel.dataSync(), step);
   */
  histogram(
    tag: string,
    values: ArrayLike<number>,
    step: number,
    options: { readonly buckets?: number } = {},
  ): void {
    this.#put(tag, step, (records, wallTime) => {
      assertNumbers(values);
      const histogram = this.#histogramOf(options.buckets ?? DEFAULT_BUCKETS);
      fillHistogram(histogram, values, finiteRangeOf(values));
      this.#encoder.histogram(records, tag, histogram, step, wallTime);
    });
  }

  /**
   * A tensor as it is. No page of TensorBoard shows it unless it is what the named plugin expects.
   *
   * @example writer.tensor('confusion', { dtype: 'int32', shape: [2, 2], values: [9, 1, 0, 8] }, step);
   */
  tensor(
    tag: string,
    tensor: OutgoingTensor,
    step: number,
    options: { readonly pluginName?: string } = {},
  ): void {
    this.#put(tag, step, (records, wallTime) => {
      this.#encoder.tensor(records, tag, tensor, options.pluginName ?? '', step, wallTime);
    });
  }

  /**
   * Markdown for TensorBoard's text page; an array is shown as a table of one column
   * (tensorboard/plugins/text/summary_v2.py).
   *
   * @example writer.text('settings', 'batch size **32**', 0);
   */
  text(tag: string, markdown: string | readonly string[], step: number): void {
    this.#put(tag, step, (records, wallTime) => {
      const [shape, values] =
        typeof markdown === 'string' ? [[], [markdown]] : [[markdown.length], markdown];
      const tensor = { dtype: 'string', shape, values } as const;
      this.#encoder.tensor(records, tag, tensor, TEXT_PLUGIN, step, wallTime);
    });
  }

  /**
   * One PNG or several of one size, for TensorBoard's images (tensorboard/plugins/image/summary_v2.py).
   *
   * @example writer.image('filters', readFileSync('filters.png'), step);
   */
  image(tag: string, png: Uint8Array | readonly Uint8Array[], step: number): void {
    this.#put(tag, step, (records, wallTime) => {
      this.#encoder.tensor(records, tag, imageTensor(png), IMAGES_PLUGIN, step, wallTime);
    });
  }

  /**
   * The run's graph, for TensorBoard's graph page.
   *
   * @param graphDef a serialised tensorflow.GraphDef.
   */
  graph(graphDef: Uint8Array): void {
    this.write({ kind: 'graph', graphDef });
  }

  /** One event of several values, or a graph, as a recorder makes them. */
  write(event: OutgoingEvent): void {
    if (this.#isDone) return;
    this.#putSafely(event?.kind, (records, wallTime) => {
      const accepted = this.#acceptedPart(event);
      if (accepted) this.#encoder.event(records, accepted, wallTime);
    });
  }

  /** Hands everything written so far to the operating system before it returns. */
  flush(): void {
    if (this.#file.failure) {
      this.#leaveWord(this.#file.failure);
      return;
    }
    this.#outgoing.flush();
  }

  /** Flushes and closes; writes after it are ignored. */
  close(): void {
    if (this.#closed) return;
    this.flush();
    this.#closed = true;
    this.#outgoing.stop();
    openWriters.delete(this);
    if (openWriters.size === 0) process.removeListener('exit', flushAll);
    this.#file.close();
  }

  get #isDone(): boolean {
    const { failure } = this.#file;
    if (failure && Date.now() - this.#lastWordsTried >= LAST_WORDS_MILLIS) {
      this.#leaveWord(failure);
    }
    return this.#closed || failure !== undefined;
  }

  /** Writes a problem into the log, when that is possible again: else it would end as if in order. */
  #leaveWord(failure: EventFileError): void {
    if (this.#closed) return;
    this.#lastWordsTried = Date.now();
    const [head, words] = [new RecordBuffer(64), new RecordBuffer(1024)];
    const wallTime = this.#lastWordsTried / 1000;
    this.#encoder.fileVersion(head, wallTime);
    const problem = {
      kind: 'problem',
      code: 'recording-stopped',
      message: `writing ended, and all that came later is missing: ${messageOf(failure.cause)}`,
      count: 1,
    } as const;
    const values = [{ kind: 'recording', entries: [problem] }] as const;
    this.#encoder.event(words, { kind: 'summary', step: this.#lastStep, values }, wallTime);
    this.#file.leave({ head, words });
  }

  #put(tag: string, step: number, encode: (records: RecordBuffer, wallTime: number) => void): void {
    if (this.#isDone || !this.#accepts(tag, step)) return;
    this.#putSafely(tag, encode);
  }

  #putSafely(what: unknown, encode: (records: RecordBuffer, wallTime: number) => void): void {
    const now = this.#outgoing.begin();
    try {
      encode(this.#outgoing.buffer, now / 1000);
    } catch (error) {
      this.#drop(what, messageOf(error));
    }
    if (this.#outgoing.end(now)) this.flush();
  }

  #histogramOf(buckets: number): Histogram {
    if (!Number.isInteger(buckets) || buckets < 1 || buckets > MAX_BUCKETS) {
      throw new TypeError(`a histogram of ${buckets} buckets cannot be made`);
    }
    if (this.#histogram?.counts.length === buckets) return this.#histogram;
    this.#histogram = emptyHistogram(buckets);
    return this.#histogram;
  }

  #accepts(tag: string, step: number): boolean {
    const reason = reasonToDrop(tag, step);
    if (reason !== undefined) this.#drop(tag, reason);
    else this.#lastStep = step;
    return reason === undefined;
  }

  #acceptedPart(event: OutgoingEvent): OutgoingEvent | undefined {
    if (event.kind === 'run-metadata') {
      return this.#accepts(event.tag, event.step) ? event : undefined;
    }
    if (event.kind !== 'summary') return event;
    const isSound = (value: OutgoingValue): boolean =>
      this.#accepts(value.kind === 'recording' ? value.kind : value.tag, event.step);
    const values = event.values.filter(isSound);
    return event.values.length > 0 && values.length === 0 ? undefined : { ...event, values };
  }

  #drop(what: unknown, why: string): void {
    if (this.#dropped) return;
    const message = `${this.file}: "${typeof what === 'string' ? what : inspect(what)}" was left out: ${why}`;
    this.#dropped = new DroppedValueError(
      message,
      'Correct the call; everything else is written, and no further call is told of.',
    );
    process.stderr.write(`flatline: ${message}\n`);
  }
}
