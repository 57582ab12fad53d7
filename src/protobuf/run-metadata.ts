import Long from 'long';
import type { StepTrace } from '../model/log-event.js';
import { tensorflow } from './generated/messages.js';
import { graphOfGraphDefs } from './graph-codec.js';
import { visitMessages } from './wire.js';

/** Field numbers (tensorflow/core/protobuf/config.proto, tensorflow/core/framework/step_stats.proto). */
const STEP_STATS = 1;
const FUNCTION_GRAPHS = 4;
const PRE_OPTIMIZATION_GRAPH = 2;
const DEVICE_STATS = 1;
const NODE_STATS = 2;
const NODE_NAME = 1;

/**
 * Reads a serialised RunMetadata: what one traced step ran, and the graphs it traced. Times and
 * memory, which most of it is, are passed over.
 *
 * An op counts as run when any device has statistics of it, whatever they say: TensorBoard's graph
 * page wants bytes, time or outputs as well, and takes assigns and NoOps that ran for unused.
 *
 * @throws WireFormatError, or what protobufjs throws, when the bytes are none.
 */
export function decodeRunMetadata(bytes: Uint8Array): StepTrace {
  const graphDefs = tracedGraphDefs(bytes);
  return {
    graph: graphDefs.length > 0 ? graphOfGraphDefs(graphDefs) : undefined,
    executed: executedOps(bytes),
  };
}

/** The graphs that a serialised RunMetadata holds, before TensorFlow optimised them. */
export function tracedGraphDefs(bytes: Uint8Array): tensorflow.GraphDef.$Properties[] {
  const graphDefs: tensorflow.GraphDef.$Properties[] = [];
  for (const graphs of messagesIn([bytes], FUNCTION_GRAPHS)) {
    const [graph] = messagesIn([graphs], PRE_OPTIMIZATION_GRAPH).slice(-1);
    if (graph) graphDefs.push(tensorflow.GraphDef.decode(graph));
  }
  return graphDefs;
}

/** @returns undefined when nothing was recorded of any device. */
function executedOps(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const devices = messagesIn(messagesIn([bytes], STEP_STATS), DEVICE_STATS);
  if (devices.length === 0) return undefined;
  const names = messagesIn(messagesIn(devices, NODE_STATS), NODE_NAME);
  const decoder = new TextDecoder();
  // A GPU's streams name a node `name:Op`; an op's own name has no colon.
  return new Set(names.map((name) => decoder.decode(name).replace(/:.*$/, '')));
}

/** Every message that a field of these messages holds. */
function messagesIn(messages: readonly Uint8Array[], field: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (const bytes of messages) {
    visitMessages(bytes, { start: 0, end: bytes.length }, (number, start, end) => {
      if (number === field) found.push(bytes.subarray(start, end));
    });
  }
  return found;
}

/**
 * A RunMetadata that says of ops that they ran, on the CPU, and nothing more. TensorBoard's graph page
 * takes an op for unused that has neither a time nor memory nor outputs: each gets the least time that
 * there is, a microsecond, and a label that says so (graph_explorer's `hasDisplayableNodeStats`).
 */
export function encodeRunMetadata(ops: Iterable<string>): Uint8Array {
  const nodeStats = Array.from(ops, (nodeName) => ({
    nodeName,
    allEndRelMicros: Long.ONE,
    timelineLabel: 'ran; not timed',
  }));
  const device = '/job:localhost/replica:0/task:0/device:CPU:0';
  const stepStats = { devStats: [{ device, nodeStats }] };
  return tensorflow.RunMetadata.encode({ stepStats }).finish();
}
