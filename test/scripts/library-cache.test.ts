import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SetupFailure } from '../../scripts/base/setup-failure.mjs';
import { cacheFolder } from '../../scripts/native/cache-folder.mjs';
import {
  buildEntry,
  hasEntry,
  linkEntry,
  linkedEntry,
  removeEntry,
} from '../../scripts/native/library-cache.mjs';
import { failureOf } from './failure-of.js';

const cache = suite<{ root: string }>('library cache');

cache.before.each((context) => {
  context.root = fs.mkdtempSync(path.join(os.tmpdir(), 'flatline-library-cache-'));
  for (const name of ['HOME', 'XDG_CACHE_HOME', 'LOCALAPPDATA']) process.env[name] = context.root;
});

cache.after.each(({ root }) => fs.rmSync(root, { recursive: true }));

function fill(staging: string, library: string): void {
  for (const folder of ['deps', 'lib', 'scratch']) fs.mkdirSync(path.join(staging, folder));
  fs.writeFileSync(path.join(staging, 'deps', 'library'), library);
}

const library = (name: string) =>
  fs.readFileSync(path.join(cacheFolder(), name, 'deps', 'library'), 'utf8');

cache('keeps what was built, and nothing else', async () => {
  assert.not(hasEntry('one'));
  await buildEntry('one', async (staging) => {
    fill(staging, 'built');
    assert.not(hasEntry('one'));
  });
  assert.ok(hasEntry('one'));
  assert.is(library('one'), 'built');
  assert.equal(fs.readdirSync(cacheFolder()), ['one']);
  assert.equal(fs.readdirSync(path.join(cacheFolder(), 'one')).sort(), ['deps', 'lib']);
});

cache('keeps nothing of a build that failed', async () => {
  const failure = new SetupFailure('no compiler');
  const building = buildEntry('one', async (staging) => {
    fill(staging, 'half');
    throw failure;
  });
  assert.is(await failureOf(building), failure);
  assert.equal(fs.readdirSync(cacheFolder()), []);
});

cache('takes no build without libraries for one', async () => {
  const building = buildEntry('one', async (staging) => fs.mkdirSync(path.join(staging, 'lib')));
  const failure = await failureOf(building);
  assert.instance(failure, SetupFailure);
  assert.match(String(failure), 'nothing was built in deps/');
  assert.not(hasEntry('one'));
});

cache('has the first of two builders win, and the second content', async () => {
  await buildEntry('one', async (staging) => {
    fill(staging, 'second');
    await buildEntry('one', async (other) => fill(other, 'first'));
  });
  assert.is(library('one'), 'first');
  assert.equal(fs.readdirSync(cacheFolder()), ['one']);
});

cache('clears away what an interrupted build left long ago', async () => {
  const left = (name: string, ageHours: number) => {
    const folder = path.join(cacheFolder(), name);
    fs.mkdirSync(folder, { recursive: true });
    const seconds = Date.now() / 1000 - ageHours * 3600;
    fs.utimesSync(folder, seconds, seconds);
  };
  left('.staging-dead', 3);
  left('.staging-live', 1);
  left('an-entry', 3);
  await buildEntry('one', async (staging) => fill(staging, 'built'));
  assert.equal(fs.readdirSync(cacheFolder()).sort(), ['.staging-live', 'an-entry', 'one']);
});

cache('is linked into a package, in place of what it has', async ({ root }) => {
  const packageFolder = path.join(root, 'package');
  fs.mkdirSync(path.join(packageFolder, 'lib', 'napi-v8'), { recursive: true });
  assert.is(linkedEntry(packageFolder), undefined);

  for (const name of ['one', 'two']) {
    await buildEntry(name, async (staging) => fill(staging, name));
    linkEntry(name, packageFolder);
    linkEntry(name, packageFolder);
    assert.is(linkedEntry(packageFolder), name);
    assert.is(fs.readFileSync(path.join(packageFolder, 'deps', 'library'), 'utf8'), name);
  }
  assert.equal(fs.readdirSync(packageFolder).sort(), ['deps', 'lib']);
});

cache('gives up an entry', async () => {
  await buildEntry('one', async (staging) => fill(staging, 'built'));
  removeEntry('one');
  assert.not(hasEntry('one'));
  assert.equal(fs.readdirSync(cacheFolder()), []);
});

cache('says when it cannot be written', async ({ root }) => {
  const file = path.join(root, 'file');
  fs.writeFileSync(file, '');
  for (const name of ['HOME', 'XDG_CACHE_HOME', 'LOCALAPPDATA']) process.env[name] = file;
  const failure = await failureOf(buildEntry('one', async (staging) => fill(staging, 'built')));
  assert.instance(failure, SetupFailure);
  assert.match(String(failure), /cannot be written \((ENOTDIR|EEXIST|ENOENT)\)/);
});

cache.run();
