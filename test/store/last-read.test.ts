import { setImmediate as endOfTurn } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { FilePoints } from '../../src/store/file-points.js';
import { LastRead } from '../../src/store/last-read.js';
import { TaggedRun } from '../../src/store/tagged-run.js';

const test = suite('store/last-read');

/** Reads so many series of so many numbers, in one turn; gives which are still kept. */
function kept(series: number, numbers: number): number[] {
  const lastRead = new LastRead();
  const known = new Set<number>();
  for (let read = 0; read < series; read++) {
    known.add(read);
    lastRead.add({ forget: () => known.delete(read) }, numbers);
  }
  return [...known];
}

test('long series that are read beside one another are kept', () => {
  assert.equal(kept(4, 1e8), [0, 1, 2, 3]);
});

test('of many long series the last few are kept', () => {
  assert.equal(kept(101, 1e8), [98, 99, 100]);
});

test('of many short series no more are kept than take little room', () => {
  assert.ok(kept(100, 1000).length === 100);
  const last = kept(10_000, 1000);
  assert.ok(last.length < 1000, `${last.length}`);
  assert.is(last.at(-1), 9999);
});

test('a series is read once in a turn, and again in the next', async () => {
  const file = new FilePoints();
  for (let step = 0; step < 9; step++) file.addScalar('loss', step, step, step, 0);
  file.scalars.settle();
  const [loss] = new TaggedRun([file.stateOf('f')]).scalars(() => true);
  const before = loss?.columns;
  assert.is(loss?.columns.step, before?.step);
  await endOfTurn();
  assert.is.not(loss?.columns.step, before?.step);
  assert.equal(loss?.columns, before);
});

test.run();
