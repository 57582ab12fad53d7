/**
 * What recording costs a session: small graphs by the bare binding and by GraphSession, in turn.
 *
 * On one core, where that can be asked for. TensorFlow hands the ops of a run to threads of its own,
 * which go to sleep between two short runs or just do not; waking them takes longer than all that is
 * measured here, so that a graph with more ops, as with counters, may even run faster.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { batchSource } from '../../examples/batch-norm/data.js';
import { buildBatchNormGraph } from '../../examples/batch-norm/graph.js';
import { GraphSession, type GraphSessionOptions } from '../../src/index.js';
import { NativeSession, type SessionFeed } from '../../src/recording/session/native-session.js';
import { loadGraph } from '../../src/recording/session/saved-model-loader.js';
import { engineInThisThread } from '../../src/recording/session/session-engine.js';
import { fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { nativeTensorFlow, type TensorFlow } from '../support/tensorflow.js';
import { excess, medianOf, pairBlocks } from './paired-blocks.js';

const RUNS = 500;
const MILLIS = 4000;
const ON_ONE_CORE = 'FLATLINE_ON_ONE_CORE';

type Feeds = Readonly<Record<string, ReturnType<TensorFlow['tensor']>>>;

/** A graph, with the tensors and the op of a run of it. */
interface Benched {
  readonly name: string;
  readonly folder: string;
  readonly fetch: string;
  readonly train: readonly string[];
  readonly feeds: Feeds;
}

if (process.platform === 'linux' && !process.env[ON_ONE_CORE]) {
  const words = [...process.execArgv, fileURLToPath(import.meta.url)];
  const env = { ...process.env, [ON_ONE_CORE]: '1' };
  const taskset = ['-c', '0', process.execPath, ...words];
  const { error, status } = spawnSync('taskset', taskset, { stdio: 'inherit', env });
  if (error) throw error;
  process.exit(status ?? 1);
}

const tf = await nativeTensorFlow();
const { x, y } = batchSource()();
const batchNorm = path.join(temporaryFolder(), 'model');
await buildBatchNormGraph({ healthy: true }).save(batchNorm);
await compare({
  name: 'batch norm and gradient descent, 6 writers',
  folder: batchNorm,
  fetch: 'loss',
  train: ['train_op'],
  feeds: { x: tf.tensor2d(x), y: tf.tensor2d(y) },
});
const inGraphs = (name: string): string => path.join(fixturesFolder, 'session_graphs', name);
await compare({
  name: 'a cond that a fed flag decides, 2 writers',
  folder: inGraphs('batch_norm_with_is_training'),
  fetch: 'fetch',
  train: [],
  feeds: { flag: tf.scalar(true), x: tf.tensor1d([1, 3]) },
});
await compare({
  name: 'a loop in a function, whose counters are read after each run, 3 writers',
  folder: inGraphs('function_with_if_and_while'),
  fetch: 'fetch',
  train: [],
  feeds: { flag: tf.scalar(true), number: tf.scalar(4, 'int32') },
});

async function compare(benched: Benched): Promise<void> {
  console.log(`\n${benched.name}`);
  const sides: Readonly<Record<string, Omit<GraphSessionOptions, 'logdir'>>> = {
    'recorded, counters and samples off': { countAssigns: false, overheadBudget: 0 },
    'recorded, counters off': { countAssigns: false },
    recorded: {},
  };
  for (const [name, options] of Object.entries(sides)) {
    const { run: recorded, dispose } = await recordedRun(benched, options);
    const plain = await bareRun(benched);
    const pairs = await pairBlocks(
      MILLIS,
      () => timed(plain),
      () => timed(recorded),
    );
    await dispose();
    const bare = medianOf(pairs.map(({ base }) => base.micros)).toFixed(1);
    const own = medianOf(pairs.map(({ other }) => other.micros)).toFixed(1);
    const text = excess(pairs, 'micros');
    console.log(`${name.padEnd(36)} ${own} beside ${bare} microseconds a run: ${text} longer`);
  }
}

/** By the binding alone. What makes ops fetchable that have no outputs stays, and costs a run nothing. */
async function bareRun({ folder, fetch, train, feeds }: Benched): Promise<() => Promise<void>> {
  const { additions, engine } = await loadGraph(
    async (changed, tags) => engineInThisThread(new NativeSession(tf, changed, tags)),
    folder,
    'serve',
    false,
  );
  const tensorOf = (name: string): string => additions.runTensorOf(name) ?? `${name}:0`;
  for (const output of await engine.run([], [tensorOf('init')])) output.dispose();
  const fed = Object.entries(feeds).map(
    ([name, tensor]): SessionFeed => ({ name: `${name}:0`, value: { kind: 'tensor', tensor } }),
  );
  const fetches = [fetch, ...train].map(tensorOf);
  return async () => {
    for (const output of await engine.run(fed, fetches)) output.dispose();
  };
}

async function recordedRun(
  { folder, fetch, train, feeds }: Benched,
  options: Omit<GraphSessionOptions, 'logdir'>,
) {
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir, ...options });
  await session.run('init');
  return {
    run: async (): Promise<void> => {
      const { outputs } = await session.run(fetch, { feeds, alsoRun: train });
      for (const output of outputs) output?.dispose();
    },
    dispose: () => session.dispose(),
  };
}

async function timed(run: () => Promise<void>): Promise<{ readonly micros: number }> {
  const started = performance.now();
  for (let at = 0; at < RUNS; at++) await run();
  return { micros: ((performance.now() - started) * 1000) / RUNS };
}
