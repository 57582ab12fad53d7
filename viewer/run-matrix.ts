import type { WireRun, WireStatus } from '../src/wire/api.js';
import { statusOrder } from './url-state.js';

/** What the variables of one role do in one run. */
export interface MatrixCell {
  /** Worst first; statuses that none has are left out. */
  readonly counts: readonly (readonly [WireStatus, number])[];
  readonly total: number;
}

export interface RunMatrix {
  /** Columns: those with the most that is flat first. */
  readonly roles: readonly string[];
  /** By run, by role; a run without the role has no cell. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>;
}

/** Runs by roles of variables: what is flat in which, at a glance. */
export function runMatrix(runs: readonly WireRun[]): RunMatrix {
  const cells = new Map<string, Map<string, MatrixCell>>();
  const flatOf = new Map<string, number>();
  for (const run of runs) {
    const counted = new Map<string, Map<WireStatus, number>>();
    for (const { role, status } of run.variables) {
      const counts = counted.get(role) ?? new Map<WireStatus, number>();
      counts.set(status, (counts.get(status) ?? 0) + 1);
      counted.set(role, counts);
      flatOf.set(role, (flatOf.get(role) ?? 0) + (status === 'flat' ? 1 : 0));
    }
    const row = new Map<string, MatrixCell>();
    for (const [role, counts] of counted) {
      const ordered = statusOrder.flatMap((status) => {
        const count = counts.get(status);
        return count === undefined ? [] : [[status, count] as const];
      });
      row.set(role, { counts: ordered, total: ordered.reduce((sum, [, count]) => sum + count, 0) });
    }
    cells.set(run.name, row);
  }
  const roles = [...flatOf].sort(([a, flatA], [b, flatB]) => flatB - flatA || (a < b ? -1 : 1));
  return { roles: roles.map(([role]) => role), cells };
}
