import { gzipSync } from 'node:zlib';
import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { figure } from '../../src/base/count-text.js';
import { EventReader } from '../../src/events/event-reader.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import type { LogEvent } from '../../src/model/log-event.js';
import type { Problem } from '../../src/model/problem.js';
import {
  collectInto,
  fileVersionEvent,
  framed,
  readEvents,
  scalarEvent,
  scalarsOf,
  summaryEvent,
} from '../support/event-bytes.js';
import { fixtureBytes } from '../support/fixtures.js';

const test = suite('events/event-reader');

test('a whole file gives its events in order, without a problem', () => {
  const { events, problems, unread } = readEvents(
    framed(fileVersionEvent(10), scalarEvent('loss', 1, 0.5, 11), scalarEvent('loss', 2, 0.25, 12)),
  );
  assert.equal(events, [
    { wallTime: 10, step: 0, content: { kind: 'file-version', version: 'brain.Event:2' } },
    ...[
      [11, 1, 0.5],
      [12, 2, 0.25],
    ].map(([wallTime, step, value]) => ({
      wallTime,
      step,
      content: { kind: 'summary', values: [{ kind: 'scalar', tag: 'loss', value }] },
    })),
  ]);
  assert.equal(problems, []);
  assert.is(unread, undefined);
});

test('pieces make no difference', () => {
  for (const name of ['tf1-flat-scalars', 'corrupt', 'corrupt-length', 'truncated']) {
    const bytes = fixtureBytes(name);
    assert.equal(readEvents(bytes, 1), readEvents(bytes), name);
    assert.equal(readEvents(bytes, 997), readEvents(bytes), name);
  }
});

test('an empty file has nothing unread', () => {
  assert.equal(readEvents(new Uint8Array(0)), { events: [], problems: [], unread: undefined });
});

test('truncated: a note, with the offset of the record and what came of it', () => {
  const { events, problems, unread } = readEvents(fixtureBytes('truncated'));
  assert.equal(problems, []);
  assert.is(events.length, 62);
  assert.equal(unread, {
    code: 'truncated-record',
    severity: 'note',
    file: 'the-file',
    offset: 86_793,
    message: 'the last record is not complete: everything before it was read',
    got: '483 bytes',
    wanted: 'a whole record',
    advice: 'Nothing to do while the file is being written; else its writer was cut off here.',
  });
});

test('a record still being written is read when its rest comes', () => {
  const bytes = framed(scalarEvent('loss', 1, 0.5));
  const events: LogEvent[] = [];
  const problems: Problem[] = [];
  const reader = new EventReader('f', new SummaryInterpreter(), collectInto(events, problems));
  reader.push(bytes.subarray(0, 20));
  assert.is(reader.unread?.code, 'truncated-record');
  assert.is(reader.unread?.offset, 0);
  assert.is(events.length, 0);
  reader.push(bytes.subarray(20));
  assert.is(reader.unread, undefined);
  assert.is(events.length, 1);
});

test('corrupt: the record is told and left out', () => {
  const { events, problems, unread } = readEvents(fixtureBytes('corrupt'));
  assert.is(events.length, 60);
  assert.is(unread, undefined);
  assert.equal(problems, [
    {
      code: 'corrupt-data',
      severity: 'error',
      file: 'the-file',
      offset: 1721,
      message: 'a record of 49 bytes fails its checksum and was left out',
      got: 'checksum 0x131c42b4',
      wanted: 'checksum 0x08d013f5',
      advice: 'The file was damaged after it was written; every other record was read.',
    },
  ]);
});

test('corrupt-length: offset, got, want, and where reading went on', () => {
  const { events, problems, unread } = readEvents(fixtureBytes('corrupt-length'));
  assert.is(events.length, 60);
  assert.is(unread, undefined);
  assert.equal(problems, [
    {
      code: 'corrupt-length',
      severity: 'error',
      file: 'the-file',
      offset: 1614,
      got: 'checksum 0xe983839d',
      wanted: 'checksum 0xe9838362',
      advice: 'The file was damaged after it was written: copy it anew. What is sound was read.',
      message: "a record's length fails its checksum; reading went on 65 bytes later",
    },
  ]);
});

test('huge-length: every record, and an error for the bytes behind them', () => {
  const { events, problems, unread } = readEvents(fixtureBytes('huge-length'));
  assert.is(events.length, 61);
  assert.equal(problems, []);
  assert.is(unread?.code, 'corrupt-length');
  assert.is(unread?.severity, 'error');
  assert.is(unread?.offset, 3284);
  assert.is(unread?.got, 'a length of 4611686018427387904 bytes');
  assert.is(unread?.wanted, 'at most 1 GiB');
  assert.match(unread?.message ?? '', /no sound record follows: 12 bytes unread/);
});

test('a record that claims too much, in the middle', () => {
  const hugeHeader = fixtureBytes('huge-length').subarray(3284);
  const before = framed(scalarEvent('loss', 1, 0.5));
  const after = framed(scalarEvent('loss', 2, 0.5));
  const { events, problems, unread } = readEvents(
    Uint8Array.from([...before, ...hugeHeader, ...after]),
  );
  assert.is(events.length, 2);
  assert.is(unread, undefined);
  assert.equal(
    problems.map(({ code, offset, message }) => [code, offset, message]),
    [
      [
        'corrupt-length',
        before.length,
        'a record claims 4611686018427387904 bytes; reading went on 12 bytes later',
      ],
    ],
  );
});

