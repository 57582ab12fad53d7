import type { WireEvidence, WireSeverity } from '../src/wire/api.js';
import { type Sort, statusOrder } from './url-state.js';
import type { VariableRow } from './variable-row.js';

const severityRank: Readonly<Record<WireSeverity, number>> = { error: 0, warning: 1, info: 2 };
const evidenceRank: Readonly<Record<WireEvidence, number>> = {
  confirmed: 0,
  explained: 1,
  observed: 2,
};
const unnamedRank = 3;

/** How bad a row is, worst lowest: a moving variable with a warning outranks a quiet one. */
export function rowRank({ variable, finding }: VariableRow): number {
  const severity = finding === undefined ? unnamedRank : severityRank[finding.severity];
  const status = statusOrder.indexOf(variable.status);
  const alarming = variable.status !== 'flat' && severity < severityRank.info;
  return (alarming ? 0.5 : status) * 10 + severity;
}

/** A text that sorts `bn2` before `bn10` by plain comparison, which a collator is too slow for. */
function naturalKey(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

type SortKey = string | number;

function sortKey(row: VariableRow, sort: Sort): SortKey {
  switch (sort.column) {
    case 'status':
      return rowRank(row);
    case 'run':
      return naturalKey(row.run);
    case 'name':
      return '';
    case 'role':
      return row.variable.role;
    case 'points':
      return row.variable.points;
    case 'observed':
    case 'implied':
      return row.variable.assigns[sort.column] ?? -1;
    case 'evidence':
      return row.finding === undefined ? unnamedRank : evidenceRank[row.finding.evidence];
  }
}

function compare(a: SortKey, b: SortKey): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** Rows by the asked column; equals by name, then in the server's order. */
export function sortRows(rows: readonly VariableRow[], sort: Sort): readonly VariableRow[] {
  const direction = sort.descending ? -1 : 1;
  const nameDirection = sort.column === 'name' ? direction : 1;
  return rows
    .map((row) => ({ row, key: sortKey(row, sort), name: naturalKey(row.variable.name) }))
    .sort((a, b) => direction * compare(a.key, b.key) || nameDirection * compare(a.name, b.name))
    .map(({ row }) => row);
}
