import { FlatlineError, messageOf, withoutStacks } from '../base/errors.js';
import type { LogContent, LogEvent, SummaryValue } from '../model/log-event.js';
import { isStep } from '../model/names.js';
import { tensorflow } from '../protobuf/generated/messages.js';
import { decodeGraphDef, decodeMetaGraphDef } from '../protobuf/graph-codec.js';
import { decodeRunMetadata } from '../protobuf/run-metadata.js';
import type { SummaryInterpreter, UnreadableValue } from './summary-interpreter.js';

const { SessionStatus } = tensorflow.SessionLog;

/** A record is whole but gives no event. `got` and `wanted` say why. */
export class UnreadableEventError extends FlatlineError {
  readonly code = 'unreadable-event';
  readonly got: string;
  readonly wanted: string;

  constructor(message: string, advice: string, { got, wanted }: { got: string; wanted: string }) {
    super(message, advice);
    this.got = got;
    this.wanted = wanted;
  }
}

/**
 * Reads one record as an event.
 *
 * @param onUnreadable is told of each value that had to be left out; the others are kept.
 * @throws UnreadableEventError for a step beyond 2^53, and for a graph or a trace that cannot be
 *   read; what protobufjs throws for bytes that are no Event.
 */
export function decodeEvent(
  bytes: Uint8Array,
  interpreter: SummaryInterpreter,
  onUnreadable: (value: UnreadableValue) => void,
): LogEvent {
  const event = tensorflow.Event.decode(bytes);
  const step = event.step ? event.step.toNumber() : 0;
  if (!isStep(step)) {
    throw new UnreadableEventError(
      'a record of a step out of range was left out',
      'Look at the program that wrote it: steps count from 0, and are no times.',
      { got: `step ${event.step}`, wanted: 'a step between -2^53 and 2^53' },
    );
  }
  return {
    wallTime: event.wallTime ?? 0,
    step,
    content: contentOf(event, interpreter, onUnreadable),
  };
}

/** The same, but gives what there is to say of a record that is no event, at little cost. */
export function tryDecodeEvent(
  ...[bytes, interpreter, onUnreadable]: Parameters<typeof decodeEvent>
): LogEvent | UnreadableEventError {
  return withoutStacks(() => {
    try {
      return decodeEvent(bytes, interpreter, onUnreadable);
    } catch (error) {
      return unreadableEvent(error);
    }
  });
}

/** Why a record gave no event, whatever was thrown. */
function unreadableEvent(error: unknown): UnreadableEventError {
  if (error instanceof UnreadableEventError) return error;
  return new UnreadableEventError(
    'a record is whole but is no event, and was left out',
    'Check that the file is an event file and not another kind of TFRecord.',
    { got: faultOf(error), wanted: 'a serialised tensorflow.Event' },
  );
}

/** What protobufjs says, in the words of the format. */
function faultOf(error: unknown): string {
  const message = messageOf(error);
  if (/out of range/.test(message)) return 'a field that is longer than the record';
  if (/utf-8/i.test(message)) return 'a text that is not UTF-8';
  return /illegal tag|wire type/.test(message) ? 'bytes that are no message' : message;
}

/** What an event holds as bytes, read; the event itself is sound. */
function contained<Read>(type: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new UnreadableEventError(
      `a record's ${type} could not be read, and was left out`,
      'Look at the program that wrote it.',
      { got: messageOf(error), wanted: `a serialised tensorflow.${type}` },
    );
  }
}

function contentOf(
  event: tensorflow.Event,
  interpreter: SummaryInterpreter,
  onUnreadable: (value: UnreadableValue) => void,
): LogContent {
  if (event.summary) {
    const values: SummaryValue[] = [];
    for (const [index, raw] of (event.summary.value ?? []).entries()) {
      const value = interpreter.interpret(raw, index);
      if (value.kind === 'unreadable') onUnreadable(value.unreadable);
      else values.push(value);
    }
    return { kind: 'summary', values };
  }
  // Graphs keep their bytes, which are the record's own only until the next one is read.
  if (event.graphDef) {
    const graphDef = Uint8Array.from(event.graphDef);
    return { kind: 'graph', graph: contained('GraphDef', () => decodeGraphDef(graphDef)) };
  }
  if (event.metaGraphDef) {
    const metaGraph = Uint8Array.from(event.metaGraphDef);
    const graph = contained('MetaGraphDef', () => decodeMetaGraphDef(metaGraph));
    return { kind: 'meta-graph', graph };
  }
  if (event.sessionLog) return { kind: 'session-log', status: statusOf(event.sessionLog) };
  if (event.taggedRunMetadata) {
    const { tag, runMetadata } = event.taggedRunMetadata;
    const trace = contained('RunMetadata', () =>
      decodeRunMetadata(runMetadata ?? new Uint8Array(0)),
    );
    return { kind: 'run-metadata', tag: tag ?? '', trace };
  }
  if (event.fileVersion) {
    const writer = event.sourceMetadata?.writer;
    return { kind: 'file-version', version: event.fileVersion, ...(writer ? { writer } : {}) };
  }
  return { kind: 'unknown' };
}

function statusOf(
  log: tensorflow.SessionLog.$Properties,
): 'start' | 'stop' | 'checkpoint' | 'unknown' {
  switch (log.status) {
    case SessionStatus.START:
      return 'start';
    case SessionStatus.STOP:
      return 'stop';
    case SessionStatus.CHECKPOINT:
      return 'checkpoint';
    default:
      return 'unknown';
  }
}
