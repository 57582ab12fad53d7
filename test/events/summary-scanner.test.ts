import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decodeEvent } from '../../src/events/event-decoder.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import { SummaryScanner } from '../../src/events/summary-scanner.js';
import type { HistogramSummary } from '../../src/model/log-event.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { summaryEvent, type ValueMessage } from '../support/event-bytes.js';
import { damagedCopy, SeededRandom } from '../support/seeded-random.js';

type Point = readonly [
  tag: string,
  step: number,
  wallTime: number,
  value: number | HistogramSummary,
];

const { DataType } = tensorflow;
const isScalars = { metadata: { pluginData: { pluginName: 'scalars' } } };
const isHistogram = { metadata: { pluginData: { pluginName: 'histograms' } } };

function tensorOf(value: number): tensorflow.TensorProto.$Properties {
  return { dtype: DataType.DT_FLOAT, tensorShape: {}, floatVal: [value] };
}

function rowsTensor(...rows: number[]): tensorflow.TensorProto.$Properties {
  return {
    dtype: DataType.DT_DOUBLE,
    tensorShape: { dim: [rows.length / 3, 3].map((size) => ({ size: Long.fromNumber(size) })) },
    tensorContent: new Uint8Array(Float64Array.from(rows).buffer),
  };
}

const histo = {
  ...{ min: -1, max: 2, num: 3, sum: 1.5, sumSquares: 5 },
  ...{ bucketLimit: [-0.5, 0, 2, 1e308], bucket: [1, 0, 2, 0] },
};

/** A scanner that has met the metadata of `loss`, `acc` (scalars) and `w` (a histogram). */
function scanner() {
  const interpreter = new SummaryInterpreter();
  for (const tag of ['loss', 'acc'])
    interpreter.interpret({ tag, tensor: tensorOf(0), ...isScalars }, 0);
  interpreter.interpret({ tag: 'w', tensor: tensorOf(0), ...isHistogram }, 0);
  const points: Point[] = [];
  const scan = new SummaryScanner((tag) => interpreter.meaningOf(tag), {
    onScalar: (tag, step, wallTime, value) => points.push([tag, step, wallTime, value]),
    onHistogram: (tag, step, wallTime, value) => points.push([tag, step, wallTime, value]),
  });
  return {
    interpreter,
    points,
    scan: (...event: Parameters<typeof scan.scan>) => scan.scan(...event),
  };
}

/** The same event, read the general way. */
function decoded(bytes: Uint8Array, interpreter: SummaryInterpreter): Point[] {
  const { wallTime, step, content } = decodeEvent(bytes, interpreter, () => undefined);
  if (content.kind !== 'summary') return [];
  const points: Point[] = [];
  for (const value of content.values) {
    if (value.kind === 'scalar') points.push([value.tag, step, wallTime, value.value]);
    if (value.kind === 'histogram') points.push([value.tag, step, wallTime, value.histogram]);
  }
  return points;
}

const test = suite('events/summary-scanner');

const fast: readonly (readonly [string, readonly ValueMessage[]])[] = [
  ['a simple value', [{ tag: 'loss', simpleValue: 0.5 }]],
  ['a tensor', [{ tag: 'loss', tensor: tensorOf(0.5) }]],
  ['a tensor with its metadata again', [{ tag: 'loss', tensor: tensorOf(0.5), ...isScalars }]],
  [
    'a tensor by its content',
    [
      {
        tag: 'loss',
        tensor: {
          dtype: DataType.DT_FLOAT,
          tensorShape: {},
          tensorContent: new Uint8Array(Float32Array.of(-2.5).buffer),
        },
      },
    ],
  ],
  ['a histogram of TensorFlow 2', [{ tag: 'w', tensor: rowsTensor(-1, 0, 2, 0, 1, 5) }]],
  ['its equal elements in one row', [{ tag: 'w', tensor: rowsTensor(2.5, 3.5, 7) }]],
  ['a histogram of TensorFlow 1', [{ tag: 'any', histo }]],
  ['one of zeros, whose figures are left out', [{ tag: 'any', histo: { num: 4, bucket: [4] } }]],
  ['an empty histogram', [{ tag: 'any', histo: {} }]],
  [
    'several values at once',
    [
      { tag: 'loss', tensor: tensorOf(1) },
      { tag: 'never met before', simpleValue: 2 },
      { tag: 'acc', tensor: tensorOf(Number.NaN) },
      { tag: 'w', tensor: rowsTensor(0, 1, 1) },
      { tag: 'loss', tensor: tensorOf(Number.NEGATIVE_INFINITY) },
    ],
  ],
];

