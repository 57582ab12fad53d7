import fs, { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { DroppedValueError } from '../../src/events/dropped-value.js';
import { EventFileError } from '../../src/events/event-file.js';
import { EventWriter } from '../../src/events/event-writer.js';
import { readLogdir } from '../../src/index.js';
import type { Problem } from '../../src/model/problem.js';
import { readEvents, scalarsOf } from '../support/event-bytes.js';
import { saidOnStderr, withFileSystem } from '../support/failing-system.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { withoutPrivileges } from '../support/without-privileges.js';

const test = suite('events/event-writer: faults');

const NEVER = { flushMillis: 1e9, flushBytes: 1e9 };

const { closeSync, write, writeSync } = fs;

const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

type WriteCallback = (error: Error | null, written: number) => void;

const firstSteps = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const stepsIn = (file: string): number[] => scalarsOf(reading(file)).map(([, step]) => step);

const reading = (file: string) => readEvents(Uint8Array.from(readFileSync(file)));

/** What a reader of the log is told; places vary. */
async function problemsOf(log: string): Promise<readonly Pick<Problem, 'code' | 'message'>[]> {
  const { runs } = await readLogdir(log);
  return runs.flatMap(({ problems }) => problems.map(({ code, message }) => ({ code, message })));
}

const stopped = (why: string): Pick<Problem, 'code' | 'message'> => ({
  code: 'recording-stopped',
  message: `the recorder: writing ended, and all that came later is missing: ${why}`,
});

function writeSteps(writer: EventWriter, first: number, last: number): void {
  for (let step = first; step <= last; step++) writer.scalar('loss', step, step);
}

test('a disk that takes bytes piece by piece gets them all', async () => {
  const few: typeof writeSync = ((
    descriptor: number,
    bytes: Uint8Array,
    at: number,
    length: number,
    position: number,
  ) => writeSync(descriptor, bytes, at, Math.min(7, length), position)) as typeof writeSync;
  const writer = EventWriter.open(temporaryFolder(), NEVER);
  await withFileSystem({ writeSync: few }, () => {
    writeSteps(writer, 1, 5);
    writer.close();
  });
  assert.equal(stepsIn(writer.file), firstSteps(5));
  const { problems, unread } = reading(writer.file);
  assert.equal([problems, unread], [[], undefined]);
});

test('a disk that fails is told once and kept, and training goes on', async () => {
  const writer = EventWriter.open(temporaryFolder(), { ...NEVER, flushMillis: 0 });
  writeSteps(writer, 1, 1);
  let calls = 0;
  const failing = (): never => {
    calls++;
    throw full;
  };
  const said = await saidOnStderr(async () => {
    await withFileSystem({ writeSync: failing }, () => {
      assert.is(writer.failure, undefined);
      writeSteps(writer, 2, 6);
      assert.is(calls, 2, 'once, and once to leave word of it');
    });
    writeSteps(writer, 9, 9);
    writer.histogram('kernel', [1, 2], 9);
    writer.text('note', 'text', 9);
    writer.flush();
    writer.close();
  });
  assert.instance(writer.failure, EventFileError);
  assert.is(writer.failure?.message, `${writer.file}: ${full.message}`);
  assert.is(writer.failure?.cause, full);
  assert.is(
    said,
    `flatline: recording stopped, training goes on: ${writer.file}: ${full.message}\n`,
  );
  assert.equal(stepsIn(writer.file), [1]);
  assert.equal(await problemsOf(writer.file), [stopped(full.message)]);
});

test('a disk that fails in the background is told of by the next call', async () => {
  const writer = EventWriter.open(temporaryFolder(), { ...NEVER, flushBytes: 200 });
  const failing = ((...all: unknown[]) => {
    const callback = all.at(-1) as WriteCallback;
    queueMicrotask(() => callback(full, 0));
  }) as typeof write;
  const said = await saidOnStderr(() =>
    withFileSystem({ write: failing }, async () => {
      writeSteps(writer, 1, 8);
      await setImmediate();
      assert.is(writer.failure?.cause, full);
      writeSteps(writer, 9, 20);
      writer.close();
    }),
  );
  assert.is(said.split('\n').length, 2);
  assert.equal(stepsIn(writer.file), []);
  assert.is(reading(writer.file).unread, undefined);
});

test('a disk that fills up in the middle of a record leaves all the records before it', async () => {
  const writer = EventWriter.open(temporaryFolder(), { ...NEVER, flushBytes: 640 });
  let room = 300;
  const filling = ((
    descriptor: number,
    bytes: Uint8Array,
    at: number,
    length: number,
    position: number,
    callback: WriteCallback,
  ) => {
    if (room === 0) queueMicrotask(() => callback(full, 0));
    else write(descriptor, bytes, at, Math.min(room, length), position, callback);
    room = 0;
  }) as typeof write;
  await saidOnStderr(() =>
    withFileSystem({ write: filling }, async () => {
      writeSteps(writer, 1, 10);
      while (!writer.failure) await setImmediate();
    }),
  );
  // Now there is room again: word of the loss takes the place of the record that was cut off.
  assert.is(reading(writer.file).unread?.code, 'truncated-record');
  writeSteps(writer, 11, 20);
  writer.close();
  assert.equal(stepsIn(writer.file), firstSteps(4));
  assert.equal([reading(writer.file).problems, reading(writer.file).unread], [[], undefined]);
  assert.equal(await problemsOf(writer.file), [stopped(full.message)]);
});

test('a disk that stays full keeps the record that was cut off, which tells of the loss', async () => {
  const writer = EventWriter.open(temporaryFolder(), { ...NEVER, flushMillis: 0 });
  writeSteps(writer, 1, 3);
  let room = 20;
  const filling = ((
    descriptor: number,
    bytes: Uint8Array,
    at: number,
    length: number,
    position: number,
  ) => {
    if (room === 0) throw full;
    const written = writeSync(descriptor, bytes, at, Math.min(room, length), position);
    room -= written;
    return written;
  }) as typeof writeSync;
  await saidOnStderr(() =>
    withFileSystem({ writeSync: filling }, () => {
      writeSteps(writer, 4, 9);
      writer.close();
    }),
  );
  assert.equal(stepsIn(writer.file), firstSteps(3));
  const problems = await problemsOf(writer.file);
  assert.equal(
    problems.map(({ code }) => code),
    ['truncated-record'],
  );
});

test('a file that is removed from its folder leaves word in a file of its own', async () => {
  const folder = path.join(temporaryFolder(), 'run');
  const writer = EventWriter.open(folder, NEVER);
  rmSync(writer.file);
  await saidOnStderr(() => {
    writeSteps(writer, 1, 3);
    writer.flush();
    writer.close();
  });
  assert.equal(await problemsOf(folder), [stopped('the file was removed')]);
});

test('a folder made anew in the place of one that was removed is let alone', async () => {
  const folder = path.join(temporaryFolder(), 'run');
  const writer = EventWriter.open(folder, NEVER);
  renameSync(folder, `${folder}-moved`);
  mkdirSync(folder);
  rmSync(`${folder}-moved`, { recursive: true });
  await saidOnStderr(() => {
    writeSteps(writer, 1, 3);
    writer.flush();
    writer.close();
  });
  assert.equal(readdirSync(folder), []);
});

test('a folder that is removed is told of by the next flush', async () => {
  for (const inBackground of [false, true]) {
    const folder = path.join(temporaryFolder(), 'run');
    const writer = EventWriter.open(folder, { ...NEVER, flushBytes: inBackground ? 1 : 1e9 });
    rmSync(folder, { recursive: true });
    const said = await saidOnStderr(() => {
      writeSteps(writer, 1, 1);
      if (!inBackground) writer.flush();
      assert.is(writer.failure?.message, `${writer.file}: the file was removed`);
      writeSteps(writer, 2, 5);
      writer.close();
    });
    assert.is(said.split('\n').length, 2);
    assert.not.ok(fs.existsSync(folder), 'it is not made again behind the back of who removed it');
  }
});

test('a descriptor that someone closed is told of', async () => {
  let descriptor = -1;
  const { openSync } = fs;
  const seen: typeof openSync = (...all) => {
    descriptor = openSync(...all);
    return descriptor;
  };
  const opened: EventWriter[] = [];
  await withFileSystem({ openSync: seen }, () => {
    opened.push(EventWriter.open(temporaryFolder(), NEVER));
  });
  const [writer] = opened;
  if (!writer) throw new Error('no writer');
  writeSteps(writer, 1, 3);
  await saidOnStderr(() => {
    closeSync(descriptor);
    writer.flush();
    writer.close();
  });
  assert.match(writer.failure?.message ?? '', 'EBADF');
  assert.equal(stepsIn(writer.file), []);
});

test('permission that is lost after opening loses nothing', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o777);
  await withoutPrivileges(async () => {
    const writer = EventWriter.open(path.join(folder, 'run'));
    chmodSync(writer.file, 0);
    chmodSync(path.dirname(writer.file), 0);
    writeSteps(writer, 1, 3);
    writer.close();
    assert.is(writer.failure, undefined);
    chmodSync(path.dirname(writer.file), 0o700);
    chmodSync(writer.file, 0o600);
    assert.equal(stepsIn(writer.file), firstSteps(3));
  });
});

