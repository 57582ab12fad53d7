import { controlContextsOf } from '../../graph/control-contexts.js';
import { opOf, type TensorSource } from '../../graph/tensor-source.js';
import { CONTROL, DANGLING, type NodeTable } from '../../model/graph.js';

/** The tensors that are all alive exactly when an op in a branch or a loop runs. */
export interface ControlAnchors {
  readonly tensors: readonly TensorSource[];
  /** Whether the op is in the frame of a loop, and the tensors with it. */
  readonly isInFrame: boolean;
}

/**
 * Where v1 control flow decides about an op: the nearest outputs of Switch, Merge, Enter and Exit on
 * the ways that lead to it inside of its branch or loop. The op is dead when one of them is dead, and
 * runs as often as they do (tensorflow/core/common_runtime/executor.cc).
 *
 * All of them are ancestors of the op by edges that nothing cuts but a feed inside of the branch.
 *
 * @returns undefined for what every run computes once.
 */
export function controlAnchorsOf(nodes: NodeTable, op: number): ControlAnchors | undefined {
  const contexts = controlContextsOf(nodes);
  const context = contexts.of(op);
  if (context.length === 0) return undefined;
  const isInFrame = context.some(({ kind }) => kind === 'frame');
  const found = new Map<string, TensorSource>();
  const constants = new Map<string, TensorSource>();
  const waiting = new Set([op]);
  // A Set's iteration takes in what is added on the way.
  for (const id of waiting) {
    for (const { node, output } of inputsOf(nodes, id)) {
      const kind = opOf(nodes, node);
      if (/^(Ref)?Switch$/.test(kind) && output !== CONTROL) {
        const key = isInFrame ? `${node}` : decisionOf(nodes, node);
        found.set(`${key}:${output}`, { node, output });
      } else if (contexts.of(node).length > 0) {
        if (/^(Ref)?Enter$/.test(kind)) entered(nodes, node, found, constants);
        else if (/^(Ref)?(Merge|Exit)$/.test(kind)) found.set(`${node}`, { node, output: 0 });
        else waiting.add(node);
      }
    }
  }
  return { tensors: [...(found.size > 0 ? found : constants).values()], isInFrame };
}

/** What a loop takes as a constant is alive in every turn: it tells nothing beside anything else. */
function entered(
  nodes: NodeTable,
  node: number,
  found: Map<string, TensorSource>,
  constants: Map<string, TensorSource>,
): void {
  const isConstant = nodes.at(node)?.attribute('is_constant');
  const to = isConstant?.kind === 'bool' && isConstant.bool ? constants : found;
  to.set(`${node}`, { node, output: 0 });
}

/** Outside of loops, Switches that one tensor decides in one context are alike: one of them will do. */
function decisionOf(nodes: NodeTable, switchNode: number): string {
  const [, predicate] = inputsOf(nodes, switchNode);
  const context = controlContextsOf(nodes)
    .of(switchNode)
    .map((marker) => JSON.stringify(marker));
  return `${predicate?.node}:${predicate?.output} ${context.sort().join()}`;
}

function* inputsOf(nodes: NodeTable, id: number): Generator<TensorSource> {
  const end = nodes.firstInput[id + 1] as number;
  for (let input = nodes.firstInput[id] as number; input < end; input++) {
    const node = nodes.inputNodes[input] as number;
    if (node !== DANGLING) yield { node, output: nodes.inputOutputs[input] as number };
  }
}
