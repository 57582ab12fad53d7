import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decodeEvent } from '../../src/events/event-decoder.js';
import { EventEncoder } from '../../src/events/event-encoder.js';
import type { OutgoingTensor } from '../../src/events/outgoing-tensor.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import { finiteRangeOf, histogramOf } from '../../src/model/histogram.js';
import type { OutgoingEvent, OutgoingValue } from '../../src/model/log-event.js';
import type { RecordingEntry } from '../../src/model/recording.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { numericElements } from '../../src/protobuf/tensor-codec.js';
import { RecordReader } from '../../src/tfrecord/record-reader.js';
import { RecordBuffer } from '../../src/tfrecord/record-writer.js';
import { hexOf } from '../support/event-bytes.js';
import { SeededRandom } from '../support/seeded-random.js';
import { referenceEvent, referenceTensorEvent, shapeOf } from './reference-encoding.js';

const test = suite('events/event-encoder: beside protobufjs');

const random = new SeededRandom(20_260_101);

const oneOf = <Value>(...values: readonly Value[]): Value =>
  values[random.below(values.length)] as Value;

const anyNumber = (): number =>
  oneOf(
    () => new DataView(random.bytes(8).buffer).getFloat64(0),
    () => Math.fround((random.below(2001) - 1000) / 7),
    () => oneOf(0, -0, Number.NaN, Infinity, -Infinity, 1e-45, 3.4e38, 1e300, 5e-324),
  )();

/** Zero is left out by protobufjs, and no moment of today. */
const anyWallTime = (): number => anyNumber() || 1;

const anyStep = (): number => {
  const step = oneOf(
    () => random.below(300),
    () => random.below(2 ** 32) * 2 ** random.below(21) + random.below(2),
    () => oneOf(0, 127, 128, 2 ** 31, 2 ** 32, 2 ** 35, Number.MAX_SAFE_INTEGER),
  )();
  return random.below(4) === 0 && step !== 0 ? -step : step;
};

/** Lengths around the places where a length needs a byte more. */
const anyLength = (): number => oneOf(random.below(6), 1, 126, 127, 128, 129, 16_383, 16_384);

const anyTag = (): string => {
  const letters = oneOf('a', 'loss/', 'é', '層', '🧊', '\u0000');
  return letters.repeat(Math.ceil(Math.max(1, anyLength()) / letters.length));
};

const anyEntry = (): RecordingEntry =>
  oneOf<RecordingEntry>(
    { kind: 'recorder', recorder: 'tensorflow.js', engine: anyTag(), observesAssigns: true },
    { kind: 'close', trainingSteps: random.below(1000) },
  );

const anyValue = (): OutgoingValue => {
  const tag = anyTag();
  return oneOf<() => OutgoingValue>(
    () => ({ kind: 'scalar', tag, value: anyNumber() }),
    () => {
      const values = Array.from({ length: random.below(50) }, anyNumber);
      const buckets = 1 + random.below(40);
      return {
        kind: 'histogram',
        tag,
        histogram: histogramOf(values, finiteRangeOf(values), buckets),
      };
    },
    () => ({ kind: 'recording', entries: Array.from({ length: random.below(4) }, anyEntry) }),
  )();
};

const anyEvent = (): OutgoingEvent =>
  oneOf<() => OutgoingEvent>(
    () => ({ kind: 'graph', graphDef: random.bytes(anyLength()) }),
    () => ({ kind: 'meta-graph', metaGraphDef: random.bytes(anyLength()) }),
    () => ({
      kind: 'run-metadata',
      step: anyStep(),
      tag: anyTag(),
      runMetadata: random.bytes(1 + anyLength()),
    }),
    () => ({
      kind: 'summary',
      step: anyStep(),
      values: Array.from({ length: random.below(5) }, anyValue),
    }),
  )();

/** One buffer and one encoder for all, as a writer has them. */
const encoder = new EventEncoder();
const records = new RecordBuffer(16);

/** The data of the records that some work makes, through framing and both checksums. */
function recordsOf(work: () => void): Uint8Array[] {
  records.clear();
  work();
  const reader = new RecordReader();
  reader.push(records.bytes.subarray(0, records.length));
  const found: Uint8Array[] = [];
  for (let outcome = reader.next(); outcome; outcome = reader.next()) {
    if (outcome.kind !== 'record') throw new Error(outcome.kind);
    found.push(Uint8Array.from(outcome.data));
  }
  assert.is(reader.tail.pendingBytes, 0);
  return found;
}