test('a close that fails is told, not thrown', async () => {
  const writer = EventWriter.open(temporaryFolder());
  const failing = (descriptor: number): never => {
    closeSync(descriptor);
    throw new Error('the server is gone');
  };
  const said = await saidOnStderr(() =>
    withFileSystem({ closeSync: failing as typeof closeSync }, () => writer.close()),
  );
  assert.match(said, 'the server is gone');
  assert.is(writer.failure?.message, `${writer.file}: the server is gone`);
});

type Misuse = readonly [why: RegExp, misuse: (writer: EventWriter) => void];

/** What JavaScript callers can do against the types. */
const wrong = <Value>(value: unknown): Value => value as Value;

/** What TensorFlow.js has in place of an array. */
class Scalar {
  readonly shape = [];
}

const misuses: readonly Misuse[] = [
  [/"loss" .* step 1\.5 is not a safe integer/, (writer) => writer.scalar('loss', 1, 1.5)],
  [/step NaN/, (writer) => writer.scalar('loss', 1, Number.NaN)],
  [/step 9007199254740992/, (writer) => writer.histogram('h', [1], 2 ** 53)],
  [/step undefined is no number/, (writer) => writer.text('t', 'text', wrong(undefined))],
  [/step 1n is no number/, (writer) => writer.scalar('loss', 1, wrong(1n))],
  [/"" .* a tag must be a text/, (writer) => writer.scalar('', 1, 1)],
  [/"7" .* a tag must be a text/, (writer) => writer.scalar(wrong(7), 1, 1)],
  [/a tag must be a text/, (writer) => writer.scalar(wrong(Symbol('loss')), 1, 1)],
  [/a tag must be a text/, (writer) => writer.scalar(wrong(Object.create(null)), 1, 1)],
  [/string is no number/, (writer) => writer.scalar('loss', wrong('1'), 1)],
  [/0 buckets/, (writer) => writer.histogram('h', [1], 1, { buckets: 0 })],
  [/Infinity buckets/, (writer) => writer.histogram('h', [1], 1, { buckets: Infinity })],
  [
    /flat array of numbers .* not undefined/,
    (writer) => writer.histogram('h', wrong(undefined), 1),
  ],
  [
    /tensor\.dataSync\(\), not \[Scalar\]/,
    (writer) => writer.histogram('h', wrong(new Scalar()), 1),
  ],
  [/element 0 is \[Array\]/, (writer) => writer.histogram('h', wrong([[1, 2]]), 1)],
  [/element 1 is undefined/, (writer) => writer.histogram('h', wrong([1, undefined]), 1)],
  [/element 0 is '1'/, (writer) => writer.histogram('h', wrong('12'), 1)],
  [/element 0 is 1n/, (writer) => writer.histogram('h', wrong(BigInt64Array.of(1n)), 1)],
  [
    /shape \[2, 2\] has 4 elements, not 3/,
    (writer) => writer.tensor('t', { dtype: 'int8', shape: [2, 2], values: [1, 2, 3] }, 1),
  ],
  [
    /\[-1\] is no shape/,
    (writer) => writer.tensor('t', { dtype: 'int8', shape: [-1], values: [] }, 1),
  ],
  [
    /dtype complex64/,
    (writer) => writer.tensor('t', wrong({ dtype: 'complex64', shape: [], values: [1] }), 1),
  ],
  [/text or bytes were wanted, not number/, (writer) => writer.text('t', wrong([1]), 1)],
  [/the bytes of a PNG/, (writer) => writer.image('i', new Uint8Array(40), 1)],
  [/there is no image/, (writer) => writer.image('i', [], 1)],
  [/"graph" was left out: the bytes of a message/, (writer) => writer.graph(wrong(undefined))],
  [/the bytes of a message were wanted, not string/, (writer) => writer.graph(wrong('{}'))],
  [/"undefined" was left out/, (writer) => writer.write(wrong(null))],
  [/"summary" was left out/, (writer) => writer.write(wrong({ kind: 'summary', step: 1 }))],
  [
    /"" was left out/,
    (writer) =>
      writer.write({ kind: 'summary', step: 1, values: [{ kind: 'scalar', tag: '', value: 1 }] }),
  ],
];

