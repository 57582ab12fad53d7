import Long from 'long';
import { type EventConsumer, EventReader } from '../../src/events/event-reader.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import type { LogEvent, SummaryValue } from '../../src/model/log-event.js';
import type { Step } from '../../src/model/names.js';
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

/** A consumer that keeps what it is given; scalars come as the events they were read from. */
export function collectInto(events: LogEvent[], problems: Problem[]): EventConsumer {
  let ofOneEvent: SummaryValue[] = [];
  const add = (step: number, wallTime: number, value: SummaryValue): void => {
    const last = events.at(-1);
    const isSameEvent =
      last?.content.kind === 'summary' &&
      last.content.values === ofOneEvent &&
      last.step === step &&
      last.wallTime === wallTime;
    if (!isSameEvent) {
      ofOneEvent = [];
      const content = { kind: 'summary', values: ofOneEvent } as const;
      events.push({ wallTime, step: step as Step, content });
    }
    ofOneEvent.push(value);
  };
  return {
    onEvent: (event) => events.push(event),
    onScalar: (tag, step, wallTime, value) => add(step, wallTime, { kind: 'scalar', tag, value }),
    onHistogram: (tag, step, wallTime, histogram) =>
      add(step, wallTime, { kind: 'histogram', tag, histogram }),
    onProblem: (problem) => problems.push(problem),
  };
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
