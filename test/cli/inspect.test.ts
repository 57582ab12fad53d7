import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileVersionEvent, framed, scalarEvent } from '../support/event-bytes.js';
import { fixtureFile, fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const fixture = (name: string): string => path.join(fixturesFolder, name);

const test = suite('cli/inspect');

test('lists what is there and judges nothing', async () => {
  const { exitCode, out, err } = await cli('inspect', fixture('tf1-flat-graph'));
  assert.is(exitCode, 0);
  assert.is(err, '');
  assert.match(out, /^run \.\n {2}1 file, 7 tags, steps 0 to 29, graph of \d+ ops, other writer\n/);
  assert.match(out, /^ {2}file {2}events\.out\.tfevents\S+ {2}87,759 bytes$/m);
  assert.match(
    out,
    /^ {2}variable {2}bn_mean +30 +0 +29 {2}0 -> 0 +moving-mean, histogram, tag bn_mean_1$/m,
  );
  assert.match(out, /^ {2}scalar +loss +30 +0 +29 {2}8\.488 -> 2\.124$/m);
});

test('problems stand under their file, and in the JSON', async () => {
  const { exitCode, out } = await cli('inspect', fixture('corrupt'));
  assert.is(exitCode, 0);
  assert.match(
    out,
    /file {2}events\S+ +3,284 bytes {2}1 problem\n {6}error {2}at byte 1721: a record of 49 bytes/,
  );
  const json = JSON.parse((await cli('inspect', '--format', 'json', fixture('corrupt'))).out);
  assert.is(json.runs[0].problems[0].code, 'corrupt-data');
  assert.is(json.runs[0].files[0].problems, 1);
  assert.is(json.runs[0].files[0].bytes, 3284);
});

test('runs of several files: each file is listed, and steps that go back are told', async () => {
  const logdir = temporaryFolder();
  mkdirSync(path.join(logdir, 'a'));
  const write = (name: string, steps: readonly number[]): void => {
    const events = steps.map((step) => scalarEvent('loss', step, step / 4));
    writeFileSync(path.join(logdir, 'a', name), framed(fileVersionEvent(), ...events));
  };
  write('events.out.tfevents.1.x', [0, 1, 2, 3]);
  write('events.out.tfevents.2.x', [2, 3, 4]);
  const { out } = await cli('inspect', logdir);
  assert.match(out, /^run a\n {2}2 files, 1 tag, steps 0 to 4, /);
  assert.match(out, /file {2}a\/events\.out\.tfevents\.1\.x +\d+ bytes\n {2}file {2}a\/events/);
  assert.match(out, /loss +7 +0 +4 {2}0 -> 1 +steps go back once, 2 points superseded$/m);
});

test('--tag and --run limit what is listed', async () => {
  const byTag = await cli('inspect', fixture('tf1-flat-graph'), '--tag', '^bn_');
  assert.match(byTag.out, /3 of 7 tags/);
  assert.not.match(byTag.out, /weights|loss/);
  const byTagOfVariable = await cli('inspect', fixture('tf1-flat-graph'), '--tag', '^gamma_1$');
  assert.match(byTagOfVariable.out, /1 of 7 tags/);
  const byRun = await cli('inspect', fixture('keras-callback'), '--run', 'valid');
  assert.match(byRun.out, /^run validation\n/);
  assert.not.match(byRun.out, /run train/);
  const runsByTag = await cli('inspect', fixture('keras-callback'), '--tag', 'iterations');
  assert.not.match(runsByTag.out, /run train/);
});

test('what is not there is told with what is, and exits 2', async () => {
  const noTag = await cli('inspect', fixture('tf1-flat-graph'), '--tag', 'nothing');
  assert.is(noTag.exitCode, 2);
  assert.is(noTag.out, '');
  assert.is(
    noTag.err,
    'flatline: no tag matches /nothing/\n' +
      '  The tags are bn_mean, bn_variance, weights, gamma, beta, loss, bn_mean_mean.\n',
  );
  const noRun = await cli('inspect', fixture('keras-callback'), '--run', 'test');
  assert.is(noRun.exitCode, 2);
  assert.is(noRun.err, 'flatline: no run matches /test/\n  The runs are train, validation.\n');
  const empty = await cli('inspect', fixture('empty-run'), '--tag', 'x');
  assert.match(empty.err, /There are no tags at all/);
  const many = temporaryFolder();
  const events = Array.from({ length: 1500 }, (_, at) => scalarEvent(`tag\u001b${at}`, 0, 1));
  writeFileSync(path.join(many, 'events.out.tfevents.1.x'), framed(...events));
  const { err } = await cli('inspect', many, '--tag', 'nothing');
  assert.match(err, /The tags are tag\\x1b0, .* and 1,488 more \(flatline inspect lists all\)\.\n/);
});

test('tags whose values stay in the file are listed all the same', async () => {
  const { exitCode, out } = await cli('inspect', fixture('keras-callback'), '--tag', 'keras');
  assert.is(exitCode, 0);
  assert.match(out, /1 of 9 tags/);
  assert.match(out, /graph_keras_model +keras +1 +0 +0 +-\n/);
  const json = JSON.parse(
    (await cli('inspect', fixture('keras-callback'), '--format', 'json')).out,
  );
  const { tags } = json.runs[0];
  assert.equal(tags.at(-1), {
    kind: 'payload',
    name: 'keras',
    tags: ['keras'],
    plugin: 'graph_keras_model',
    points: 1,
    firstStep: 0,
    lastStep: 0,
    stepsBack: 0,
    superseded: 0,
  });
  const exported = await cli('export', fixture('keras-callback'), '--tag', '^keras$');
  assert.is(exported.exitCode, 2);
  assert.match(exported.err, /no point to export/);
});

test('a pattern that is none is told, and exits 2', async () => {
  for (const flag of ['--tag', '--run']) {
    const { exitCode, err } = await cli('inspect', fixture('corrupt'), flag, '(');
    assert.is(exitCode, 2);
    assert.ok(err.startsWith(`error: option '${flag} <regex>' argument '(' is invalid.`), err);
    assert.match(err, /Unterminated group/);
  }
});

test('--event-file inspects one file; TensorBoard writes the flag with an underscore', async () => {
  const file = fixtureFile('keras-callback/train');
  for (const flag of ['--event-file', '--event_file']) {
    const { exitCode, out } = await cli('inspect', flag, file);
    assert.is(exitCode, 0);
    assert.match(out, /^run \.\n {2}1 file, 9 tags, /);
  }
  assert.is((await cli('inspect', file)).exitCode, 0);
});

const wrongPlaces: readonly (readonly [string, () => readonly string[], RegExp])[] = [
  ['no place', () => [], /which log directory\?/],
  [
    'both places',
    () => [fixture('corrupt'), '--event-file', fixtureFile('corrupt')],
    /either a log directory or --event-file, not both/,
  ],
  [
    'a missing file',
    () => ['--event-file', path.join(temporaryFolder(), 'events.out.tfevents.1')],
    /there is no file "/,
  ],
  [
    'a folder as a file',
    () => ['--event-file', fixture('corrupt')],
    /is a folder, not an event file\n {2}Pass it as a log directory/,
  ],
  [
    'a file that is none',
    () => ['--event-file', fixture('README.md')],
    /no event file was found \(got README\.md/,
  ],
  ['an empty folder', () => [temporaryFolder()], /no event file was found/],
  [
    'a missing folder',
    () => {
      const folder = temporaryFolder();
      rmSync(folder, { recursive: true });
      return [folder];
    },
    /there is no folder/,
  ],
];

for (const [what, args, says] of wrongPlaces) {
  test(`exit 2 on ${what}`, async () => {
    const { exitCode, out, err } = await cli('inspect', ...args());
    assert.is(exitCode, 2);
    assert.match(out + err, says);
    assert.not.match(out + err, /\n\s+at /);
  });
}

test('nothing to inspect is JSON too when JSON is asked for', async () => {
  const { exitCode, out } = await cli('inspect', temporaryFolder(), '--format', 'json', '--tag=x');
  assert.is(exitCode, 2);
  const { runs, problems } = JSON.parse(out);
  assert.equal(runs, []);
  assert.is(problems[0].code, 'no-event-file');
});

test.run();
