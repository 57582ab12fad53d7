import type { WireNumber, WireVariableDetail } from '../src/wire/api.js';
import { toNumber } from './format.js';

export type Columns = WireVariableDetail['columns'];
export type FigureColumn = Exclude<keyof Columns, 'step' | 'wallTime'>;

export const figureColumns: readonly FigureColumn[] = [
  'min',
  'max',
  'mean',
  'std',
  'norm',
  'maxChange',
];

/** A figure that the source does not carry travels as a column of NaN alone. */
export function isCarried(column: readonly WireNumber[]): boolean {
  return column.some((figure) => figure !== 'NaN');
}

/** The figures worth a column: those the source carries; all of min, max and mean if it is all NaN. */
export function carriedColumns(columns: Columns): readonly FigureColumn[] {
  const carried = figureColumns.filter((name) => isCarried(columns[name]));
  return carried.length > 0 ? carried : ['min', 'max', 'mean'];
}

/** For each point, whether one of its carried figures is NaN or infinite. */
export function nonFinitePoints(columns: Columns): readonly boolean[] {
  const checked = carriedColumns(columns).filter(
    (name) => name === 'min' || name === 'max' || name === 'mean',
  );
  return columns.step.map((_, index) =>
    checked.some((name) => !Number.isFinite(toNumber(columns[name][index] ?? 'NaN'))),
  );
}

/** Comma-separated values with a header line; every digit kept. */
export function columnsToCsv(columns: Columns): string {
  const names = ['step', 'wallTime', ...figureColumns] as const;
  const lines = columns.step.map((_, row) => names.map((name) => columns[name][row]).join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

/** The same points as JSON, with the run and the variable they belong to. */
export function detailToJson(detail: WireVariableDetail): string {
  const { run, variable, total, columns } = detail;
  return `${JSON.stringify({ run, variable: variable.name, total, columns }, undefined, 2)}\n`;
}

/** A file name that every system takes, from names that may hold anything. */
export function downloadName(run: string, name: string, extension: string): string {
  const safe = `${run}-${name}`.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^[._]+/, '');
  return `${safe.slice(-100) || 'variable'}.${extension}`;
}
