import type { WireStatus } from '../src/wire/api.js';
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

/** Variables whose names begin alike, with what they come to. */
export interface Scope {
  /** `encoder/layer_1/`; the root's is empty. */
  readonly path: string;
  /** What it adds to the scope around it. */
  readonly label: string;
  readonly size: number;
  /** Worst first; statuses that none has are left out. */
  readonly counts: readonly (readonly [WireStatus, number])[];
  readonly worst: VariableRow;
  readonly children: readonly (Scope | VariableRow)[];
}

interface Growing {
  readonly path: string;
  readonly scopes: Map<string, Growing>;
  readonly order: (Growing | VariableRow)[];
}

export function isScope(child: Scope | VariableRow): child is Scope {
  return 'children' in child;
}

/** `a/b/w` is split at slashes; a name without any, as PyTorch's `a.b.w`, at dots. */
export function scopesOf(name: string): readonly string[] {
  const separator = name.includes('/') ? '/' : '.';
  const parts = name.split(separator);
  return parts.slice(0, -1).map((part) => `${part}${separator}`);
}

/**
 * Rows by the scopes in their names. The order of the rows is kept: a scope stands where its first
 * row does, so rows that come worst first make a tree that is. A scope that holds nothing but one
 * other is one with it.
 */
export function treeOf(rows: readonly VariableRow[]): readonly (Scope | VariableRow)[] {
  const root: Growing = { path: '', scopes: new Map(), order: [] };
  for (const row of rows) {
    let at = root;
    for (const part of scopesOf(row.variable.name)) {
      let scope = at.scopes.get(part);
      if (!scope) {
        scope = { path: at.path + part, scopes: new Map(), order: [] };
        at.scopes.set(part, scope);
        at.order.push(scope);
      }
      at = scope;
    }
    at.order.push(row);
  }
  return root.order.map((child) => ('order' in child ? finish(child, '') : child));
}

function finish(growing: Growing, around: string): Scope {
  const [only, ...others] = growing.order;
  if (only && 'order' in only && others.length === 0) return finish(only, around);
  const children = growing.order.map((child) =>
    'order' in child ? finish(child, growing.path) : child,
  );
  const counts = new Map<WireStatus, number>();
  let size = 0;
  let worst: VariableRow | undefined;
  for (const child of children) {
    const own: readonly (readonly [WireStatus, number])[] = isScope(child)
      ? child.counts
      : [[child.variable.status, 1]];
    for (const [status, count] of own) {
      counts.set(status, (counts.get(status) ?? 0) + count);
      size += count;
    }
    const candidate = isScope(child) ? child.worst : child;
    if (!worst || rowRank(candidate) < rowRank(worst)) worst = candidate;
  }
  if (!worst) throw new Error(`the scope ${growing.path} is empty`);
  return {
    path: growing.path,
    label: growing.path.slice(around.length),
    size,
    counts: statusOrder.flatMap((status) => {
      const count = counts.get(status);
      return count === undefined ? [] : [[status, count] as const];
    }),
    worst,
    children,
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
