import type { RunView } from '../model/run-view.js';

const evaluationName = /(^|[/_.-])(eval(uation)?|valid(ation)?|val|test(ing)?|dev)\d*$/i;

/**
 * Whether a run only evaluates: its user said so, or its name does. What such a run logs is what a
 * training made, and nothing in it is meant to move.
 */
export function isEvaluation({ name, recorder }: RunView): boolean {
  if (recorder?.purpose) return recorder.purpose === 'eval';
  return evaluationName.test(name);
}
