import { readFileSync } from 'node:fs';
import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bulkScanner } from '../../src/events/bulk-scanner.js';
import { decodeEvent } from '../../src/events/event-decoder.js';
import { EventReader } from '../../src/events/event-reader.js';
import { histogramOfRows } from '../../src/events/histogram-codec.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import type { LogEvent } from '../../src/model/log-event.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { type FileContent, FileDigest } from '../../src/store/file-digest.js';
import { isInMemory } from '../../src/store/point-block.js';
import { RecordReader } from '../../src/tfrecord/record-reader.js';
import {
  fileVersionEvent,
  framed,
  summaryEvent,
  type ValueMessage,
} from '../support/event-bytes.js';
import { eventFilesBelow, fixturesFolder } from '../support/fixtures.js';
import { damagedCopy, SeededRandom } from '../support/seeded-random.js';

const test = suite('events/bulk-scanner');

const { DataType } = tensorflow;

/** The general way, for every record alone. */
function readOneByOne(bytes: Uint8Array): FileContent {
  const interpreter = new SummaryInterpreter();
  const digest = new FileDigest();
  const records = new RecordReader();
  records.push(bytes);
  let lastGoodWallTime = 0;
  for (let outcome = records.next(); outcome; outcome = records.next()) {
    if (outcome.kind !== 'record') continue;
    let event: LogEvent;
    try {
      event = decodeEvent(outcome.data, interpreter, () => undefined);
    } catch {
      continue;
    }
    if (Number.isFinite(event.wallTime)) lastGoodWallTime = event.wallTime;
    digest.onEvent({ ...event, wallTime: lastGoodWallTime }, outcome.offset, outcome.data);
  }
  return digest.take();
}

/** What the reader makes of it, and how many values came to it one by one. */
function read(bytes: Uint8Array, pieceBytes = bytes.length) {
  const digest = new FileDigest();
  const reader = new EventReader('f', new SummaryInterpreter(), counting(digest));
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    reader.push(bytes.subarray(at, at + pieceBytes));
  }
  return digest.take();
}

let oneByOne = 0;

/** Counts the values that do not come many at a call. */
function counting(digest: FileDigest): FileDigest {
  oneByOne = 0;
  const { onScalar, onHistogram, onEvent } = digest;
  digest.onScalar = (...value) => {
    oneByOne++;
    onScalar.apply(digest, value);
  };
  digest.onHistogram = (...value) => {
    oneByOne++;
    onHistogram.apply(digest, value);
  };
  digest.onEvent = (...event) => onEvent.apply(digest, event);
  return digest;
}

/** What is the same of two readings of the same bytes, as text. */
function shown({ points, steps, lastWallTime }: FileContent): string {
  const array = ({ buffer }: ArrayBufferView): string => Buffer.from(buffer).toString('hex');
  const tables = [points.scalars, points.histograms].map(({ names, summaries, blocks }) => ({
    names,
    summaries: array(summaries),
    blocks: blocks
      .filter(isInMemory)
      .map(({ starts, bounds, bytes }) => [starts, bounds, bytes].map(array)),
  }));
  return JSON.stringify({ tables, restarts: points.restarts, steps, lastWallTime });
}

function assertSame(bytes: Uint8Array, what: string, pieceBytes?: number): void {
  assert.ok(shown(read(bytes, pieceBytes)) === shown(readOneByOne(bytes)), what);
}

const isScalars = { metadata: { pluginData: { pluginName: 'scalars' } } };
const isHistogram = { metadata: { pluginData: { pluginName: 'histograms' } } };

function scalarTensor(value: number): tensorflow.TensorProto.$Properties {
  return { dtype: DataType.DT_FLOAT, tensorShape: {}, floatVal: [value] };
}

function rowsTensor(rows: readonly number[]): tensorflow.TensorProto.$Properties {
  return {
    dtype: DataType.DT_DOUBLE,
    tensorShape: { dim: [rows.length / 3, 3].map((size) => ({ size: Long.fromNumber(size) })) },
    tensorContent: new Uint8Array(Float64Array.from(rows).buffer),
  };
}

