import { controlContextsOf } from '../../graph/control-contexts.js';
import { opOf, type TensorSource } from '../../graph/tensor-source.js';
import { CONTROL, DANGLING, type NodeTable } from '../../model/graph.js';

/** What is all alive exactly when an op in a branch, a loop or a function's body runs. */
export interface ControlAnchors {
  readonly tensors: readonly TensorSource[];
  /** Calls in the same function that are waited for, whatever they give. */
  readonly calls: readonly number[];
  /** Whether the op is in the frame of a loop, and the anchors with it. */
  readonly isInFrame: boolean;
}

/**
 * Where it is decided about an op: the nearest outputs of Switch, Merge, Enter and Exit, of calls, and
 * the arguments of the function, on the ways that lead to it inside of its branch, loop or function. The op
 * is dead when one of them is dead, and runs as often as they do (tensorflow/core/common_runtime/executor.cc).
 *
 * TensorFlow puts the function in the place of a call, and then an output lives by the inputs that it
 * needs. In a function the outputs themselves tell. In the graph its inputs do, where they are alive or dead
 * together: TensorFlow's optimizer would drop an op's own edge from the call beside one that leads through
 * its counter, and that one a feed may cut.
 *
 * All of them are ancestors of the op by edges that nothing cuts but a feed inside of the branch.
 *
 * @param argumentCount how many of the nodes are arguments; undefined for the nodes of the graph itself.
 * @returns undefined for what every run computes once; `unknown` where an op waits for a call some of
 * whose inputs may be dead while others are alive.
 */
export function controlAnchorsOf(
  nodes: NodeTable,
  op: number,
  argumentCount: number | undefined,
): ControlAnchors | 'unknown' | undefined {
  const contexts = controlContextsOf(nodes);
  const context = contexts.of(op);
  if (context.length === 0 && argumentCount === undefined) return undefined;
  const isInFrame = context.some(({ kind }) => kind === 'frame');
  const found = new Map<string, TensorSource>();
  const calls = new Set<number>();
  const waiting = new Set([op]);
  // A Set's iteration takes in what is added on the way.
  for (const id of waiting) {
    for (const { node, output } of inputsOf(nodes, id)) {
      const kind = opOf(nodes, node);
      if (/^(Ref)?Switch$/.test(kind) && output !== CONTROL) {
        const isAlike = argumentCount === undefined && !isInFrame;
        const key = isAlike ? decisionOf(nodes, node) : `${node}`;
        found.set(`${key}:${output}`, { node, output });
      } else if (argumentCount === undefined && contexts.of(node).length === 0) {
        // What stands outside of all branches of the graph is alive.
      } else if (node < (argumentCount ?? 0)) found.set(`${node}`, { node, output: 0 });
      else if (/^(Ref)?(Merge|Enter|Exit)$/.test(kind)) found.set(`${node}`, { node, output: 0 });
      else if (!isCall(nodes, node)) waiting.add(node);
      else if (argumentCount === undefined) {
        if (!contexts.isGuarded(node)) return 'unknown';
        waiting.add(node);
      } else if (output === CONTROL) calls.add(node);
      else found.set(`${node}:${output}`, { node, output });
    }
  }
  return { tensors: [...found.values()], calls: [...calls], isInFrame };
}

/** Whether TensorFlow may put functions in the place of an op. */
function isCall(nodes: NodeTable, id: number): boolean {
  const calls = nodes.calls.get(id);
  if (!calls) return false;
  const isNamed = /^((Stateful)?PartitionedCall|(Stateless)?(If|While|Case))$/.test(
    opOf(nodes, id),
  );
  return isNamed || calls.some(({ attribute }) => attribute === '');
}
/** Outside of loops and functions, Switches that one tensor decides in one context are alike: one of them will do. */
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
