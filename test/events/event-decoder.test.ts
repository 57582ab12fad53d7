import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  decodeEvent,
  tryDecodeEvent,
  UnreadableEventError,
} from '../../src/events/event-decoder.js';
import { histogramOfRows } from '../../src/events/histogram-codec.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import type { HistogramSummary } from '../../src/model/log-event.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import {
  bytesOfHex,
  fileVersionEvent,
  type Reading,
  readEvents,
  scalarEvent,
  summaryEvent,
} from '../support/event-bytes.js';
import { expectedNames, expectedOf, fixtureBytes } from '../support/fixtures.js';

const test = suite('events/event-decoder');

type Point = readonly [step: number, value: number | HistogramSummary];

/** The scalars and histograms of a file, by tag. */
function pointsOf({ events }: Reading): Map<string, Point[]> {
  const points = new Map<string, Point[]>();
  for (const { step, content } of events) {
    if (content.kind !== 'summary') continue;
    for (const value of content.values) {
      if (value.kind !== 'scalar' && value.kind !== 'histogram') continue;
      const series = points.get(value.tag) ?? [];
      series.push([step, value.kind === 'scalar' ? value.value : value.histogram]);
      points.set(value.tag, series);
    }
  }
  return points;
}

/** The rows of a histogram of TensorFlow 2, as TensorBoard reads them. */
function rowsOf(
  figures: readonly unknown[],
): readonly (readonly [number, number, number])[] | undefined {
  const [rows] = figures;
  return Array.isArray(rows) ? rows : undefined;
}

function checkPoint([step, value]: Point, wanted: readonly [number, ...unknown[]], what: string) {
  const [wantedStep, ...figures] = wanted;
  assert.is(step, wantedStep, what);
  if (typeof value === 'number') {
    assert.equal([value], figures, what);
    return;
  }
  const rows = rowsOf(figures);
  if (!rows) {
    const { min, max, count, sum, sumSquares } = value;
    assert.equal([min, max, count, sum, sumSquares], figures, what);
    return;
  }
  const filled = rows.filter(([, , count]) => count > 0);
  assert.is(value.min, filled[0]?.[0], what);
  assert.is(value.max, filled.at(-1)?.[1], what);
  assert.is(
    value.count,
    filled.reduce((sum, [, , count]) => sum + count, 0),
    what,
  );
  assert.is(value.fingerprint, histogramOfRows(Float64Array.from(rows.flat())).fingerprint, what);
}

const names = expectedNames();
if (names.length === 0) throw new Error('test/fixtures/expected is empty');
for (const name of names) {
  test(`${name}: every tag, step and value as TensorBoard reads them`, () => {
    const reading = readEvents(fixtureBytes(name.replace('.', '/')));
    assert.equal(reading.problems, []);
    assert.is(reading.unread, undefined);
    const points = pointsOf(reading);
    const expected = expectedOf(name);
    assert.equal(Array.from(points.keys()).sort(), Object.keys(expected).sort());
    for (const [tag, wanted] of Object.entries(expected)) {
      const found = points.get(tag) ?? [];
      // Of the histograms of TensorFlow 2, only the ends were written down.
      const isEnds = wanted.length === 2 && rowsOf(wanted[0]?.slice(1) ?? []) !== undefined;
      const compared = isEnds ? [found[0], found.at(-1)] : found;
      assert.is(compared.length, wanted.length, tag);
      wanted.forEach((point, index) => {
        const own = compared[index];
        if (!own) throw new Error(`${tag} has no point ${index}`);
        checkPoint(own, point, `${tag}, point ${index}`);
      });
    }
  });
}

test('wall times, and the kinds of the first events', () => {
  const { events } = readEvents(fixtureBytes('tf1-flat-graph'));
  assert.equal(
    events.slice(0, 4).map(({ wallTime, step, content }) => [wallTime, step, content.kind]),
    [
      [1_700_000_000, 0, 'file-version'],
      [1_700_000_001, 0, 'graph'],
      [1_700_000_002, 0, 'meta-graph'],
      [1_700_000_003, 0, 'summary'],
    ],
  );
  const [first] = events;
  assert.equal(first?.content, {
    kind: 'file-version',
    version: 'brain.Event:2',
    writer: 'tensorflow.core.util.events_writer',
  });
});

test('the Keras model stays in the file', () => {
  const { events } = readEvents(fixtureBytes('keras-callback/train'));
  const others = events.flatMap(({ content }) =>
    content.kind === 'summary' ? content.values.filter(({ kind }) => kind === 'payload') : [],
  );
  assert.equal(others, [{ kind: 'payload', tag: 'keras', plugin: 'graph_keras_model', index: 0 }]);
});

