import { count } from '../base/count-text.js';
import { trainingAssigns } from '../graph/assignments.js';
import type { WhyStep } from '../model/evidence.js';
import { executionOf } from '../model/op-traces.js';
import type { GraphFacts, TrainingClosure } from './graph-facts.js';
import { listNames } from './wording.js';

/** In how many traced steps an op ran that applies gradients in training; 0 also without traces. */
export function tracedTrainingSteps(
  { assignments, traces }: GraphFacts,
  { reached }: TrainingClosure,
): number {
  let steps = 0;
  for (const variable of assignments.variables.values()) {
    for (const { name, purpose } of trainingAssigns(variable)) {
      if (purpose !== 'apply-gradient' || !reached.has(name)) continue;
      const execution = executionOf(name, traces);
      if (execution.kind === 'ran') steps = Math.max(steps, execution.steps);
    }
  }
  return steps;
}

/**
 * What the traced steps show of ops: where they ran, or that they were not seen. Empty without
 * traces. An op that was not seen may still have run in a step that nobody traced.
 */
export function traceSteps(ops: readonly string[], facts: GraphFacts): WhyStep[] {
  const { traces, training } = facts;
  if (!traces || ops.length === 0) return [];
  const ran = ops.flatMap((op) => {
    const execution = executionOf(op, traces);
    return execution.kind === 'ran' ? [`${op} ran in ${execution.steps}`] : [];
  });
  const traced = count(traces.steps, 'traced step');
  const writers = ops.map((name) => {
    const execution = executionOf(name, traces);
    const steps = execution.kind === 'ran' ? execution.steps : 0;
    return { name, traced: { ran: steps, of: traces.steps } };
  });
  if (ran.length > 0) {
    return [{ source: 'assign', text: `${listNames(ran)} of ${traced}`, writers }];
  }
  const trained = training ? tracedTrainingSteps(facts, training) : 0;
  const which = trained > 0 ? `, ${trained} of which trained` : ', none of which is known to train';
  return [{ source: 'assign', text: `${listNames(ops)} not seen in ${traced}${which}`, writers }];
}