function onlyRecordOf(work: () => void): Uint8Array {
  const [data, ...more] = recordsOf(work);
  if (!data || more.length > 0) throw new Error('not one record');
  return data;
}

test('random events are byte for byte what protobufjs makes of them', () => {
  for (let round = 0; round < 40; round++) {
    const events = Array.from({ length: 1 + random.below(20) }, anyEvent);
    const wallTimes = events.map(anyWallTime);
    const written = recordsOf(() => {
      for (const [index, event] of events.entries()) {
        encoder.event(records, event, wallTimes[index] as number);
      }
    });
    assert.is(written.length, events.length);
    for (const [index, event] of events.entries()) {
      const reference = referenceEvent(event, wallTimes[index] as number);
      assert.is(hexOf(written[index] as Uint8Array), hexOf(reference), `round ${round}`);
    }
  }
});

test('the fast ways are byte for byte the general one', () => {
  for (let round = 0; round < 500; round++) {
    const [tag, value, step, wallTime] = [anyTag(), anyNumber(), anyStep(), anyWallTime()];
    assert.is(
      hexOf(onlyRecordOf(() => encoder.scalar(records, tag, value, step, wallTime))),
      hexOf(
        referenceEvent(
          { kind: 'summary', step, values: [{ kind: 'scalar', tag, value }] },
          wallTime,
        ),
      ),
    );
    const values = Array.from({ length: 20 }, anyNumber);
    const histogram = histogramOf(values, finiteRangeOf(values));
    assert.is(
      hexOf(onlyRecordOf(() => encoder.histogram(records, tag, histogram, step, wallTime))),
      hexOf(
        referenceEvent(
          { kind: 'summary', step, values: [{ kind: 'histogram', tag, histogram }] },
          wallTime,
        ),
      ),
    );
  }
});

test('random scalars and histograms come back through our own decoder', () => {
  for (let round = 0; round < 500; round++) {
    const [value, step] = [anyNumber(), anyStep()];
    const values = Array.from({ length: 1 + random.below(30) }, () => random.below(100));
    const range = finiteRangeOf(values);
    const [scalar, histogram] = recordsOf(() => {
      encoder.scalar(records, 'loss', value, step, round);
      encoder.histogram(records, 'kernel', histogramOf(values, range), step, round);
    }).map((data) =>
      decodeEvent(data, new SummaryInterpreter(), (unreadable) => {
        throw new Error(unreadable.got);
      }),
    );
    assert.equal(scalar, {
      wallTime: round,
      step,
      content: {
        kind: 'summary',
        values: [{ kind: 'scalar', tag: 'loss', value: Math.fround(value) }],
      },
    });
    const [found] = histogram?.content.kind === 'summary' ? histogram.content.values : [];
    if (found?.kind !== 'histogram') throw new Error(`came back as ${found?.kind}`);
    const { min, max, count } = found.histogram;
    assert.equal([min, max, count], [range.min, range.max, values.length]);
  }
});

/** The data type's number, and elements with what must be read back of them. */
const numeric: readonly [OutgoingTensor['dtype'], number, number[], number[]?][] = [
  [
    'float32',
    1,
    [0, -0, 0.1, Number.NaN, Infinity],
    [0, -0, Math.fround(0.1), Number.NaN, Infinity],
  ],
  ['float64', 2, [0.1, -1e300, Number.NaN, -Infinity]],
  ['int32', 3, [-(2 ** 31), 2 ** 31 - 1, 7]],
  ['uint8', 4, [0, 255, 256], [0, 255, 0]],
  ['int16', 5, [-32_768, 32_767]],
  ['int8', 6, [-128, 127]],
  ['int64', 9, [-(2 ** 53), 2 ** 53 - 1]],
  ['bool', 10, [0, 1, 2], [0, 1, 1]],
  ['uint16', 17, [0, 65_535]],
  ['uint32', 22, [0, 2 ** 32 - 1]],
  ['uint64', 23, [0, 2 ** 53 - 1]],
];

