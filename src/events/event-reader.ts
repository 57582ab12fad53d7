import type { LogEvent } from '../model/log-event.js';
import type { Problem } from '../model/problem.js';
import type { FramingLoss, RecordOutcome, RecordPosition } from '../tfrecord/record-outcome.js';
import { RecordReader } from '../tfrecord/record-reader.js';
import { type BulkScanner, bulkScanner, type RowsListener } from './bulk-scanner.js';
import { tryDecodeEvent, UnreadableEventError } from './event-decoder.js';
import { readFileVersion } from './file-version.js';
import { hexOfChecksum, lostFraming, lostRest } from './framing-problem.js';
import { readNewTag } from './new-tag.js';
import type { SummaryInterpreter, UnreadableValue } from './summary-interpreter.js';
import { type SummaryListener, SummaryScanner } from './summary-scanner.js';

/** Takes what an event file gives, in order; scalars and histograms one by one or many at a call. */
export interface EventConsumer extends SummaryListener, RowsListener {
  /**
   * Any event but a summary of scalars and histograms alone, whose values come one by one.
   *
   * @param offset of its record in the file.
   * @param record its bytes, valid during the call.
   */
  onEvent(event: LogEvent, offset: number, record: Uint8Array): void;
  onProblem(problem: Problem): void;
}

/** Where the reading of a file stands, as plain data. */
export interface EventPosition {
  readonly records: RecordPosition;
  readonly lastGoodWallTime: number;
}

/**
 * Turns the bytes of one event file into events and problems, as they arrive.
 *
 * Bytes may come in any pieces. Damage never stops the reading: what is passed over is told as a
 * problem with its offset.
 */
export class EventReader {
  readonly #file: string;
  readonly #interpreter: SummaryInterpreter;
  readonly #consumer: EventConsumer;
  readonly #records: RecordReader;
  readonly #scanner: SummaryScanner;
  #bulk: BulkScanner | undefined;
  #lastGoodWallTime: number;

  /** @param position where another reader of the file stood; its beginning if it is not given. */
  constructor(
    file: string,
    interpreter: SummaryInterpreter,
    consumer: EventConsumer,
    position?: EventPosition,
  ) {
    this.#records = new RecordReader(position ? { position: position.records } : {});
    this.#lastGoodWallTime = position?.lastGoodWallTime ?? 0;
    this.#file = file;
    this.#interpreter = interpreter;
    this.#consumer = consumer;
    this.#scanner = new SummaryScanner((tag) => interpreter.meaningOf(tag), consumer);
  }

  push(bytes: Uint8Array): void {
    this.#records.push(bytes);
    this.#pull();
  }

  /**
   * Pushes without a copy: `fill` is given room for `bytes` bytes and says how many it put there.
   *
   * @returns how many those were.
   */
  pushFrom(fill: (target: Uint8Array) => number, bytes: number): number {
    const filled = this.#records.pushFrom(fill, bytes);
    this.#pull();
    return filled;
  }

  #pull(): void {
    const records = this.#records;
    this.#bulk ??= bulkScanner();
    this.#bulk?.begin(records);
    for (;;) {
      while (this.#readMany() || this.#readNewTag() || this.#readOne());
      const outcome = records.next();
      if (!outcome) return;
      this.#take(outcome);
    }
  }

