import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { IndexCache } from '../../src/cache/index-cache.js';
import { SeededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { withoutPrivileges } from '../support/without-privileges.js';

const test = suite('cache/index-cache');

const content = { text: 'ünïcode', map: new Map([['__proto__', [1, 2]]]), big: 2n ** 60n };
const columns = [
  { numbers: Float64Array.of(1, -0, Number.NaN, 4), bounds: Uint32Array.of(0, 1, 1, 4) },
  { numbers: new Float64Array(0), bounds: Uint32Array.of(0) },
  { numbers: Float64Array.of(5, 6), bounds: Uint32Array.of(0, 2) },
];

/** The only entry's file. */
function entryFile(folder: string): string {
  const names = readdirSync(path.join(folder, 'index'));
  assert.is(names.length, 1, names.join(', '));
  return path.join(folder, 'index', names[0] as string);
}

async function written(folder = temporaryFolder()): Promise<string> {
  await new IndexCache(folder, '1').write('key', content, columns);
  return folder;
}

test('an entry comes back as it was written, its columns a stretch at a time', async () => {
  const folder = await written();
  const entry = new IndexCache(folder, '1').read('key');
  assert.equal(entry?.content, content);
  assert.equal(entry?.read(0, 0), Float64Array.of(1));
  assert.equal(entry?.read(0, 1), new Float64Array(0));
  assert.equal([...(entry?.read(0, 2) ?? [])].map(String), ['0', 'NaN', '4']);
  assert.ok(Object.is(entry?.read(0, 2)?.[0], -0));
  assert.equal(entry?.read(2, 0), Float64Array.of(5, 6));
  assert.is(new IndexCache(folder, '1').read('another key'), undefined);
});

test('an entry of another version is none, and is removed', async () => {
  const folder = await written();
  assert.is(new IndexCache(folder, '2').read('key'), undefined);
  assert.equal(readdirSync(path.join(folder, 'index')), []);
});

test('an entry that is damaged anywhere never gives anything but what was written', async () => {
  const folder = await written();
  const file = entryFile(folder);
  const bytes = readFileSync(file);
  const random = new SeededRandom(9);
  let dropped = 0;
  for (let round = 0; round < 600; round++) {
    const changed = Uint8Array.from(bytes);
    changed[random.below(bytes.length)] = random.below(256);
    const end = random.below(3) === 0 ? random.below(bytes.length) : bytes.length;
    writeFileSync(file, changed.subarray(0, end));
    const entry = new IndexCache(folder, '1').read('key');
    if (!entry) dropped++;
    else {
      assert.equal(entry.content, content);
      const [first, last] = [entry.read(0, 2), entry.read(2, 0)];
      if (first) assert.equal([...first].map(String), ['0', 'NaN', '4']);
      if (last) assert.equal(last, Float64Array.of(5, 6));
    }
  }
  assert.ok(dropped > 300 && dropped < 600, `${dropped} dropped`);
});

test('writers and readers at once see whole entries only', async () => {
  const folder = temporaryFolder();
  const numbers = new Float64Array(20_000);
  const write = (value: number) =>
    new IndexCache(folder, '1').write('key', value, [
      { numbers: numbers.slice().fill(value), bounds: Uint32Array.of(0, 20_000) },
    ]);
  await write(0);
  let seen = 0;
  const look = async (): Promise<void> => {
    for (let round = 0; round < 30; round++) {
      const entry = new IndexCache(folder, '1').read('key');
      assert.ok(entry);
      // Another one may have taken its place since; then this one's column fails its check.
      const column = entry?.read(0, 0);
      if (column?.every((number) => number === column[0])) seen++;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const writers = Array.from({ length: 12 }, (_, value) => write(value));
  await Promise.all([look(), look(), ...writers]);
  assert.ok(seen > 0);
  entryFile(folder);
});

test('where nothing can be written, writing says so and reading finds nothing', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  await withoutPrivileges(async () => {
    const cache = new IndexCache(folder, '1');
    assert.is(cache.read('key'), undefined);
    const error = await cache.write('key', content, columns).catch((thrown: unknown) => thrown);
    assert.match(String(error), 'EACCES');
  });
  chmodSync(folder, 0o755);
  const blocked = path.join(temporaryFolder(), 'file');
  writeFileSync(blocked, '');
  const error = await new IndexCache(blocked, '1').write('key', 1, []).catch(String);
  assert.match(String(error), /ENOTDIR|EEXIST/);
});

test('entries that nobody renewed for a month are removed', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'index'));
  for (const [name, days] of [
    ['old', 31],
    ['new', 29],
  ] as const) {
    const file = path.join(folder, 'index', name);
    writeFileSync(file, '');
    const time = Date.now() / 1000 - days * 24 * 3600;
    utimesSync(file, time, time);
  }
  await written(folder);
  const names = readdirSync(path.join(folder, 'index'));
  assert.is(names.length, 2);
  assert.ok(names.includes('new'));
});

test.run();
