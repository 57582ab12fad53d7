import { FlatlineError } from '../base/errors.js';
import type { LogContent, LogEvent, SummaryValue } from '../model/log-event.js';
import { isStep } from '../model/names.js';
import { tensorflow } from '../protobuf/generated/messages.js';
import { decodeGraphDef, decodeMetaGraphDef } from '../protobuf/graph-codec.js';
import { decodeRunMetadata } from '../protobuf/run-metadata.js';
import type { SummaryInterpreter, UnreadableValue } from './summary-interpreter.js';

const { SessionStatus } = tensorflow.SessionLog;

export class StepRangeError extends FlatlineError {
  readonly code = 'step-range';
}

/**
 * Reads one record as an event.
 *
 * @param onUnreadable is told of each value that had to be left out; the others are kept.
 * @throws StepRangeError for a step beyond 2^53, and what protobufjs throws for bytes that are no
 *   Event.
 */
export function decodeEvent(
  bytes: Uint8Array,
  interpreter: SummaryInterpreter,
  onUnreadable: (value: UnreadableValue) => void,
): LogEvent {
  const event = tensorflow.Event.decode(bytes);
  const step = event.step ? event.step.toNumber() : 0;
  if (!isStep(step)) {
    throw new StepRangeError(`step ${event.step}`, 'Steps must lie between -2^53 and 2^53.');
  }
  return {
    wallTime: event.wallTime ?? 0,
    step,
    content: contentOf(event, interpreter, onUnreadable),
  };
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
    return { kind: 'graph', graph: decodeGraphDef(Uint8Array.from(event.graphDef)) };
  }
  if (event.metaGraphDef) {
    const metaGraph = Uint8Array.from(event.metaGraphDef);
    return { kind: 'meta-graph', graph: decodeMetaGraphDef(metaGraph) };
  }
  if (event.sessionLog) return { kind: 'session-log', status: statusOf(event.sessionLog) };
  if (event.taggedRunMetadata) {
    const { tag, runMetadata } = event.taggedRunMetadata;
    const trace = decodeRunMetadata(runMetadata ?? new Uint8Array(0));
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
