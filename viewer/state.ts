import { computed, signal } from '@preact/signals';
import type { WireReport, WireVariableDetail } from '../src/wire/api.js';
import type { ApiError } from './api.js';
import { chosenVerdict } from './chosen-verdict.js';
import { groupFindings } from './finding-groups.js';
import { urlState } from './location.js';
import { compilePattern, type NamePattern } from './name-pattern.js';
import { countByStatus, scopeTest, statusTest } from './row-filter.js';
import { sortRows } from './row-order.js';
import { type Placement, placeRows } from './row-placement.js';
import { rowKey, rowsOf, type VariableRow } from './variable-row.js';

/** The last report the server gave; kept while the server is away. */
export const report = signal<WireReport | undefined>(undefined);
/** Why the last request for the report failed, until one succeeds. */
export const reportFailure = signal<ApiError | undefined>(undefined);

interface Named {
  readonly run: string;
  readonly name: string;
}
export type Detail =
  | { readonly kind: 'none' }
  | (Named & { readonly kind: 'loading' })
  | (Named & { readonly kind: 'ready'; readonly detail: WireVariableDetail })
  | (Named & { readonly kind: 'failed'; readonly failure: ApiError });
/** What is known of the variable whose page is open. */
export const detail = signal<Detail>({ kind: 'none' });

/** Key of the row that j and k start from, and that has the focus when the table is shown again. */
export const activeKey = signal<string | undefined>(undefined);
/** True while a mouse pointer is over the rows: they must not move then. */
export const pointerOverRows = signal(false);

interface GoodTest {
  test: (name: string) => boolean;
}
const goodNameTest: GoodTest = { test: () => true };
const goodRunTest: GoodTest = { test: () => true };

/** The test of the last pattern that was one: half a pattern must not empty the page. */
function lastGood(pattern: NamePattern, good: GoodTest): (name: string) => boolean {
  if (pattern.ok) good.test = pattern.matches;
  return good.test;
}

const query = computed(() => urlState.value.query);
const chosenNames = computed(() => query.value.runs);
const sort = computed(() => query.value.sort);

export const runPatternCheck = computed(() => compilePattern(query.value.runPattern));
const runTest = computed(() => lastGood(runPatternCheck.value, goodRunTest));

/** The runs that the pattern leaves, chosen or not. */
export const matchingRuns = computed(() => {
  const matches = runTest.value;
  return (report.value?.runs ?? []).filter((run) => matches(run.name));
});

export const chosenRuns = computed(() => {
  const chosen = chosenNames.value;
  if (chosen === undefined) return matchingRuns.value;
  const names = new Set(chosen);
  return matchingRuns.value.filter((run) => names.has(run.name));
});
const chosenRunNames = computed(() => new Set(chosenRuns.value.map((run) => run.name)));

/** The verdict on the chosen runs; undefined without a report. */
export const shownVerdict = computed(
  () => report.value && chosenVerdict(report.value, chosenRuns.value),
);

export const findingGroups = computed(() => groupFindings(chosenRuns.value));

const allRows = computed(() => (report.value ? rowsOf(report.value) : []));
const sortedRows = computed(() => sortRows(allRows.value, sort.value));

export const patternCheck = computed(() => compilePattern(query.value.pattern));

const nameTest = computed(() => lastGood(patternCheck.value, goodNameTest));
const scope = computed(() => {
  const runs = chosenRunNames.value;
  return scopeTest(query.value, nameTest.value, (run) => runs.has(run));
});

/** Each row is tested once, however often the answer is needed. */
const rowsInScope = computed(() => new Set(allRows.value.filter(scope.value)));

export const statusCounts = computed(() => countByStatus(rowsInScope.value));

let placement: Placement | undefined;
/** The rows of the table of variables, in their order on the page. */
export const visibleRows = computed<readonly VariableRow[]>(() => {
  const inScope = rowsInScope.value;
  const hasStatus = statusTest(query.value);
  placement = placeRows(placement, {
    question: query.value,
    rows: allRows.value,
    sorted: () => sortedRows.value,
    test: (row) => inScope.has(row) && hasStatus(row),
    hold: pointerOverRows.value,
  });
  return placement.rows;
});

/** Key of the variable whose page is open. */
export const openKey = computed(() => {
  const { page } = urlState.value;
  return page.kind === 'variable' ? rowKey(page.run, page.name) : undefined;
});

/** The open variable's row in the report, whatever the filters say. */
export const openRow = computed(() => allRows.value.find((row) => row.key === openKey.value));

/** Where the open variable stands among the visible rows; -1 where the filters leave it out. */
export const openIndex = computed(() =>
  visibleRows.value.findIndex((row) => row.key === openKey.value),
);

export const problemCount = computed(() => {
  const current = report.value;
  if (!current) return 0;
  return current.runs.reduce((sum, run) => sum + run.problems.length, current.problems.length);
});
