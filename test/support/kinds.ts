import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { LogdirReader } from '../../src/logdir/logdir-reader.js';
import { readPayload } from '../../src/logdir/read-payload.js';
import type { DeclaredVariable } from '../../src/model/graph.js';
import type { Payload } from '../../src/model/payload.js';
import { supersededCount } from '../../src/model/restarts.js';
import {
  type PayloadTagView,
  payloadPlace,
  type RunView,
  type ScalarView,
  type VariableView,
} from '../../src/model/run-view.js';
import { fixturesFolder } from './fixtures.js';

const kindsFolder = path.join(fixturesFolder, 'kinds');

type Point = readonly [step: number | null, value: unknown];

/** What TensorBoard reads of a run, as make_kinds.py writes it into expected.json. */
export interface ExpectedRun {
  readonly tags: Readonly<Record<string, readonly [kind: string, points: readonly Point[]]>>;
  /** Number and digest of the ops' names. */
  readonly graph?: readonly [number, string];
  /** The meta graph's collections of names. */
  readonly collections?: Readonly<Record<string, readonly string[]>>;
  /** The variables that its collections declare. */
  readonly variables?: Readonly<Record<'variables' | 'trainable_variables', readonly string[]>>;
  /** Points of each tag when TensorBoard drops what a restart wrote over. */
  readonly afterPurge: Readonly<Record<string, number>>;
}

/** The folders below test/fixtures/kinds, one a writer. */
export const kindWriters: readonly string[] = readdirSync(kindsFolder).sort();

export function expectedKinds(writer: string): Readonly<Record<string, ExpectedRun>> {
  return JSON.parse(readFileSync(path.join(kindsFolder, writer, 'expected.json'), 'utf8'));
}

export async function runsOfKinds(writer: string): Promise<readonly RunView[]> {
  const reader = new LogdirReader(path.join(kindsFolder, writer), variablesOfSummaryTags);
  await reader.refresh();
  return reader.views();
}

/** What Flatline reads of a run, in the shape of what TensorBoard reads. */
export async function readKinds(writer: string, run: RunView): Promise<ExpectedRun> {
  const tags: Record<string, readonly [string, readonly Point[]]> = {};
  const afterPurge: Record<string, number> = {};
  for (const { tag, columns, restarts } of run.scalars) {
    tags[tag] = ['scalars', scalarPoints(columns)];
    afterPurge[tag] = columns.step.length - supersededCount(columns.step, restarts);
  }
  for (const variable of run.variables) {
    const [tag = variable.name] = variable.tags;
    tags[tag] = ['histograms', histogramPoints(variable)];
    const { columns, restarts } = variable;
    afterPurge[tag] = columns.step.length - supersededCount(columns.step, restarts);
  }
  for (const view of run.payloads)
    tags[view.tag] = [view.plugin, await payloadPoints(writer, view)];
  return {
    tags,
    ...(run.graph ? { graph: namesDigest(Array.from(run.graph.nodes, ({ name }) => name)) } : {}),
    collections: Object.fromEntries(run.graph?.collections ?? []),
    variables: {
      variables: declaredNames(run, () => true),
      trainable_variables: declaredNames(run, ({ trainable }) => trainable),
    },
    afterPurge,
  };
}

function declaredNames(
  { graph }: RunView,
  isOfThem: (variable: DeclaredVariable) => boolean,
): string[] {
  return (graph?.declaredVariables ?? [])
    .filter(isOfThem)
    .map(({ name }) => name)
    .sort();
}

function scalarPoints({ step, value }: ScalarView['columns']): Point[] {
  return Array.from(step, (at, index) => [at, plain(value[index] as number)]);
}

function histogramPoints({ columns }: VariableView): Point[] {
  const { step, min, max, mean, norm } = columns;
  return Array.from(step, (at, index) => [
    at,
    [min, max, mean, norm].map((column) => plain(column[index] as number)),
  ]);
}

async function payloadPoints(writer: string, view: PayloadTagView): Promise<Point[]> {
  const points: Point[] = [];
  for (const [at, step] of view.columns.step.entries()) {
    const place = payloadPlace(view, at);
    if (!place) throw new Error(`${view.tag} has no value ${at}`);
    const payload = await readPayload(path.join(kindsFolder, writer), view.plugin, place);
    points.push([step, plainPayload(payload)]);
  }
  return points;
}

/**
 * A histogram's figures (min, max, mean, norm) by the rows or the HistogramProto that TensorBoard
 * read, worked out here once more.
 */
export function figuresOf(kind: string, value: unknown): unknown[] {
  if (kind === 'HistogramProto') {
    const [min, max, num, sum, sumSquares] = value as [number, number, number, number, number];
    return [min, max, sum / num, Math.sqrt(sumSquares)].map(plain);
  }
  const rows = (value as [number, number, number][]).filter(([, , count]) => count > 0);
  // One row of width 1 is how older writers put "all values equal".
  const [only] = value as [number, number, number][];
  const isOneValue =
    (value as unknown[]).length === 1 && only && Math.abs(only[1] - only[0] - 1) < 1e-6;
  const middle = ([left, right]: readonly number[]) => ((left ?? 0) + (right ?? 0)) / 2;
  const sum = (of: (row: [number, number, number]) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const count = sum((row) => row[2]);
  return [
    isOneValue ? middle(only) : (rows[0]?.[0] ?? Number.NaN),
    isOneValue ? middle(only) : (rows.at(-1)?.[1] ?? Number.NaN),
    sum((row) => row[2] * middle(row)) / count,
    Math.sqrt(sum((row) => row[2] * middle(row) * middle(row))),
  ].map(plain);
}

/** A payload in the words of expected.json. */
function plainPayload(payload: Payload): unknown {
  switch (payload.kind) {
    case 'text':
      return payload.texts;
    case 'images':
      return [payload.width, payload.height, payload.images.map(({ bytes }) => digest(bytes))];
    case 'audio':
      return payload.clips.map(({ bytes }) => digest(bytes));
    case 'hparams':
      return { hparams: Object.fromEntries(payload.values) };
    case 'hparams-experiment':
      return { experiment: [payload.hyperparameters, payload.metrics.map(({ tag }) => tag)] };
    case 'hparams-end':
      return { end: `STATUS_${payload.status.toUpperCase()}` };
    case 'run-metadata':
      return namesDigest([...(payload.executed ?? [])]);
    case 'numbers':
      return nested(payload.shape, Array.from(payload.values, plain));
    case 'strings':
      return nested(payload.shape, payload.values.map(digest));
  }
}

function nested(shape: readonly number[], values: readonly unknown[]): unknown {
  const [size, ...rest] = shape;
  if (size === undefined) return values[0];
  const each = values.length / size;
  return Array.from({ length: size }, (_, at) =>
    nested(rest, values.slice(at * each, (at + 1) * each)),
  );
}

function plain(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function namesDigest(names: readonly string[]): readonly [number, string] {
  return [names.length, digest([...names].sort().join('\n'))];
}
