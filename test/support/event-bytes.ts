import Long from 'long';
import { type EventConsumer, EventReader } from '../../src/events/event-reader.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import type { LogEvent, SummaryValue } from '../../src/model/log-event.js';
import type { Step } from '../../src/model/names.js';
import type { PointRows } from '../../src/model/point-rows.js';
import type { Problem } from '../../src/model/problem.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { frameRecord } from './records.js';

export type ValueMessage = tensorflow.Summary.Value.$Properties;

/** Bytes as a hex dump shows them; what follows `//` on a line is a note. */
export function bytesOfHex(dump: string): Uint8Array {
  return Uint8Array.from(Buffer.from(dump.replace(/\/\/.*$/gm, '').replace(/\s/g, ''), 'hex'));
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Serialised records, framed, one behind the other: the bytes of an event file. */
export function framed(...records: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(records.map(frameRecord)));
}

export function fileVersionEvent(wallTime = 1_700_000_000): Uint8Array {
  return tensorflow.Event.encode({ wallTime, fileVersion: 'brain.Event:2' }).finish();
}

export function summaryEvent(
  step: number | Long,
  values: readonly ValueMessage[],
  wallTime = 1_700_000_000,
): Uint8Array {
  const steps = Long.isLong(step) ? step : Long.fromNumber(step);
  return tensorflow.Event.encode({
    wallTime,
    step: steps,
    summary: { value: [...values] },
  }).finish();
}

/** A scalar as TensorFlow 1 writes it. */
export function scalarEvent(
  tag: string,
  step: number,
  value: number,
  wallTime?: number,
): Uint8Array {
  return summaryEvent(step, [{ tag, simpleValue: value }], wallTime);
}

export interface Reading {
  readonly events: readonly LogEvent[];
  readonly problems: readonly Problem[];
  /** What is left unread at the end. */
  readonly unread: Problem | undefined;
}

/**
 * A consumer that keeps what it is given; scalars and histograms come as the events they were read
 * from, and where several of both stand in one event, those of one kind together.
 */
export function collectInto(events: LogEvent[], problems: Problem[]): EventConsumer {
  const offsets: number[] = [];
  /** Where the events of the file at hand begin: those of another one may lie at the same offsets. */
  let first = 0;
  const add = (offset: number, step: number, wallTime: number, value: SummaryValue): void => {
    let index = offsets.length;
    while (index > first && (offsets[index - 1] as number) > offset) index--;
    const before = events[index - 1];
    const isSameEvent =
      offsets[index - 1] === offset && before?.step === step && before.wallTime === wallTime;
    if (isSameEvent && before.content.kind === 'summary') {
      (before.content.values as SummaryValue[]).push(value);
      return;
    }
    offsets.splice(index, 0, offset);
    const content = { kind: 'summary', values: [value] } as const;
    events.splice(index, 0, { wallTime, step: step as Step, content });
  };
  const addScalar: EventConsumer['onScalar'] = (tag, step, wallTime, value, offset) =>
    add(offset, step, wallTime, { kind: 'scalar', tag, value });
  const addHistogram: EventConsumer['onHistogram'] = (tag, step, wallTime, histogram, offset) =>
    add(offset, step, wallTime, { kind: 'histogram', tag, histogram });
  return {
    onEvent: (event, offset) => {
      if (offset <= (offsets.at(-1) ?? -1)) first = events.length;
      offsets.push(offset);
      events.push(event);
    },
    onEvents: () => undefined,
    onScalar: addScalar,
    onHistogram: addHistogram,
    onScalars: (points) => {
      for (const [tag, offset, [step, wallTime, value]] of rowsOf(points, 3)) {
        addScalar(tag, step as number, wallTime as number, value as number, offset);
      }
    },
    onHistograms: (points) => {
      for (const [tag, offset, row] of rowsOf(points, 8)) {
        const [step, wallTime, min, max, count, sum, sumSquares, fingerprint] = row as never[];
        const histogram = { min, max, count, sum, sumSquares, fingerprint } as never;
        addHistogram(tag, step as never, wallTime as never, histogram, offset);
      }
    },
    onProblem: (problem) => problems.push(problem),
  };
}

/** Points that were read together, one by one. */
function* rowsOf({ tags, owners, offsets, rows }: PointRows, columns: number) {
  for (const [row, owner] of owners.entries()) {
    const figures = [...rows.subarray(row * columns, (row + 1) * columns)];
    yield [tags[owner] as string, offsets[row] as number, figures] as const;
  }
}

/** What an event reader makes of a file's bytes, pushed in pieces of `pieceBytes`. */
export function readEvents(bytes: Uint8Array, pieceBytes = bytes.length || 1): Reading {
  const events: LogEvent[] = [];
  const problems: Problem[] = [];
  const consumer = collectInto(events, problems);
  const reader = new EventReader('the-file', new SummaryInterpreter(), consumer);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    reader.push(bytes.subarray(at, at + pieceBytes));
  }
  return { events, problems, unread: reader.unread };
}

/** The values of every summary, in order. */
export function valuesOf({ events }: Pick<Reading, 'events'>): SummaryValue[] {
  return events.flatMap(({ content }) => (content.kind === 'summary' ? content.values : []));
}

/** The scalars of every summary, as `[tag, step, value]`. */
export function scalarsOf({ events }: Pick<Reading, 'events'>): [string, number, number][] {
  return events.flatMap((event) =>
    valuesOf({ events: [event] }).flatMap((value): [string, number, number][] =>
      value.kind === 'scalar' ? [[value.tag, event.step, value.value]] : [],
    ),
  );
}
