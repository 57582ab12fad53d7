import path from 'node:path';
import { GraphSession } from '../../../src/index.js';
import { SeededRandom } from '../../support/seeded-random.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';
import type { RandomRun } from './random-execution.js';
import { RandomGraph } from './random-graph.js';

const MAX_SIZE = 24;

/** What runs of random graphs came to. */
export interface RandomOutcome {
  readonly runs: number;
  readonly writers: number;
  /** Writers that ran, and those that the fetches lead to although they lay in a branch not taken. */
  readonly ran: number;
  readonly impliedOnly: number;
  /** Runs that TensorFlow refuses with counters and without. */
  readonly refused: number;
  /**
   * Writers that edges lead to, and that do not run with counters or without: TensorFlow's optimizer
   * loses edges. Told with the seed.
   */
  readonly lost: readonly string[];
  /** Told with the seed that brings it back. */
  readonly disagreements: readonly string[];
}

/**
 * Runs one random graph a few times, with counters and without, and compares for every writer: the
 * counter, the variable it adds to in either session, the rules of TensorFlow, and the closure.
 */
export async function runRandomGraph(
  tf: TensorFlow,
  seed: number,
  runs: number,
): Promise<RandomOutcome> {
  const random = new SeededRandom(seed);
  const graph = new RandomGraph(random, 4 + random.below(MAX_SIZE));
  const folder = path.join(temporaryFolder(), 'random');
  await graph.builder.save(folder);
  const open = (countAssigns: boolean) =>
    GraphSession.open(tf, folder, { logdir: temporaryFolder(), countAssigns });
  const [counting, plain] = [await open(true), await open(false)];
  const values = { counting: graph.writers.map(() => 0), plain: graph.writers.map(() => 0) };
  await counting.run('init');
  await plain.run('init');
  const disagreements: string[] = [];
  const lost: string[] = [];
  let ran = 0;
  let impliedOnly = 0;
  let refused = 0;
  let run: RandomRun | undefined;
  for (let at = 0; at < runs; at++) {
    run = graph.randomRun(run);
    const expected = graph.outcomeOf(run);
    const counted = await step(counting, run);
    const uncounted = await step(plain, run);
    const refusals = [
      typeof counted === 'string' ? ['with'] : [],
      typeof uncounted === 'string' ? ['without'] : [],
    ].flat();
    if (refusals.length === 2) refused++;
    if (refusals.length === 1 || (refusals.length === 2 && !expected.mayBeRefused)) {
      disagreements.push(`seed ${seed}, run ${at}: refused ${refusals.join(' and ')} counters`);
    }
    const now = { counting: await valuesOf(counting), plain: await valuesOf(plain) };
    for (const [index, name] of graph.writers.entries()) {
      const truth = (now.plain[index] ?? 0) - (values.plain[index] ?? 0);
      const added = (now.counting[index] ?? 0) - (values.counting[index] ?? 0);
      const rule = expected.ran.get(name);
      if (typeof counted === 'string') {
        if (counted === 'refused' && added !== truth)
          disagreements.push(`seed ${seed}, run ${at}, ${name}: refused, but ran`);
        continue;
      }
      const { observed, implied } = counted;
      if (truth > 0) ran++;
      else if (implied.has(name)) impliedOnly++;
      const ruled = expected.isExact ? rule : undefined;
      const isAsRuled = ruled === undefined || truth <= ruled;
      const isRight =
        added === truth &&
        observed.get(name) === (expected.uncounted.has(name) ? undefined : truth) &&
        isAsRuled &&
        implied.has(name) === expected.implied.has(name);
      const isLost = ruled !== undefined && truth < ruled && !expected.doubtful.has(name);
      if (isRight && !isLost) continue;
      const found = { truth, added, observed: observed.get(name), rule, isExact: expected.isExact };
      const told = `seed ${seed}, run ${at}, ${name}: ${JSON.stringify(found)}`;
      (isRight ? lost : disagreements).push(told);
    }
    Object.assign(values, now);
  }
  for (const session of [counting, plain]) {
    await session.dispose();
    disagreements.push(...session.failures.map((failure) => `seed ${seed}: ${failure}`));
  }
  const writers = graph.writers.length * runs;
  return { runs, writers, ran, impliedOnly, refused, lost, disagreements };

  async function step(session: GraphSession, { fetches, feeds }: RandomRun) {
    const result = await session.run(fetches, { feeds }).catch((error: unknown) => {
      if (/was not found in the Graph|does not have value/.test(String(error))) return 'refused';
      // TensorFlow's optimizer loses a function that it made: what ran before it is missed is a race.
      if (/Function \S+ is not defined/.test(String(error))) return 'broken off';
      throw error;
    });
    if (typeof result === 'string') return result;
    const { outputs, assigns } = result;
    for (const output of outputs) output?.dispose();
    return {
      observed: new Map(assigns.map((assign) => [assign.op, assign.observed])),
      implied: new Set(assigns.flatMap((assign) => (assign.implied ? [assign.op] : []))),
    };
  }

  async function valuesOf(session: GraphSession): Promise<number[]> {
    if (graph.writers.length === 0) return [];
    const { outputs } = await session.run(graph.reads);
    return outputs.map((output) => {
      const [value = Number.NaN] = output?.dataSync() ?? [];
      output?.dispose();
      return value;
    });
  }
}
