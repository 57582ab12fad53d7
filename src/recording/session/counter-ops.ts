import Long from 'long';
import { tensorflow } from '../../protobuf/generated/messages.js';
import type { AnchorTensor } from './anchor-tensors.js';

const { DataType } = tensorflow;
type NodeDef = tensorflow.NodeDef.$Properties;
type AttrValue = tensorflow.AttrValue.$Properties;

/** Counters live in host memory, wherever their writers run. */
const CPU = '/device:CPU:0';
const int32: AttrValue = { type: DataType.DT_INT32 };

export function constantOp(name: string, value: number, after: readonly string[] = []): NodeDef {
  return {
    name,
    op: 'Const',
    input: [...after],
    device: CPU,
    attr: {
      dtype: int32,
      value: { tensor: { dtype: DataType.DT_INT32, tensorShape: {}, intVal: [value] } },
    },
  };
}

/** @param counter the shared name, and not the node's own, names it in the graph and in all bodies. */
export function handleOp(name: string, counter: string, after: readonly string[] = []): NodeDef {
  return {
    name,
    op: 'VarHandleOp',
    input: [...after],
    device: CPU,
    attr: {
      dtype: int32,
      shape: { shape: {} },
      container: { s: new Uint8Array(0) },
      shared_name: { s: new TextEncoder().encode(counter) },
    },
  };
}

export function addOp(name: string, handle: string, increment: string): NodeDef {
  return {
    name,
    op: 'AssignAddVariableOp',
    input: [handle, increment],
    device: CPU,
    attr: { dtype: int32 },
  };
}

/**
 * A Merge of one tensor: alive when that is, and nothing else of it is used. TensorFlow's optimizer
 * does not look through a Merge, as it would through an Identity, for another way between two ops
 * beside which a control edge could go (core/grappler/optimizers/dependency_optimizer.cc).
 */
export function livenessOp(name: string, tensor: AnchorTensor): NodeDef {
  return {
    name,
    op: tensor.isRef ? 'RefMerge' : 'Merge',
    input: [tensor.reference],
    device: tensor.device,
    attr: { T: tensor.type, N: { i: Long.ONE } },
  };
}

/** Ops that set counters to zero at one fetch, and read all at another. */
export function readingOps(
  handles: readonly string[],
  names: { readonly zero: string; readonly initialize: string; readonly counts: string },
): NodeDef[] {
  const ops: NodeDef[] = [constantOp(names.zero, 0)];
  for (const handle of handles) {
    ops.push(
      {
        name: `${handle}/initialize`,
        op: 'AssignVariableOp',
        input: [handle, names.zero],
        device: CPU,
        attr: { dtype: int32 },
      },
      {
        name: `${handle}/read`,
        op: 'ReadVariableOp',
        input: [handle],
        device: CPU,
        attr: { dtype: int32 },
      },
    );
  }
  ops.push(
    {
      name: names.initialize,
      op: 'Identity',
      input: [names.zero, ...handles.map((handle) => `^${handle}/initialize`)],
      device: CPU,
      attr: { T: int32 },
    },
    {
      name: names.counts,
      op: 'Pack',
      input: handles.map((handle) => `${handle}/read`),
      device: CPU,
      attr: { T: int32, N: { i: Long.fromNumber(handles.length) }, axis: { i: Long.ZERO } },
    },
  );
  return ops;
}
