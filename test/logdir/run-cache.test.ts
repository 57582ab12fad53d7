import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { IndexCache } from '../../src/cache/index-cache.js';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { LogdirReader, type LogdirReaderOptions } from '../../src/logdir/logdir-reader.js';
import { READER_VERSION, RunCache, type RunCacheOptions } from '../../src/logdir/run-cache.js';
import { fileVersionEvent, framed, scalarEvent } from '../support/event-bytes.js';
import { fixtureFile } from '../support/fixtures.js';
import { plainGraph } from '../support/graphs.js';
import { plainView } from '../support/plain-views.js';
import { SeededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir/run-cache');

const NAME = 'events.out.tfevents.1700000000.host';
const kinds = ['tf1-flat-graph', 'tf2-keras-flat', 'torch-flat', 'corrupt', 'truncated'];

function cacheIn(
  folder: string,
  { version = READER_VERSION, ...options }: RunCacheOptions & { readonly version?: string } = {},
): RunCache {
  return new RunCache(new IndexCache(folder, version), { settledMillis: 0, ...options });
}

/** All that a reading shows, as text, once all of it is in the cache. */
async function shown(logdir: string, options: LogdirReaderOptions = {}): Promise<string> {
  const reader = new LogdirReader(logdir, variablesOfSummaryTags, options);
  await reader.refresh();
  await reader.cached();
  return shownBy(reader);
}

function shownBy(reader: LogdirReader): string {
  const runs = reader.views().map((view) => ({
    ...plainView(view),
    graph: view.graph && plainGraph(view.graph),
  }));
  const all = { runs, problems: reader.problems };
  return inspect(all, { depth: null, getters: true, maxArrayLength: null, maxStringLength: null });
}

/** A log directory of real runs, one of which has two files, and a folder for its cache. */
function logs() {
  const logdir = temporaryFolder();
  for (const kind of kinds) {
    mkdirSync(path.join(logdir, kind));
    copyFileSync(fixtureFile(kind), path.join(logdir, kind, NAME));
  }
  const steps = Array.from({ length: 50 }, (_, step) => scalarEvent('loss', step, step / 7));
  writeFileSync(path.join(logdir, 'torch-flat', `${NAME}.2`), framed(fileVersionEvent(), ...steps));
  return { logdir, folder: temporaryFolder() };
}

const packsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .sort();

/** Whether opening a log directory found everything in the cache: then nothing new is put there. */
async function isAllCached(logdir: string, folder: string): Promise<boolean> {
  const before = packsIn(folder);
  await shown(logdir, { cache: cacheIn(folder) });
  return inspect(before) === inspect(packsIn(folder));
}

test('an unchanged log directory is the same from the cache', async () => {
  const { logdir, folder } = logs();
  const wanted = await shown(logdir);
  assert.is(await shown(logdir, { cache: cacheIn(folder) }), wanted);
  assert.is(packsIn(folder).length, 1, 'many runs are one read');
  assert.is(await shown(logdir, { cache: cacheIn(folder) }), wanted);
  assert.ok(await isAllCached(logdir, folder));
});

const changes: readonly (readonly [string, (file: string, folder: string) => void])[] = [
  ['grew', (file) => appendFileSync(file, framed(scalarEvent('loss', 99, 1)))],
  ['grew by a part of a record', (file) => appendFileSync(file, new Uint8Array(7))],
  ['became many times as long', (file) => appendFileSync(file, readFileSync(file))],
  ['was cut', (file) => truncateSync(file, statSync(file).size - 100)],
  [
    'was replaced by another of the same size',
    (file) => {
      const bytes = readFileSync(file);
      writeFileSync(`${file}.new`, bytes.fill(0, bytes.length >> 1));
      renameSync(`${file}.new`, file);
    },
  ],
  [
    'was changed in its middle, and its time put back',
    (file) => {
      const { atime, mtime } = statSync(file);
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 9));
      utimesSync(file, atime, mtime);
    },
  ],
  [
    'was written over and grew',
    (file) => {
      const bytes = readFileSync(file);
      writeFileSync(file, Buffer.concat([bytes.fill(1, bytes.length - 50), bytes.subarray(0, 90)]));
    },
  ],
  ['got a neighbour', (file) => copyFileSync(file, `${file}.more`)],
  ['lost its name', (file) => renameSync(file, `${file}.other`)],
];

