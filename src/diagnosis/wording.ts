import { count } from '../base/count-text.js';
import type { MissingEdge } from '../model/finding.js';
import type { RunView, VariableView } from '../model/run-view.js';
import { stepRange } from './flatness.js';

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

/** What the first missing edge's two ends share: that the assign's inputs are computed in training. */
export function sharedText([edge]: readonly MissingEdge[]): string {
  return edge && edge.path.length > 1 ? `; both depend on ${edge.path.at(-1)}` : '';
}
