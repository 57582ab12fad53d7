import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import type { ValueMessage } from '../support/event-bytes.js';

const test = suite('events/summary-interpreter');

const { DataClass, DataType } = tensorflow;

const plugin = (pluginName: string, dataClass?: tensorflow.DataClass) => ({
  pluginData: { pluginName },
  ...(dataClass === undefined ? {} : { dataClass }),
});

const shape = (...sizes: number[]) => ({
  dim: sizes.map((size) => ({ size: Long.fromNumber(size) })),
});

/** Interprets values of one run in turn, each after a trip through the wire. */
function interpret(...values: readonly ValueMessage[]) {
  const interpreter = new SummaryInterpreter();
  return values.map((value, index) => {
    const bytes = tensorflow.Summary.Value.encode(value).finish();
    return interpreter.interpret(tensorflow.Summary.Value.decode(bytes), index);
  });
}

const float = (value: number) => ({
  dtype: DataType.DT_FLOAT,
  tensorShape: {},
  floatVal: [value],
});

test('what TensorFlow 1 writes', () => {
  const [scalar, zero, histogram, image, audio] = interpret(
    { tag: 'loss', simpleValue: 0.5 },
    { tag: 'zero', simpleValue: 0 },
    { tag: 'w', histo: { min: 1, max: 2, num: 2, sum: 3, sumSquares: 5 } },
    { tag: 'image', image: { height: 1, width: 1 } },
    { tag: 'audio', audio: { sampleRate: 8000 } },
  );
  assert.equal(scalar, { kind: 'scalar', tag: 'loss', value: 0.5 });
  assert.equal(zero, { kind: 'scalar', tag: 'zero', value: 0 });
  assert.is(histogram?.kind === 'histogram' && histogram.histogram.sum, 3);
  assert.equal(image, { kind: 'payload', tag: 'image', plugin: 'images', index: 3 });
  assert.equal(audio, { kind: 'payload', tag: 'audio', plugin: 'audio', index: 4 });
});

test('a scalar tensor may be of any numeric type', () => {
  const tensors: readonly [tensorflow.TensorProto.$Properties, number][] = [
    [{ dtype: DataType.DT_DOUBLE, doubleVal: [0.1] }, 0.1],
    [{ dtype: DataType.DT_FLOAT, floatVal: [-0] }, -0],
    [{ dtype: DataType.DT_INT64, int64Val: [Long.fromNumber(-7)] }, -7],
    [{ dtype: DataType.DT_HALF, halfVal: [0x3c00] }, 1],
    [{ dtype: DataType.DT_BFLOAT16, halfVal: [0x3f80] }, 1],
    [{ dtype: DataType.DT_BOOL, boolVal: [true] }, 1],
    [{ dtype: DataType.DT_DOUBLE, tensorContent: new Uint8Array(8) }, 0],
    [{ dtype: DataType.DT_DOUBLE, tensorShape: shape(1, 1), doubleVal: [2] }, 2],
  ];
  for (const [tensor, wanted] of tensors) {
    const [found] = interpret({ tag: 'loss', tensor, metadata: plugin('scalars') });
    assert.ok(found?.kind === 'scalar' && Object.is(found.value, wanted), `wanted ${wanted}`);
  }
});

test('NaN and infinities are values', () => {
  const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    for (const message of [
      { tag: 'x', simpleValue: value },
      { tag: 'x', tensor: float(value), metadata: plugin('scalars') },
    ]) {
      const [found] = interpret(message);
      assert.ok(found?.kind === 'scalar' && Object.is(found.value, value));
    }
  }
});

test('metadata that came first holds for every later value of the tag, and of no other', () => {
  const [first, later, otherTag, contrary] = interpret(
    { tag: 'loss', tensor: float(1), metadata: plugin('scalars', DataClass.DATA_CLASS_SCALAR) },
    { tag: 'loss', tensor: float(2) },
    { tag: 'lossy', tensor: float(3) },
    { tag: 'loss', tensor: float(4), metadata: plugin('text', DataClass.DATA_CLASS_TENSOR) },
  );
  assert.equal(first, { kind: 'scalar', tag: 'loss', value: 1 });
  assert.equal(later, { kind: 'scalar', tag: 'loss', value: 2 });
  assert.equal(otherTag, { kind: 'payload', tag: 'lossy', plugin: '', index: 2 });
  assert.equal(contrary, { kind: 'scalar', tag: 'loss', value: 4 });
});

test('an explicit data class is believed before the plugin', () => {
  const vector = { dtype: DataType.DT_FLOAT, tensorShape: shape(3), floatVal: [1, 2, 3] };
  const [scalar, tensor] = interpret(
    { tag: 'a', tensor: float(1), metadata: plugin('custom', DataClass.DATA_CLASS_SCALAR) },
    { tag: 'b', tensor: vector, metadata: plugin('scalars', DataClass.DATA_CLASS_TENSOR) },
  );
  assert.equal(scalar, { kind: 'scalar', tag: 'a', value: 1 });
  assert.equal(tensor, { kind: 'payload', tag: 'b', plugin: 'scalars', index: 1 });
});