function decode(bytes: Uint8Array) {
  return decodeEvent(bytes, new SummaryInterpreter(), ({ tag }) => {
    throw new Error(`the value of ${tag} is unreadable`);
  });
}

test('events beside summaries and graphs', () => {
  const { SessionStatus } = tensorflow.SessionLog;
  const cases: readonly [tensorflow.Event.$Properties, unknown][] = [
    [{ sessionLog: { status: SessionStatus.START } }, { kind: 'session-log', status: 'start' }],
    [{ sessionLog: { status: SessionStatus.STOP } }, { kind: 'session-log', status: 'stop' }],
    [
      { sessionLog: { status: SessionStatus.CHECKPOINT, checkpointPath: 'ckpt' } },
      { kind: 'session-log', status: 'checkpoint' },
    ],
    [{ sessionLog: { status: 9 as never } }, { kind: 'session-log', status: 'unknown' }],
    [
      { taggedRunMetadata: { tag: 'step 3' } },
      {
        kind: 'run-metadata',
        tag: 'step 3',
        trace: { graph: undefined, executed: undefined },
      },
    ],
    [{ summary: {} }, { kind: 'summary', values: [] }],
    [{}, { kind: 'unknown' }],
  ];
  for (const [event, content] of cases) {
    assert.equal(decode(tensorflow.Event.encode(event).finish()).content, content);
  }
});

test('fields of the future are passed over', () => {
  const later = bytesOfHex('ba3e 03 616263'); // field 999, "abc"
  const event = decode(Uint8Array.from([...later, ...scalarEvent('loss', 3, 0.5), ...later]));
  assert.equal(event.content, {
    kind: 'summary',
    values: [{ kind: 'scalar', tag: 'loss', value: 0.5 }],
  });
});

test('steps that a double holds are read, others are refused', () => {
  const at = (step: string) => summaryEvent(Long.fromString(step), []);
  for (const step of ['0', '-1', '9007199254740991', '-9007199254740991']) {
    assert.is(decode(at(step)).step, Number(step));
  }
  for (const step of ['9007199254740992', '9007199254740993', '-9223372036854775808']) {
    assert.throws(
      () => decode(at(step)),
      (error: unknown) =>
        error instanceof UnreadableEventError &&
        error.got === `step ${step}` &&
        error.wanted === 'a step between -2^53 and 2^53',
    );
  }
});

/** What a reader tells of a record. */
function told(record: Uint8Array): UnreadableEventError {
  const outcome = tryDecodeEvent(record, new SummaryInterpreter(), () => undefined);
  if (outcome instanceof UnreadableEventError) return outcome;
  throw new Error('the record was read');
}

const unreadable: readonly [why: string, hex: string, got: RegExp][] = [
  ['a record that ends in a field', '2a ff', /^a field that is longer than the record$/],
  ['field number 0', '00 01', /^bytes that are no message$/],
  ['a wire type that is none', '0f', /^bytes that are no message$/],
  ['a tag that is no UTF-8', '2a 05 0a 03 0a 01 ff', /^a text that is not UTF-8$/],
];

for (const [why, hex, got] of unreadable) {
  test(`${why} is told in the words of the format`, () => {
    const { message, ...error } = told(bytesOfHex(hex));
    assert.match(message, 'is whole but is no event');
    assert.match(error.got, got);
    assert.is(error.wanted, 'a serialised tensorflow.Event');
  });
}

const broken = Uint8Array.of(0x0a, 0xff);
const containers: readonly [type: string, event: tensorflow.Event.$Properties][] = [
  ['GraphDef', { graphDef: broken }],
  ['MetaGraphDef', { metaGraphDef: broken }],
  ['RunMetadata', { taggedRunMetadata: { tag: 'step', runMetadata: broken } }],
];

for (const [type, event] of containers) {
  test(`a broken ${type} is told as such, not as a record that is no event`, () => {
    const { message, wanted } = told(tensorflow.Event.encode(event).finish());
    assert.is(message, `a record's ${type} could not be read, and was left out`);
    assert.is(wanted, `a serialised tensorflow.${type}`);
  });
}

test('a record that is no event costs no stack, and other errors have theirs', () => {
  const traced = /\n\s+at /;
  assert.not.match(told(bytesOfHex('2a ff')).stack ?? '', traced);
  assert.match(new Error('later').stack ?? '', traced);
});

test('bytes that are no event throw', () => {
  assert.throws(() => decode(bytesOfHex('2a ff')));
  assert.throws(() => decode(fileVersionEvent().subarray(0, 12)));
});

test.run();
