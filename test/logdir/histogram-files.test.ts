import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { HistogramFiles } from '../../src/logdir/histogram-files.js';
import { runName } from '../../src/model/names.js';
import { fixturesFolder } from '../support/fixtures.js';
import { fixtureRun } from '../support/run-view.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir/histogram-files');
const every = (steps: readonly number[]): readonly number[] => [...steps.keys()];
const root = runName('.');

for (const fixture of [
  'tf1-flat-graph',
  'tf2-keras-healthy',
  'torch-healthy',
  'tensorboardx-healthy',
]) {
  test(`the buckets of ${fixture} hold every element and lie between its least and greatest`, async () => {
    const { variables } = await fixtureRun(fixture);
    const files = new HistogramFiles(path.join(fixturesFolder, fixture));
    const shown = variables.filter(({ source }) => source === 'histogram');
    assert.ok(shown.length > 0);
    for (const { tags, columns } of shown) {
      const points = await files.read(root, tags[0] as string, every);
      assert.equal(
        points?.map(({ step }) => step),
        [...columns.step],
      );
      for (const [at, { buckets }] of points?.entries() ?? []) {
        const lefts = [...buckets].filter((_, index) => index % 3 === 0);
        const counts = [...buckets].filter((_, index) => index % 3 === 2);
        assert.ok(counts.some((count) => count > 0));
        assert.equal(
          [...lefts].sort((a, b) => a - b),
          lefts,
        );
        // A bucket without width is how "all values equal" is written.
        const isOneValue = columns.min[at] === columns.max[at];
        if (!isOneValue) assert.is(lefts[0], columns.min[at]);
      }
    }
  });
}

test('reads only the chosen points, and what was appended since', async () => {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(path.join(logdir, 'run'));
  const files = new HistogramFiles(logdir);
  const run = runName('run');
  const write = (from: number, to: number): void => {
    for (let step = from; step < to; step++) {
      writer.histogram('w', [step, step + 1], step);
      writer.scalar('loss', step, step);
    }
    writer.flush();
  };
  write(0, 5);
  const first = await files.read(run, 'w', (steps) => (steps.length === 5 ? [1, 4] : []));
  assert.equal(
    first?.map(({ step, buckets }) => [step, buckets[0]]),
    [
      [1, 1],
      [4, 4],
    ],
  );
  write(5, 7);
  assert.is((await files.read(run, 'w', every))?.length, 7);
  assert.is(await files.read(run, 'loss', every), undefined);
  writer.close();
});

test('a run that was replaced is read anew', async () => {
  const logdir = temporaryFolder();
  const files = new HistogramFiles(logdir);
  const write = (value: number): void => {
    const writer = EventWriter.open(logdir);
    writer.histogram('w', [value], value);
    writer.close();
  };
  write(1);
  assert.is((await files.read(root, 'w', every))?.[0]?.step, 1);
  rmSync(logdir, { recursive: true });
  mkdirSync(logdir);
  write(2);
  assert.equal(
    (await files.read(root, 'w', every))?.map(({ step }) => step),
    [2],
  );
});

test('damage leaves out what it hit and no more', async () => {
  const logdir = temporaryFolder();
  cpSync(path.join(fixturesFolder, 'corrupt'), logdir, { recursive: true });
  const { variables } = await fixtureRun('corrupt');
  for (const { tags, columns } of variables.filter(({ source }) => source === 'histogram')) {
    const points = await new HistogramFiles(logdir).read(root, tags[0] as string, every);
    assert.is(points?.length, columns.step.length);
  }
});

test.run();
