import type { WhyStep } from '../model/finding.js';
import type { VariableView } from '../model/run-view.js';
import type { RunContext } from './rule.js';

/** `a`, `a and b`, `a, b, c and 103 more`. */
export function listNames(names: readonly string[], most = 3): string {
  if (names.length <= most) {
    const [last, ...others] = [...names].reverse();
    return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last}`;
  }
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** `1 step`, `20 steps`. */
export function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`;
}

/** How long the run trained, in the unit that is known. */
export function spanOf({ run }: RunContext): string {
  if (run.trainingSteps !== undefined) return count(run.trainingSteps, 'training step');
  return run.steps ? `steps ${run.steps.first} to ${run.steps.last}` : 'the whole log';
}

/** The first step of every argument: what the values show. */
export function valuesStep(variable: VariableView, context: RunContext): WhyStep {
  const { columns, source } = variable;
  const points = columns.step.length;
  const first = columns.min[0] as number;
  const value = first === columns.max[0] ? `always ${first}` : `${first} to ${columns.max[0]}`;
  const proof = {
    recorded: 'byte for byte the same',
    histogram: 'the same histogram to the last digit',
    scalar: `the same number under the tag "${variable.tags[0]}"`,
  }[source];
  const witness = context.witness ? `; meanwhile ${context.witness} moved` : '';
  return {
    source: 'values',
    text: `${variable.name}: ${count(points, 'observation')} over ${spanOf(context)}, ${proof} (${value})${witness}`,
  };
}

/** What the argument lacks, so that nobody takes it for more than it is. */
export function absentStep(text: string): WhyStep {
  return { source: 'absent', text };
}