for (const [what, change] of changes) {
  test(`a file that ${what} is read as it is now`, async () => {
    const { logdir, folder } = logs();
    await shown(logdir, { cache: cacheIn(folder) });
    for (const kind of kinds) change(path.join(logdir, kind, NAME), folder);
    const wanted = await shown(logdir);
    assert.is(await shown(logdir, { cache: cacheIn(folder) }), wanted);
    assert.is(await shown(logdir, { cache: cacheIn(folder) }), wanted, 'and again');
  });
}

test('a cache with damage anywhere changes nothing of what is shown', async () => {
  const { logdir, folder } = logs();
  const wanted = await shown(logdir);
  const random = new SeededRandom(21);
  for (let round = 0; round < 6; round++) {
    await shown(logdir, { cache: cacheIn(folder) });
    for (const file of packsIn(folder)) {
      const bytes = readFileSync(file);
      for (let left = 3; left > 0; left--) {
        // Most of an entry is points; the last half of it surely.
        const at = random.below(bytes.length >> (round % 2)) + (round % 2) * (bytes.length >> 1);
        bytes[at] = random.below(256);
      }
      writeFileSync(file, bytes.subarray(0, bytes.length - (round === 5 ? 100 : 0)));
    }
    assert.is(await shown(logdir, { cache: cacheIn(folder) }), wanted, `round ${round}`);
  }
});

test('what another version read is not taken', async () => {
  const { logdir, folder } = logs();
  await shown(logdir, { cache: cacheIn(folder, { version: 'another' }) });
  assert.not(await isAllCached(logdir, folder));
  assert.ok(await isAllCached(logdir, folder));
});

/** A log directory of one run of so many steps, a way to write more, and a folder for its cache. */
function growingLog(steps: number) {
  const logdir = temporaryFolder();
  const file = path.join(logdir, NAME);
  let written = 0;
  const grow = (more: number): void => {
    const events = Array.from({ length: more }, () => scalarEvent('loss', written, written++ / 7));
    appendFileSync(file, framed(...(written === more ? [fileVersionEvent()] : []), ...events));
  };
  grow(steps);
  return { logdir, folder: temporaryFolder(), file, grow };
}

test('a file that was written to a moment ago is trusted only once it has grown', async () => {
  const { logdir, folder, grow } = growingLog(100);
  const open = () => shown(logdir, { cache: cacheIn(folder, { settledMillis: 1e9 }) });
  await open();
  const first = packsIn(folder);
  await open();
  const second = packsIn(folder);
  assert.not.equal(second, first, 'read anew');
  grow(1);
  assert.is(await open(), await shown(logdir));
  assert.equal(packsIn(folder), second, 'read on');
});

test('a run that grew is renewed by what is new', async () => {
  const { logdir, folder, grow } = growingLog(4000);
  const open = () => shown(logdir, { cache: cacheIn(folder) });
  await open();
  const [first = ''] = packsIn(folder);
  grow(80);
  await open();
  assert.equal(packsIn(folder), [first], 'a little is read again each time');
  grow(400);
  assert.is(await open(), await shown(logdir));
  const [one = 0, two = 0, ...more] = packsIn(folder).map((file) => statSync(file).size);
  assert.equal(more, []);
  assert.ok(two > 0 && two < one / 3, `${one} bytes, then ${two}`);
  assert.is(await open(), await shown(logdir));
  assert.ok(await isAllCached(logdir, folder));
});

test('however often a run grew, few packs hold it', async () => {
  const { logdir, folder, grow } = growingLog(100);
  for (let round = 0; round < 30; round++) {
    grow(30);
    assert.is(await shown(logdir, { cache: cacheIn(folder) }), await shown(logdir));
  }
  assert.ok(packsIn(folder).length <= 5, `${packsIn(folder).length} packs`);
  assert.ok(await isAllCached(logdir, folder));
});

test('a run that is followed is renewed meanwhile', async () => {
  const { logdir, folder, grow } = growingLog(100);
  const cache = cacheIn(folder, { renewalMillis: 0 });
  const reader = new LogdirReader(logdir, variablesOfSummaryTags, { cache });
  for (let round = 0; round < 5; round++) {
    grow(40);
    await reader.refresh();
    await reader.cached();
  }
  assert.ok(await isAllCached(logdir, folder));
  assert.is(await shown(logdir, { cache: cacheIn(folder) }), await shown(logdir));
});

