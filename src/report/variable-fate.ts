import type { GraphVariableView, GraphWriter } from '../model/graph-report.js';

/**
 * What becomes of a variable of a graph when training runs: an update `runs`, or `may` where a branch
 * or a loop decides; it is `missed` by every fetch; or nothing is there to update it (`untouched`).
 */
export type VariableFate = 'missed' | 'may' | 'runs' | 'untouched';

export function fateOf(variable: GraphVariableView): VariableFate {
  const training = trainingWriters(variable);
  if (training.some(({ run }) => run === 'always')) return 'runs';
  if (training.some(({ run }) => run === 'may')) return 'may';
  return training.length > 0 ? 'missed' : 'untouched';
}

/** The writers of a variable that training is there for. */
export function trainingWriters({ writers }: GraphVariableView): GraphWriter[] {
  return writers.filter(({ purpose }) => purpose !== 'initialize' && purpose !== 'restore');
}