test('an empty tag falls back to the name of the node', () => {
  const [named, nameless] = interpret(
    { nodeName: 'model/loss', simpleValue: 1 },
    { simpleValue: 2 },
  );
  assert.equal(named, { kind: 'scalar', tag: 'model/loss', value: 1 });
  assert.equal(nameless, { kind: 'scalar', tag: '', value: 2 });
});

test('tags that mean something to JavaScript or HTML are tags', () => {
  for (const tag of ['__proto__', 'constructor', '<img onerror=alert(1)>', 'ünïcode\n']) {
    const [first, later] = interpret(
      { tag, tensor: float(1), metadata: plugin('scalars') },
      { tag, tensor: float(2) },
    );
    assert.equal(first, { kind: 'scalar', tag, value: 1 });
    assert.equal(later, { kind: 'scalar', tag, value: 2 });
  }
});

test('what other plugins wrote stays in the file, by name and place', () => {
  const [text, image] = interpret(
    {
      tag: 'note',
      tensor: { dtype: DataType.DT_STRING, stringVal: [Uint8Array.of(65)] },
      metadata: plugin('text', DataClass.DATA_CLASS_TENSOR),
    },
    { tag: 'picture', image: {}, metadata: plugin('my-images') },
  );
  assert.equal(text, { kind: 'payload', tag: 'note', plugin: 'text', index: 0 });
  assert.equal(image, { kind: 'payload', tag: 'picture', plugin: 'my-images', index: 1 });
});

test('what its plugin cannot mean is unreadable, with what was got', () => {
  const vector = { dtype: DataType.DT_FLOAT, tensorShape: shape(4), floatVal: [1, 2, 3, 4] };
  const text = { dtype: DataType.DT_STRING, stringVal: [Uint8Array.of(65)] };
  const short = {
    dtype: DataType.DT_FLOAT,
    tensorShape: shape(4),
    tensorContent: Uint8Array.of(0, 0, 0),
  };
  const misfit = 'a float32 tensor whose data does not fit its shape';
  const cases: readonly [ValueMessage, string, string][] = [
    [{ tensor: vector, metadata: plugin('scalars') }, '4 numbers', 'one number'],
    [{ tensor: text, metadata: plugin('scalars') }, 'a string tensor', 'one number'],
    [{ tensor: short, metadata: plugin('scalars') }, misfit, 'one number'],
    [{ tensor: short, metadata: plugin('histograms') }, misfit, 'rows of (left, right, count)'],
    [
      { tensor: vector, metadata: plugin('histograms') },
      '4 numbers',
      'rows of (left, right, count)',
    ],
    [
      { tensor: text, metadata: plugin('histograms') },
      'a string tensor',
      'rows of (left, right, count)',
    ],
  ];
  for (const [value, got, wanted] of cases) {
    assert.equal(interpret({ tag: 't', ...value }), [
      { kind: 'unreadable', unreadable: { tag: 't', got, wanted } },
    ]);
  }
});

test('a histogram of TensorFlow 2', () => {
  const [found] = interpret({
    tag: 'w',
    tensor: {
      dtype: DataType.DT_DOUBLE,
      tensorShape: shape(2, 3),
      doubleVal: [0, 1, 1, 1, 2, 3],
    },
    metadata: plugin('histograms', DataClass.DATA_CLASS_TENSOR),
  });
  assert.is(found?.kind, 'histogram');
  if (found?.kind !== 'histogram') return;
  assert.equal([found.histogram.min, found.histogram.max, found.histogram.count], [0, 2, 4]);
});

test('a tag may hold values of several plugins, each by its own metadata', () => {
  const words = { dtype: DataType.DT_STRING, stringVal: [new TextEncoder().encode('a')] };
  const values = interpret(
    { tag: 'both', metadata: plugin('scalars'), tensor: float(1) },
    { tag: 'both', metadata: plugin('text'), tensor: words },
    { tag: 'both', metadata: plugin('scalars'), tensor: float(2) },
    { tag: 'both', tensor: float(3) },
    { tag: 'both', metadata: {}, tensor: float(4) },
    { tag: 'both', image: {} },
  );
  assert.equal(values, [
    { kind: 'scalar', tag: 'both', value: 1 },
    { kind: 'payload', tag: 'both', plugin: 'text', index: 1 },
    { kind: 'scalar', tag: 'both', value: 2 },
    { kind: 'scalar', tag: 'both', value: 3 },
    { kind: 'scalar', tag: 'both', value: 4 },
    { kind: 'payload', tag: 'both', plugin: 'images', index: 5 },
  ]);
});

test.run();
