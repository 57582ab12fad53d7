import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { IndexCache } from '../../src/cache/index-cache.js';
import type { OpenedPack } from '../../src/cache/pack.js';
import type { ColumnPlace } from '../../src/cache/pack-format.js';
import { SeededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { withoutPrivileges } from '../support/without-privileges.js';

const test = suite('cache/index-cache');

const content = { text: 'ünïcode', map: new Map([['__proto__', [1, 2]]]), big: 2n ** 60n };
const columns = [
  { bytes: Uint8Array.of(1, 0, 255, 4), bounds: Uint32Array.of(0, 1, 1, 4) },
  { bytes: new Uint8Array(0), bounds: Uint32Array.of(0) },
  { bytes: Uint8Array.of(5, 6), bounds: Uint32Array.of(0, 2) },
];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile());
}

const entries = [{ text: 'first', numbers: Float64Array.of(1, 2) }, [], 'third'];

/** The index of what `write` wrote. */
interface Written {
  readonly what: unknown;
  /** Where each column lies. */
  readonly places: readonly ColumnPlace[];
}

async function write(cache: IndexCache, what: unknown = content, of = columns): Promise<string> {
  const writer = cache.begin('key');
  const places = of.map((column) => writer.add(column));
  return (await writer.finish(entries, { what, places } satisfies Written)).file;
}

/** What a pack's index says, and a way to its columns by their numbers. */
function look({ pack, content: index }: OpenedPack) {
  const { what, places } = index as Written;
  const read = (column: number, stretch: number) =>
    pack.read(places[column] as ColumnPlace, stretch);
  return { what, places, read, pack };
}

/** A folder that holds one pack. */
async function written() {
  const folder = temporaryFolder();
  return { folder, file: await write(new IndexCache(folder, '1')) };
}

test('a pack comes back as it was written, its columns a stretch at a time', async () => {
  const { folder } = await written();
  const [opened, ...more] = new IndexCache(folder, '1').open('key').map(look);
  assert.equal(more, []);
  assert.equal(opened?.what, content);
  assert.equal(opened?.read(0, 0), Uint8Array.of(1));
  assert.equal(opened?.read(0, 1), new Uint8Array(0));
  assert.equal(opened?.read(0, 2), Uint8Array.of(0, 255, 4));
  assert.equal(opened?.read(2, 0), Uint8Array.of(5, 6));
  assert.equal(
    entries.map((_, number) => opened?.pack.entry(number)),
    entries,
  );
  assert.is(opened?.pack.entry(3), undefined);
  assert.equal(new IndexCache(folder, '1').open('another key'), []);
});

test('columns may be written before all is known, and copied into another pack', async () => {
  const { folder } = await written();
  const cache = new IndexCache(folder, '1');
  const [first] = cache.open('key').map(look);
  assert.ok(first);
  const writer = cache.begin('key');
  const copied = writer.copy(first.pack, first.places[2] as ColumnPlace);
  writer.flush();
  assert.is(writer.waitingBytes, 0);
  const added = writer.add({ bytes: Uint8Array.of(7), bounds: Uint32Array.of(0, 1) });
  assert.is(cache.open('key').length, 1, 'nobody sees a part');
  const { bytes, file } = await writer.finish([], { what: 'second', places: [copied, added] });
  assert.is(bytes, statSync(file).size);
  const packs = cache.open('key').map(look);
  assert.equal(
    packs.map(({ what }) => what),
    [content, 'second'],
  );
  assert.equal(packs[1]?.read(0, 0), Uint8Array.of(5, 6));
  assert.equal(packs[1]?.read(1, 0), Uint8Array.of(7));
});

test('a pack that is given up leaves nothing behind', async () => {
  const folder = temporaryFolder();
  const writer = new IndexCache(folder, '1').begin('key');
  for (const column of columns) writer.add(column);
  writer.flush();
  assert.is(filesIn(folder).length, 1);
  writer.abandon();
  assert.equal(filesIn(folder), []);
});

test('a pack of another version is none, and is removed', async () => {
  const { folder } = await written();
  assert.equal(new IndexCache(folder, '2').open('key'), []);
  assert.equal(filesIn(folder), []);
});

