import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  check,
  type LogdirContents,
  LogdirError,
  type RunContents,
  readLogdir,
  type ScalarPoints,
  type VariablePoints,
} from '../../src/index.js';
import { fileVersionEvent, framed, scalarEvent } from '../support/event-bytes.js';
import { expectedOf, fixtureFile, fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const fixture = (name: string): string => path.join(fixturesFolder, name);

const test = suite('index/readLogdir');

function runOf({ runs }: LogdirContents, name: string): RunContents {
  const run = runs.find((candidate) => candidate.name === name);
  if (!run) throw new Error(`no run ${name}`);
  return run;
}

function scalarOf(run: RunContents, tag: string): ScalarPoints {
  const scalar = run.scalars.find((candidate) => candidate.tag === tag);
  if (!scalar) throw new Error(`no scalar ${tag}`);
  return scalar;
}

function variableOf(run: RunContents, name: string): VariablePoints {
  const variable = run.variables.find((candidate) => candidate.name === name);
  if (!variable) throw new Error(`no variable ${name}`);
  return variable;
}

test("scalars are those that TensorBoard's own reader finds", async () => {
  const contents = await readLogdir(fixture('keras-callback'));
  assert.equal(
    contents.runs.map(({ name }) => name),
    ['train', 'validation'],
  );
  const loss = scalarOf(runOf(contents, 'train'), 'epoch_loss');
  assert.instance(loss.step, Float64Array);
  const expected = expectedOf('keras-callback.train').epoch_loss ?? [];
  assert.equal(
    [...loss.step],
    expected.map(([step]) => step),
  );
  assert.equal(
    [...loss.value],
    expected.map(([, value]) => value),
  );
  assert.is(loss.wallTime[0], 1_700_000_002);
  assert.is(loss.wallTime.length, loss.step.length);
});

test('variables have what the log says of them, one array a figure, all of one length', async () => {
  const run = runOf(await readLogdir(fixture('tf1-flat-graph')), '.');
  const mean = variableOf(run, 'bn_mean');
  assert.is(mean.role, 'moving-mean');
  assert.is(mean.source, 'histogram');
  assert.equal(mean.tags, ['bn_mean_1']);
  for (const column of [mean.step, mean.wallTime, mean.min, mean.std, mean.norm, mean.maxChange]) {
    assert.is(column.length, 30);
  }
  assert.is(mean.norm[29], 0);
  assert.ok(Number.isNaN(mean.maxChange[29]));
  const weights = variableOf(run, 'weights');
  assert.ok((weights.min[0] ?? 0) < (weights.mean[0] ?? 0));
});

test('the arrays of a scalar that is a variable can be changed one by one', async () => {
  const mean = variableOf(runOf(await readLogdir(fixture('corrupt')), '.'), 'bn_variance');
  assert.is(mean.source, 'scalar');
  mean.std.fill(5);
  mean.min.fill(5);
  assert.is(mean.max[0], 1);
  assert.ok(Number.isNaN(mean.norm[0]));
  const again = variableOf(runOf(await readLogdir(fixture('corrupt')), '.'), 'bn_variance');
  assert.ok(Number.isNaN(again.std[0]));
});

test('damage is told, and what is sound is there', async () => {
  const run = runOf(await readLogdir(fixture('corrupt')), '.');
  assert.is(run.problems[0]?.code, 'corrupt-data');
  assert.is(run.problems[0]?.offset, 1721);
  assert.is(scalarOf(run, 'loss').step.length, 30);
});

test('points come in the order of the files, with steps that go back', async () => {
  const logdir = temporaryFolder();
  mkdirSync(path.join(logdir, 'a', 'b'), { recursive: true });
  for (const [name, first] of [
    ['1', 0],
    ['2', 1],
  ] as const) {
    const events = [0, 1].map((step) => scalarEvent('loss', first + step, step));
    const file = path.join(logdir, 'a', 'b', `events.out.tfevents.${name}.x`);
    writeFileSync(file, framed(fileVersionEvent(), ...events));
  }
  const loss = scalarOf(runOf(await readLogdir(logdir), 'a/b'), 'loss');
  assert.equal([...loss.step], [0, 1, 1, 2]);
  assert.equal([...loss.value], [0, 1, 0, 1]);
});

test('one event file is a log directory with one run', async () => {
  const { runs } = await readLogdir(fixtureFile('keras-callback/train'));
  assert.equal(
    runs.map(({ name }) => name),
    ['.'],
  );
});

test('a folder without event files has no runs; a missing one is an error', async () => {
  assert.equal(await readLogdir(temporaryFolder()), { runs: [], problems: [] });
  try {
    await readLogdir(path.join(temporaryFolder(), 'nowhere'));
    assert.unreachable();
  } catch (error) {
    assert.instance(error, LogdirError);
    assert.is(error instanceof LogdirError && error.code, 'logdir');
  }
});

test('reads the same variables as check judges', async () => {
  const logdir = fixture('torch-flat');
  const report = await check(logdir);
  const { runs } = await readLogdir(logdir);
  assert.equal(
    runs.map(({ variables }) => variables.map(({ name }) => name).sort()),
    report.runs.map(({ variables }) => variables.map(({ name }) => name).sort()),
  );
});

test.run();
