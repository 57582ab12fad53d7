import { type GraphVariable, trainingAssigns } from '../../graph/assignments.js';
import { consumersOf } from '../../graph/consumers.js';
import { NodeSet } from '../../graph/node-set.js';
import { opOf } from '../../graph/tensor-source.js';
import { CONTROL, DANGLING } from '../../model/graph.js';
import type { GraphRuleContext } from '../graph-rule.js';
import { hasApplyOp, isWritten } from '../graph-scene.js';

/** Ops whose gradient is nothing, whatever their input (tensorflow/python/ops/*_grad.py). */
const cuttingOps =
  /^(StopGradient|PreventGradient|Shape(N)?|Size|Rank|ArgM(ax|in)|Floor|Ceil|Round|Rint|Sign|FloorDiv|FloorMod|(Not)?Equal|(Less|Greater)(Equal)?|Logical\w+|ZerosLike|OnesLike|OneHot|Bucketize|Multinomial|RandomShuffle)$/;

/** DataType numbers of floating and complex types: all others stop a gradient. */
const floatingTypes = new Set([1, 2, 8, 14, 18, 19]);

/** Trainable variables that nothing trains, by where their way to those that are trained ends. */
export interface UntrainedVariables {
  /** The gradient could flow, the optimizer was not given the variable. */
  readonly open: readonly GraphVariable[];
  /** Every way to what is trained passes one of `cuts`. */
  readonly cut: readonly GraphVariable[];
  /** Nothing that training computes with other variables depends on it. */
  readonly apart: readonly GraphVariable[];
  /** The ops that end the gradient, in the order of the graph. */
  readonly cuts: readonly string[];
}

/** The untrained variables of a graph whose optimizers train others; else none. */
export function untrainedVariables(context: GraphRuleContext): UntrainedVariables {
  const variables = [...context.assignments.variables.values()];
  const untrained = variables.some(hasApplyOp)
    ? variables.filter(
        (variable) =>
          variable.trainable === true &&
          trainingAssigns(variable).length === 0 &&
          !isWritten(variable, context),
      )
    : [];
  if (untrained.length === 0) return { open: [], cut: [], apart: [], cuts: [] };
  const isRun = (id: number): boolean => context.reached.hasId(id);
  const isFree = (id: number): boolean => isRun(id) && !isCut(id, context);
  const free = leadingToApply(context, isFree);
  const any = leadingToApply(context, isRun);
  const cut = untrained.filter(({ node: { id } }) => !free.hasId(id) && any.hasId(id));
  return {
    open: untrained.filter(({ node: { id } }) => free.hasId(id)),
    cut,
    apart: untrained.filter(({ node: { id } }) => !any.hasId(id)),
    cuts: cutsBehind(cut, context, isFree).map((id) => context.graph.nodes.nameOf(id)),
  };
}

/** The nodes from which data comes to an apply op, through nodes that let it pass. */
function leadingToApply(
  { graph: { nodes }, assignments }: GraphRuleContext,
  passes: (id: number) => boolean,
): NodeSet {
  const leading = new NodeSet(nodes);
  const waiting: number[] = [];
  for (const { assigns } of assignments.variables.values()) {
    for (const { id, purpose } of assigns) {
      if (purpose === 'apply-gradient' && leading.addId(id)) waiting.push(id);
    }
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const end = nodes.firstInput[id + 1] as number;
    for (let input = nodes.firstInput[id] as number; input < end; input++) {
      const from = nodes.inputNodes[input] as number;
      if (from === DANGLING || nodes.inputOutputs[input] === CONTROL || !passes(from)) continue;
      if (leading.addId(from)) waiting.push(from);
    }
  }
  return leading;
}

/** The ops at which the ways from some variables end, where training runs them. */
function cutsBehind(
  variables: readonly GraphVariable[],
  context: GraphRuleContext,
  isFree: (id: number) => boolean,
): number[] {
  if (variables.length === 0) return [];
  const met = consumersOf(context.graph.nodes).dependents(
    variables.map(({ node }) => node.id),
    { passes: isFree, dataOnly: true },
  );
  return [...met.ids()].filter((id) => context.reached.hasId(id) && isCut(id, context));
}

function isCut(id: number, { graph: { nodes } }: GraphRuleContext): boolean {
  const op = opOf(nodes, id);
  if (cuttingOps.test(op)) return true;
  if (op !== 'Cast') return false;
  const target = nodes.at(id)?.attribute('DstT');
  return target?.kind === 'dtype' && !floatingTypes.has(target.dtype);
}
