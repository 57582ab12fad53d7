import type { WireHparams, WireSession, WireSessionMetric } from '../src/wire/hparams.js';
import { toNumber } from './format.js';
import type { SessionSort } from './url-state.js';

type Value = WireSession['values'][number];

/** How a metric is named: with the run that has it, where that is not the session's. */
export function metricName({ tag, group }: WireSessionMetric): string {
  return group === '' ? tag : `${group}/${tag}`;
}

/** The sessions in the wanted order; those without the value come last, whichever way it goes. */
export function sortSessions(
  { hyperparameters, metrics, sessions }: WireHparams,
  sort: SessionSort | undefined,
): readonly WireSession[] {
  if (!sort) return sessions;
  const column =
    sort.kind === 'value'
      ? hyperparameters.indexOf(sort.name)
      : metrics.findIndex((metric) => metricName(metric) === sort.name);
  const shownValue = (session: WireSession): Value =>
    (sort.kind === 'value' ? session.values : session.metrics)[column] ?? null;
  return sessions.toSorted((a, b) => {
    const [left, right] = [shownValue(a), shownValue(b)];
    if (isMissing(left) || isMissing(right))
      return Number(isMissing(left)) - Number(isMissing(right));
    const order = compare(left, right);
    return sort.descending ? -order : order;
  });
}

function isMissing(value: Value): boolean {
  return value === null || value === 'NaN';
}

/** Numbers before texts. */
function compare(a: Value, b: Value): number {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right || 0;
  if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1;
  return String(a).localeCompare(String(b));
}

function numberOf(value: Value): number {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return value;
  return value === 'Infinity' || value === '-Infinity' ? toNumber(value) : Number.NaN;
}
