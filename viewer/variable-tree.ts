import type { WireStatus } from '../src/wire/api.js';
import { countByStatus } from './row-filter.js';
import { rowRank } from './row-order.js';
import { statusOrder } from './url-state.js';
import type { VariableRow } from './variable-row.js';

/** One line of a table of variables: a variable, or a scope that stands for those in it. */
export type TreeLine =
  | {
      readonly kind: 'variable';
      readonly key: string;
      readonly row: VariableRow;
      /** How many scopes it stands in. */
      readonly depth: number;
      /** Its name without the scopes it stands in. */
      readonly label: string;
    }
  | {
      readonly kind: 'scope';
      readonly key: string;
      readonly scope: Scope;
      readonly depth: number;
      readonly isOpen: boolean;
    };

/** Variables whose names begin alike. */
export interface Scope {
  /** `encoder/layer_1/` */
  readonly path: string;
  /** What it adds to the scope around it. */
  readonly label: string;
  /** All in it, those of its inner scopes too. */
  readonly rows: readonly VariableRow[];
  readonly children: readonly (Scope | VariableRow)[];
}

/** What the variables of a scope come to. */
export interface RollUp {
  readonly worst: WireStatus;
  /** Worst first; statuses that none has are left out. */
  readonly counts: readonly (readonly [WireStatus, number])[];
}

interface Growing {
  readonly path: string;
  readonly rows: VariableRow[];
  readonly order: (Growing | VariableRow)[];
}

export function isScope(child: Scope | VariableRow): child is Scope {
  return 'children' in child;
}

/**
 * Rows by the scopes in their names. The order of the rows is kept: a scope stands where its first
 * row does, so rows that come worst first make a tree that is. A scope that holds nothing but one
 * other is one with it.
 */
export function treeOf(rows: readonly VariableRow[]): readonly (Scope | VariableRow)[] {
  const root: (Growing | VariableRow)[] = [];
  const scopes = new Map<string, Growing>();
  for (const row of rows) {
    let around = root;
    for (const path of row.scopes) {
      let scope = scopes.get(path);
      if (!scope) {
        scope = { path, rows: [], order: [] };
        scopes.set(path, scope);
        around.push(scope);
      }
      scope.rows.push(row);
      around = scope.order;
    }
    around.push(row);
  }
  return root.map((child) => ('order' in child ? finish(child, '') : child));
}

function finish({ path, rows, order }: Growing, around: string): Scope {
  const [only, ...others] = order;
  if (only && 'order' in only && others.length === 0) return finish(only, around);
  const children = order.map((child) => ('order' in child ? finish(child, path) : child));
  return { path, label: path.slice(around.length), rows, children };
}

/** Only asked of scopes that are drawn: of thousands this would hold up every letter of a filter. */
export function rollUp({ path, rows }: Scope): RollUp {
  const [first, ...others] = rows;
  if (!first) throw new Error(`the scope ${path} is empty`);
  const worst = others.reduce((a, b) => (rowRank(b) < rowRank(a) ? b : a), first);
  const counts = countByStatus(rows);
  return {
    worst: worst.variable.status,
    counts: statusOrder.flatMap((status) => {
      const count = counts.get(status);
      return count === undefined ? [] : [[status, count] as const];
    }),
  };
}

/** The lines of a tree that are in sight, given which scopes are open. */
export function treeLines(
  children: readonly (Scope | VariableRow)[],
  isOpen: (scope: Scope) => boolean,
): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  const add = (child: Scope | VariableRow, depth: number, around: string): void => {
    if (!isScope(child)) {
      const label = child.variable.name.slice(around.length);
      lines.push({ kind: 'variable', key: child.key, row: child, depth, label });
      return;
    }
    const open = isOpen(child);
    lines.push({ kind: 'scope', key: `scope ${child.path}`, scope: child, depth, isOpen: open });
    if (open) for (const inner of child.children) add(inner, depth + 1, child.path);
  };
  for (const child of children) add(child, 0, '');
  return lines;
}

/**
 * The scopes to open before anyone asks: outer ones first and the worst first among them, as long as
 * no more than `lines` are in sight; a scope that stands alone opens in any case.
 */
export function firstOpen(
  children: readonly (Scope | VariableRow)[],
  lines: number,
): ReadonlySet<Scope> {
  const open = new Set<Scope>();
  const waiting = children.filter(isScope);
  let shown = children.length;
  // Scopes that are found on the way are visited after those found before.
  for (const scope of waiting) {
    const isAlone = children.length === 1 && children[0] === scope;
    if (!isAlone && shown + scope.children.length > lines) continue;
    open.add(scope);
    shown += scope.children.length;
    waiting.push(...scope.children.filter(isScope));
  }
  return open;
}

/** The lines of a plain table: every row, no scope. */
export function plainLines(rows: readonly VariableRow[]): readonly TreeLine[] {
  return rows.map((row) => ({
    kind: 'variable',
    key: row.key,
    row,
    depth: 0,
    label: row.variable.name,
  }));
}
