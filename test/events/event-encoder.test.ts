import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OutgoingEvent, OutgoingValue } from '../../src/model/log-event.js';
import type { RecordingEntry } from '../../src/model/recording.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { bytesOfHex, framed, hexOf, readEvents, valuesOf } from '../support/event-bytes.js';
import { encodeEvent, encodeFileVersion } from '../support/records.js';

const test = suite('events/event-encoder');

const WALL_TIME = 1_700_000_000.5;

/** What is read of values that were written. */
function readBack(...values: OutgoingValue[]) {
  const event = encodeEvent({ kind: 'summary', step: 7, values }, WALL_TIME);
  const reading = readEvents(framed(encodeFileVersion(WALL_TIME), event));
  assert.equal(reading.problems, []);
  assert.is(reading.unread, undefined);
  return valuesOf(reading);
}

test('the first event is as TensorFlow writes it, but for its source', () => {
  // As in test/fixtures/tf1-flat-scalars, at 12, with this wall time.
  const wanted = bytesOfHex(`
    09 0000 2040 fc54 d941                       // wall_time 1700000000.5
    1a 0d 6272 6169 6e2e 4576 656e 743a 32       // file_version brain.Event:2
  `);
  assert.is(hexOf(encodeFileVersion(1_700_000_000.5)), hexOf(wanted));
});

test('a scalar is as the summary ops of TensorFlow 2 write it', () => {
  const event = encodeEvent(
    { kind: 'summary', step: 1, values: [{ kind: 'scalar', tag: 'loss', value: 0.5 }] },
    WALL_TIME,
  );
  const wanted = bytesOfHex(`
    09 0000 2040 fc54 d941             // wall_time
    10 01                              // step
    2a 23 0a 21                        // summary, value
      0a 04 6c6f 7373                  // tag
      42 0a                            // tensor
        08 01                          // dtype float
        12 00                          // shape of a scalar
        2a 04 0000 003f                // float_val 0.5
      4a 0d                            // metadata
        0a 09 0a 07 7363 616c 6172 73  // plugin_data, plugin_name scalars
        2001                           // data_class scalar
  `);
  assert.is(hexOf(event), hexOf(wanted));
});

test('scalars come back, as float32', () => {
  const values = [0, -0, 1.5, 0.1, -3e38, 1e-45, Number.NaN, Infinity, -Infinity];
  const read = readBack(
    ...values.map((value, index) => ({ kind: 'scalar' as const, tag: `tag${index}`, value })),
  );
  assert.is(read.length, values.length);
  values.forEach((value, index) => {
    const found = read[index];
    if (found?.kind !== 'scalar') throw new Error(`${value} came back as ${found?.kind}`);
    assert.is(found.tag, `tag${index}`);
    assert.ok(Object.is(found.value, Math.fround(value)), `${value} came back as ${found.value}`);
  });
});

test('steps and wall times come back', () => {
  for (const step of [0, 1, -1, 2 ** 40, Number.MAX_SAFE_INTEGER]) {
    const bytes = encodeEvent({ kind: 'summary', step, values: [] }, WALL_TIME);
    const [event] = readEvents(framed(bytes)).events;
    assert.equal(event, { wallTime: WALL_TIME, step, content: { kind: 'summary', values: [] } });
  }
});

test('a histogram comes back with its ends and count', () => {
  const [found] = readBack({
    kind: 'histogram',
    tag: 'kernel/histogram',
    histogram: {
      edges: Float64Array.of(-0.1, 0.05, 0.2, 0.3),
      counts: Float64Array.of(5, 0, 2),
    },
  });
  assert.is(found?.kind, 'histogram');
  if (found?.kind !== 'histogram') return;
  assert.is(found.tag, 'kernel/histogram');
  const { min, max, count } = found.histogram;
  assert.equal([min, max, count], [-0.1, 0.3, 7]);
});

