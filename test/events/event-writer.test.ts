import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventFileError } from '../../src/events/event-file.js';
import { EventWriter } from '../../src/events/event-writer.js';
import type { OutgoingEvent } from '../../src/model/log-event.js';
import { type Reading, readEvents, scalarsOf } from '../support/event-bytes.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { withoutPrivileges } from '../support/without-privileges.js';

const test = suite('events/event-writer');

const NEVER = { flushMillis: 1e9, flushBytes: 1e9 };

const loss = (step: number): OutgoingEvent => ({
  kind: 'summary',
  step,
  values: [{ kind: 'scalar', tag: 'loss', value: step }],
});

function readFile(file: string): Reading {
  return readEvents(Uint8Array.from(readFileSync(file)));
}

function onlyFileIn(folder: string): string {
  const [name, ...more] = readdirSync(folder);
  if (name === undefined || more.length > 0) throw new Error(`${more.length + 1} files`);
  return path.join(folder, name);
}

const stepsOf = (reading: Reading): number[] => scalarsOf(reading).map(([, step]) => step);

const firstSteps = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Does some work for which the clock stands still. */
function atOneTime(work: () => void): void {
  const now = Date.now;
  const millis = now();
  Date.now = () => millis;
  try {
    work();
  } finally {
    Date.now = now;
  }
}

test('makes the folder and a file that TensorBoard takes for an event file', () => {
  const folder = path.join(temporaryFolder(), 'deep', 'run');
  const before = Math.floor(Date.now() / 1000);
  const writer = EventWriter.open(folder);
  writer.close();
  assert.is(writer.file, onlyFileIn(folder));
  const [, seconds, rest] =
    /^events\.out\.tfevents\.(\d+)\.(.*)\.v2$/.exec(path.basename(writer.file)) ?? [];
  assert.ok(Number(seconds) >= before && Number(seconds) <= Date.now() / 1000);
  assert.match(rest ?? '', new RegExp(`^${hostname()}\\.${process.pid}\\.\\d+$`));
});

test('the first record is the file version, and stands in the file at once', () => {
  const before = Date.now() / 1000;
  const writer = EventWriter.open(temporaryFolder(), NEVER);
  const { events, problems, unread } = readFile(writer.file);
  assert.equal([problems, unread], [[], undefined]);
  assert.is(events.length, 1);
  const [first] = events;
  assert.equal(first?.content, { kind: 'file-version', version: 'brain.Event:2' });
  assert.ok(first !== undefined && first.wallTime >= before && first.wallTime <= Date.now() / 1000);
  writer.close();
});

test('what is written is read', () => {
  const writer = EventWriter.open(temporaryFolder());
  for (const step of firstSteps(5)) writer.write(loss(step));
  writer.close();
  assert.is(writer.failure, undefined);
  const reading = readFile(writer.file);
  assert.equal([reading.problems, reading.unread], [[], undefined]);
  assert.equal(stepsOf(reading), [1, 2, 3, 4, 5]);
});

test('a full buffer goes to the file in the background', async () => {
  const writer = EventWriter.open(temporaryFolder(), { ...NEVER, flushBytes: 200 });
  const opened = statSync(writer.file).size;
  const arrived = () => statSync(writer.file).size - opened;
  // Records of 64 bytes: the fourth makes more than 200.
  for (const step of firstSteps(3)) writer.write(loss(step));
  await setTimeout(1);
  assert.is(arrived(), 0);
  writer.write(loss(4));
  while (arrived() < 256) await setTimeout(1);
  for (const step of firstSteps(7)) writer.write(loss(4 + step));
  while (arrived() < 512) await setTimeout(1);
  assert.is(arrived(), 512);
  assert.equal(stepsOf(readFile(writer.file)), firstSteps(8));
  writer.close();
  assert.equal(stepsOf(readFile(writer.file)), firstSteps(11));
});

test('flushes when what is kept is old enough, also in a loop that never yields', () => {
  const writer = EventWriter.open(temporaryFolder(), { ...NEVER, flushMillis: 100 });
  const now = Date.now;
  try {
    let time = now();
    Date.now = () => time;
    const stepsAfter = [0, 99, 1, 50, 49, 1].map((passed, index) => {
      time += passed;
      writer.write(loss(index + 1));
      return stepsOf(readFile(writer.file)).length;
    });
    assert.equal(stepsAfter, [0, 0, 3, 3, 3, 3]);
    time += 100;
    writer.write(loss(7));
    assert.equal(stepsOf(readFile(writer.file)), firstSteps(7));
  } finally {
    Date.now = now;
  }
  writer.close();
});

test('flushes by itself when nothing more is written', async () => {
  const writer = EventWriter.open(temporaryFolder(), { flushMillis: 1 });
  for (const step of [1, 2]) {
    atOneTime(() => writer.write(loss(step)));
    assert.equal(stepsOf(readFile(writer.file)), firstSteps(step - 1));
    while (stepsOf(readFile(writer.file)).length < step) await setTimeout(1);
    assert.equal(stepsOf(readFile(writer.file)), firstSteps(step));
  }
  writer.close();
});

