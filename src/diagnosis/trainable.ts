import type { VariableView } from '../model/run-view.js';
import { isWeight } from '../model/variable.js';

/** Whether an optimizer is meant to train the variable: as declared, else by what its name says. */
export function isTrainable({ trainable, role }: VariableView): boolean {
  return trainable ?? isWeight(role);
}

/** What stands still when no update is applied: trainable variables and their slots. */
export function isOfOptimizer(view: VariableView): boolean {
  return isTrainable(view) || view.role === 'slot';
}
