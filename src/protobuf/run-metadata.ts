import Long from 'long';
import type { StepTrace } from '../model/log-event.js';
import { tensorflow } from './generated/messages.js';
import { graphOfGraphDefs } from './graph-codec.js';

/**
 * Reads a serialised RunMetadata: what one traced step ran, and the graphs it traced.
 *
 * An op counts as run when any device has statistics of it, whatever they say: TensorBoard's graph
 * page wants bytes, time or outputs as well, and takes assigns and NoOps that ran for unused.
 * Throws what protobufjs throws when the bytes are none.
 */
export function decodeRunMetadata(bytes: Uint8Array): StepTrace {
  const { stepStats, functionGraphs } = tensorflow.RunMetadata.decode(bytes);
  const graphDefs = (functionGraphs ?? []).flatMap((graphs) => graphs.preOptimizationGraph ?? []);
  const devices = stepStats?.devStats ?? [];
  return {
    graph: graphDefs.length > 0 ? graphOfGraphDefs(graphDefs) : undefined,
    executed: devices.length > 0 ? executedOps(devices) : undefined,
  };
}

function executedOps(devices: readonly tensorflow.DeviceStepStats.$Properties[]): Set<string> {
  const executed = new Set<string>();
  for (const { nodeStats } of devices) {
    // A GPU's streams name a node `name:Op`; an op's own name has no colon.
    for (const { nodeName } of nodeStats ?? []) executed.add((nodeName ?? '').replace(/:.*$/, ''));
  }
  return executed;
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
