import fs, { readFileSync, statSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/events/event-writer.js';
import { readEvents, scalarsOf } from '../support/event-bytes.js';
import { withFileSystem } from '../support/failing-system.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('events/event-writer: in the background');

const { closeSync, write, writeSync } = fs;

/** A record of a scalar `loss` at a step below 128. */
const RECORD_BYTES = 64;

type WriteCallback = (error: Error | null, written: number) => void;
type WriteCall = [
  descriptor: number,
  bytes: Uint8Array,
  at: number,
  length: number,
  position: number,
  callback: WriteCallback,
];

const firstSteps = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

function writeSteps(writer: EventWriter, first: number, last: number): void {
  for (let step = first; step <= last; step++) writer.scalar('loss', step, step);
}

function stepsIn(file: string): number[] {
  const { events, problems, unread } = readEvents(Uint8Array.from(readFileSync(file)));
  assert.equal([problems, unread], [[], undefined]);
  return scalarsOf({ events }).map(([, step]) => step);
}

/** A thread pool that does what it is asked only when it is let. */
class HeldPool {
  readonly calls: WriteCall[] = [];
  readonly write = ((...call: WriteCall) => {
    this.calls.push(call);
  }) as typeof write;

  /** Does the oldest thing asked, as far as `bytes` go. */
  async release(bytes = Infinity): Promise<void> {
    const call = this.calls.shift();
    if (!call) throw new Error('nothing was asked');
    const [descriptor, block, at, length, position, callback] = call;
    await new Promise<void>((resolve) => {
      write(descriptor, block, at, Math.min(length, bytes), position, (error, written) => {
        callback(error, written);
        resolve();
      });
    });
  }
}

function withHeldPool(work: (pool: HeldPool) => Promise<void>): Promise<void> {
  const pool = new HeldPool();
  return withFileSystem({ write: pool.write }, () => work(pool));
}

/** Four records fill a buffer; age never counts. */
const FOUR = { flushMillis: 1e9, flushBytes: 4 * RECORD_BYTES };

test('a flush overtakes what is under way, and what lands late changes nothing', () =>
  withHeldPool(async (pool) => {
    const writer = EventWriter.open(temporaryFolder(), FOUR);
    writeSteps(writer, 1, 10);
    assert.is(pool.calls.length, 1, 'one block at a time, else they could land out of order');
    assert.equal(stepsIn(writer.file), []);
    writer.flush();
    assert.equal(stepsIn(writer.file), firstSteps(10));
    const bytes = readFileSync(writer.file);
    writeSteps(writer, 11, 15);
    assert.is(pool.calls.length, 1);
    await pool.release();
    assert.equal(readFileSync(writer.file), bytes);
    assert.is(pool.calls.length, 1, 'the next block takes off');
    await pool.release();
    assert.equal(stepsIn(writer.file), firstSteps(14));
    writer.close();
    assert.equal(stepsIn(writer.file), firstSteps(15));
  }));

test('memory that the pool still reads is not written over', () =>
  withHeldPool(async (pool) => {
    const writer = EventWriter.open(temporaryFolder(), FOUR);
    writeSteps(writer, 1, 4);
    const [call] = pool.calls;
    const before = Uint8Array.from(call?.[1] ?? []);
    for (let step = 5; step <= 60; step += 4) {
      writeSteps(writer, step, step + 3);
      writer.flush();
    }
    assert.equal(call?.[1], before);
    await pool.release();
    writer.close();
    assert.equal(stepsIn(writer.file), firstSteps(60));
  }));

test('a pool that takes bytes piece by piece gets them all, in order', () =>
  withHeldPool(async (pool) => {
    const writer = EventWriter.open(temporaryFolder(), FOUR);
    writeSteps(writer, 1, 12);
    const { size } = statSync(writer.file);
    while (pool.calls.length > 0) await pool.release(100);
    assert.is(statSync(writer.file).size, size + 12 * RECORD_BYTES);
    assert.equal(stepsIn(writer.file), firstSteps(12));
    writer.close();
  }));

test('an overtaken piece is not asked for again', () =>
  withHeldPool(async (pool) => {
    const writer = EventWriter.open(temporaryFolder(), FOUR);
    writeSteps(writer, 1, 4);
    writer.flush();
    await pool.release(10);
    assert.is(pool.calls.length, 0);
    assert.equal(stepsIn(writer.file), firstSteps(4));
    writer.close();
  }));

test('a pool that fails what was overtaken is no failure', () =>
  withHeldPool(async (pool) => {
    const writer = EventWriter.open(temporaryFolder(), FOUR);
    writeSteps(writer, 1, 4);
    writer.flush();
    pool.calls.shift()?.[5](new Error('late'), 0);
    assert.is(writer.failure, undefined);
    writeSteps(writer, 5, 8);
    writer.close();
    assert.equal(stepsIn(writer.file), firstSteps(8));
    assert.is(writer.failure, undefined);
  }));

test('a closed writer keeps its descriptor until the pool is done with it', () =>
  withHeldPool(async (pool) => {
    const closed: number[] = [];
    const seen = (descriptor: number): void => {
      closed.push(descriptor);
      closeSync(descriptor);
    };
    await withFileSystem({ closeSync: seen }, async () => {
      const writer = EventWriter.open(temporaryFolder(), FOUR);
      writeSteps(writer, 1, 6);
      writer.close();
      assert.equal(stepsIn(writer.file), firstSteps(6), 'all of it is there at once');
      const own = pool.calls[0]?.[0] ?? -1;
      assert.not.ok(closed.includes(own));
      await pool.release();
      assert.is(closed.filter((descriptor) => descriptor === own).length, 1);
      assert.is(pool.calls.length, 0);
      assert.equal(stepsIn(writer.file), firstSteps(6));
    });
  }));

test('behind a disk that hangs, memory is bounded: then the writer waits for it', () =>
  withHeldPool(async (pool) => {
    const writer = EventWriter.open(temporaryFolder(), { flushMillis: 1e9 });
    const megabyte = 'x'.repeat(2 ** 20);
    for (let step = 0; step < 60; step++) writer.text('note', megabyte, step);
    assert.ok(statSync(writer.file).size < 2 ** 20);
    for (let step = 60; step < 70; step++) writer.text('note', megabyte, step);
    assert.ok(statSync(writer.file).size > 64 * 2 ** 20);
    await pool.release();
    writer.close();
    const { events } = readEvents(Uint8Array.from(readFileSync(writer.file)), 2 ** 20);
    assert.is(events.length, 71);
  }));

/** Does some work for which the clock stands still, so that nothing grows old. */
async function withoutAge(work: () => Promise<void>): Promise<void> {
  const now = Date.now;
  const millis = now();
  Date.now = () => millis;
  try {
    await work();
  } finally {
    Date.now = now;
  }
}

test('a loop that yields never waits for the disk', async () => {
  let waits = 0;
  const counted = ((...all: Parameters<typeof writeSync>) => {
    waits++;
    return writeSync(...all);
  }) as typeof writeSync;
  await withFileSystem({ writeSync: counted }, () =>
    withoutAge(async () => {
      const writer = EventWriter.open(temporaryFolder(), { flushMillis: 2, flushBytes: 1000 });
      waits = 0;
      for (let step = 1; step <= 100; step++) {
        writer.scalar('loss', step, step);
        if (step % 7 === 0) await setImmediate();
      }
      while (stepsIn(writer.file).length < 100) await setTimeout(1);
      assert.is(waits, 0);
      writer.close();
    }),
  );
});

test('what waits behind a block under way goes out as soon as the loop blocks too long', () =>
  withHeldPool(async () => {
    const now = Date.now;
    let time = now();
    Date.now = () => time;
    try {
      const writer = EventWriter.open(temporaryFolder(), { ...FOUR, flushMillis: 100 });
      writeSteps(writer, 1, 5);
      time += 99;
      writeSteps(writer, 6, 6);
      assert.equal(stepsIn(writer.file), []);
      time += 1;
      writeSteps(writer, 7, 7);
      assert.equal(stepsIn(writer.file), firstSteps(7));
      time -= 3_600_000;
      writeSteps(writer, 8, 8);
      time += 100;
      writeSteps(writer, 9, 9);
      assert.equal(stepsIn(writer.file), firstSteps(9), 'also when the clock was put back');
      writer.close();
    } finally {
      Date.now = now;
    }
  }));

test.run();