for (const [why, misuse] of misuses) {
  test(`left out alone, without a throw: ${why.source}`, async () => {
    const writer = EventWriter.open(temporaryFolder());
    const said = await saidOnStderr(() => {
      writeSteps(writer, 1, 1);
      misuse(writer);
      misuse(writer);
      writeSteps(writer, 2, 2);
      writer.close();
    });
    assert.instance(writer.failure, DroppedValueError);
    assert.match(writer.failure?.message ?? '', why);
    assert.is(said, `flatline: ${writer.failure?.message}\n`, 'told once');
    assert.is(reading(writer.file).events.length, 3);
    assert.equal(stepsIn(writer.file), [1, 2]);
    assert.is(reading(writer.file).unread, undefined);
  });
}

test('of an event, the sound values are written', async () => {
  const writer = EventWriter.open(temporaryFolder());
  await saidOnStderr(() => {
    writer.write({
      kind: 'summary',
      step: 3,
      values: [
        { kind: 'scalar', tag: 'a', value: 1 },
        { kind: 'scalar', tag: '', value: 2 },
        { kind: 'scalar', tag: 'b', value: 3 },
      ],
    });
    writer.close();
  });
  assert.equal(scalarsOf(reading(writer.file)), [
    ['a', 3, 1],
    ['b', 3, 3],
  ]);
});

test('a disk that fails is more than a value that was left out', async () => {
  const writer = EventWriter.open(temporaryFolder(), { ...NEVER, flushMillis: 0 });
  await saidOnStderr(async () => {
    writer.scalar('', 1, 1);
    assert.instance(writer.failure, DroppedValueError);
    const failing = (): never => {
      throw full;
    };
    await withFileSystem({ writeSync: failing }, () => writer.scalar('loss', 1, 1));
    writer.close();
  });
  assert.instance(writer.failure, EventFileError);
});

test.run();
