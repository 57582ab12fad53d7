import { count } from '../base/count-text.js';
import { shortNumber } from '../base/float-text.js';
import type { MissingEdge, WhyStep } from '../model/finding.js';
import type { RunView, VariableView } from '../model/run-view.js';
import { stepRange } from './flatness.js';
import type { TrainingClosure } from './graph-facts.js';
import type { RunContext } from './rule.js';

/** `a`, `a and b`, `a, b, c and 103 more`. */
export function listNames(names: readonly string[], most = 3): string {
  if (names.length <= most) {
    const [last, ...others] = [...names].reverse();
    return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last}`;
  }
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** Over what none of the variables changed: only the steps at which all of them were seen. */
export function spanOf(run: RunView, variables: readonly VariableView[]): string {
  const ranges = variables.flatMap((variable) => stepRange(variable) ?? []);
  const first = ranges.reduce((most, range) => Math.max(most, range.first), -Infinity);
  const last = ranges.reduce((least, range) => Math.min(least, range.last), Infinity);
  const { trainingSteps } = run;
  if (trainingSteps !== undefined && last - first + 1 >= trainingSteps) {
    return count(trainingSteps, 'training step');
  }
  if (first > last) return 'all the steps at which each was seen';
  const observations = Math.min(...variables.map(({ columns }) => columns.step.length));
  return first === last
    ? `${count(observations, 'observation')} at step ${first}`
    : `steps ${first} to ${last}`;
}

/** The first step of every argument: what the values show. */
export function valuesStep(variable: VariableView, context: RunContext): WhyStep {
  const { columns, source } = variable;
  const range = stepRange(variable);
  const steps =
    range && range.last > range.first
      ? `steps ${range.first} to ${range.last}`
      : `step ${range?.first}`;
  const [min, max] = [columns.min[0] as number, columns.max[0] as number];
  const isOneValue = min === max || (Number.isNaN(min) && Number.isNaN(max));
  const value = isOneValue
    ? `always ${shortNumber(min)}`
    : `between ${shortNumber(min)} and ${shortNumber(max)}`;
  const proof = {
    recorded: 'byte for byte the same',
    histogram: 'the same histogram to the last digit',
    scalar: `the same number under the tag "${variable.tags[0]}"`,
  }[source];
  const witness = context.witness ? `; meanwhile ${context.witness} moved` : '';
  return {
    source: 'values',
    text: `${variable.name}: ${count(columns.step.length, 'observation')}, ${steps}, ${proof} (${value})${witness}`,
  };
}

/** What the argument lacks, so that nobody takes it for more than it is. */
export function absentStep(text: string): WhyStep {
  return { source: 'absent', text };
}

/** What is absent where only the graph tells what training fetches. */
export function guessedFetches({ mainFetch }: TrainingClosure): WhyStep {
  return absentStep(`no recording of the fetches: that training fetches ${mainFetch} is inferred`);
}

/** What the first missing edge's two ends share: that the assign's inputs are computed in training. */
export function sharedText([edge]: readonly MissingEdge[]): string {
  return edge && edge.path.length > 1 ? `; both depend on ${edge.path.at(-1)}` : '';
}

/** Why a flat statistic may be in order. */
export const loadedValues = absentStep(
  'its value is not the initial one, so it was loaded: whether it is frozen on purpose is not in this log',
);
