import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { decodeEvent } from '../../src/events/event-decoder.js';
import { readFileVersion } from '../../src/events/file-version.js';
import { SummaryInterpreter } from '../../src/events/summary-interpreter.js';
import type { LogEvent } from '../../src/model/log-event.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { fileVersionEvent, summaryEvent } from '../support/event-bytes.js';
import { damagedCopy, SeededRandom } from '../support/seeded-random.js';

const test = suite('events/file-version');

const fileVersion = 'brain.Event:2';
const ofTensorFlow = tensorflow.Event.encode({
  ...{ wallTime: 1_700_000_000, fileVersion },
  sourceMetadata: { writer: 'tensorflow.core.util.events_writer' },
}).finish();

function decoded(bytes: Uint8Array): LogEvent {
  return decodeEvent(bytes, new SummaryInterpreter(), () => assert.unreachable());
}

test('the first record is read as the general decoder reads it', () => {
  for (const bytes of [fileVersionEvent(), ofTensorFlow]) {
    const event = readFileVersion(bytes);
    assert.is(event?.content.kind, 'file-version');
    assert.equal(event, decoded(bytes));
  }
});

test('any other record is left to the general decoder', () => {
  const others: Uint8Array[] = [
    summaryEvent(1, [{ tag: 'loss', simpleValue: 1 }]),
    tensorflow.Event.encode({ wallTime: 1, step: Long.fromNumber(3), fileVersion }).finish(),
    tensorflow.Event.encode({ wallTime: 1, fileVersion: '' }).finish(),
    tensorflow.Event.encode({ fileVersion }).finish(),
    new Uint8Array(0),
  ];
  for (const bytes of others) assert.is(readFileVersion(bytes), undefined);
});

test('damaged bytes are never read otherwise than the general decoder reads them', () => {
  const random = new SeededRandom(11);
  let agreed = 0;
  for (let round = 0; round < 20_000; round++) {
    const bytes = damagedCopy(random, round % 2 === 0 ? ofTensorFlow : fileVersionEvent());
    const event = readFileVersion(bytes);
    if (!event) continue;
    assert.equal(event, decoded(bytes));
    agreed++;
  }
  assert.ok(agreed > 1000, `${agreed} damaged records were still sound`);
});

test.run();
