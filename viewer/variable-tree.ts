import type { WireStatus } from '../src/wire/api.js';
import { countByStatus } from './row-filter.js';
import { rowRank } from './row-order.js';
import { statusOrder } from './url-state.js';
import type { VariableRow } from './variable-row.js';

/** One line of a table of variables: a variable, or a scope that stands for those in it. */
export type TreeLine = {
  readonly key: string;
  /** How many scopes it stands in. */
  readonly depth: number;
  /** Path of the innermost of them. */
  readonly around: string;
} & (
  | { readonly kind: 'variable'; readonly row: VariableRow }
  | { readonly kind: 'scope'; readonly scope: Scope; readonly isOpen: boolean }
);

/** Variables whose names begin alike. */
export interface Scope {
  /** `encoder/layer_1/` */
  readonly path: string;
  readonly children: readonly (Scope | VariableRow)[];
}

/** What the variables of a scope come to. */
export interface RollUp {
  readonly size: number;
  readonly worst: WireStatus;
  /** Worst first; statuses that none has are left out. */
  readonly counts: readonly (readonly [WireStatus, number])[];
}

interface Growing {
  path: string;
  children: (Growing | VariableRow)[];
}

export function isScope<Kind extends Scope>(child: Kind | VariableRow): child is Kind {
  return 'children' in child;
}

/** A line's name without the scopes that it stands in. */
export function labelOf(line: TreeLine): string {
  const name = line.kind === 'scope' ? line.scope.path : line.row.variable.name;
  return name.slice(line.around.length);
}

/**
 * Rows by the scopes in their names. The order of the rows is kept: a scope stands where its first
 * row does, so rows that come worst first make a tree that is. A scope that holds nothing but one
 * other is one with it.
 */
export function treeOf(rows: readonly VariableRow[]): readonly (Scope | VariableRow)[] {
  const root: Growing = { path: '', children: [] };
  const scopes = new Map<string, Growing>();
  for (const row of rows) {
    const { scopes: paths } = row;
    scopeAt(paths, paths.length, scopes, root).children.push(row);
  }
  // Those within come first: a chain is taken in from its end.
  for (const scope of [...scopes.values()].reverse()) {
    const [only] = scope.children;
    if (scope.children.length === 1 && only && isScope(only)) Object.assign(scope, only);
  }
  return root.children;
}

/** The scope that a path's first `depth` scopes lead to, put where it belongs if it is new. */
function scopeAt(
  paths: readonly string[],
  depth: number,
  scopes: Map<string, Growing>,
  root: Growing,
): Growing {
  const path = paths[depth - 1];
  if (path === undefined) return root;
  const known = scopes.get(path);
  if (known) return known;
  const around = scopeAt(paths, depth - 1, scopes, root);
  const scope = { path, children: [] };
  around.children.push(scope);
  scopes.set(path, scope);
  return scope;
}

/** All in a scope, those of its inner scopes too. */
function rowsIn({ children }: Scope): readonly VariableRow[] {
  return children.flatMap((child) => (isScope(child) ? rowsIn(child) : child));
}

export function rollUp(scope: Scope): RollUp {
  const rows = rowsIn(scope);
  const worst = rows.reduce((a, b) => (rowRank(b) < rowRank(a) ? b : a));
  const counts = countByStatus(rows);
  return {
    size: rows.length,
    worst: worst.variable.status,
    counts: statusOrder.flatMap((status) => {
      const count = counts.get(status);
      return count === undefined ? [] : [[status, count] as const];
    }),
  };
}

/**
 * The lines of a tree that are in sight, given which scopes are open. There may be thousands after
 * every letter of a filter: what only drawn lines need is left to `labelOf` and `rollUp`.
 */
export function treeLines(
  children: readonly (Scope | VariableRow)[],
  isOpen: (scope: Scope) => boolean,
): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  const add = (child: Scope | VariableRow, depth: number, around: string): void => {
    if (!isScope(child)) {
      lines.push({ kind: 'variable', key: child.key, row: child, depth, around });
      return;
    }
    const open = isOpen(child);
    const key = `scope ${child.path}`;
    lines.push({ kind: 'scope', key, scope: child, depth, around, isOpen: open });
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
  return rows.map((row) => ({ kind: 'variable', key: row.key, row, depth: 0, around: '' }));
}