test('a view that came from the cache stays what it was when the run goes on', async () => {
  const { logdir, folder, grow } = growingLog(100);
  await shown(logdir, { cache: cacheIn(folder) });
  const reader = new LogdirReader(logdir, variablesOfSummaryTags, { cache: cacheIn(folder) });
  await reader.refresh();
  const [before] = reader.views();
  assert.equal([...(await reader.refresh())], []);
  assert.is(reader.views()[0], before, 'the same object until something is new');
  grow(1);
  await reader.refresh();
  const [after] = reader.views();
  assert.equal([before?.scalars[0]?.length, after?.scalars[0]?.length], [100, 101]);
});

test('a run whose entry is damaged is read from its files, though it was opened before', async () => {
  const { logdir, folder } = logs();
  const wanted = await shown(logdir);
  await shown(logdir, { cache: cacheIn(folder) });
  const [pack = ''] = packsIn(folder);
  const bytes = readFileSync(pack);
  const reader = new LogdirReader(logdir, variablesOfSummaryTags, { cache: cacheIn(folder) });
  await reader.refresh();
  writeFileSync(pack, new Uint8Array(bytes.length - 2000).fill(7), { flag: 'r+' });
  assert.is(shownBy(reader), wanted);
  assert.equal(packsIn(folder), [], 'what is damaged is dropped');
});

test('a later pack means nothing without the one before', async () => {
  const { logdir, folder, grow } = growingLog(4000);
  await shown(logdir, { cache: cacheIn(folder) });
  grow(800);
  await shown(logdir, { cache: cacheIn(folder) });
  const [first = '', ...later] = packsIn(folder);
  assert.is(later.length, 1);
  rmSync(first);
  const wanted = await shown(logdir);
  assert.is(await shown(logdir, { cache: cacheIn(folder) }), wanted);
  assert.is(await shown(logdir, { cache: cacheIn(folder) }), wanted, 'and again');
});

test('points are read on from a pack that another process took up into its own', async () => {
  const { logdir, folder, grow } = growingLog(100);
  await shown(logdir, { cache: cacheIn(folder) });
  const before = packsIn(folder);
  const reader = new LogdirReader(logdir, variablesOfSummaryTags, { cache: cacheIn(folder) });
  await reader.refresh();
  grow(100);
  await shown(logdir, { cache: cacheIn(folder) });
  assert.not(packsIn(folder).some((file) => before.includes(file)));
  // Nor can they be read from the log again.
  rmSync(path.join(logdir, NAME));
  const loss = reader.views()[0]?.scalars[0]?.columns.value;
  assert.equal([loss?.length, loss?.[99]], [100, Math.fround(99 / 7)]);
});

test('two readers at once share a cache', async () => {
  const { logdir, folder } = logs();
  const wanted = await shown(logdir);
  const both = () => [
    shown(logdir, { cache: cacheIn(folder) }),
    shown(logdir, { cache: cacheIn(folder) }),
  ];
  assert.equal(await Promise.all(both()), [wanted, wanted]);
  assert.equal(await Promise.all(both()), [wanted, wanted]);
});

test('a cache that cannot be written costs nothing but time', async () => {
  const { logdir } = logs();
  const blocked = path.join(temporaryFolder(), 'file');
  writeFileSync(blocked, '');
  assert.is(await shown(logdir, { cache: cacheIn(blocked) }), await shown(logdir));
});

test('points beyond a budget lie on the disk, and are all there', async () => {
  const { logdir } = logs();
  const wanted = await shown(logdir);
  for (const budgetBytes of [0, 1000, 20_000]) {
    assert.is(await shown(logdir, { budgetBytes }), wanted, `${budgetBytes} bytes`);
    const folder = temporaryFolder();
    const cache = cacheIn(folder);
    assert.is(await shown(logdir, { budgetBytes, cache }), wanted);
    assert.ok(await isAllCached(logdir, folder), 'also what memory is not for');
    assert.is(await shown(logdir, { budgetBytes, cache }), wanted);
  }
});

test.run();
