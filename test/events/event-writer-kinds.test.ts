import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/events/event-writer.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { numericElements } from '../../src/protobuf/tensor-codec.js';
import { RecordReader } from '../../src/tfrecord/record-reader.js';
import { greyPng } from '../support/png.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('events/event-writer: kinds');

/** The events behind the file version, that a writer writes. */
function written(write: (writer: EventWriter) => void): tensorflow.Event[] {
  const writer = EventWriter.open(temporaryFolder());
  write(writer);
  writer.close();
  assert.is(writer.failure, undefined);
  const reader = new RecordReader();
  reader.push(readFileSync(writer.file));
  const events: tensorflow.Event[] = [];
  for (let outcome = reader.next(); outcome; outcome = reader.next()) {
    if (outcome.kind !== 'record') throw new Error(outcome.kind);
    events.push(tensorflow.Event.decode(outcome.data));
  }
  assert.is(reader.tail.pendingBytes, 0);
  assert.is(events.shift()?.fileVersion, 'brain.Event:2');
  return events;
}

interface Found {
  readonly tag: string;
  readonly step: number;
  readonly plugin: string;
  readonly dataClass: number;
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly tensor: tensorflow.TensorProto.$Properties;
}

function foundIn(event: tensorflow.Event): Found {
  const [value, ...more] = event.summary?.value ?? [];
  if (!value || more.length > 0) throw new Error('not one value');
  return {
    tag: value.tag ?? '',
    step: event.step?.toNumber() ?? 0,
    plugin: value.metadata?.pluginData?.pluginName ?? '',
    dataClass: value.metadata?.dataClass ?? 0,
    dtype: value.tensor?.dtype ?? 0,
    shape: (value.tensor?.tensorShape?.dim ?? []).map(({ size }) => size?.toNumber() ?? 0),
    tensor: value.tensor ?? {},
  };
}

function onlyValue(write: (writer: EventWriter) => void): Found {
  const [event, ...more] = written(write);
  if (!event || more.length > 0) throw new Error('not one event');
  return foundIn(event);
}

const { DT_FLOAT, DT_DOUBLE, DT_INT32, DT_STRING } = tensorflow.DataType;
const SCALAR = 1;
const TENSOR = 2;
const BLOB_SEQUENCE = 3;

const textsOf = ({ tensor }: Found): string[] =>
  (tensor.stringVal ?? []).map((bytes) => Buffer.from(bytes).toString());

test('a scalar', () => {
  const before = Date.now() / 1000;
  const [event] = written((writer) => writer.scalar('loss', 0.1, 7));
  if (!event) throw new Error('no event');
  const { tensor, ...found } = foundIn(event);
  assert.equal(found, {
    tag: 'loss',
    step: 7,
    plugin: 'scalars',
    dataClass: SCALAR,
    dtype: DT_FLOAT,
    shape: [],
  });
  assert.equal(tensor.floatVal, [Math.fround(0.1)]);
  const wallTime = event.wallTime ?? 0;
  assert.ok(wallTime >= before && wallTime <= Date.now() / 1000);
});