test('a histogram of equal values comes back as that value', () => {
  for (const value of [0, 1, -0.1]) {
    const [found] = readBack({
      kind: 'histogram',
      tag: 'h',
      histogram: {
        edges: new Float64Array(31).fill(value),
        counts: new Float64Array(30).fill(4, 29),
      },
    });
    if (found?.kind !== 'histogram') throw new Error(`came back as ${found?.kind}`);
    const { min, max, count, sum } = found.histogram;
    assert.equal([min, max, count, sum], [value, value, 4, 4 * value]);
  }
});

test('a histogram is a [k, 3] tensor of doubles', () => {
  const bytes = encodeEvent(
    {
      kind: 'summary',
      step: 0,
      values: [
        {
          kind: 'histogram',
          tag: 'h',
          histogram: { edges: Float64Array.of(0, 1, 2), counts: Float64Array.of(3, 4) },
        },
      ],
    },
    WALL_TIME,
  );
  const [value] = tensorflow.Event.decode(bytes).summary?.value ?? [];
  assert.is(value?.metadata?.pluginData?.pluginName, 'histograms');
  assert.is(value?.metadata?.dataClass, tensorflow.DataClass.DATA_CLASS_TENSOR);
  assert.is(value?.tensor?.dtype, tensorflow.DataType.DT_DOUBLE);
  assert.equal(
    value?.tensor?.tensorShape?.dim?.map(({ size }) => size?.toNumber()),
    [2, 3],
  );
  const content = value?.tensor?.tensorContent ?? new Uint8Array(0);
  const numbers = new Float64Array(Uint8Array.from(content).buffer);
  assert.equal(Array.from(numbers), [0, 1, 3, 1, 2, 4]);
});

test('a recording comes back, several entries in one value', () => {
  const entries: RecordingEntry[] = [
    { kind: 'recorder', recorder: 'tensorflow.js', engine: 'test', observesAssigns: true },
    { kind: 'close', trainingSteps: 5 },
  ];
  assert.equal(readBack({ kind: 'recording', entries }), [{ kind: 'recording', entries }]);
  assert.equal(readBack({ kind: 'recording', entries: [] }), [{ kind: 'recording', entries: [] }]);
});

test('TensorBoard sees a recording as a tensor of another plugin', () => {
  const bytes = encodeEvent(
    {
      kind: 'summary',
      step: 0,
      values: [{ kind: 'recording', entries: [{ kind: 'close', trainingSteps: 5 }] }],
    },
    WALL_TIME,
  );
  const [value] = tensorflow.Event.decode(bytes).summary?.value ?? [];
  assert.is(value?.tag, 'flatline/recording');
  assert.is(value?.metadata?.pluginData?.pluginName, 'flatline');
  assert.is(value?.tensor?.dtype, tensorflow.DataType.DT_STRING);
  assert.is(value?.tensor?.stringVal?.length, 1);
});

test('graphs go out as the bytes they came in', () => {
  const node = { name: 'a', op: 'NoOp' };
  const graphDef = tensorflow.GraphDef.encode({ node: [node] }).finish();
  const metaGraphDef = tensorflow.MetaGraphDef.encode({
    collectionDef: { train_op: { nodeList: { value: ['a'] } } },
  }).finish();
  const outgoing: OutgoingEvent[] = [
    { kind: 'graph', graphDef },
    { kind: 'meta-graph', metaGraphDef },
  ];
  const [graph, metaGraph] = outgoing.map((event) =>
    tensorflow.Event.decode(encodeEvent(event, WALL_TIME)),
  );
  assert.is(hexOf(graph?.graphDef ?? new Uint8Array(0)), hexOf(graphDef));
  assert.is(hexOf(metaGraph?.metaGraphDef ?? new Uint8Array(0)), hexOf(metaGraphDef));
  const { events } = readEvents(framed(...outgoing.map((event) => encodeEvent(event, WALL_TIME))));
  assert.equal(
    events.map(({ content }) => content.kind),
    ['graph', 'meta-graph'],
  );
});

test.run();