/** As many rows as the step has bits, some without a value, edges of every size. */
function rowsOf(step: number): number[] {
  return Array.from({ length: Math.ceil(Math.log2(step + 2)) }, (_, index) => [
    ...[(index - 3) * 1.5 ** index, (index - 2) * 1.5 ** index, (step >> index) % 3],
  ]).flat();
}

const kinds: readonly (readonly [string, (tag: string, step: number) => ValueMessage])[] = [
  ['simple values', (tag, step) => ({ tag, simpleValue: step / 3 })],
  ['tensors', (tag, step) => ({ tag, tensor: scalarTensor(step / 7), ...isScalars })],
  [
    'tensors by their content',
    (tag, step) => ({
      tag,
      tensor: {
        ...{ dtype: DataType.DT_FLOAT, tensorShape: {} },
        tensorContent: new Uint8Array(Float32Array.of(step).buffer),
      },
      ...isScalars,
    }),
  ],
  [
    'numbers that are none',
    (tag, step) => ({ tag, simpleValue: [NaN, -0, 0, -Infinity][step % 4] as number }),
  ],
  ['histograms', (tag, step) => ({ tag, tensor: rowsTensor(rowsOf(step)), ...isHistogram })],
  [
    'single rows',
    (tag, step) => ({ tag, tensor: rowsTensor([step, step + 1, 5]), ...isHistogram }),
  ],
  [
    'HistogramProtos',
    (tag, step) => ({
      tag,
      histo: {
        ...{ min: -step, max: step * 2, num: 3, sum: step / 3, sumSquares: step },
        bucketLimit: Array.from({ length: step % 50 }, (_, index) => index),
        bucket: Array.from({ length: step % 50 }, (_, index) => index % 3),
      },
    }),
  ],
];

/** 300 steps of 9 tags, with lengths from 1 to 40. */
function tagOf(index: number): string {
  return `${index}`.repeat(index * 5 + 1).slice(0, 40);
}

for (const [what, valueAt] of kinds) {
  for (const perEvent of [1, 3]) {
    test(`reads ${what}, ${perEvent} an event, many at a call`, () => {
      const events: Uint8Array[] = [];
      for (let step = 0; step < 300; step++) {
        for (let tag = 0; tag < 9; tag += perEvent) {
          const values = Array.from({ length: perEvent }, (_, at) =>
            valueAt(tagOf(tag + at), step),
          );
          events.push(summaryEvent(step * 1000, values, 1_700_000_000 + step / 8));
        }
      }
      const bytes = framed(fileVersionEvent(), ...events);
      assertSame(bytes, what);
      // The first record of a tag tells of it where it has one value.
      const most = perEvent === 1 ? 0 : 9 * 2;
      assert.ok(oneByOne <= most, `${oneByOne} values came one by one`);
      assertSame(bytes, `${what} in pieces`, 1009);
    });
  }
}

test('every fixture is read as the general decoder reads it', () => {
  const files = eventFilesBelow(fixturesFolder);
  assert.ok(files.length > 30);
  for (const file of files) assertSame(Uint8Array.from(readFileSync(file)), file);
});

/**
 * Some of every kind at once, with metadata in the first one alone: what comes later is passed over,
 * damaged or not.
 */
function wholeEvent(step: number): Uint8Array {
  const first = step === 1;
  return summaryEvent(step, [
    { tag: 'loss', tensor: scalarTensor(step), ...(first ? isScalars : {}) },
    { tag: 'w', tensor: rowsTensor([-1, 0, 2, 0, 1, 5]), ...(first ? isHistogram : {}) },
    { tag: 'acc', simpleValue: 0.25 },
    {
      tag: 'any',
      histo: {
        ...{ min: -1, max: 2, num: 3, sum: 1.5, sumSquares: 5 },
        ...{ bucketLimit: [1], bucket: [3] },
      },
    },
  ]);
}

