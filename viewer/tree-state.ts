import { computed, signal } from '@preact/signals';
import { visibleRows } from './state.js';
import { firstOpen, plainLines, type Scope, treeLines, treeOf } from './variable-tree.js';

/** Scopes that someone opened or closed, by path. */
const toggled = signal<ReadonlyMap<string, boolean>>(new Map());

/** Scopes open by themselves until about this many lines are in sight. */
const firstLines = 40;

const tree = computed(() => treeOf(visibleRows.value));
const openAtFirst = computed(() => firstOpen(tree.value, firstLines));

const isOpen = computed(() => {
  const byHand = toggled.value;
  const atFirst = openAtFirst.value;
  return (scope: Scope): boolean => byHand.get(scope.path) ?? atFirst.has(scope);
});

export function toggleScope(scope: Scope): void {
  toggled.value = new Map([...toggled.peek(), [scope.path, !isOpen.peek()(scope)]]);
}

/** The lines of the page of variables. */
export const scopeLines = computed(() => treeLines(tree.value, isOpen.value));

/** The lines of the table on the home page. */
export const tableLines = computed(() => plainLines(visibleRows.value));

/** Opens every scope, or closes it. */
export function toggleAll(open: boolean): void {
  const next = new Map<string, boolean>();
  const visit = (children: Scope['children']): void => {
    for (const child of children) {
      if (!('children' in child)) continue;
      next.set(child.path, open);
      visit(child.children);
    }
  };
  visit(tree.peek());
  toggled.value = next;
}
