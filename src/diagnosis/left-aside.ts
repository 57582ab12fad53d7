import { observedWrites, type VariableView } from '../model/run-view.js';
import { isWeight } from '../model/variable.js';
import type { RunContext } from './rule.js';

/**
 * Whether a variable is one of a scope that was there before the recording began and that training
 * left aside: a model of its own, by all that can be told. Its layer is not known, since a layer that
 * was made earlier shows itself only when it is called.
 *
 * Statistics alone are no model: someone keeps them by hand, and has forgotten to assign them.
 */
export function isLeftAside(variable: VariableView, { run, scopes }: RunContext): boolean {
  if (!run.recorder?.observesAssigns) return false;
  const mates = scopes.matesOf(variable);
  return mates.every(isUnused) && mates.some(({ role }) => isWeight(role));
}

function isUnused(variable: VariableView): boolean {
  const { layer, recorded } = variable;
  if (layer !== undefined || !recorded?.idleAtStart || observedWrites(variable) > 0) return false;
  const { gradients } = recorded;
  return gradients === undefined || gradients.taken === gradients.missing;
}
