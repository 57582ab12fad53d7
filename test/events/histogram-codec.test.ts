import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  histogramOfFigures,
  histogramOfProto,
  histogramOfRowBytes,
  histogramOfRows,
  putHistogramRows,
} from '../../src/events/histogram-codec.js';

const test = suite('events/histogram-codec');

const rows = (...flat: number[]): Float64Array => Float64Array.from(flat);

test('a HistogramProto keeps its own figures', () => {
  const { fingerprint, ...figures } = histogramOfProto({
    min: -1,
    max: 2,
    num: 3,
    sum: 1.5,
    sumSquares: 5.25,
    bucketLimit: [0, 2],
    bucket: [1, 2],
  });
  assert.equal(figures, { min: -1, max: 2, count: 3, sum: 1.5, sumSquares: 5.25 });
  assert.ok(Number.isSafeInteger(fingerprint));
});

test('any number of a histogram changes its fingerprint', () => {
  const proto = {
    min: -1,
    max: 2,
    num: 3,
    sum: 1,
    sumSquares: 5,
    bucketLimit: [0, 2],
    bucket: [1, 2],
  };
  const others = [
    { min: -1.0000000000000002 },
    { max: 3 },
    { num: 4 },
    { sum: 1.0000000000000002 },
    { sumSquares: 6 },
    { bucketLimit: [1, 2] },
    { bucket: [2, 1] },
  ].map((change) => histogramOfProto({ ...proto, ...change }).fingerprint);
  assert.is(new Set([histogramOfProto(proto).fingerprint, ...others]).size, 8);
  assert.is(histogramOfProto({ ...proto }).fingerprint, histogramOfProto(proto).fingerprint);
  assert.is.not(
    histogramOfRows(rows(0, 1, 1, 1, 2, 2)).fingerprint,
    histogramOfRows(rows(0, 1, 2, 1, 2, 1)).fingerprint,
  );
});

test('a HistogramProto without figures is that of nothing', () => {
  const { count, sum, sumSquares } = histogramOfProto({});
  assert.equal([count, sum, sumSquares], [0, 0, 0]);
});

test('rows: the ends are those of the filled buckets, the sums come from their middles', () => {
  const { fingerprint: _, ...figures } = histogramOfRows(
    rows(-2, -1, 0, -1, 0, 4, 0, 1, 0, 1, 3, 2, 3, 9, 0),
  );
  assert.equal(figures, {
    min: -1,
    max: 3,
    count: 6,
    sum: 4 * -0.5 + 2 * 2,
    sumSquares: 4 * 0.25 + 2 * 4,
  });
});

test('no rows and empty rows are a histogram of nothing', () => {
  for (const empty of [rows(), rows(0, 0, 0, 0, 0, 0)]) {
    const { min, max, count, sum, sumSquares } = histogramOfRows(empty);
    assert.ok(Number.isNaN(min) && Number.isNaN(max));
    assert.equal([count, sum, sumSquares], [0, 0, 0]);
  }
});

test('the three encodings of "all values equal" mean the same', () => {
  for (const value of [0, 0.25, -3, 1000.5]) {
    const encodings = [
      // TensorBoard's writer today.
      histogramOfRows(rows(value, value, 0, value, value, 0, value, value, 7)),
      // Older writers.
      histogramOfRows(rows(value - 0.5, value + 0.5, 7)),
      // TensorFlow 1 and PyTorch.
      histogramOfProto({
        min: value,
        max: value,
        num: 7,
        sum: 7 * value,
        sumSquares: 7 * value * value,
      }),
    ];
    for (const { fingerprint: _, ...figures } of encodings) {
      assert.equal(figures, {
        min: value,
        max: value,
        count: 7,
        sum: 7 * value,
        sumSquares: 7 * value * value,
      });
    }
  }
});

test('a single row of width 1 is one value also when it was rounded to float32', () => {
  for (const value of [0.1, 1000.3, -1000.3, 1024.2, 123_456.7, 8_388_609, 20_000_001]) {
    const row = rows(Math.fround(value - 0.5), Math.fround(value + 0.5), 3);
    const { min, max } = histogramOfRows(row);
    assert.is(min, max, String(value));
    assert.ok(Math.abs(min - value) <= Math.abs(value) * 2 ** -23, String(value));
  }
});

test('a single row of another width is a range', () => {
  for (const [left, right] of [
    [0, 2],
    [0, 0.999],
    [0, 1.001],
    [-1, 3],
    [5, 5],
  ] as const) {
    const { min, max } = histogramOfRows(rows(left, right, 3));
    assert.equal([min, max], [left, right]);
  }
});

test('rows as they are written', () => {
  const view = new DataView(new ArrayBuffer(56));
  const histogram = { edges: Float64Array.of(-1, 0, 2), counts: Float64Array.of(3, 4) };
  putHistogramRows(view, 8, histogram);
  const numbers = Array.from({ length: 7 }, (_, index) => view.getFloat64(index * 8, true));
  assert.equal(numbers, [0, -1, 0, 3, 0, 2, 4]);
});

test('rows in the middle of other bytes are read where they stand', () => {
  const wanted = rows(-1, 0.5, 3, 0.5, 2, 4);
  const bytes = new DataView(new ArrayBuffer(5 + wanted.byteLength + 3));
  for (const [index, number] of wanted.entries()) bytes.setFloat64(5 + 8 * index, number, true);
  assert.equal(histogramOfRowBytes(bytes, 5, 5 + wanted.byteLength), histogramOfRows(wanted));
});

test('a NaN of another bit pattern in a row is the same NaN', () => {
  for (const place of [0, 8, 16]) {
    const [positive, negative, other] = [0n, 0xfff8_0000_0000_0001n, 1n].map((bits) => {
      const bytes = new DataView(new ArrayBuffer(24));
      bytes.setBigUint64(place, bits === 0n ? 0x7ff8_0000_0000_0000n : bits, true);
      return histogramOfRowBytes(bytes, 0, 24).fingerprint;
    });
    assert.is(negative, positive);
    assert.is.not(other, positive);
  }
});

test('a NaN of another bit pattern is the same NaN', () => {
  const negative = new Float64Array(8);
  new DataView(negative.buffer).setBigUint64(0, 0xfff8_0000_0000_0001n, true);
  const positive = Float64Array.of(Number.NaN, 0, 0, 0, 0, 0, 0, 0);
  assert.ok(Number.isNaN(negative[0]));
  assert.is(
    histogramOfFigures(negative, 6).fingerprint,
    histogramOfFigures(positive, 6).fingerprint,
  );
});

test.run();