test('a whole record that is no event is told and passed over', () => {
  const text = new TextEncoder().encode('a TFRecord of another kind');
  const before = framed(scalarEvent('loss', 1, 0.5));
  const bytes = Uint8Array.from([...before, ...framed(text, scalarEvent('loss', 2, 0.5))]);
  const { events, problems } = readEvents(bytes);
  assert.equal(
    events.map(({ step }) => step),
    [1, 2],
  );
  const [problem, ...more] = problems;
  assert.equal(more, []);
  assert.is(problem?.code, 'unreadable-event');
  assert.is(problem?.severity, 'error');
  assert.is(problem?.offset, before.length);
  assert.is(problem?.wanted, 'a serialised tensorflow.Event');
});

const others: readonly [kind: string, bytes: Uint8Array, advice: RegExp][] = [
  ['a file that gzip packed', gzipSync(fixtureBytes('corrupt')), /Unpack it/],
  ['a zip file', Buffer.from('PK\x03\x04 and what is packed'), /Unpack it/],
  ['a file that zstd packed', Buffer.from('28b52ffd00112233445566778899', 'hex'), /Unpack it/],
  ['text', Buffer.from('step,loss\n1,0.5\n'), /Event files are binary/],
  ['bytes of zero', new Uint8Array(4096), /stops while it writes/],
];

for (const [kind, bytes, advice] of others) {
  test(`${kind} under the name of an event file is told as what it is`, () => {
    const { problems, unread } = readEvents(Uint8Array.from(bytes));
    assert.equal(problems, []);
    assert.is(unread?.code, 'corrupt-length');
    assert.is(unread?.offset, 0);
    assert.is(unread?.message, `there is no sound record: ${figure(bytes.length)} bytes unread`);
    assert.is(unread?.got, kind);
    assert.match(unread?.advice ?? '', /^Either it is no event file/);
    assert.match(unread?.advice ?? '', advice);
  });
}

test('a step beyond 2^53 is told, with the step, and costs only its own event', () => {
  const { events, problems } = readEvents(
    framed(
      summaryEvent(Long.fromString('9007199254740993'), [{ tag: 'loss', simpleValue: 1 }]),
      scalarEvent('loss', 2, 0.5),
    ),
  );
  assert.equal(
    events.map(({ step }) => step),
    [2],
  );
  assert.equal(
    problems.map(({ code, got, offset }: Problem) => [code, got, offset]),
    [['unreadable-event', 'step 9007199254740993', 0]],
  );
});

test('a value that cannot be read is told; its neighbours are kept', () => {
  const metadata = { pluginData: { pluginName: 'scalars' } };
  const { problems, ...reading } = readEvents(
    framed(
      summaryEvent(1, [
        { tag: 'a', simpleValue: 1 },
        { tag: 'words', tensor: { dtype: 7, stringVal: [Uint8Array.of(65)] }, metadata },
        { tag: 'b', simpleValue: 2 },
      ]),
    ),
  );
  assert.equal(scalarsOf(reading), [
    ['a', 1, 1],
    ['b', 1, 2],
  ]);
  assert.equal(problems, [
    {
      code: 'unreadable-value',
      severity: 'error',
      file: 'the-file',
      offset: 0,
      message: 'the value of "words" could not be read and was left out',
      got: 'a string tensor',
      wanted: 'one number',
      advice: 'Look at the program that wrote this tag.',
    },
  ]);
});

test('a wall time that is no number is that of the last good event', () => {
  const { events, problems } = readEvents(
    framed(
      scalarEvent('a', 1, 1, 100),
      scalarEvent('a', 2, 2, Number.NaN),
      scalarEvent('a', 3, 3, Number.POSITIVE_INFINITY),
      scalarEvent('a', 4, 4, 200),
      scalarEvent('a', 5, 5, Number.NaN),
    ),
  );
  assert.equal(problems, []);
  assert.equal(
    events.map(({ step, wallTime }) => [step, wallTime]),
    [
      [1, 100],
      [2, 100],
      [3, 100],
      [4, 200],
      [5, 200],
    ],
  );
});

test('files of one run share what is known of their tags', () => {
  const interpreter = new SummaryInterpreter();
  const events: LogEvent[] = [];
  const problems: Problem[] = [];
  const consumer = collectInto(events, problems);
  const tensor = { dtype: 1, tensorShape: {}, floatVal: [2] };
  const metadata = { pluginData: { pluginName: 'scalars' } };
  new EventReader('first', interpreter, consumer).push(
    framed(summaryEvent(1, [{ tag: 'loss', tensor, metadata }])),
  );
  new EventReader('second', interpreter, consumer).push(
    framed(summaryEvent(2, [{ tag: 'loss', tensor }])),
  );
  assert.equal(scalarsOf({ events }), [
    ['loss', 1, 2],
    ['loss', 2, 2],
  ]);
});

test.run();
