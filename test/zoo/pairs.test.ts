import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { pairs } from './pairs/index.js';
import { partOf, zooParts } from './zoo-pair.js';

const test = suite('zoo/pairs');

const testFolder = fileURLToPath(new URL('..', import.meta.url));

test('there are 60 pairs or more, each with a name of its own and a source', () => {
  assert.ok(pairs.length >= 60, `${pairs.length} pairs`);
  assert.is(new Set(pairs.map(({ name }) => name)).size, pairs.length);
  for (const { name, source } of pairs) assert.match(source, /^https:\/\/[^ ]+$/, name);
});

test('the name alone puts a pair into a part, and each part is large enough to tell', () => {
  for (const part of zooParts) {
    const amount = pairs.filter((pair) => partOf(pair) === part).length;
    assert.ok(amount >= 25, `${amount} in the part ${part}`);
  }
  assert.is(partOf({ name: 'torch-detached' }), 'tuning');
});

test('every log that is a file is there, and every file that is there is of a pair', () => {
  const folders = pairs
    .flatMap(({ sick, healthy }) => [sick, healthy])
    .flatMap((log) => (log.kind === 'files' ? [log.folder] : []));
  for (const folder of folders) assert.ok(existsSync(path.join(testFolder, folder)), folder);
  const made = readdirSync(path.join(testFolder, 'zoo', 'fixtures'));
  const known = new Set(folders.map((folder) => folder.split('/')[2]));
  assert.equal(
    made.filter((name) => !known.has(name)),
    [],
  );
});

test.run();