  #readMany(): boolean {
    const bulk = this.#bulk;
    if (!bulk?.scan(this.#records, this.#consumer)) return false;
    this.#lastGoodWallTime = bulk.wallTime;
    return true;
  }

  /** The first record of a tag mostly says all that it takes to read it, and its likes, many at a call. */
  #readNewTag(): boolean {
    const bulk = this.#bulk;
    const frames = bulk?.canLearn ? this.#records.find() : undefined;
    if (!bulk || !frames) return false;
    const { bytes, found } = frames;
    const { foundStart } = this.#records;
    const next = readNewTag(bytes, found[foundStart] as number, found[foundStart + 1] as number);
    if (!next) return false;
    const { tag, metadata } = next;
    if (!bulk.learn(tag, this.#interpreter.meaningOf(tag, metadata))) return false;
    if (this.#readMany()) {
      if (metadata) this.#interpreter.learn(tag, metadata);
      return true;
    }
    bulk.learn(tag, this.#interpreter.meaningOf(tag));
    return false;
  }

  /** A record for which many at a call is no way teaches what it can: the next one may be its like. */
  #readOne(): boolean {
    const records = this.#records;
    if (!records.advance()) return false;
    const { bytes, dataStart, dataEnd, recordOffset } = records;
    if (this.#scanner.scan(bytes, recordOffset, dataStart, dataEnd)) {
      this.#lastGoodWallTime = this.#scanner.wallTime;
      for (const { tag, meaning } of this.#scanner.tags()) this.#bulk?.learn(tag, meaning);
    } else this.#decode(recordOffset, bytes.subarray(dataStart, dataEnd));
    return true;
  }

  /** Where to go on from: `records.offset` is that of the next byte to push. */
  get position(): EventPosition {
    return { records: this.#records.position, lastGoodWallTime: this.#lastGoodWallTime };
  }

  /**
   * What stands at the file's end and could not be read yet: a record still being written (a note),
   * or damage that nothing sound follows (an error). Undefined when every byte was read.
   */
  get unread(): Problem | undefined {
    const { offset, pendingBytes, loss } = this.#records.tail;
    if (loss) return this.#framingProblem(loss, lostRest(loss, pendingBytes));
    if (pendingBytes === 0) return undefined;
    return {
      code: 'truncated-record',
      severity: 'note',
      file: this.#file,
      offset,
      message: 'the last record is not complete: everything before it was read',
      got: `${pendingBytes} bytes`,
      wanted: 'a whole record',
      advice: 'Nothing to do while the file is being written; else its writer was cut off here.',
    };
  }

  #take(outcome: RecordOutcome): void {
    switch (outcome.kind) {
      case 'record':
        if (this.#scanner.scan(outcome.data, outcome.offset)) {
          this.#lastGoodWallTime = this.#scanner.wallTime;
        } else this.#decode(outcome.offset, outcome.data);
        break;
      case 'corrupt-data':
        this.#consumer.onProblem({
          code: 'corrupt-data',
          severity: 'error',
          file: this.#file,
          offset: outcome.offset,
          message: `a record of ${outcome.length} bytes fails its checksum and was left out`,
          got: hexOfChecksum(outcome.got),
          wanted: hexOfChecksum(outcome.wanted),
          advice: 'The file was damaged after it was written; every other record was read.',
        });
        break;
      case 'corrupt-length': {
        const { loss, resumedAt } = outcome;
        const told = lostFraming(loss, resumedAt - loss.offset);
        this.#consumer.onProblem(this.#framingProblem(loss, told));
        break;
      }
    }
  }

  #framingProblem({ offset }: FramingLoss, told: ReturnType<typeof lostRest>): Problem {
    return { code: 'corrupt-length', severity: 'error', file: this.#file, offset, ...told };
  }

  #decode(offset: number, data: Uint8Array): void {
    const onUnreadable = (value: UnreadableValue): void =>
      this.#consumer.onProblem({
        code: 'unreadable-value',
        severity: 'error',
        file: this.#file,
        offset,
        message: `the value of "${value.tag}" could not be read and was left out`,
        got: value.got,
        wanted: value.wanted,
        advice: 'Look at the program that wrote this tag.',
      });
    let event = readFileVersion(data) ?? tryDecodeEvent(data, this.#interpreter, onUnreadable);
    if (event instanceof UnreadableEventError) {
      const { code, message, got, wanted, advice } = event;
      const place = { file: this.#file, offset };
      this.#consumer.onProblem({ code, severity: 'error', ...place, message, got, wanted, advice });
      return;
    }
    if (Number.isFinite(event.wallTime)) this.#lastGoodWallTime = event.wallTime;
    else event = { ...event, wallTime: this.#lastGoodWallTime };
    this.#consumer.onEvent(event, offset, data);
    this.#teach(event);
  }

  /** The next values of these tags may come many at a call. */
  #teach({ content }: LogEvent): void {
    if (content.kind !== 'summary') return;
    for (const value of content.values) {
      if (value.kind !== 'scalar' && value.kind !== 'histogram') continue;
      this.#bulk?.learn(value.tag, this.#interpreter.meaningOf(value.tag));
    }
  }
}
