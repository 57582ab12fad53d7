import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventFileFinder } from '../../src/logdir/find-event-files.js';
import { LookRhythm } from '../../src/logdir/look-rhythm.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir/look-rhythm');

const NAME = 'events.out.tfevents.1700000000.host';
const never = 1e9;
/** On Windows nothing is watched: there it is looked every now and then. */
const lookMillis = process.platform === 'win32' ? 1 : never;

/** A log directory with one run, and the rhythm of looking at it, which was looked at twice. */
async function watched(intervals = { lookMillis, safetyLookMillis: never }) {
  const logdir = temporaryFolder();
  const run = path.join(logdir, 'run');
  mkdirSync(run);
  writeFileSync(path.join(run, NAME), '');
  const finder = new EventFileFinder(logdir);
  const rhythm = new LookRhythm(intervals);
  const next = async (hasFoundChanges = false): Promise<boolean> => {
    const { folders } = await finder.find();
    return rhythm.next({ folders, hasFoundChanges, millis: 0 });
  };
  assert.ok(
    await next(true),
    'at once: what happened before the folders were watched was not told',
  );
  return { logdir, run, rhythm, next };
}

test('what the system tells is looked at, without waiting for the next look', async () => {
  const { logdir, run, rhythm, next } = await watched();
  const changes = [
    () => appendFileSync(path.join(run, NAME), 'grown'),
    () => writeFileSync(path.join(run, `${NAME}.2`), ''),
    () => mkdirSync(path.join(logdir, 'another')),
  ];
  for (const change of changes) {
    const isTime = next();
    setTimeout(change, 1);
    assert.ok(await isTime);
  }
  assert.ok(await next(true), 'at once: the folder is new');
  const isTime = next();
  setTimeout(() => writeFileSync(path.join(logdir, 'another', NAME), ''), 1);
  assert.ok(await isTime);
  rhythm.end();
});

test('a folder that took the place of another is watched in its stead', async () => {
  const { run, rhythm, next } = await watched();
  rmSync(run, { recursive: true });
  mkdirSync(run);
  assert.ok(await next(true), 'at once: the folder is another');
  const isTime = next();
  setTimeout(() => writeFileSync(path.join(run, NAME), ''), 1);
  assert.ok(await isTime);
  rhythm.end();
});

test('what happens while it is looked is looked at next', async () => {
  const { run, rhythm, next } = await watched();
  appendFileSync(path.join(run, NAME), 'grown');
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(await next(true));
  rhythm.end();
});

test('where the system leaves out a change, it is not relied on from then on', async () => {
  const { rhythm, next } = await watched({ lookMillis: 1, safetyLookMillis: 1 });
  await next(false);
  await next(true);
  assert.is(rhythm.isWatching, process.platform !== 'win32', 'the system may tell it late');
  await next(false);
  assert.not(rhythm.isWatching);
  rhythm.end();
});

test('what the system tells late is told all the same', async () => {
  const { run, rhythm, next } = await watched({ lookMillis: 1, safetyLookMillis: 1 });
  const isTime = next(true);
  appendFileSync(path.join(run, NAME), 'grown');
  await isTime;
  await next(true);
  await next(false);
  assert.is(rhythm.isWatching, process.platform !== 'win32');
  rhythm.end();
});

test('where there is no folder to watch, it is looked every now and then', async () => {
  const rhythm = new LookRhythm({ lookMillis: 1, safetyLookMillis: never });
  assert.ok(await rhythm.next({ folders: new Map(), hasFoundChanges: false, millis: 0 }));
  rhythm.end();
});

test('the end is not waited for', async () => {
  const { rhythm, next } = await watched();
  const isTime = next();
  rhythm.end();
  assert.not(await isTime);
});

test.run();
