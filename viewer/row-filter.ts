import type { WireStatus } from '../src/wire/api.js';
import type { Query } from './url-state.js';
import type { VariableRow } from './variable-row.js';

type Test = (row: VariableRow) => boolean;

/** Tests a row on everything but its status, which the status buttons count over. */
export function scopeTest(
  query: Query,
  matches: (name: string) => boolean,
  isChosenRun: (run: string) => boolean,
): Test {
  const { finding } = query;
  return (row) =>
    isChosenRun(row.run) &&
    (finding === undefined || row.finding?.id === finding) &&
    matches(row.variable.name);
}

export function statusTest(query: Query): Test {
  const statuses = new Set(query.statuses);
  return (row) => statuses.size === 0 || statuses.has(row.variable.status);
}

export function countByStatus(rows: Iterable<VariableRow>): ReadonlyMap<WireStatus, number> {
  const counts = new Map<WireStatus, number>();
  for (const { variable } of rows) {
    counts.set(variable.status, (counts.get(variable.status) ?? 0) + 1);
  }
  return counts;
}