test('scalars that are not finite, and steps from end to end', () => {
  const values = [Number.NaN, Infinity, -Infinity, 1e300];
  const steps = [-1, 0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  const found = written((writer) => {
    for (const [index, value] of values.entries()) writer.scalar('x', value, steps[index] ?? 0);
  }).map(foundIn);
  assert.equal(
    found.map(({ tensor }) => tensor.floatVal?.[0]),
    [Number.NaN, Infinity, -Infinity, Infinity],
  );
  assert.equal(
    found.map(({ step }) => step),
    steps,
  );
});

test('histograms of every array, in 30 buckets or as many as are wanted', () => {
  const arrays = [
    [1, 2, 3],
    Float32Array.of(1, 2, 3),
    Float64Array.of(1, 2, 3),
    Uint8Array.of(1, 2, 3),
  ];
  for (const values of arrays) {
    const { tensor, ...found } = onlyValue((writer) => writer.histogram('kernel', values, 1));
    assert.equal(found, {
      tag: 'kernel',
      step: 1,
      plugin: 'histograms',
      dataClass: TENSOR,
      dtype: DT_DOUBLE,
      shape: [30, 3],
    });
    const rows = Array.from(numericElements(tensor) ?? []);
    assert.equal([rows[0], rows[2], rows[88], rows[89]], [1, 1, 3, 1]);
  }
  const found = onlyValue((writer) => writer.histogram('h', [0, 4, 4], 1, { buckets: 2 }));
  assert.equal(found.shape, [2, 3]);
  assert.equal(Array.from(numericElements(found.tensor) ?? []), [0, 2, 1, 2, 4, 2]);
});

test('one histogram takes nothing from the one before', () => {
  const [, second, third] = written((writer) => {
    writer.histogram('h', [0, 1, 2], 1, { buckets: 3 });
    writer.histogram('h', [], 2, { buckets: 3 });
    writer.histogram('h', [5, 5, Number.NaN], 3, { buckets: 2 });
  }).map((event) => Array.from(numericElements(foundIn(event).tensor) ?? []));
  assert.equal(second, [0, 0, 0, 0, 0, 0, 0, 0, 0]);
  assert.equal(third, [5, 5, 0, 5, 5, 2]);
});

test('a tensor, with and without a plugin', () => {
  const tensor = { dtype: 'int32', shape: [2, 2], values: Int32Array.of(9, 1, 0, 8) } as const;
  const [plain, mine] = written((writer) => {
    writer.tensor('confusion', tensor, 4);
    writer.tensor('confusion', tensor, 4, { pluginName: 'mine' });
  }).map(foundIn);
  assert.equal([plain?.dtype, plain?.shape, plain?.dataClass], [DT_INT32, [2, 2], TENSOR]);
  assert.equal([plain?.plugin, mine?.plugin], ['', 'mine']);
  assert.equal(Array.from(numericElements(plain?.tensor ?? {}) ?? []), [9, 1, 0, 8]);
});

test('text, and texts', () => {
  const [one, many] = written((writer) => {
    writer.text('note', 'größer **als** 層', 1);
    writer.text('notes', ['a', ''], 2);
  }).map(foundIn);
  if (!one || !many) throw new Error('not both');
  assert.equal([one.plugin, one.dataClass, one.dtype, one.shape], ['text', TENSOR, DT_STRING, []]);
  assert.equal(textsOf(one), ['größer **als** 層']);
  assert.equal([many.shape, textsOf(many)], [[2], ['a', '']]);
});

test('one image, and several', () => {
  const pngs = [greyPng(30, 20, 9), greyPng(30, 20, 200)];
  const [one, many] = written((writer) => {
    writer.image('one', pngs[0] as Uint8Array, 1);
    writer.image('many', pngs, 1);
  }).map(foundIn);
  if (!one || !many) throw new Error('not both');
  assert.equal(
    [one.plugin, one.dataClass, one.dtype, one.shape],
    ['images', BLOB_SEQUENCE, DT_STRING, [3]],
  );
  assert.equal(textsOf(many).slice(0, 2), ['30', '20']);
  assert.equal(
    many.tensor.stringVal?.slice(2).map((bytes) => Uint8Array.from(bytes)),
    pngs,
  );
});

test('images of several sizes are left out', () => {
  const writer = EventWriter.open(temporaryFolder());
  const write = process.stderr.write;
  process.stderr.write = () => true;
  writer.image('many', [greyPng(3, 2, 0), greyPng(2, 3, 0)], 1);
  process.stderr.write = write;
  writer.close();
  assert.match(writer.failure?.message ?? '', 'of one size');
});

test('a graph', () => {
  const graphDef = tensorflow.GraphDef.encode({ node: [{ name: 'a', op: 'NoOp' }] }).finish();
  const [event] = written((writer) => writer.graph(graphDef));
  assert.equal(Uint8Array.from(event?.graphDef ?? []), Uint8Array.from(graphDef));
});

test('what was given may be changed at once', () => {
  const values = Float32Array.of(1, 2);
  const [histogram, tensor] = written((writer) => {
    writer.histogram('h', values, 1, { buckets: 1 });
    writer.tensor('t', { dtype: 'float32', shape: [2], values }, 1);
    values.fill(9);
  }).map((event) => Array.from(numericElements(foundIn(event).tensor) ?? []));
  assert.equal(
    [histogram, tensor],
    [
      [1, 2, 2],
      [1, 2],
    ],
  );
});

test.run();
