import { rowRank } from './row-order.js';
import type { VariableRow } from './variable-row.js';

/** The rows as they stand on the page, with what made them stand so. */
export interface Placement {
  /** Compared by identity: another object is another question, and rows may be placed anew. */
  readonly question: object;
  /** All rows there were to place. */
  readonly source: readonly VariableRow[];
  readonly rows: readonly VariableRow[];
  /** True where a pointer kept rows from where they belong. */
  readonly held: boolean;
  /** Rank of every row, shown or not, at the time they were placed. */
  readonly ranks: ReadonlyMap<string, number>;
}

export interface PlacementInput {
  readonly question: object;
  readonly rows: readonly VariableRow[];
  readonly sorted: () => readonly VariableRow[];
  readonly test: (row: VariableRow) => boolean;
  /** True while a pointer is over the rows. */
  readonly hold: boolean;
}

function ranksOf(rows: readonly VariableRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [row.key, rowRank(row)]));
}

function sameRanks(before: ReadonlyMap<string, number>, rows: readonly VariableRow[]): boolean {
  return before.size === rows.length && rows.every((row) => before.get(row.key) === rowRank(row));
}

function inPlace(previous: Placement, rows: readonly VariableRow[]): VariableRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return previous.rows.flatMap(({ key }) => byKey.get(key) ?? []);
}

/** Rows that a question leaves as they were are the same list: the tree of them stays, too. */
function sameOrNew(before: readonly VariableRow[], rows: readonly VariableRow[]) {
  const isSame = before.length === rows.length && rows.every((row, at) => row === before[at]);
  return isSame ? before : rows;
}

/**
 * The rows to show, in their order.
 *
 * For the same question, rows keep their place until one's status changes; under a pointer they keep
 * it even then, and rows that newly match come after the others.
 */
export function placeRows(previous: Placement | undefined, input: PlacementInput): Placement {
  const { question, rows: source, sorted, test, hold } = input;
  if (previous?.question === question) {
    if (previous.source === source && (hold || !previous.held)) return previous;
    if (sameRanks(previous.ranks, source)) {
      return { ...previous, source, held: false, rows: inPlace(previous, source) };
    }
    if (hold) {
      const kept = inPlace(previous, source);
      const shown = new Set(kept.map((row) => row.key));
      const added = sorted().filter((row) => !shown.has(row.key) && test(row));
      return { ...previous, source, held: true, rows: [...kept, ...added] };
    }
  }
  return {
    question,
    source,
    rows: sameOrNew(previous?.rows ?? [], sorted().filter(test)),
    held: false,
    ranks: previous?.source === source ? previous.ranks : ranksOf(source),
  };
}
