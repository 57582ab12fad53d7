import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { IndexCache } from '../../src/cache/index-cache.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { unusedNotes } from '../../src/diagnosis/expected-flat.js';
import { judge } from '../../src/diagnosis/judge.js';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { watch } from '../../src/index.js';
import { LogdirReader } from '../../src/logdir/logdir-reader.js';
import { READER_VERSION, RunCache } from '../../src/logdir/run-cache.js';
import { VerdictCache } from '../../src/logdir/verdict-cache.js';
import { type Expectations, nothingExpected } from '../../src/model/expected-flat.js';
import type { Report } from '../../src/model/finding.js';
import { framed, scalarEvent } from '../support/event-bytes.js';
import { fixtureFile, fixturesFolder } from '../support/fixtures.js';
import { SeededRandom } from '../support/seeded-random.js';
import { smallTraining } from '../support/small-training.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { javaScriptTensorFlow } from '../support/tensorflow.js';

const test = suite('logdir/verdict-cache');

const NAME = 'events.out.tfevents.1700000000.host';

const expectMeans: Expectations = {
  file: 'flatline.json',
  inForce: [
    { pattern: /moving_/, reason: 'kept on purpose', expires: undefined, run: undefined },
    { pattern: /nowhere/, reason: 'gone', expires: undefined, run: /torch/ },
  ],
  expired: [],
};

interface Opening {
  readonly expectations?: Expectations;
  /** Of the rules. */
  readonly version?: string;
  readonly settledMillis?: number;
}

/** Opens a log directory and judges it, with what is in the cache and is to be put there. */
async function open(
  logdir: string,
  folder: string,
  { expectations = nothingExpected, version = '1', settledMillis = 0 }: Opening = {},
): Promise<{ readonly report: Report; readonly judged: readonly string[] }> {
  const cache = new RunCache(new IndexCache(folder, READER_VERSION), { settledMillis });
  const reader = new LogdirReader(logdir, variablesOfSummaryTags, { cache });
  await reader.refresh();
  const judged: string[] = [];
  const verdicts = new VerdictCache(new IndexCache(folder, version), reader, (run, expected) => {
    judged.push(run.name);
    return diagnose(run, expected);
  });
  const report = judge(logdir, reader.views(), reader.problems, expectations, verdicts.judge);
  await Promise.all([verdicts.keep(), reader.cached()]);
  return { report, judged };
}

/** A report as it is judged without any cache. */
async function fresh(logdir: string, expectations = nothingExpected): Promise<Report> {
  const reader = new LogdirReader(logdir, variablesOfSummaryTags);
  await reader.refresh();
  return judge(logdir, reader.views(), reader.problems, expectations);
}

/** All of a report: JSON alone would not tell NaN from null. */
function assertSame(actual: Report, wanted: Report, message = ''): void {
  assert.is(JSON.stringify(actual), JSON.stringify(wanted), message);
  const shown = (report: Report): string =>
    inspect(report, { depth: null, maxArrayLength: null, maxStringLength: null });
  assert.is(shown(actual), shown(wanted), message);
}

const runs = ['tf1-flat-graph', 'tf2-keras-flat', 'torch-healthy', 'corrupt', 'frozen'];

/** A few real runs, and a folder for the cache. */
function logs() {
  const logdir = temporaryFolder();
  for (const run of runs) {
    cpSync(path.join(fixturesFolder, run), path.join(logdir, run), { recursive: true });
  }
  return { logdir, folder: temporaryFolder() };
}

/** A training that Flatline records itself: batch norm, and an optimizer's slots. */
async function record(logdir: string): Promise<void> {
  const tf = await javaScriptTensorFlow();
  const recording = watch(tf, { logdir });
  const training = smallTraining(tf);
  for (let step = 0; step < 20; step++) training.step();
  recording.dispose();
  training.dispose();
}

const packsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile());

test('a verdict from the cache is the verdict on the run, to the last byte, of every fixture', async () => {
  const logdir = temporaryFolder();
  cpSync(fixturesFolder, path.join(logdir, 'fixtures'), { recursive: true });
  await record(path.join(logdir, 'recorded'));
  for (const expectations of [nothingExpected, expectMeans]) {
    const folder = temporaryFolder();
    const wanted = await fresh(logdir, expectations);
    assert.ok(wanted.runs.length > 30, `${wanted.runs.length} runs`);
    const first = await open(logdir, folder, { expectations });
    assertSame(first.report, wanted);
    const again = await open(logdir, folder, { expectations });
    assert.equal(again.judged, []);
    assertSame(again.report, wanted);
    assert.equal(
      unusedNotes(expectations, again.report.runs),
      unusedNotes(expectations, wanted.runs),
      'baseline entries are the same objects',
    );
  }
});

