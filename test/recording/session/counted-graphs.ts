import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GraphSession } from '../../../src/index.js';
import { fixturesFolder } from '../../support/fixtures.js';
import { readRun } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';

/** How often each writer ran, by the last part of its name; those that did not run are absent. */
export type Counts = Readonly<Record<string, number>>;

interface Run {
  readonly fetches: string | readonly string[];
  readonly feeds: Readonly<Record<string, number | boolean | readonly number[]>>;
  readonly counts: Counts;
}

interface Truth {
  readonly writers: readonly string[];
  readonly runs: readonly Run[];
}

const folder = path.join(fixturesFolder, 'session_graphs');

/** What TensorFlow itself ran of each graph, as `make_session_graphs.py` recorded it. */
export const truthOfGraphs = JSON.parse(
  readFileSync(path.join(folder, 'truth.json'), 'utf8'),
) as Readonly<Record<string, Truth>>;

export interface CountedRun {
  readonly truth: Counts;
  readonly observed: Counts;
  /** Writers that the fetches imply. */
  readonly implied: readonly string[];
  /** Everything fetched, and every variable after it. */
  readonly values: readonly (readonly number[])[];
}

export interface CountedGraph {
  readonly runs: readonly CountedRun[];
  readonly failures: readonly string[];
  /** Runs of all writers together, as the log tells of them. */
  readonly recorded: Counts;
}

/** Runs that are like one before are not read one by one. */
const ROUNDS = 3;

/** Runs one of the graphs a few times as Python ran it, in a session that counts or does not. */
export async function countGraph(
  tf: TensorFlow,
  name: string,
  { countAssigns }: { readonly countAssigns: boolean },
): Promise<CountedGraph> {
  const logdir = temporaryFolder();
  const model = path.join(folder, name);
  const session = await GraphSession.open(tf, model, { logdir, countAssigns });
  await session.run('init');
  const truth = truthOfGraphs[name];
  if (!truth) throw new Error(`no truth about ${name}`);
  const runs: CountedRun[] = [];
  let variables: readonly string[] = [];
  for (const { fetches, feeds, counts } of Array(ROUNDS).fill(truth.runs).flat() as Run[]) {
    const { outputs, assigns } = await session.run(fetches, { feeds });
    variables = [...new Set(assigns.map(({ variable }) => variable))];
    const values = outputs.map((output) => Array.from(output?.dataSync() ?? []));
    for (const output of outputs) output?.dispose();
    runs.push({
      truth: counts,
      observed: countsOf(assigns.map(({ op, observed = 0 }) => [op, observed])),
      implied: [...new Set(assigns.flatMap(({ op, implied }) => (implied ? [leafOf(op)] : [])))],
      values,
    });
  }
  await session.dispose();
  const run = await readRun(logdir);
  const recorded = run.variables
    .filter(({ name: variable }) => variables.includes(variable))
    .flatMap(({ assigns }) => assigns.map((a) => [a.name, a.observed?.count ?? 0] as const));
  return { runs, failures: session.failures, recorded: countsOf(recorded) };
}

/** One op may write several variables, and several ops share the last part of their names. */
function countsOf(ops: readonly (readonly [op: string, count: number])[]): Counts {
  const counts: Record<string, number> = {};
  for (const [op, count] of new Map(ops)) {
    if (count > 0) counts[leafOf(op)] = (counts[leafOf(op)] ?? 0) + count;
  }
  return counts;
}

function leafOf(op: string): string {
  return op.slice(op.lastIndexOf('/') + 1);
}
