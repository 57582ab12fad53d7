import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decodeEvent } from '../../src/events/event-decoder.js';
import { EventReader } from '../../src/events/event-reader.js';
import { readNewTag } from '../../src/events/new-tag.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import type { LogEvent } from '../../src/model/log-event.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import {
  collectInto,
  framed,
  scalarEvent,
  summaryEvent,
  type ValueMessage,
} from '../support/event-bytes.js';
import { damagedCopy, SeededRandom } from '../support/seeded-random.js';

const test = suite('events/new-tag');

const { DataType, DataClass } = tensorflow;
const tensor = { dtype: DataType.DT_FLOAT, tensorShape: {}, floatVal: [0.5] };
const scalars = { pluginData: { pluginName: 'scalars' } };

function newTag(value: ValueMessage): ReturnType<typeof readNewTag> {
  const bytes = summaryEvent(1, [value]);
  return readNewTag(bytes, 0, bytes.length);
}

test('metadata of a plugin and a data class are read as the general decoder reads them', () => {
  const metadata: tensorflow.SummaryMetadata.$Properties[] = [
    scalars,
    { pluginData: { pluginName: 'scalars', content: Uint8Array.of(8, 0) } },
    { ...scalars, dataClass: DataClass.DATA_CLASS_SCALAR },
    { pluginData: { pluginName: 'histograms' }, dataClass: DataClass.DATA_CLASS_TENSOR },
    { pluginData: { pluginName: 'übrig' } },
  ];
  for (const each of metadata) {
    const value = { tag: 'loss', tensor, metadata: each };
    const interpreter = new SummaryInterpreter();
    interpreter.interpret(value, 0);
    assert.equal(newTag(value), { tag: 'loss', metadata: interpreter.metadata.get('loss') });
  }
  assert.equal(newTag({ tag: 'loss', simpleValue: 1 }), { tag: 'loss', metadata: undefined });
});

test('what is out of the ordinary is left to the general decoder', () => {
  const values: ValueMessage[] = [
    { tag: 'loss', tensor, metadata: { ...scalars, displayName: 'Loss' } },
    { tag: 'loss', tensor, metadata: {} },
    { tag: 'loss', image: { width: 1 } },
    { nodeName: 'loss', simpleValue: 1 },
    { tag: '', simpleValue: 1 },
  ];
  for (const value of values) assert.is(newTag(value), undefined);
  const two = summaryEvent(1, [
    { tag: 'a', simpleValue: 1 },
    { tag: 'b', simpleValue: 1 },
  ]);
  assert.is(readNewTag(two, 0, two.length), undefined);
});

/** The events of the records and what was learned of tags, read as files are. */
function read(records: readonly Uint8Array[], interpreter = new SummaryInterpreter()) {
  const events: LogEvent[] = [];
  new EventReader('f', interpreter, collectInto(events, [])).push(framed(...records));
  return { values: events.flatMap(namedValues), metadata: [...interpreter.metadata] };
}

/** The same by the general decoder alone. */
function decode(records: readonly Uint8Array[], interpreter = new SummaryInterpreter()) {
  const events = records.flatMap((record) => {
    try {
      return [decodeEvent(record, interpreter, () => undefined)];
    } catch {
      return [];
    }
  });
  return { values: events.flatMap(namedValues), metadata: [...interpreter.metadata] };
}

function namedValues({ step, content }: LogEvent): object[] {
  return content.kind === 'summary' ? content.values.map((value) => ({ step, ...value })) : [];
}

test('damage in the first record of a tag never changes what is read and learned', () => {
  const random = new SeededRandom(3);
  const metadata = { ...scalars, dataClass: DataClass.DATA_CLASS_SCALAR };
  const first = summaryEvent(1, [{ tag: 'loss', tensor, metadata }]);
  const second = summaryEvent(2, [{ tag: 'loss', tensor }]);
  let agreed = 0;
  for (let round = 0; round < 5000; round++) {
    const damaged = damagedCopy(random, first);
    // Of the record before, the scanner knows a tag.
    const records = [scalarEvent('acc', 0, 1), damaged, second];
    assert.equal(read(records), decode(records), `round ${round}`);
    if (readNewTag(damaged, 0, damaged.length)) agreed++;
  }
  assert.ok(agreed > 500, `${agreed} damaged records still told of their tag`);
});

test('the metadata of an earlier file hold before those of a later one', () => {
  const first = summaryEvent(1, [{ tag: 'loss', tensor, metadata: scalars }]);
  const second = summaryEvent(2, [{ tag: 'loss', tensor }]);
  for (const plugin of ['text', 'histograms', 'scalars']) {
    const known = () => new SummaryInterpreter(new Map([['loss', { plugin, dataClass: 0 }]]));
    for (const records of [[first, second], [second]]) {
      assert.equal(read(records, known()), decode(records, known()), plugin);
    }
  }
});

test.run();
