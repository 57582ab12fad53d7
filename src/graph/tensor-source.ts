import { CONTROL, DANGLING, type NodeTable } from '../model/graph.js';

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

/** Where one of a node's inputs comes from, counted without control edges. */
export function dataInputOf(nodes: NodeTable, id: number, place: number): TensorSource | undefined {
  const end = nodes.firstInput[id + 1] as number;
  let before = 0;
  for (let input = nodes.firstInput[id] as number; input < end; input++) {
    const output = nodes.inputOutputs[input] as number;
    if (output === CONTROL) continue;
    if (before++ === place) return { node: nodes.inputNodes[input] as number, output };
  }
  return undefined;
}

/**
 * The nodes that a node's inputs come from, control edges among them, dangling ones left out.
 *
 * @param most how many inputs to look at.
 */
export function producersOf(
  { firstInput, inputNodes }: NodeTable,
  id: number,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const producers: number[] = [];
  const first = firstInput[id] as number;
  const end = Math.min(firstInput[id + 1] as number, first + most);
  for (let input = first; input < end; input++) {
    const from = inputNodes[input] as number;
    if (from !== DANGLING) producers.push(from);
  }
  return producers;
}

/** The name of a node's op. */
export function opOf(nodes: NodeTable, id: number): string {
  return nodes.ops[nodes.opIds[id] as number] as string;
}
