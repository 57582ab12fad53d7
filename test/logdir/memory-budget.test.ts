import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { IndexCache } from '../../src/cache/index-cache.js';
import { EventWriter } from '../../src/events/event-writer.js';
import { LogdirReader } from '../../src/logdir/logdir-reader.js';
import { MemoryBudget } from '../../src/logdir/memory-budget.js';
import { READER_VERSION, RunCache } from '../../src/logdir/run-cache.js';
import { SpillFile } from '../../src/logdir/spill-file.js';
import { columnsOfParts, PointBlock, packBlock } from '../../src/store/point-block.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir/memory-budget');

/** Columns of these have no shorter form. */
const numberAt = (block: number, index: number): number => block * 100 + Math.sqrt(index + 5);

/** Blocks of two series and 10 points of 24 bytes: 256 with those that tell of the columns' forms. */
function blocksOf(count: number): PointBlock[] {
  return Array.from({ length: count }, (_, at) => {
    const numbers = Float64Array.from({ length: 30 }, (_, index) => numberAt(at, index));
    return new PointBlock(3, packBlock(3, { starts: Uint32Array.of(0, 4, 10), numbers }));
  });
}

const residentBytes = (blocks: readonly PointBlock[]): number =>
  blocks.reduce((sum, { content }) => sum + (content?.bytes.length ?? 0), 0);

test('the oldest blocks are put away until the others fit, and read the same', () => {
  for (const [budget, resident] of [
    [10_000, 1280],
    [1280, 1280],
    [1279, 1024],
    [600, 512],
    [0, 0],
  ] as const) {
    const blocks = blocksOf(5);
    const spill = new SpillFile(temporaryFolder());
    new MemoryBudget(budget, spill).keep(blocks);
    assert.is(residentBytes(blocks), resident);
    assert.is(blocks.findIndex(({ content }) => content) < 0, resident === 0);
    for (const [at, block] of blocks.entries()) {
      const read = [0, 1].flatMap((series) => columnsOfParts([{ blocks: [block], series }], 3));
      assert.equal(
        read.flatMap((column) => [...column]),
        Array.from({ length: 30 }, (_, index) => numberAt(at, index)),
      );
    }
    spill.close();
  }
});

test('what cannot be put away leaves less for the blocks, and is told beyond the budget', () => {
  for (const [otherBytes, resident, problem] of [
    [0, 1280, undefined],
    [700, 512, undefined],
    [1280, 0, undefined],
    [1281, 0, 'memory-budget'],
  ] as const) {
    const blocks = blocksOf(5);
    const spill = new SpillFile(temporaryFolder());
    const budget = new MemoryBudget(1280, spill);
    budget.keep(blocks, otherBytes);
    assert.is(residentBytes(blocks), resident);
    assert.is(budget.problem?.code, problem);
    spill.close();
  }
});

test('where payloads lie counts, and recorded variables, also when they come from the cache', async () => {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir);
  for (let step = 0; step < 100; step++) writer.text('notes', 'a note', step);
  writer.close();
  const cache = new RunCache(new IndexCache(temporaryFolder(), READER_VERSION), {
    settledMillis: 0,
  });
  const codes = async (budgetBytes: number): Promise<string[]> => {
    const reader = new LogdirReader(logdir, () => () => undefined, { budgetBytes, cache });
    await reader.refresh();
    await reader.cached();
    for (const { payloads } of reader.views()) assert.is(payloads.length, 1, 'asked for');
    await reader.refresh();
    return reader.problems.map(({ code }) => code);
  };
  assert.equal(await codes(2 ** 20), []);
  assert.equal(await codes(4000), ['memory-budget'], '100 places of 40 bytes, and room to grow');
});

test('a disk without room keeps the points in memory, and says so until there is', () => {
  let isFull = true;
  const spill = new SpillFile(temporaryFolder());
  const budget = new MemoryBudget(0, {
    put(content) {
      if (isFull) throw new Error('ENOSPC: no space left on device');
      return spill.put(content);
    },
  });
  const blocks = blocksOf(2);
  budget.keep(blocks);
  assert.is(residentBytes(blocks), 512);
  assert.is(budget.problem?.code, 'memory-budget');
  assert.match(budget.problem?.got ?? '', /^1 MiB of points; ENOSPC/);
  isFull = false;
  budget.keep(blocks);
  assert.is(residentBytes(blocks), 0);
  assert.is(budget.problem, undefined);
  spill.close();
});

test.run();