test('writers in one folder in one second each have a file', () => {
  const folder = temporaryFolder();
  atOneTime(() => {
    const writers = firstSteps(20).map(() => EventWriter.open(folder));
    for (const [index, writer] of writers.entries()) writer.write(loss(index));
    for (const writer of writers) writer.close();
    assert.is(new Set(writers.map(({ file }) => file)).size, 20);
    assert.equal(
      writers.map(({ file }) => stepsOf(readFile(file))),
      writers.map((_, index) => [index]),
    );
  });
});

test('many open writers add one listener to the process, and take it away again', () => {
  const before = process.listenerCount('exit');
  const folder = temporaryFolder();
  const own = process.listenerCount('exit') - before;
  const writers = firstSteps(20).map(() => EventWriter.open(folder));
  assert.is(process.listenerCount('exit'), before + own + 1);
  for (const writer of writers) writer.close();
  assert.is(process.listenerCount('exit'), before + own);
});

test('a name that another writer took is passed over', () => {
  // A worker thread, or a second copy of this module, counts its files anew, with the same pid.
  const folder = temporaryFolder();
  atOneTime(() => {
    const probe = EventWriter.open(temporaryFolder());
    probe.close();
    const [, start = '', count] = /^(.*\.)(\d+)\.v2$/.exec(path.basename(probe.file)) ?? [];
    const taken = [1, 2].map((ahead) => path.join(folder, `${start}${Number(count) + ahead}.v2`));
    for (const file of taken) writeFileSync(file, 'taken');
    const writer = EventWriter.open(folder);
    writer.write(loss(1));
    writer.close();
    assert.equal(stepsOf(readFile(writer.file)), [1]);
    for (const file of taken) assert.is(readFileSync(file, 'utf8'), 'taken');
  });
});

test('after it is closed, nothing is written and nothing thrown', () => {
  const writer = EventWriter.open(temporaryFolder());
  writer.write(loss(1));
  writer.close();
  const { size } = statSync(writer.file);
  writer.write(loss(2));
  writer.flush();
  writer.close();
  assert.is(statSync(writer.file).size, size);
  assert.is(writer.failure, undefined);
});

function openFailure(logdir: string): EventFileError {
  try {
    EventWriter.open(logdir).close();
  } catch (error) {
    if (error instanceof EventFileError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

test('a folder that cannot be made is an error with advice', () => {
  const file = path.join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  for (const logdir of [file, path.join(file, 'run')]) {
    const error = openFailure(logdir);
    assert.is(error.code, 'event-file');
    assert.match(error.message, `cannot write event files in "${logdir}": E`);
    assert.is(error.advice, 'Choose a log directory that this user may write to.');
    assert.instance(error.cause, Error);
  }
});

test('a folder without permission is an error with advice', async () => {
  const folder = temporaryFolder();
  const locked = path.join(folder, 'locked');
  mkdirSync(locked);
  chmodSync(folder, 0o755);
  chmodSync(locked, 0o555);
  await withoutPrivileges(async () => {
    assert.match(openFailure(locked).message, 'EACCES');
    assert.match(openFailure(path.join(locked, 'run')).message, 'EACCES');
  });
  chmodSync(locked, 0o755);
  assert.equal(readdirSync(locked), []);
});

const writingProcess = fileURLToPath(new URL('writing-process.ts', import.meta.url));

/** Starts a process that trains and records, and ends as told. */
function startTraining(logdir: string, end: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', writingProcess, logdir, end]);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  return { child, ended };
}

test('a process that ends without closing leaves everything it wrote', async () => {
  const codes = { end: 0, exit: 3, error: 1 };
  await Promise.all(
    Object.entries(codes).map(async ([end, wanted]) => {
      const folder = temporaryFolder();
      const { child, ended } = startTraining(folder, end);
      const [said, { code }] = await Promise.all([text(child.stderr), ended]);
      assert.is(code, wanted, said);
      const reading = readFile(onlyFileIn(folder));
      assert.equal(stepsOf(reading), firstSteps(10), end);
      assert.equal([reading.problems, reading.unread], [[], undefined], end);
    }),
  );
});

if (existsSync('/bin/sh') && process.platform === 'linux') {
  test('a process whose disk is full trains to its end', async () => {
    const folder = temporaryFolder();
    // A limit on the size of files, in blocks of 512 or 1024 bytes, stands in for the disk.
    const script = 'ulimit -f 16; exec "$0" --import tsx "$1" "$2" "disk full"';
    const child = spawn('/bin/sh', ['-c', script, process.execPath, writingProcess, folder], {
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    assert.is(code, 0, err);
    assert.match(out, /^1000$/m);
    assert.match(err, /^flatline: recording stopped, training goes on: .*EFBIG/);
    assert.is(err.trimEnd().split('\n').length, 1);
    const reading = readFile(onlyFileIn(folder));
    const steps = stepsOf(reading);
    assert.ok(steps.length > 100 && steps.length < 1000);
    assert.equal(steps, firstSteps(steps.length));
    assert.equal(reading.problems, []);
    assert.is(reading.unread?.code, 'truncated-record');
  });
}

test.run();