test('a histogram that comes alone has the figures that the codec works out', () => {
  const random = new SeededRandom(5);
  const numbers = [0, -0, 1, 3, -2.5, 1e300, -Infinity, Infinity, Number.MIN_VALUE];
  let alike = 0;
  for (let round = 0; round < 500; round++) {
    const rows = Float64Array.from({ length: 3 * random.below(40) }, () =>
      random.below(3) === 0 ? 0 : (numbers[random.below(numbers.length)] as number),
    );
    const found = bulkScanner()?.histogramOfRows(rows);
    if (!found) continue;
    assert.equal(found, histogramOfRows(rows), rows.join(' '));
    alike++;
  }
  assert.ok(alike > 400, `${alike} were read`);
  assert.is(bulkScanner()?.histogramOfRows(Float64Array.of(0, Number.NaN, 1)), undefined);
  assert.is(bulkScanner()?.histogramOfRows(new Float64Array(3_000_000)), undefined);
});

test('damaged bytes are never read otherwise than the general decoder reads them', () => {
  const random = new SeededRandom(17);
  const before = [fileVersionEvent(), wholeEvent(1), wholeEvent(2), wholeEvent(3)];
  const after = [wholeEvent(4), wholeEvent(5)];
  let bulk = 0;
  for (let round = 0; round < 2000; round++) {
    const damaged = damagedCopy(random, wholeEvent(300));
    assertSame(framed(...before, damaged, ...after), `round ${round}`);
    // Of each tag one value comes by the decoder and one by the scanner that teaches.
    if (oneByOne <= 8) bulk++;
  }
  assert.ok(bulk > 200, `${bulk} damaged records were read many at a call`);
});

test('more and longer tags than there is room for are read all the same', () => {
  const longTag = 'x'.repeat(100_000);
  const many = (step: number): Uint8Array[] =>
    Array.from({ length: 5000 }, (_, tag) =>
      summaryEvent(step, [{ tag: `tag ${tag}`, simpleValue: tag }]),
    );
  const long = (step: number): Uint8Array[] =>
    [1, 2, 3, 4].map((tag) => summaryEvent(step, [{ tag: `${longTag}${tag}`, simpleValue: tag }]));
  assertSame(framed(...many(1), ...many(2), ...many(3)), 'many');
  assertSame(framed(...long(1), ...long(2), ...long(3)), 'long');
});

test('more values than there is room for stand in one event', () => {
  const event = (step: number): Uint8Array =>
    summaryEvent(
      step,
      Array.from({ length: 9000 }, (_, index) => ({ tag: `t${index % 100}`, simpleValue: index })),
    );
  assertSame(framed(event(1), event(2), event(3)), 'one event');
});

test('files that take turns have each their own tags', () => {
  const logs = ['a', 'b'].map((first) =>
    Array.from({ length: 200 }, (_, index) =>
      framed(summaryEvent(index, [{ tag: `${first}${index % 3}`, simpleValue: index }])),
    ),
  );
  const digests = logs.map(() => new FileDigest());
  const readers = digests.map((digest) => new EventReader('f', new SummaryInterpreter(), digest));
  for (let index = 0; index < 200; index += 20) {
    for (const [log, reader] of readers.entries()) {
      reader.push(Uint8Array.from(Buffer.concat((logs[log] ?? []).slice(index, index + 20))));
    }
  }
  for (const [log, digest] of digests.entries()) {
    const wanted = readOneByOne(Uint8Array.from(Buffer.concat(logs[log] ?? [])));
    assert.equal(digest.take().points, wanted.points);
  }
});

test('a tag that gets its meaning later is read by it', () => {
  const late = (step: number) => ({ tag: 'late', tensor: scalarTensor(step) });
  const bytes = framed(
    summaryEvent(1, [{ tag: 'late', simpleValue: 1 }]),
    summaryEvent(2, [{ tag: 'late', simpleValue: 2 }]),
    summaryEvent(3, [late(3)]),
    summaryEvent(4, [{ ...late(4), ...isScalars }]),
    ...[5, 6, 7].map((step) => summaryEvent(step, [late(step)])),
  );
  assertSame(bytes, 'late');
  assert.is(read(bytes).points.scalars.summaries[0], 6);
});

test.run();
