import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphSession } from '../../../src/index.js';
import { exportedGraph } from '../../support/exported-graph.js';
import { graphPatterns, type PatternGraph, pathOf } from '../../support/graph-patterns.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { SeededRandom } from '../../support/seeded-random.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';
import { cli } from '../../support/terminal.js';

const STEPS = 4;
const tf = await nativeTensorFlow();
const test = suite('recording/mended-graphs');

/** The buggy graphs that an edge cures. */
const mended = [
  'update-ops-unused',
  'update-ops-unused-resource',
  'assigns-nobody-runs',
  'assigns-nobody-runs-resource',
  'updates-in-no-collection',
  'collection-read-early',
  'last-tower-only',
  'gan-one-network',
  'ema-not-applied',
  'assign-in-branch-unused',
  'while-loop-frame',
  'step-count-not-grouped',
  'partitioned-average-not-grouped',
  'loop-with-shared-kernel',
];

/** Sums of metrics, which `init` does not initialise. */
const withoutValue: Readonly<Record<string, readonly string[]>> = {
  'step-count-not-grouped': ['mean_loss/total', 'mean_loss/count'],
};

async function train(
  session: GraphSession,
  { fetches, placeholders }: PatternGraph,
): Promise<void> {
  const random = new SeededRandom(7);
  for (let step = 0; step < STEPS; step++) {
    const batch = (columns: number): number[][] =>
      Array.from({ length: 8 }, () =>
        Array.from({ length: columns }, () => random.below(1000) / 500),
      );
    const [x = '', y = ''] = placeholders;
    await session.run([], { feeds: { [x]: batch(4), [y]: batch(1) }, alsoRun: fetches });
  }
}

for (const name of mended) {
  test(`${name}: the mended graph goes on from the flat one's values, and its statistics move`, async () => {
    const buggy = graphPatterns.find((pattern) => pattern.name === name)?.buggy;
    if (!buggy) throw new Error(`no pattern ${name}`);
    const folder = temporaryFolder();
    const output = path.join(folder, `mended${path.extname(buggy.path)}`);
    const fetches = buggy.fetches.flatMap((fetch) => ['--fetch', fetch]);
    await cli('graph', 'fix', pathOf(buggy), output, ...fetches);

    const [flatLog, mendedLog] = [path.join(folder, 'flat'), path.join(folder, 'mended-log')];
    const flat = await GraphSession.open(tf, exportedGraph(pathOf(buggy)), { logdir: flatLog });
    await flat.run('init');
    await train(flat, buggy);
    const session = await GraphSession.open(tf, exportedGraph(output), { logdir: mendedLog });
    const { carried, left } = await session.continueFrom(flat);
    await train(session, buggy);
    await flat.dispose();
    await session.dispose();
    assert.equal([...flat.failures, ...session.failures], []);

    const before = await readRun(flatLog);
    const after = await readRun(mendedLog);
    const leftBehind = left.map(({ variable }) => variable);
    assert.equal(leftBehind, withoutValue[name] ?? []);
    const known = before.variables.map((variable) => variable.name);
    assert.equal([...carried, ...leftBehind].sort(), known.sort());
    for (const variable of carried) {
      const last = variableOf(before, variable).columns;
      const first = variableOf(after, variable).columns;
      assert.is(first.mean[0], last.mean.at(-1), `${variable} goes on from where it was`);
      assert.is(first.norm[0], last.norm.at(-1), variable);
    }
    assert.ok(buggy.flat.length > 0);
    for (const variable of buggy.flat) {
      const { norm } = variableOf(before, variable).columns;
      assert.is(new Set(norm).size, 1, `${variable} is flat`);
      const moved = variableOf(after, variable).columns;
      assert.ok(new Set(moved.norm).size > 1, `${variable} moves`);
      assert.ok(moved.norm.every(Number.isFinite));
    }
  });
}

test.run();
