import type { WireText } from '../src/wire/texts.js';

/** More cells than anybody reads would make the page slow. */
const mostCells = 2000;

export interface TextTableView {
  readonly rows: readonly (readonly string[])[];
  /** Texts that stand in no row. */
  readonly left: number;
}

/** A tensor of texts as rows: a list one text a row, of more than two sizes the first slice. */
export function textTable({ texts, shape }: WireText): TextTableView {
  const columns = Math.max(1, shape.length > 1 ? (shape.at(-1) ?? 1) : 1);
  const wanted = shape.length > 1 ? (shape.at(-2) ?? 1) : texts.length;
  const count = Math.min(wanted, Math.ceil(mostCells / columns), Math.ceil(texts.length / columns));
  const rows = Array.from({ length: count }, (_, row) =>
    texts.slice(row * columns, (row + 1) * columns),
  );
  return { rows, left: texts.length - rows.reduce((sum, { length }) => sum + length, 0) };
}