for (const [what, values] of fast) {
  test(`reads ${what} as the general decoder does`, () => {
    const { points, scan, interpreter } = scanner();
    for (const step of [0, 1, 127, 128, 2 ** 31, 2 ** 49]) {
      const bytes = summaryEvent(step, [...values]);
      points.length = 0;
      assert.ok(scan(bytes, 0));
      assert.equal(points, decoded(bytes, interpreter));
      assert.is(points.length, values.length);
    }
  });
}

const notUtf8 = summaryEvent(1, [{ tag: 'loss', simpleValue: 1 }]);
notUtf8[notUtf8.indexOf('loss'.charCodeAt(0))] = 0xff;

const left: readonly (readonly [string, Uint8Array])[] = [
  ['a tensor under a tag without metadata', summaryEvent(1, [{ tag: 'x', tensor: tensorOf(1) }])],
  ['a histogram that is none', summaryEvent(1, [{ tag: 'w', tensor: tensorOf(1) }])],
  [
    'rows that are no threes',
    summaryEvent(1, [
      {
        tag: 'w',
        tensor: {
          ...rowsTensor(1, 2, 3),
          tensorShape: { dim: [{ size: Long.fromNumber(3) }] },
          tensorContent: new Uint8Array(32),
        },
      },
    ]),
  ],
  [
    'rows that do not fill their shape',
    summaryEvent(1, [
      { tag: 'w', tensor: { ...rowsTensor(1, 2, 3), tensorContent: new Uint8Array(16) } },
    ]),
  ],
  [
    'rows in another dtype',
    summaryEvent(1, [{ tag: 'w', tensor: { ...rowsTensor(1, 2, 3), dtype: 1 } }]),
  ],
  ['an image', summaryEvent(1, [{ tag: 'x', image: { width: 1 } }])],
  ['another dtype', summaryEvent(1, [{ tag: 'loss', tensor: { dtype: 2, doubleVal: [1] } }])],
  [
    'more than one element',
    summaryEvent(1, [{ tag: 'loss', tensor: { dtype: 1, floatVal: [1, 2] } }]),
  ],
  [
    'a tensor without a value',
    summaryEvent(1, [{ tag: 'loss', tensor: { dtype: 1, tensorShape: {} } }]),
  ],
  ['an empty tag', summaryEvent(1, [{ tag: '', simpleValue: 1 }])],
  ['no value', summaryEvent(1, [])],
  ['a negative step', summaryEvent(-1, [{ tag: 'loss', simpleValue: 1 }])],
  [
    'one good and one other value',
    summaryEvent(1, [
      { tag: 'loss', simpleValue: 1 },
      { tag: 'x', image: { width: 1 } },
    ]),
  ],
  ['the file version', tensorflow.Event.encode({ fileVersion: 'brain.Event:2' }).finish()],
  ['a tag that is no UTF-8', notUtf8],
  ['nothing', new Uint8Array(0)],
];

for (const [what, bytes] of left) {
  test(`leaves ${what} to the general decoder, and tells nothing`, () => {
    const { points, scan } = scanner();
    assert.not(scan(bytes, 0));
    assert.equal(points, []);
  });
}

test('metadata that comes later opens the fast way', () => {
  const { points, scan, interpreter } = scanner();
  const bytes = summaryEvent(5, [{ tag: 'late', tensor: tensorOf(3) }]);
  assert.not(scan(bytes, 0));
  interpreter.interpret({ tag: 'late', tensor: tensorOf(3), ...isScalars }, 0);
  assert.ok(scan(bytes, 0));
  assert.is(points[0]?.[3], 3);
});

test('damaged bytes are never read otherwise than the general decoder reads them', () => {
  const random = new SeededRandom(7);
  const whole = summaryEvent(300, [
    { tag: 'loss', tensor: tensorOf(1.5) },
    { tag: 'acc', simpleValue: 0.25 },
    { tag: 'w', tensor: rowsTensor(-1, 0, 2, 0, 1, 5) },
    { tag: 'any', histo },
  ]);
  let agreed = 0;
  for (let round = 0; round < 20_000; round++) {
    const bytes = damagedCopy(random, whole);
    const { points, scan, interpreter } = scanner();
    // Other records stand before and behind it: their bytes are not this one's.
    const before = random.below(20);
    const around = random.bytes(before + bytes.length + 20);
    around.set(bytes, before);
    if (!scan(around, 0, before, before + bytes.length)) {
      assert.equal(points, []);
      continue;
    }
    assert.equal(points, decoded(bytes, interpreter));
    agreed++;
  }
  assert.ok(agreed > 100, `${agreed} damaged events were still sound`);
});

test.run();