test('a pack that is damaged anywhere never gives anything but what was written', async () => {
  const { folder, file } = await written();
  const bytes = readFileSync(file);
  const random = new SeededRandom(9);
  let [dropped, lost] = [0, 0];
  for (let round = 0; round < 600; round++) {
    const changed = Uint8Array.from(bytes);
    changed[random.below(bytes.length)] = random.below(256);
    const end = random.below(3) === 0 ? random.below(bytes.length) : bytes.length;
    writeFileSync(file, changed.subarray(0, end));
    const [opened] = new IndexCache(folder, '1').open('key').map(look);
    if (!opened) dropped++;
    else {
      assert.equal(opened.what, content);
      const [first, last] = [opened.read(0, 2), opened.read(2, 0)];
      if (first) assert.equal(first, Uint8Array.of(0, 255, 4));
      if (last) assert.equal(last, Uint8Array.of(5, 6));
      for (const [number, entry] of entries.entries()) {
        const read = opened.pack.entry(number);
        if (read === undefined) lost++;
        else assert.equal(read, entry);
      }
      opened.pack.close();
    }
  }
  assert.ok(dropped > 300 && dropped < 600, `${dropped} dropped`);
  assert.ok(lost > 0, 'some entries were damaged alone');
});

test('writers and readers at once see whole packs only, in the order they were begun', async () => {
  const folder = temporaryFolder();
  const writeValue = (value: number) =>
    write(new IndexCache(folder, '1'), value, [
      { bytes: new Uint8Array(160_000).fill(value), bounds: Uint32Array.of(0, 160_000) },
    ]);
  await writeValue(0);
  const lookOften = async (): Promise<void> => {
    for (let round = 0; round < 30; round++) {
      const opened = new IndexCache(folder, '1').open('key').map(look);
      assert.is(opened[0]?.what, 0);
      for (const { pack, what, read } of opened) {
        assert.ok(read(0, 0)?.every((byte) => byte === what));
        pack.close();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const writers = Array.from({ length: 12 }, (_, value) => writeValue(value));
  await Promise.all([lookOften(), lookOften(), ...writers]);
  assert.is(new IndexCache(folder, '1').open('key').length, 13);
  assert.is(filesIn(folder).length, 13);
});

test('where nothing can be written, writing says so and reading finds nothing', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  await withoutPrivileges(async () => {
    const cache = new IndexCache(folder, '1');
    assert.equal(cache.open('key'), []);
    assert.match(await write(cache).catch(String), 'EACCES');
  });
  chmodSync(folder, 0o755);
  const blocked = path.join(temporaryFolder(), 'file');
  writeFileSync(blocked, '');
  assert.match(await write(new IndexCache(blocked, '1')).catch(String), /ENOTDIR|EEXIST/);
});

/** A file that was used last so many days ago. */
function fileOfAge(folder: string, name: string, days: number): void {
  const file = path.join(folder, 'index', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '12345678');
  const time = Date.now() / 1000 - days * 24 * 3600;
  utimesSync(file, time, time);
}

const namesIn = (folder: string): string[] =>
  filesIn(folder)
    .map((file) => path.relative(path.join(folder, 'index'), file))
    .sort();

test('what nobody looked at for a month is removed, and what was left half written', async () => {
  const folder = temporaryFolder();
  fileOfAge(folder, 'entry-of-old', 31);
  fileOfAge(folder, 'logs/old', 31);
  fileOfAge(folder, 'logs/new', 29);
  fileOfAge(folder, 'logs/left.partial', 2);
  fileOfAge(folder, 'logs/being-written.partial', 0);
  new IndexCache(folder, '1').begin('key');
  assert.equal(namesIn(folder), ['logs/being-written.partial', 'logs/new']);
});

test('beyond its size the cache lets go of what was not used for longest', async () => {
  const folder = temporaryFolder();
  for (const days of [3, 1, 2]) fileOfAge(folder, `logs/${days}`, days);
  new IndexCache(folder, '1', { mostBytes: 16 }).begin('key');
  assert.equal(namesIn(folder), ['logs/1', 'logs/2']);
});

test('what is looked at is kept for longer', async () => {
  const { folder, file } = await written();
  const old = Date.now() / 1000 - 29 * 24 * 3600;
  utimesSync(file, old, old);
  new IndexCache(folder, '1').open('key');
  assert.ok(statSync(file).mtimeMs > Date.now() - 60_000);
});

test.run();
