import { tensorflow } from '../protobuf/generated/messages.js';
import { RecordReader } from '../tfrecord/record-reader.js';
import type { SummaryInterpreter } from './summary-interpreter.js';
import { SummaryScanner } from './summary-scanner.js';

/** Where a histogram lies and what time it is of. */
export interface HistogramPlace {
  readonly step: number;
  readonly wallTime: number;
  /** Byte offset of its record in the file. */
  readonly offset: number;
  /** How many histograms of this tag the record has before it: layers may share a tag. */
  readonly ordinal: number;
}

/**
 * Finds the histograms in one event file as its bytes arrive. What cannot be read is passed over:
 * whoever reads the values tells of it.
 */
export class HistogramLocator {
  readonly #interpreter: SummaryInterpreter;
  readonly #records = new RecordReader();
  readonly #scanner: SummaryScanner;
  readonly #listener: (tag: string, place: HistogramPlace) => void;
  readonly #ordinals = new Map<string, number>();
  #offset = 0;

  /** @param interpreter one for all files of a run. */
  constructor(
    interpreter: SummaryInterpreter,
    listener: (tag: string, place: HistogramPlace) => void,
  ) {
    this.#interpreter = interpreter;
    this.#listener = listener;
    this.#scanner = new SummaryScanner((tag) => this.#interpreter.meaningOf(tag), {
      onScalar: () => undefined,
      onHistogram: (tag, step, wallTime) => this.#tell(tag, step, wallTime),
    });
  }

  push(bytes: Uint8Array): void {
    this.#records.push(bytes);
    for (let outcome = this.#records.next(); outcome; outcome = this.#records.next()) {
      if (outcome.kind !== 'record') continue;
      this.#offset = outcome.offset;
      this.#ordinals.clear();
      if (!this.#scanner.scan(outcome.data, outcome.offset)) this.#decode(outcome.data);
    }
  }

  #decode(record: Uint8Array): void {
    let event: tensorflow.Event;
    try {
      event = tensorflow.Event.decode(record);
    } catch {
      return;
    }
    const step = event.step ? event.step.toNumber() : 0;
    for (const [index, raw] of (event.summary?.value ?? []).entries()) {
      const value = this.#interpreter.interpret(raw, index);
      if (value.kind === 'histogram') this.#tell(value.tag, step, event.wallTime ?? 0);
    }
  }

  #tell(tag: string, step: number, wallTime: number): void {
    const ordinal = this.#ordinals.get(tag) ?? 0;
    this.#ordinals.set(tag, ordinal + 1);
    this.#listener(tag, { step, wallTime, offset: this.#offset, ordinal });
  }
}
