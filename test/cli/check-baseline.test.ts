import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const test = suite('cli/check-baseline');
const logdir = path.join(fixturesFolder, 'tf1-flat-nograph');

function config(text: string): string {
  const file = path.join(temporaryFolder(), 'flatline.json');
  writeFileSync(file, text);
  return file;
}

test('what stands still is written with its reason, and passes from then on', async () => {
  const file = config('{\n  "failOn": "error",\n  "expectedFlat": []\n}\n');
  const check = ['check', logdir, '--no-cache', '--config', file];
  assert.is((await cli(...check)).exitCode, 1);
  const updated = await cli(...check, '--update-baseline', '--reason', 'frozen for the paper');
  assert.is(updated.exitCode, 0, updated.out + updated.err);
  assert.match(updated.err, /flatline\.json: 2 patterns added\./);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')), {
    failOn: 'error',
    expectedFlat: [
      { pattern: '^bn_mean_1$', reason: 'frozen for the paper' },
      { pattern: '^bn_variance_1$', reason: 'frozen for the paper' },
    ],
  });
  const { exitCode, out } = await cli(...check);
  assert.is(exitCode, 0);
  assert.match(out, /info {2}update-ops-not-run/);
  assert.match(out, /expected flat by .*flatline\.json: frozen for the paper/);
  assert.equal(readdirSync(path.dirname(file)), ['flatline.json']);
});

test('entries that are there keep their words and their order', async () => {
  const mean = '{ "reason": "ours", "pattern": "mean", "expires": "2999-12-31" }';
  const old = '{ "pattern": "gone", "reason": "of old", "expires": "2001-01-01" }';
  const file = config(`{ "expectedFlat": [${mean}, ${old}] }`);
  const args = ['check', logdir, '--no-cache', '--config', file];
  const { exitCode, out } = await cli(...args, '--update-baseline', '--reason', 'new');
  assert.is(exitCode, 0, out);
  const { expectedFlat } = JSON.parse(readFileSync(file, 'utf8'));
  assert.equal(expectedFlat, [
    JSON.parse(mean),
    JSON.parse(old),
    { pattern: '^bn_variance_1$', reason: 'new' },
  ]);
  assert.match(out, /note .*expected flat \/gone\/ held until 2001-01-01/);
  const before = readFileSync(file, 'utf8');
  const again = await cli(...args, '--update-baseline', '--reason', 'new');
  assert.match(again.err, /nothing to add/);
  assert.is(readFileSync(file, 'utf8'), before);
});

test('a baseline has a file of its own with --baseline, which an update makes', async () => {
  const settings = config('{ "failOn": "error", "expectedFlat": [] }');
  const file = path.join(path.dirname(settings), 'baseline.json');
  const args = ['check', logdir, '--no-cache', '--config', settings, '--baseline', file];
  const missing = await cli(...args);
  assert.is(missing.exitCode, 2);
  assert.match(missing.err, /there is no file .*baseline\.json/);
  assert.is((await cli(...args, '--update-baseline', '--reason', 'frozen')).exitCode, 0);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).expectedFlat, [
    { pattern: '^bn_mean_1$', reason: 'frozen' },
    { pattern: '^bn_variance_1$', reason: 'frozen' },
  ]);
  assert.is((await cli(...args)).exitCode, 0);
  assert.equal(JSON.parse(readFileSync(settings, 'utf8')).expectedFlat, []);
});

test('one pattern stands for a scope, and one run for itself', async () => {
  const file = config('{}');
  const zoo = path.join(fixturesFolder, '../zoo/fixtures/torch-left-in-eval');
  const args = ['check', zoo, '--no-cache', '--config', file];
  await cli(...args, '--update-baseline', '--reason', 'frozen');
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).expectedFlat, [
    {
      pattern: '^bn\\.(running_mean|running_var|num_batches_tracked)$',
      reason: 'frozen',
      run: '^sick$',
    },
  ]);
  assert.is((await cli(...args)).exitCode, 0);
});

test('an entry that nothing needs is told, unless runs were left out', async () => {
  const file = config('{ "expectedFlat": [{ "pattern": "embedding", "reason": "x" }] }');
  const args = ['check', logdir, '--no-cache', '--config', file];
  const note = /note .*expected flat \/embedding\/ matches no variable that stands still here/;
  assert.match((await cli(...args)).out, note);
  assert.not.match((await cli(...args, '--run', '.')).out, note);
});

const slips = [
  { args: ['--update-baseline'], words: /--update-baseline needs --reason/ },
  { args: ['--reason', 'x'], words: /--reason goes with --update-baseline/ },
  { args: ['--update-baseline', '--reason', 'x', '--watch'], words: /cannot be used with/ },
];
for (const { args, words } of slips) {
  test(`refused: ${args.join(' ')}`, async () => {
    const file = config('{}');
    const { exitCode, err } = await cli('check', logdir, '--no-cache', '--config', file, ...args);
    assert.is(exitCode, 2);
    assert.match(err, words);
    assert.is(readFileSync(file, 'utf8'), '{}');
  });
}

test.run();
