import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { exportPoints } from '../../src/cli/commands/export.js';
import { processTerminal } from '../../src/cli/terminal.js';
import { fileVersionEvent, framed, scalarEvent } from '../support/event-bytes.js';
import { expectedOf, fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const fixture = (name: string): string => path.join(fixturesFolder, name);
const header = 'run,tag,figure,step,wall_time,value\n';

const test = suite('cli/export');

function logdirOf(tag: string, points: number): string {
  const logdir = temporaryFolder();
  const events = Array.from({ length: points }, (_, step) => scalarEvent(tag, step, step / 4));
  writeFileSync(
    path.join(logdir, 'events.out.tfevents.1.x'),
    framed(fileVersionEvent(), ...events),
  );
  return logdir;
}

test("the scalars are those that TensorBoard's own reader finds", async () => {
  const { exitCode, out, err } = await cli(
    'export',
    fixture('keras-callback'),
    '--format=json',
    '--run=^train$',
  );
  assert.is(exitCode, 0);
  assert.is(err, '');
  const points = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.ok(points.every(({ run }) => run === 'train'));
  const losses = points.filter(({ tag }) => tag === 'epoch_loss');
  assert.equal(
    losses.map(({ step, value }) => [step, value]),
    expectedOf('keras-callback.train').epoch_loss?.map(([step, value]) => [step, value]),
  );
});

test('CSV is the default', async () => {
  const { exitCode, out } = await cli('export', fixture('tf1-flat-graph'), '--tag', '^loss$');
  assert.is(exitCode, 0);
  assert.ok(out.startsWith(`${header}.,loss,value,0,`));
  assert.is(out.trimEnd().split('\n').length, 31);
});

test('a tag pattern takes the name of the variable as well', async () => {
  const byName = await cli('export', fixture('tf1-flat-graph'), '--tag', '^gamma$');
  const byTag = await cli('export', fixture('tf1-flat-graph'), '--tag', '^gamma_1$');
  assert.is(byName.out, byTag.out);
  assert.is(byName.out.trimEnd().split('\n').length, 1 + 5 * 30);
  assert.match(byName.out, /^\.,gamma_1,norm,29,\d+(\.\d+)?,\d+\.\d+$/m);
});

test('names that are formulas stay names', async () => {
  const { out } = await cli('export', logdirOf('=cmd|"/c calc"', 1));
  assert.is(out, `${header}.,"'=cmd|""/c calc""",value,0,1700000000,0\n`);
});

test('what could not be read is told on stderr, and the rest is exported', async () => {
  const { exitCode, out, err } = await cli('export', fixture('corrupt'));
  assert.is(exitCode, 0);
  assert.match(err, /^ {2}error {2}events\S+ at byte 1721: a record of 49 bytes fails/);
  assert.is(out.trimEnd().split('\n').length, 1 + 30 + 29 + 29);
});

const nothing: readonly (readonly [string, () => readonly string[], RegExp])[] = [
  ['an empty folder', () => [temporaryFolder()], /no event file was found/],
  ['a missing folder', () => [path.join(temporaryFolder(), 'nowhere')], /there is no folder/],
  ['a run without points', () => [fixture('empty-run')], /there is no point to export/],
  [
    'no such tag',
    () => [fixture('tf1-flat-graph'), '--tag', 'lost'],
    /no tag matches \/lost\/\n {2}The tags are bn_mean, .*, loss, bn_mean_mean\./,
  ],
  [
    'no such run',
    () => [fixture('keras-callback'), '--run', 'x{9}'],
    /no run matches \/x\{9\}\/\n {2}The runs are train, validation\./,
  ],
  ['a pattern that is none', () => [fixture('corrupt'), '--tag', '['], /--tag.*is invalid/],
  ['a format that is none', () => ['.', '--format', 'xml'], /Allowed choices are csv, json/],
];

for (const [what, args, says] of nothing) {
  test(`exit 2, without output or file, on ${what}`, async () => {
    const folder = temporaryFolder();
    for (const output of [[], ['--output', path.join(folder, 'out.csv')]]) {
      const { exitCode, out, err } = await cli('export', ...args(), ...output);
      assert.is(exitCode, 2);
      assert.is(out, '');
      assert.match(err, says);
      assert.not.match(err, /\n\s+at /);
    }
    assert.equal(readdirSync(folder), []);
  });
}

test('--output writes what stdout would get, and nothing beside it', async () => {
  const folder = temporaryFolder();
  const output = path.join(folder, 'points.csv');
  const { exitCode, out, err } = await cli('export', fixture('keras-callback'), '--output', output);
  assert.is(exitCode, 0);
  assert.is(err, '');
  assert.match(out, /^\d+ rows from 2 runs in .*points\.csv\n$/);
  const { out: direct } = await cli('export', fixture('keras-callback'));
  assert.is(readFileSync(output, 'utf8'), direct);
  assert.is(Number.parseInt(out, 10), direct.trimEnd().split('\n').length - 1);
  assert.equal(readdirSync(folder), ['points.csv']);
});

test('a file that is there is kept, unless --force replaces it', async () => {
  const folder = temporaryFolder();
  const output = path.join(folder, 'points.csv');
  const link = path.join(folder, 'link.csv');
  writeFileSync(output, 'precious');
  symlinkSync(output, link);
  const logdir = logdirOf('loss', 2);
  const refused = await cli('export', logdir, '--output', output);
  assert.is(refused.exitCode, 2);
  assert.match(refused.err, /there is a file ".*points\.csv" already\n {2}.*--force/);
  assert.is(readFileSync(output, 'utf8'), 'precious');
  const forced = await cli('export', logdir, '--output', link, '--force');
  assert.is(forced.exitCode, 0);
  assert.ok(readFileSync(output, 'utf8').startsWith(header));
  assert.equal(readdirSync(folder).sort(), ['link.csv', 'points.csv']);
});

test('what is no file is never replaced', async () => {
  const folder = temporaryFolder();
  const place = path.join(folder, 'place');
  mkdirSync(place);
  for (const output of [place, '/dev/null']) {
    const refused = await cli('export', logdirOf('loss', 2), '--output', output, '--force');
    assert.is(refused.exitCode, 2);
    assert.match(refused.err, /is there and is not a file/);
  }
});

test('a folder that is not there or cannot be written is told', async () => {
  const folder = temporaryFolder();
  const logdir = logdirOf('loss', 2);
  const missing = await cli('export', logdir, '--output', path.join(folder, 'no', 'out.csv'));
  assert.is(missing.exitCode, 2);
  assert.match(missing.err, /cannot write ".*out\.csv": ENOENT/);
  if (process.getuid?.() === 0) return;
  chmodSync(folder, 0o500);
  const locked = await cli('export', logdir, '--output', path.join(folder, 'out.csv'));
  assert.is(locked.exitCode, 2);
  assert.match(locked.err, /cannot write ".*out\.csv": EACCES/);
});

test('the next piece waits until the last was taken, and none follows a reader that left', async () => {
  const logdir = logdirOf('loss', 10_000);
  let underWay = 0;
  let poured = 0;
  const exitCode = await exportPoints(
    logdir,
    { format: 'csv' },
    {
      ...processTerminal,
      err: (complaint) => assert.unreachable(complaint),
      async pour() {
        assert.is(++underWay, 1);
        await new Promise(setImmediate);
        underWay--;
        return ++poured < 3;
      },
    },
  );
  assert.is(exitCode, 0);
  assert.is(poured, 3);
});

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const stallingDisk = new URL('stalling-disk.ts', import.meta.url).href;

test('ends quietly when its reader does: flatline export | head -n 1', async () => {
  const logdir = logdirOf('loss', 50_000);
  const child = spawn(process.execPath, ['--import', 'tsx', main, 'export', logdir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints = text(child.stderr);
  const ended = once(child, 'exit');
  const [first] = await once(child.stdout, 'data');
  assert.ok(String(first).startsWith(header));
  child.stdout.destroy();
  const [exitCode] = await ended;
  assert.is(await complaints, '');
  assert.is(exitCode, 0);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} in the middle leaves no part of a file behind, and ends the process`, async () => {
    const logdir = logdirOf('loss', 50_000);
    const folder = temporaryFolder();
    const output = path.join(folder, 'points.csv');
    const args = ['tsx', stallingDisk].flatMap((module) => ['--import', module]);
    const child = spawn(process.execPath, [...args, main, 'export', logdir, '--output', output], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    assert.match(readdirSync(folder).join(), /^\.points\.csv\.\d+\.partial$/);
    child.kill(signal);
    const [exitCode, endedBy] = await once(child, 'exit');
    assert.equal([exitCode, endedBy], [null, signal]);
    assert.equal(readdirSync(folder), []);
  });
}

test('a slow reader gets everything through a pipe', async () => {
  const logdir = logdirOf('loss', 50_000);
  const child = spawn(process.execPath, ['--import', 'tsx', main, 'export', logdir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  for await (const piece of child.stdout) {
    out += piece;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  assert.is(out.split('\n').length, 1 + 50_000 + 1);
  assert.ok(out.endsWith('.,loss,value,49999,1700000000,12499.75\n'));
});

test.run();
