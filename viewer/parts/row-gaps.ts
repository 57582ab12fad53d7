export interface RowSpan {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

export type RowOrGap =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly key: string; readonly size: number };

/**
 * The drawn rows of a virtual table with the empty space before, between and after them.
 *
 * Rows need not be contiguous: the row with the focus is drawn wherever the page is scrolled to.
 */
export function withGaps(rows: readonly RowSpan[], from: number, to: number): readonly RowOrGap[] {
  const parts: RowOrGap[] = [];
  let position = from;
  for (const { index, start, end } of rows) {
    if (start > position) parts.push({ kind: 'gap', key: `gap-${index}`, size: start - position });
    parts.push({ kind: 'row', index });
    position = end;
  }
  if (to > position) parts.push({ kind: 'gap', key: 'gap-end', size: to - position });
  return parts;
}
