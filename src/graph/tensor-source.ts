import { CONTROL, type NodeTable } from '../model/graph.js';

/** Where an input comes from: a node (or `DANGLING`) and its output (or `CONTROL`). */
export interface TensorSource {
  readonly node: number;
  readonly output: number;
}

/** Where a node's inputs come from, control edges left out. */
export function dataInputsOf(nodes: NodeTable, id: number): TensorSource[] {
  const inputs: TensorSource[] = [];
  const end = nodes.firstInput[id + 1] as number;
  for (let input = nodes.firstInput[id] as number; input < end; input++) {
    const output = nodes.inputOutputs[input] as number;
    if (output !== CONTROL) inputs.push({ node: nodes.inputNodes[input] as number, output });
  }
  return inputs;
}

/** The name of a node's op. */
export function opOf(nodes: NodeTable, id: number): string {
  return nodes.ops[nodes.opIds[id] as number] as string;
}
