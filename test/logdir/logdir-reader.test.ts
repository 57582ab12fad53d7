import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { LogdirError } from '../../src/logdir/find-event-files.js';
import { LogdirReader } from '../../src/logdir/logdir-reader.js';
import { supersededCount } from '../../src/model/restarts.js';
import type { RunView } from '../../src/model/run-view.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { fileVersionEvent, framed, scalarEvent, summaryEvent } from '../support/event-bytes.js';
import { fixtureFile, fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { withoutPrivileges } from '../support/without-privileges.js';

const test = suite('logdir/logdir-reader');

const NAME = 'events.out.tfevents.1700000000.host';

/** The points of the tag `loss` at some steps, as the bytes of a file. */
function losses(...steps: number[]): Uint8Array {
  return framed(...steps.map((step) => scalarEvent('loss', step, step)));
}

const start = (wallTime = 1_700_000_000): Uint8Array => framed(fileVersionEvent(wallTime));

function write(logdir: string, file: string, ...parts: Uint8Array[]): void {
  mkdirSync(path.dirname(path.join(logdir, file)), { recursive: true });
  writeFileSync(path.join(logdir, file), Buffer.concat(parts));
}

const readerOf = (logdir: string): LogdirReader => new LogdirReader(logdir, () => () => undefined);

async function refreshed(reader: LogdirReader): Promise<string[]> {
  return Array.from(await reader.refresh()).sort();
}

function runOf(reader: LogdirReader, name = '.'): RunView {
  const run = reader.views().find((candidate) => candidate.name === name);
  if (!run) throw new Error(`no run ${name}`);
  return run;
}

/** How many points of `loss` a run has. */
function lengthOf(run: RunView): number {
  return run.scalars.find(({ tag }) => tag === 'loss')?.length ?? 0;
}

const codesOf = (run: RunView): string[] => run.problems.map(({ code }) => code);

const namesOf = (reader: LogdirReader): string[] => reader.views().map(({ name }) => name);

test('reads every fixture as a run of its own', async () => {
  const reader = readerOf(fixturesFolder);
  const changed = await refreshed(reader);
  assert.equal(changed, namesOf(reader));
  assert.ok(namesOf(reader).includes('keras-callback/train'));
  assert.ok(namesOf(reader).includes('keras-callback/validation'));
  assert.not.ok(namesOf(reader).includes('keras-callback'));
  assert.not.ok(namesOf(reader).includes('.'));
  const damaged = reader.views().filter(({ problems }) => problems.length > 0);
  assert.equal(
    damaged.map(({ name }) => name),
    ['corrupt', 'corrupt-length', 'huge-length', 'truncated'],
  );
  assert.equal(await refreshed(reader), []);
});

test('damage costs the points it lies in, and is told with code and offset', async () => {
  const reader = readerOf(fixturesFolder);
  await reader.refresh();
  const cases = [
    ['tf1-flat-scalars', [30, 30, 30], []],
    ['truncated', [29, 29, 29], [['truncated-record', 'note', 86_793]]],
    ['corrupt', [30, 29, 29], [['corrupt-data', 'error', 1721]]],
    ['corrupt-length', [30, 29, 29], [['corrupt-length', 'error', 1614]]],
    ['huge-length', [30, 30, 30], [['corrupt-length', 'error', 3284]]],
  ] as const;
  for (const [name, lengths, problems] of cases) {
    const run = runOf(reader, name);
    const pointsOf = (variable: string): number =>
      run.variables.find((candidate) => candidate.name.startsWith(variable))?.columns.step.length ??
      0;
    const loss = name === 'truncated' ? lengthOf(run) - 1 : lengthOf(run);
    assert.equal([loss, pointsOf('bn_mean'), pointsOf('bn_variance')], lengths, name);
    assert.equal(
      run.problems.map(({ code, severity, offset }) => [code, severity, offset]),
      problems,
      name,
    );
    const { name: file } = path.parse(fixtureFile(name));
    for (const problem of run.problems) assert.match(problem.file ?? '', `${name}/${file}`);
  }
});

test('a skipped record is not taken for a point: the damaged 0.5 is nowhere', async () => {
  const reader = readerOf(path.join(fixturesFolder, 'corrupt'));
  await reader.refresh();
  const mean = runOf(reader).variables.find(({ name }) => name === 'bn_mean');
  assert.ok(mean?.columns.mean.every((value) => value === 0));
  assert.not.ok(mean?.columns.step.includes(15));
  assert.is(mean?.columns.step.at(-1), 29);
});

test('several event files make one run, read in the order of their names', async () => {
  const logdir = temporaryFolder();
  write(logdir, `${NAME}.2`, start(), losses(3, 4));
  write(logdir, `${NAME}.1`, start(), losses(1, 2));
  write(logdir, `${NAME}.3.profile-empty`, losses(9));
  const reader = readerOf(logdir);
  assert.equal(await refreshed(reader), ['.']);
  const run = runOf(reader);
  assert.is(run.files, 2);
  assert.equal(
    run.scalars.map(({ tag, first, last, length }) => [tag, first, last, length]),
    [['loss', 1, 4, 4]],
  );
  appendFileSync(path.join(logdir, `${NAME}.1`), losses(5));
  assert.equal(await refreshed(reader), ['.']);
  assert.is(lengthOf(runOf(reader)), 5);
});

test('a start that the log tells of supersedes what earlier files hold, and no other run', async () => {
  const started = tensorflow.Event.encode({
    wallTime: 1_700_000_000,
    step: Long.fromNumber(3),
    sessionLog: { status: tensorflow.SessionLog.SessionStatus.START },
  }).finish();
  const logdir = temporaryFolder();
  write(logdir, `a/${NAME}.1`, start(), losses(0, 1, 2, 3, 4));
  write(logdir, `a/${NAME}.2`, start(), framed(started), losses(6, 7));
  write(logdir, `b/${NAME}.1`, start(), losses(0, 1, 2, 3, 4));
  const reader = readerOf(logdir);
  await reader.refresh();
  const superseded = (name: string) => {
    const [scalar] = runOf(reader, name).scalars;
    return scalar && supersededCount(scalar.columns.step, scalar.restarts);
  };
  assert.equal([superseded('a'), superseded('b')], [2, 0]);
});

test('files of one run share what is known of their tags', async () => {
  const logdir = temporaryFolder();
  const tensor = { dtype: 1, tensorShape: {}, floatVal: [2] };
  const metadata = { pluginData: { pluginName: 'scalars' } };
  write(logdir, `${NAME}.1`, framed(summaryEvent(1, [{ tag: 'loss', tensor, metadata }])));
  write(logdir, `${NAME}.2`, framed(summaryEvent(2, [{ tag: 'loss', tensor }])));
  write(logdir, `other/${NAME}`, framed(summaryEvent(2, [{ tag: 'loss', tensor }])));
  const reader = readerOf(logdir);
  await reader.refresh();
  assert.is(lengthOf(runOf(reader)), 2);
  assert.is(lengthOf(runOf(reader, 'other')), 0);
});

test('a single file is a log directory', async () => {
  const reader = readerOf(fixtureFile('scalars-only'));
  assert.equal(await refreshed(reader), ['.']);
  assert.equal(
    runOf(reader).scalars.map(({ tag, length }) => [tag, length]),
    [
      ['loss', 30],
      ['accuracy', 30],
    ],
  );
});

test('no folder is an error; the runs known so far stay', async () => {
  const logdir = temporaryFolder();
  write(logdir, NAME, start());
  const reader = readerOf(logdir);
  await reader.refresh();
  renameSync(logdir, `${logdir}-away`);
  let thrown: unknown;
  try {
    await reader.refresh();
  } catch (error) {
    thrown = error;
  }
  assert.instance(thrown, LogdirError);
  assert.equal(namesOf(reader), ['.']);
  renameSync(`${logdir}-away`, logdir);
  assert.equal(await refreshed(reader), []);
});

test('other files are told of', async () => {
  const logdir = temporaryFolder();
  write(logdir, 'history.csv');
  const reader = readerOf(logdir);
  assert.equal(await refreshed(reader), []);
  assert.equal([reader.otherFiles, reader.problems, reader.views()], [['history.csv'], [], []]);
});

test('a growing file is followed, also in the middle of a record', async () => {
  const logdir = temporaryFolder();
  write(logdir, `run/${NAME}`, start(), losses(1));
  write(logdir, `quiet/${NAME}`, start());
  const reader = readerOf(logdir);
  assert.equal(await refreshed(reader), ['quiet', 'run']);
  assert.equal(await refreshed(reader), []);
  const more = losses(2);
  const file = path.join(logdir, 'run', NAME);
  appendFileSync(file, more.subarray(0, 30));
  assert.equal(await refreshed(reader), ['run']);
  assert.is(lengthOf(runOf(reader, 'run')), 1);
  assert.equal(codesOf(runOf(reader, 'run')), ['truncated-record']);
  appendFileSync(file, more.subarray(30));
  assert.equal(await refreshed(reader), ['run']);
  assert.is(lengthOf(runOf(reader, 'run')), 2);
  assert.equal(codesOf(runOf(reader, 'run')), []);
});

test('new runs and new files are found, an empty file too', async () => {
  const logdir = temporaryFolder();
  const reader = readerOf(logdir);
  assert.equal(await refreshed(reader), []);
  write(logdir, `new/${NAME}.1`);
  assert.equal(await refreshed(reader), ['new']);
  assert.equal(namesOf(reader), ['new']);
  assert.equal(await refreshed(reader), []);
  write(logdir, `new/${NAME}.2`, start(), losses(1));
  assert.equal(await refreshed(reader), ['new']);
  assert.is(runOf(reader, 'new').files, 2);
  assert.is(lengthOf(runOf(reader, 'new')), 1);
});

test('two refreshes at once read nothing twice', async () => {
  const logdir = temporaryFolder();
  write(logdir, NAME, start(), losses(1, 2, 3));
  const reader = readerOf(logdir);
  await Promise.all([reader.refresh(), reader.refresh(), reader.refresh()]);
  assert.is(lengthOf(runOf(reader)), 3);
  appendFileSync(path.join(logdir, NAME), losses(4));
  await Promise.all([reader.refresh(), reader.refresh()]);
  assert.is(lengthOf(runOf(reader)), 4);
  assert.equal(codesOf(runOf(reader)), []);
});

test('a refresh that fails does not keep the next from reading', async () => {
  const logdir = path.join(temporaryFolder(), 'logs');
  const reader = readerOf(logdir);
  const outcomes = await Promise.allSettled([reader.refresh(), reader.refresh()]);
  assert.equal(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  write(logdir, NAME, start(), losses(1));
  assert.equal(await refreshed(reader), ['.']);
});

test('a run with a replaced file is read anew, its other files too, no other run', async () => {
  const logdir = temporaryFolder();
  write(logdir, `run/${NAME}.1`, start(), losses(1, 2));
  write(logdir, `run/${NAME}.2`, start(), losses(3));
  write(logdir, `other/${NAME}`, start(), losses(1));
  const reader = readerOf(logdir);
  await reader.refresh();
  write(logdir, 'new', start(1_800_000_000), losses(10, 11, 12));
  renameSync(path.join(logdir, 'new'), path.join(logdir, 'run', `${NAME}.1`));
  assert.equal(await refreshed(reader), ['run']);
  assert.equal(
    runOf(reader, 'run').scalars.map(({ first, last, length }) => [first, last, length]),
    [[10, 3, 4]],
  );
  assert.equal(await refreshed(reader), []);
});

test('a file that was written over is read anew, whether shorter or longer', async () => {
  for (const steps of [[7], [7, 8, 9]]) {
    const logdir = temporaryFolder();
    write(logdir, NAME, start(), losses(1, 2));
    const reader = readerOf(logdir);
    await reader.refresh();
    write(logdir, NAME, start(1_800_000_000), losses(...steps));
    assert.equal(await refreshed(reader), ['.']);
    const run = runOf(reader);
    assert.equal([lengthOf(run), run.scalars[0]?.first], [steps.length, 7]);
    assert.equal(codesOf(run), []);
  }
});

test('a file that was written over in its place is read anew, though it is as long as before', async () => {
  const logdir = temporaryFolder();
  const file = path.join(logdir, NAME);
  write(logdir, NAME, start(), losses(1, 2, 3, 4));
  const reader = readerOf(logdir);
  await reader.refresh();
  writeFileSync(file, Buffer.concat([start(), losses(1, 7, 8, 4)]), { flag: 'r+' });
  const later = new Date(Date.now() + 5000);
  utimesSync(file, later, later);
  assert.equal(await refreshed(reader), ['.']);
  assert.equal([...(runOf(reader).scalars[0]?.columns.value ?? [])], [1, 7, 8, 4]);
  chmodSync(file, 0o600);
  assert.equal(await refreshed(reader), [], 'other permissions are no other content');
});

test('a file that was cut is read anew, and its old damage forgotten', async () => {
  const logdir = temporaryFolder();
  const file = path.join(logdir, NAME);
  copyFileSync(fixtureFile('corrupt'), file);
  const reader = readerOf(logdir);
  await reader.refresh();
  assert.equal(codesOf(runOf(reader)), ['corrupt-data']);
  truncateSync(file, 1721);
  assert.equal(await refreshed(reader), ['.']);
  assert.equal(codesOf(runOf(reader)), []);
  assert.is(lengthOf(runOf(reader)), 16);
});

test('a run that is gone is dropped, and told as changed', async () => {
  const logdir = temporaryFolder();
  write(logdir, `a/${NAME}`, start());
  write(logdir, `b/${NAME}`, start());
  const reader = readerOf(logdir);
  await reader.refresh();
  rmSync(path.join(logdir, 'a'), { recursive: true });
  assert.equal(await refreshed(reader), ['a']);
  assert.equal(namesOf(reader), ['b']);
  assert.equal(await refreshed(reader), []);
});

test('a run that lost one of its files keeps what was read from it', async () => {
  const logdir = temporaryFolder();
  write(logdir, `${NAME}.1`, start(), losses(1, 2));
  write(logdir, `${NAME}.2`, start(), losses(3));
  const reader = readerOf(logdir);
  await reader.refresh();
  rmSync(path.join(logdir, `${NAME}.1`));
  await reader.refresh();
  assert.is(lengthOf(runOf(reader)), 3);
});

test('a file that cannot be read is told, tried again, and read when it can be', async () => {
  const logdir = temporaryFolder();
  const file = path.join(logdir, NAME);
  write(logdir, NAME, start(), losses(1));
  chmodSync(logdir, 0o755);
  chmodSync(file, 0);
  const reader = readerOf(logdir);
  await withoutPrivileges(async () => {
    assert.equal(await refreshed(reader), ['.']);
    assert.equal(await refreshed(reader), []);
  });
  const [problem, ...more] = runOf(reader).problems;
  assert.equal(more, []);
  assert.is(problem?.code, 'unreadable-file');
  assert.is(problem?.severity, 'error');
  assert.is(problem?.file, NAME);
  assert.match(problem?.got ?? '', 'EACCES');
  assert.match(problem?.advice ?? '', 'it is tried again');

  chmodSync(file, 0o644);
  assert.equal(await withoutPrivileges(() => refreshed(reader)), ['.']);
  assert.equal(codesOf(runOf(reader)), []);
  assert.is(lengthOf(runOf(reader)), 1);
});

test('an unreadable file costs no other file of the run', async () => {
  const logdir = temporaryFolder();
  write(logdir, `${NAME}.1`, start(), losses(1));
  write(logdir, `${NAME}.2`, start(), losses(2));
  chmodSync(logdir, 0o755);
  chmodSync(path.join(logdir, `${NAME}.1`), 0);
  const reader = readerOf(logdir);
  await withoutPrivileges(() => reader.refresh());
  assert.equal(codesOf(runOf(reader)), ['unreadable-file']);
  assert.is(lengthOf(runOf(reader)), 1);
});

test('a folder that cannot be looked into is a problem of no run', async () => {
  const logdir = temporaryFolder();
  write(logdir, `locked/${NAME}`, start());
  write(logdir, `run/${NAME}`, start());
  chmodSync(logdir, 0o755);
  chmodSync(path.join(logdir, 'locked'), 0);
  const reader = readerOf(logdir);
  await withoutPrivileges(() => reader.refresh());
  chmodSync(path.join(logdir, 'locked'), 0o755);
  assert.equal(
    reader.problems.map(({ code, file }) => [code, file]),
    [['unreadable-folder', 'locked']],
  );
  assert.equal(namesOf(reader), ['run']);
  await reader.refresh();
  assert.equal(reader.problems, []);
  assert.equal(namesOf(reader), ['locked', 'run']);
});

test('names that mean something to JavaScript or HTML are names, of runs and of tags', async () => {
  const names = ['<img onerror=alert(1)>', '__proto__', 'constructor'];
  const logdir = temporaryFolder();
  for (const name of names) {
    const events = names.map((tag) => scalarEvent(tag, 1, 1));
    write(logdir, `${name}/${NAME}`, framed(...events));
  }
  const reader = readerOf(logdir);
  assert.equal(await refreshed(reader), names);
  for (const run of reader.views()) {
    assert.equal(
      run.scalars.map(({ tag }) => tag),
      names,
    );
  }
  assert.is(({} as { loss?: unknown }).loss, undefined);
});
test('a run that has not changed is the same view as before', async () => {
  const logdir = temporaryFolder();
  const file = path.join(logdir, 'events.out.tfevents.1.host');
  writeFileSync(file, framed(scalarEvent('loss', 1, 0.5)));
  const reader = new LogdirReader(logdir, () => () => undefined);
  await reader.refresh();
  const [first] = reader.views();
  await reader.refresh();
  assert.is(reader.views()[0], first);
  appendFileSync(file, framed(scalarEvent('loss', 2, 0.25)));
  await reader.refresh();
  assert.is.not(reader.views()[0], first);
  assert.is(reader.views()[0]?.scalars[0]?.length, 2);
});

test.run();
