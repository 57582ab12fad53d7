import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findEventFiles, isEventFileName, LogdirError } from '../../src/logdir/find-event-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { withoutPrivileges } from '../support/without-privileges.js';

const test = suite('logdir/find-event-files');

const NAME = 'events.out.tfevents.1700000000.host';

/** A log directory with empty files at the given paths. */
function logdirWith(...files: readonly string[]): string {
  const logdir = temporaryFolder();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(logdir, file)), { recursive: true });
    writeFileSync(path.join(logdir, file), '');
  }
  return logdir;
}

async function runsAndNames(logdir: string): Promise<[string, string][]> {
  const { eventFiles } = await findEventFiles(logdir);
  return eventFiles.map(({ run, name }) => [run, name]);
}

async function failure(logdir: string): Promise<LogdirError> {
  try {
    await findEventFiles(logdir);
  } catch (error) {
    if (error instanceof LogdirError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

test('a run is a folder, named by its path; sorted by run and by file', async () => {
  const logdir = logdirWith(
    `b/${NAME}.2`,
    `b/${NAME}.1`,
    NAME,
    `a/train/${NAME}`,
    `a/validation/deep/${NAME}`,
    `a/${NAME}`,
  );
  assert.equal(await runsAndNames(logdir), [
    ['.', NAME],
    ['a', `a/${NAME}`],
    ['a/train', `a/train/${NAME}`],
    ['a/validation/deep', `a/validation/deep/${NAME}`],
    ['b', `b/${NAME}.1`],
    ['b', `b/${NAME}.2`],
  ]);
  const { eventFiles } = await findEventFiles(logdir);
  assert.equal(
    eventFiles.map((file) => file.path),
    eventFiles.map(({ name }) => path.join(logdir, name)),
  );
});

test('the names of event files', () => {
  const cases: readonly [string, boolean][] = [
    ['events.out.tfevents.1700000000.host', true],
    ['events.out.tfevents.1700000000.host.42.0.v2', true],
    ['my-tfevents', true],
    ['tfevents', true],
    ['copy of events.out.tfevents.1.h (2)', true],
    ['events.out.tfevents.1700000000.host.profile-empty', false],
    ['events.out', false],
    ['TFEVENTS', false],
    ['model.ckpt', false],
  ];
  for (const [name, wanted] of cases) assert.is(isEventFileName(name), wanted, name);
});

test('other files are named, but only a few', async () => {
  const logdir = logdirWith('a.csv', `${NAME}.profile-empty`, `run/${NAME}`, 'run/b.csv');
  const { otherFiles, problems } = await findEventFiles(logdir);
  assert.equal([...otherFiles].sort(), ['a.csv', `${NAME}.profile-empty`, 'run/b.csv']);
  assert.equal(problems, []);
  const many = logdirWith(...Array.from({ length: 50 }, (_, index) => `${index}.png`));
  const found = await findEventFiles(many);
  assert.is(found.otherFiles.length, 5);
  assert.equal(found.eventFiles, []);
});

test('an empty folder holds nothing', async () => {
  const logdir = temporaryFolder();
  const { folders, ...found } = await findEventFiles(logdir);
  assert.equal(found, { eventFiles: [], otherFiles: [], problems: [] });
  assert.equal([...folders.keys()], [logdir], 'where something may come');
});

test('the path of a single event file is a log directory that holds only it', async () => {
  const logdir = logdirWith(`run/${NAME}`, `run/${NAME}.other`);
  const file = path.join(logdir, 'run', NAME);
  assert.equal(await findEventFiles(file), {
    eventFiles: [{ run: '.', path: file, name: NAME }],
    otherFiles: [],
    problems: [],
    folders: new Map(),
  });
});

test('the path of a file of another kind is told as what was found instead', async () => {
  const logdir = logdirWith('model.ckpt');
  assert.equal(await findEventFiles(path.join(logdir, 'model.ckpt')), {
    eventFiles: [],
    otherFiles: ['model.ckpt'],
    problems: [],
    folders: new Map(),
  });
});

test('a folder that is not there is an error with advice', async () => {
  const missing = path.join(temporaryFolder(), 'missing');
  const error = await failure(missing);
  assert.is(error.code, 'logdir');
  assert.is(error.message, `there is no folder "${missing}"`);
  assert.is(error.advice, 'Pass the folder that your training writes its event files to.');
  const below = path.join(logdirWith('file'), 'file', 'below');
  assert.match((await failure(below)).message, /^cannot read ".*": ENOTDIR/);
});

test('links are followed, and loops end', async () => {
  const logdir = logdirWith(`run/${NAME}`);
  const elsewhere = logdirWith(`train/${NAME}`);
  symlinkSync(elsewhere, path.join(logdir, 'linked'));
  symlinkSync(logdir, path.join(logdir, 'run', 'up'));
  symlinkSync('.', path.join(logdir, 'here'));
  symlinkSync('nowhere', path.join(logdir, 'dangling'));
  symlinkSync('itself', path.join(logdir, 'itself'));
  assert.equal(await runsAndNames(logdir), [
    ['linked/train', `linked/train/${NAME}`],
    ['run', `run/${NAME}`],
  ]);
  assert.equal((await findEventFiles(logdir)).problems, []);
});

const noFiles: readonly [what: string, make: (file: string) => void, got: string][] = [
  ['a link to nothing', (file) => symlinkSync('nowhere', file), 'a link to nothing'],
  ['a link to itself', (file) => symlinkSync(NAME, file), 'a link to nothing'],
  ['a pipe', (file) => execFileSync('mkfifo', [file]), 'a pipe, a socket or a device'],
];

for (const [what, make, got] of noFiles) {
  test(`${what} that goes by the name of an event file is told, and the others are found`, async () => {
    const logdir = logdirWith('run/notes', `other/${NAME}`);
    make(path.join(logdir, 'run', NAME));
    const { eventFiles, otherFiles, problems } = await findEventFiles(logdir);
    assert.equal(
      eventFiles.map(({ name }) => name),
      [`other/${NAME}`],
    );
    assert.equal(otherFiles, ['run/notes']);
    assert.equal(
      problems.map((problem) => [problem.code, problem.file]),
      [['unreadable-file', `run/${NAME}`]],
    );
    assert.match(problems[0]?.got ?? '', got);
  });
}

test('a link to an event file is an event file', async () => {
  const elsewhere = logdirWith('data');
  const logdir = logdirWith('run/other');
  symlinkSync(path.join(elsewhere, 'data'), path.join(logdir, 'run', NAME));
  assert.equal(await runsAndNames(logdir), [['run', `run/${NAME}`]]);
});

test('a run keeps its own name when links lead to it, whatever they are called', async () => {
  for (const link of ['latest', 'aaa', 'zzz']) {
    const logdir = logdirWith(`run1/${NAME}`, `deep/run2/${NAME}`);
    symlinkSync('run1', path.join(logdir, link));
    symlinkSync('../deep/run2', path.join(logdir, 'run1', link));
    assert.equal(
      await runsAndNames(logdir),
      [
        ['deep/run2', `deep/run2/${NAME}`],
        ['run1', `run1/${NAME}`],
      ],
      link,
    );
  }
});

test('the log directory itself may be a link', async () => {
  const logdir = logdirWith(`run/${NAME}`);
  const link = path.join(temporaryFolder(), 'logs');
  symlinkSync(logdir, link);
  assert.equal(await runsAndNames(link), [['run', `run/${NAME}`]]);
});

test('a folder that is called like an event file is a run', async () => {
  assert.equal(await runsAndNames(logdirWith(`${NAME}/${NAME}`)), [[NAME, `${NAME}/${NAME}`]]);
});

test('names that mean something to JavaScript or HTML are names', async () => {
  const names = ['<img onerror=alert(1)>', '__proto__', 'constructor', 'ünïcode 😀'];
  const logdir = logdirWith(...names.map((name) => `${name}/${NAME}`));
  assert.equal(
    await runsAndNames(logdir),
    names.map((name) => [name, `${name}/${NAME}`]),
  );
});

test('a folder that cannot be looked into is a problem; the rest is found', async () => {
  const logdir = logdirWith(`locked/${NAME}`, `run/${NAME}`);
  chmodSync(logdir, 0o755);
  chmodSync(path.join(logdir, 'locked'), 0);
  const { eventFiles, problems } = await withoutPrivileges(() => findEventFiles(logdir));
  chmodSync(path.join(logdir, 'locked'), 0o755);
  assert.equal(
    eventFiles.map(({ run }) => run),
    ['run'],
  );
  const [problem, ...more] = problems;
  assert.equal(more, []);
  assert.is(problem?.code, 'unreadable-folder');
  assert.is(problem?.severity, 'error');
  assert.is(problem?.file, 'locked');
  assert.match(problem?.got ?? '', 'EACCES');
});

test('a log directory that cannot be looked into is an error', async () => {
  const logdir = temporaryFolder();
  chmodSync(logdir, 0o311);
  const error = await withoutPrivileges(() => failure(logdir));
  chmodSync(logdir, 0o755);
  assert.match(error.message, /^cannot read ".*": EACCES/);
  assert.is(error.advice, 'Check its permissions.');
});

test.run();
