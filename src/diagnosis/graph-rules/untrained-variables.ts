import { type GraphVariable, trainingAssigns } from '../../graph/assignments.js';
import { consumersOf } from '../../graph/consumers.js';
import type { NodeSet } from '../../graph/node-set.js';
import type { GraphRuleContext } from '../graph-rule.js';
import { hasApplyOp, isWritten } from '../graph-scene.js';

/** Ops whose gradient is nothing, whatever their input (tensorflow/python/ops/*_grad.py). */
const cuttingOps =
  /^(StopGradient|PreventGradient|Shape(N)?|Size|Rank|ArgM(ax|in)|Floor|Ceil|Round|Rint|Sign|FloorDiv|FloorMod|(Not)?Equal|(Less|Greater)(Equal)?|Logical\w+|ZerosLike|OnesLike|OneHot|Bucketize|Multinomial|RandomShuffle)$/;

/** DataType numbers of floating and complex types: all others stop a gradient. */
const floatingTypes = new Set([1, 2, 8, 14, 18, 19]);

/** A trainable variable that no optimizer writes, and where its way to those that are trained ends. */
export interface UntrainedVariable {
  readonly variable: GraphVariable;
  /**
   * - `open`: the gradient could flow, the optimizer was not given the variable.
   * - `cut`: every way to what is trained passes one of `cuts`.
   * - `apart`: nothing that training computes with other variables depends on it.
   */
  readonly way: 'open' | 'cut' | 'apart';
  /** The ops that end the gradient, nearest first. */
  readonly cuts: readonly string[];
}

/** Trainable variables that nothing trains, in a graph whose optimizers train others. */
export function untrainedVariables(context: GraphRuleContext): UntrainedVariable[] {
  const variables = [...context.assignments.variables.values()];
  if (!variables.some(hasApplyOp)) return [];
  return variables
    .filter(
      (variable) =>
        variable.trainable === true &&
        trainingAssigns(variable).length === 0 &&
        !isWritten(variable, context),
    )
    .map((variable) => wayOf(variable, context));
}

function wayOf(variable: GraphVariable, context: GraphRuleContext): UntrainedVariable {
  const { graph, reached } = context;
  const { nodes } = graph;
  const consumers = consumersOf(nodes);
  const start = [variable.node.id];
  const isRun = (node: number): boolean => reached.hasId(node);
  const free = consumers.dependents(start, {
    passes: (node) => isRun(node) && !isCut(node, context),
    dataOnly: true,
  });
  if (leadsToApply(free, context)) return { variable, way: 'open', cuts: [] };
  const any = consumers.dependents(start, { passes: isRun, dataOnly: true });
  const isCutOff = leadsToApply(any, context);
  const cuts = isCutOff ? [...free.ids()].filter((id) => isRun(id) && isCut(id, context)) : [];
  return {
    variable,
    way: isCutOff ? 'cut' : 'apart',
    cuts: cuts.map((id) => nodes.nameOf(id)),
  };
}

function isCut(id: number, { assignments }: GraphRuleContext): boolean {
  const { nodes } = assignments.index;
  const op = nodes.ops[nodes.opIds[id] as number] as string;
  if (cuttingOps.test(op)) return true;
  if (op !== 'Cast') return false;
  const target = nodes.at(id)?.attribute('DstT');
  return target?.kind === 'dtype' && !floatingTypes.has(target.dtype);
}

function leadsToApply(met: NodeSet, { assignments }: GraphRuleContext): boolean {
  for (const { assigns } of assignments.variables.values()) {
    for (const { id, purpose } of assigns) {
      if (purpose === 'apply-gradient' && met.hasId(id)) return true;
    }
  }
  return false;
}
