/**
 * Prints what Flatline reads of each writer's fixture, and whether TensorBoard's EventAccumulator
 * (expected.json beside the fixture) reads the same: `node --import tsx test/peers/kinds-table.ts`.
 *
 * `python test/fixtures/make_kinds.py --expected` reads anew with the TensorBoard that is installed.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  type ExpectedRun,
  expectedKinds,
  figuresOf,
  kindWriters,
  readKinds,
  runsOfKinds,
} from '../support/kinds.js';

interface Row {
  readonly writer: string;
  readonly run: string;
  readonly kind: string;
  readonly tags: number;
  readonly values: number;
  readonly equal: string;
  readonly 'ours keeps more': string;
}

const KEEPS_FROM = {
  HistogramProto: 'figures in float64, never re-binned',
  graph_tagged_run_metadata: 'step of each trace',
} as Readonly<Record<string, string>>;

function rowsOf(writer: string, run: string, wanted: ExpectedRun, read: ExpectedRun): Row[] {
  const kinds = new Map<
    string,
    { tags: number; values: number; equal: number; stepless: boolean }
  >();
  for (const [tag, [kind, points]] of Object.entries(wanted.tags)) {
    const counts = kinds.get(kind) ?? { tags: 0, values: 0, equal: 0, stepless: false };
    kinds.set(kind, counts);
    counts.tags++;
    counts.values += points.length;
    const [, readPoints] = read.tags[tag] ?? ['', []];
    for (const [at, [step, value]] of points.entries()) {
      const [readStep, readValue] = readPoints[at] ?? [];
      const isHistogram = kind === 'HistogramProto' || kind === 'histograms';
      const isSame = isDeepStrictEqual(readValue, isHistogram ? figuresOf(kind, value) : value);
      if (step === null) counts.stepless = true;
      if (isSame && (step === null || readStep === step)) counts.equal++;
    }
  }
  const dropped = Object.entries(wanted.afterPurge).reduce(
    (sum, [tag, left]) => sum + (wanted.tags[tag]?.[1].length ?? 0) - left,
    0,
  );
  const rows = [...kinds].map(([kind, { tags, values, equal, stepless }]) => {
    const more = [
      ...(KEEPS_FROM[kind] ? [KEEPS_FROM[kind]] : []),
      ...(stepless && kind === 'hparams' ? ['the step of a value without content'] : []),
    ];
    return row(kind || 'tensor', tags, values, equal, more.join('; '));
  });
  if (wanted.graph) {
    rows.push(
      row(
        'graph',
        1,
        wanted.graph[0],
        isDeepStrictEqual(read.graph, wanted.graph) ? wanted.graph[0] : 0,
      ),
    );
  }
  if (wanted.variables) {
    const isSame =
      isDeepStrictEqual(read.collections, wanted.collections) &&
      isDeepStrictEqual(read.variables, wanted.variables);
    const entries = Object.values({ ...wanted.collections, ...wanted.variables }).flat().length;
    rows.push(
      row('collections', 1, entries, isSame ? entries : 0, 'TensorBoard shows none of them'),
    );
  }
  if (dropped > 0) {
    const kept = Object.entries(wanted.afterPurge).every(
      ([tag, left]) => read.afterPurge[tag] === left,
    );
    const tags = Object.keys(wanted.afterPurge).length;
    rows.push(
      row(
        'restart',
        tags,
        dropped,
        kept ? dropped : 0,
        'points written over: TensorBoard drops them, here they are kept and counted',
      ),
    );
  }
  return rows;

  function row(kind: string, tags: number, values: number, equal: number, more = ''): Row {
    const outcome = equal === values ? 'yes' : `${equal} of ${values}`;
    return { writer, run, kind, tags, values, equal: outcome, 'ours keeps more': more };
  }
}

const rows: Row[] = [];
for (const writer of kindWriters) {
  const expected = expectedKinds(writer);
  for (const run of await runsOfKinds(writer)) {
    const wanted = expected[run.name];
    if (wanted) rows.push(...rowsOf(writer, run.name, wanted, await readKinds(writer, run)));
  }
}

const columns = Object.keys(rows[0] ?? {}) as (keyof Row)[];
const cell = (row: Row, column: keyof Row): string => String(row[column]);
const widths = columns.map((column) =>
  Math.max(column.length, ...rows.map((row) => cell(row, column).length)),
);
const line = (cells: readonly string[]): string =>
  cells
    .map((text, at) => text.padEnd(widths[at] ?? 0))
    .join('  ')
    .trimEnd();
console.log(line(columns));
for (const row of rows) console.log(line(columns.map((column) => cell(row, column))));
const values = rows.reduce((sum, row) => sum + row.values, 0);
const unequal = rows.filter(({ equal }) => equal !== 'yes').length;
console.log(`${values} values compared; ${unequal} of ${rows.length} rows differ`);
process.exitCode = unequal > 0 ? 1 : 0;
