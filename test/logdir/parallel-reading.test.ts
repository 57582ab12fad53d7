import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { LogdirReader, type LogdirReaderOptions } from '../../src/logdir/logdir-reader.js';
import { breakingThreads } from '../support/breaking-threads.js';
import { fileVersionEvent, framed, scalarEvent } from '../support/event-bytes.js';
import { fixtureBytes, fixturesFolder } from '../support/fixtures.js';
import { plainGraph } from '../support/graphs.js';
import { plainView } from '../support/plain-views.js';
import { SeededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir, parallel reading');

const NAME = 'events.out.tfevents.1700000000.host';

/** Two threads, however little there is to read; they run what was built. */
const onThreads: LogdirReaderOptions = {
  threads: 2,
  bytesAlone: 0,
  program: new URL('../../dist/logdir/reading-thread.cjs', import.meta.url),
};

/** So long that threads get to read most of it. */
const giveWay = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);

/** All that a reading shows, as text. */
async function shownBy(logdir: string, options: LogdirReaderOptions): Promise<string> {
  const reader = new LogdirReader(logdir, variablesOfSummaryTags, options);
  const changed = await reader.refresh(giveWay);
  const runs = reader.views().map((view) => ({
    ...plainView(view),
    graph: view.graph && plainGraph(view.graph),
  }));
  const shown = { changed: [...changed].sort(), runs, problems: reader.problems };
  return inspect(shown, {
    depth: null,
    getters: true,
    maxArrayLength: null,
    maxStringLength: null,
  });
}

test('threads read every fixture as one thread does', async () => {
  const alone = await shownBy(fixturesFolder, { threads: 0 });
  assert.match(alone, 'keras-callback/train');
  assert.is(await shownBy(fixturesFolder, onThreads), alone);
});

test('a thread that gives way leaves the reading to the others', async () => {
  let release = (): void => undefined;
  const othersHaveRead = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reader = new LogdirReader(fixturesFolder, variablesOfSummaryTags, {
    ...onThreads,
    giveWay: () => othersHaveRead,
  });
  await reader.refresh(({ filesRead, filesFound }) => {
    if (filesRead === filesFound) release();
  });
  assert.ok(reader.views().length > 0);
});

/** A file of a fixture with some bytes changed, cut off or put in. */
function damaged(random: SeededRandom, bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let left = random.below(12); left > 0; left--) {
    changed[random.below(changed.length)] = random.below(256);
  }
  const end = random.below(4) === 0 ? random.below(changed.length) : changed.length;
  const added = random.bytes(random.below(3) * random.below(50));
  return Uint8Array.from([...changed.subarray(0, end), ...added]);
}

test('threads read damaged files as one thread does', async () => {
  const random = new SeededRandom(5);
  const names = readdirSync(fixturesFolder).filter((name) => /^(tf1-|torch-|frozen)/.test(name));
  assert.ok(names.length > 5);
  const logdir = temporaryFolder();
  for (let run = 0; run < 60; run++) {
    const bytes = fixtureBytes(names[run % names.length] as string);
    const folder = path.join(logdir, `run${run}`);
    mkdirSync(folder);
    // Some runs have several files, which know each other's tags.
    for (let file = 0; file <= run % 3; file++) {
      writeFileSync(path.join(folder, `${NAME}.${file}`), damaged(random, bytes));
    }
  }
  const alone = await shownBy(logdir, { threads: 0 });
  assert.match(alone, 'corrupt-data');
  assert.is(await shownBy(logdir, onThreads), alone);
});

for (const [what, program] of breakingThreads) {
  test(`a thread that ${what} costs nothing, and is told`, async () => {
    const logdir = temporaryFolder();
    for (let run = 0; run < 30; run++) {
      const folder = path.join(logdir, `run${run}`);
      mkdirSync(folder);
      const events = Array.from({ length: 100 }, (_, step) => scalarEvent('loss', step, step));
      writeFileSync(path.join(folder, NAME), framed(fileVersionEvent(), ...events));
    }
    const reader = new LogdirReader(logdir, variablesOfSummaryTags, { ...onThreads, program });
    // This thread would have read all before the other has started.
    const changed = await reader.refresh(giveWay);
    assert.is(changed.size, 30);
    for (const { scalars, problems } of reader.views()) {
      assert.is(scalars[0]?.length, 100);
      assert.equal(problems, []);
    }
    for (const { code, severity } of reader.problems) {
      assert.equal([code, severity], ['reading-thread', 'note']);
    }
    assert.ok(reader.problems.length > 0);
    assert.is((await reader.refresh()).size, 0);
  });
}

test.run();