test('what the verdicts on many runs have in common is in the cache, and in memory, once', async () => {
  const { logdir, folder } = logs();
  for (const run of ['scalars-1', 'scalars-2']) {
    mkdirSync(path.join(logdir, run));
    writeFileSync(path.join(logdir, run, NAME), framed(scalarEvent('loss', 1, 1)));
  }
  const wanted = await fresh(logdir);
  await open(logdir, folder);
  const { report, judged } = await open(logdir, folder);
  assert.equal(judged, []);
  assertSame(report, wanted);
  const [one, other] = report.runs.filter(({ name }) => name.startsWith('scalars'));
  assert.is(one?.findings.length, 1);
  assert.is(one?.findings, other?.findings);
});

const changes: readonly (readonly [string, (file: string) => void])[] = [
  ['grew', (file) => appendFileSync(file, framed(scalarEvent('loss', 99, 1)))],
  [
    'was replaced by another of the same size',
    (file) => {
      const bytes = readFileSync(file);
      writeFileSync(`${file}.new`, bytes.fill(0, bytes.length >> 1));
      renameSync(`${file}.new`, file);
    },
  ],
  [
    'was written over in its place',
    (file) => {
      const { length } = readFileSync(file);
      writeFileSync(file, new Uint8Array(length >> 1), { flag: 'r+' });
    },
  ],
];

for (const [what, change] of changes) {
  test(`a run whose file ${what} is judged again, and no other`, async () => {
    const { logdir, folder } = logs();
    await open(logdir, folder);
    change(path.join(logdir, 'torch-healthy', path.basename(fixtureFile('torch-healthy'))));
    const { report, judged } = await open(logdir, folder);
    assert.equal(judged, ['torch-healthy']);
    assertSame(report, await fresh(logdir));
    assert.equal((await open(logdir, folder)).judged, []);
  });
}

test('a run that lost a file, or is gone, is no more what it was', async () => {
  const { logdir, folder } = logs();
  const file = path.join(logdir, 'frozen', path.basename(fixtureFile('frozen')));
  cpSync(file, `${file}.2`);
  await open(logdir, folder);
  rmSync(file);
  rmSync(path.join(logdir, 'corrupt'), { recursive: true });
  const { report, judged } = await open(logdir, folder);
  assert.equal(judged, ['frozen']);
  assertSame(report, await fresh(logdir));
});

test('other rules, and other expectations, judge anew', async () => {
  const { logdir, folder } = logs();
  const all = [...runs].sort();
  assert.equal((await open(logdir, folder)).judged, all);
  assert.equal((await open(logdir, folder, { version: '2' })).judged, all);
  assert.equal((await open(logdir, folder, { version: '2' })).judged, []);
  const opening = { version: '2', expectations: expectMeans };
  assert.equal((await open(logdir, folder, opening)).judged, all);
  assert.equal((await open(logdir, folder, opening)).judged, []);
  const [first, ...others] = expectMeans.inForce;
  assert.ok(first);
  const reworded = { ...expectMeans, inForce: [{ ...first, reason: 'another' }, ...others] };
  assert.equal((await open(logdir, folder, { ...opening, expectations: reworded })).judged, all);
});

test('a file that was written to a moment ago is judged anew: it may change unnoticed', async () => {
  const { logdir, folder } = logs();
  const opening = { settledMillis: 1e9 };
  await open(logdir, folder, opening);
  assert.equal((await open(logdir, folder, opening)).judged, [...runs].sort());
});

test('a cache with damage anywhere changes nothing of a verdict', async () => {
  const { logdir, folder } = logs();
  const wanted = await fresh(logdir);
  const random = new SeededRandom(5);
  let judgedAgain = 0;
  for (let round = 0; round < 12; round++) {
    assertSame((await open(logdir, folder)).report, wanted, `round ${round}`);
    for (const file of packsIn(folder)) {
      const bytes = readFileSync(file);
      for (let left = 3; left > 0; left--) {
        bytes[random.below(bytes.length)] = random.below(256);
      }
      writeFileSync(file, bytes.subarray(0, bytes.length - (round % 3 === 0 ? 10 : 0)));
    }
    const { report, judged } = await open(logdir, folder);
    assertSame(report, wanted, `round ${round}, damaged`);
    judgedAgain += judged.length;
  }
  assert.ok(judgedAgain > 0);
});

test('several who judge at once share a cache', async () => {
  const { logdir, folder } = logs();
  const wanted = await fresh(logdir);
  for (let round = 0; round < 3; round++) {
    const opened = await Promise.all([open(logdir, folder), open(logdir, folder)]);
    for (const { report } of opened) assertSame(report, wanted);
  }
  assert.equal((await open(logdir, folder)).judged, []);
});

test('a cache that cannot be written costs nothing but time', async () => {
  const { logdir } = logs();
  const blocked = path.join(temporaryFolder(), 'file');
  writeFileSync(blocked, '');
  assertSame((await open(logdir, blocked)).report, await fresh(logdir));
});

test.run();
