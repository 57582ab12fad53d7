import { trainingAssigns } from '../graph/assignments.js';
import { decayOf } from '../graph/moving-average.js';
import type { GraphFacts, TrainingClosure } from './graph-facts.js';

/** The constant decay of the update that training runs for a variable. */
export interface ConstantDecay {
  readonly op: string;
  readonly decay: number;
  readonly training: TrainingClosure;
}

/** Undefined where the graph has none, or where training runs other writers of the variable too. */
export function constantDecay(
  name: string,
  { assignments, training, variable }: GraphFacts,
): ConstantDecay | undefined {
  const inGraph = variable(name);
  if (!inGraph || !training) return undefined;
  const [only, ...others] = trainingAssigns(inGraph).filter(({ id }) => training.reached.hasId(id));
  if (!only || others.length > 0 || inGraph.opaqueWriters.length > 0) return undefined;
  const decay = decayOf(assignments.index, only);
  return decay === undefined ? undefined : { op: only.name, decay, training };
}
