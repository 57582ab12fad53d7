import { CONTROL, DANGLING } from '../model/graph.js';
import type { GraphIndex } from './graph-index.js';
import { NodeSet } from './node-set.js';

/** Ops through which no gradient goes back. */
const stoppingOps =
  /^(StopGradient|PreventGradient|ArgMax|ArgMin|Equal|NotEqual|Greater(Equal)?|Less(Equal)?|Logical\w+|Round|Rint|Floor|Ceil|Sign|Shape|ShapeN|Size|Rank|OneHot|Bucketize|Multinomial|TopKV2|ZerosLike|OnesLike)$/;

/** `gradients/hidden/MatMul_grad/MatMul` is part of the gradient of `hidden/MatMul`. */
const gradientScope = /(?:^|\/)gradients(?:_\d+)?\/(.+?)_grad\//;

/** Which ops a gradient can flow back to, and where it is stopped. */
export interface GradientReach {
  readonly reached: NodeSet;
  /** The ops that stop it, on ways that lead on. */
  readonly stops: readonly string[];
}

/**
 * Everything that the loss depends on by a way that gradients can go: from the ops whose gradients
 * TensorFlow built (it names them after the op) back over data edges, up to what stops a gradient.
 * An upper bound: an op of its own kind may have a gradient of 0.
 *
 * @returns undefined when the graph has no gradient under TensorFlow's names.
 */
export function gradientReach({ nodes }: GraphIndex): GradientReach | undefined {
  const reached = new NodeSet(nodes);
  const waiting: number[] = [];
  const visit = (id: number): void => {
    if (reached.addId(id)) waiting.push(id);
  };
  for (let id = 0; id < nodes.length; id++) {
    const forward = gradientScope.exec(nodes.nameOf(id))?.[1];
    const differentiated = forward === undefined ? undefined : nodes.find(forward);
    if (differentiated !== undefined) visit(differentiated);
  }
  if (waiting.length === 0) return undefined;
  const stops: string[] = [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (stoppingOps.test(nodes.ops[nodes.opIds[id] as number] as string)) {
      stops.push(nodes.nameOf(id));
      continue;
    }
    const end = nodes.firstInput[id + 1] as number;
    for (let input = nodes.firstInput[id] as number; input < end; input++) {
      const from = nodes.inputNodes[input] as number;
      if (from !== DANGLING && nodes.inputOutputs[input] !== CONTROL) visit(from);
    }
  }
  return { reached, stops };
}
