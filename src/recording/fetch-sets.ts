import {
  type AssignPurpose,
  type GraphAssign,
  type GraphAssignments,
  isForTraining,
} from '../graph/assignments.js';
import { dependencyClosure } from '../graph/dependency-closure.js';

/** What one combination of fetches and feeds makes TensorFlow do, worked out from the graph. */
export interface FetchPlan {
  /** Every assign of the graph that training could run, and whichever else these fetches imply. */
  readonly assigns: readonly { readonly assign: GraphAssign; readonly implied: boolean }[];
  /** Applies gradients; or writes a variable, in a graph that has no optimizer ops. */
  readonly isTraining: boolean;
  /** Gives variables their first values, or those of a checkpoint. */
  readonly initializes: boolean;
  readonly restores: boolean;
}

/** @throws UnknownOpError for a fetch or feed the graph does not have. */
export function planFetches(
  { index, variables }: GraphAssignments,
  fetches: readonly string[],
  feeds: readonly string[],
): FetchPlan {
  const reached = dependencyClosure(index, fetches, feeds);
  const all = [...variables.values()].flatMap(({ assigns }) => assigns);
  const implies = (purpose: AssignPurpose): boolean =>
    all.some((assign) => assign.purpose === purpose && reached.has(assign.name));
  const hasOptimizer = all.some(({ purpose }) => purpose === 'apply-gradient');
  return {
    assigns: all
      .map((assign) => ({ assign, implied: reached.has(assign.name) }))
      .filter(({ assign, implied }) => implied || isForTraining(assign)),
    isTraining: implies('apply-gradient') || (!hasOptimizer && implies('update')),
    initializes: implies('initialize'),
    restores: implies('restore'),
  };
}