for (const [dtype, dataType, values, wanted = values] of numeric) {
  test(`a tensor of ${dtype} comes back`, () => {
    const tensor = { dtype, shape: [1, values.length], values } as OutgoingTensor;
    const data = onlyRecordOf(() => encoder.tensor(records, 't', tensor, 'mine', -3, 5));
    const [value] = tensorflow.Event.decode(data).summary?.value ?? [];
    assert.is(value?.tensor?.dtype, dataType);
    assert.equal(Array.from(numericElements(value?.tensor ?? {}) ?? []), wanted);
    const reference = {
      dtype: dataType,
      tensorShape: shapeOf(1, values.length),
      tensorContent: value?.tensor?.tensorContent ?? null,
    };
    assert.is(hexOf(data), hexOf(referenceTensorEvent('t', reference, 'mine', 2, -3, 5)));
  });
}

test('a tensor of text, of bytes, of nothing and of bigints comes back', () => {
  const read = (tensor: OutgoingTensor): tensorflow.TensorProto => {
    const data = onlyRecordOf(() => encoder.tensor(records, 't', tensor, '', 1, 1));
    const found = tensorflow.Event.decode(data).summary?.value?.[0]?.tensor;
    if (!found) throw new Error('no tensor');
    return found as tensorflow.TensorProto;
  };
  const texts = read({ dtype: 'string', shape: [3], values: ['é', '', Uint8Array.of(0, 255)] });
  assert.is(texts.dtype, 7);
  assert.equal(texts.stringVal?.map(hexOf), ['c3a9', '', '00ff']);
  const empty = read({ dtype: 'float32', shape: [0, 2], values: [] });
  assert.equal(
    empty.tensorShape?.dim?.map(({ size }) => size?.toNumber()),
    [0, 2],
  );
  const large = read({ dtype: 'int64', shape: [], values: [-(2n ** 63n)] });
  assert.is(hexOf(large.tensorContent ?? new Uint8Array(0)), '0000000000000080');
  const truths = read({ dtype: 'bool', shape: [2], values: [true, false] });
  assert.is(hexOf(truths.tensorContent ?? new Uint8Array(0)), '0100');
});

test('half a character in a tag is replaced, so that the tag stays UTF-8', () => {
  const data = onlyRecordOf(() => encoder.scalar(records, 'a\ud800', 1, 1, 1));
  assert.is(tensorflow.Event.decode(data).summary?.value?.[0]?.tag, 'a\ufffd');
});

test('the class of a plugin’s data is the one TensorBoard gives it', () => {
  const classOf = (pluginName: string): unknown => {
    const tensor = { dtype: 'string', shape: [1], values: ['x'] } as const;
    const data = onlyRecordOf(() => encoder.tensor(records, 't', tensor, pluginName, 1, 1));
    const metadata = tensorflow.Event.decode(data).summary?.value?.[0]?.metadata;
    assert.is(metadata?.pluginData?.pluginName, pluginName);
    return metadata?.dataClass;
  };
  assert.equal(['scalars', 'text', 'mine', 'images', 'audio'].map(classOf), [1, 2, 2, 3, 3]);
});

test('what cannot be encoded leaves nothing behind', () => {
  const found = recordsOf(() => {
    encoder.scalar(records, 'a', 1, 1, 1);
    const values = {
      length: 2,
      0: 1,
      get 1(): number {
        throw new Error('gone');
      },
    };
    const tensor: OutgoingTensor = { dtype: 'int8', shape: [2], values };
    assert.throws(() => encoder.tensor(records, 't', tensor, '', 1, 1), 'gone');
    encoder.scalar(records, 'b', 1, 1, 1);
  });
  assert.equal(
    found.map((data) => tensorflow.Event.decode(data).summary?.value?.[0]?.tag),
    ['a', 'b'],
  );
});

test('more tags than are kept are all written', () => {
  const few = new EventEncoder();
  const count = 70_000;
  const found = recordsOf(() => {
    for (let index = 0; index < count; index++) few.scalar(records, `tag${index}`, 1, 1, 1);
    few.scalar(records, 'tag0', 1, 1, 1);
  });
  assert.is(found.length, count + 1);
  assert.is(hexOf(found[count] as Uint8Array), hexOf(found[0] as Uint8Array));
});

test.run();
