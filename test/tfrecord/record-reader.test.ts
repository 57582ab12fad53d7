import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RecordReader } from '../../src/tfrecord/record-reader.js';
import { bytesOfHex, framed, hexOf } from '../support/event-bytes.js';
import { fixtureBytes } from '../support/fixtures.js';
import { frameRecord } from '../support/records.js';
import { SeededRandom } from '../support/seeded-random.js';
import { outcomesOf, pullAll, recordsOf } from './outcomes.js';

const test = suite('tfrecord/record-reader');

// The first two records of test/fixtures/tf1-flat-scalars, as TensorFlow 2.21 wrote them.
const firstTwo = bytesOfHex(`
  3e00 0000 0000 0000                       // 0: length 62
  d9d2 40e7                                 // 8: masked crc of the length
  0900 0000 40fc 54d9 41                    // 12: wall_time 1700000001
  1a0d 6272 6169 6e2e 4576 656e 743a 32     // 21: file_version brain.Event:2
  5224 0a22 7465 6e73 6f72 666c 6f77 2e63   // 36: source_metadata tensorflow.core.util.events_writer
  6f72 652e 7574 696c 2e65 7665 6e74 735f
  7772 6974 6572
  248c 2258                                 // 74: masked crc of the data
  1800 0000 0000 0000                       // 78: length 24
  a37f 4b22                                 // 86: masked crc of the length
  0900 0040 40fc 54d9 41                    // 90: wall_time
  2a0d 0a0b 0a04 6c6f 7373 15a7 ce07 41     // 99: summary, value, tag loss, simple_value
  8cf6 77d4                                 // 114: masked crc of the data
`);
const firstData = hexOf(firstTwo.subarray(12, 74));
const secondData = hexOf(firstTwo.subarray(90, 114));

const texts = (...words: string[]): Uint8Array[] =>
  words.map((word) => new TextEncoder().encode(word));
const hexOfText = (word: string): string => Buffer.from(word).toString('hex');

/** `bytes` with the byte at `at` inverted. */
function damaged(bytes: Uint8Array, ...places: number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const at of places) copy[at] = (copy[at] as number) ^ 0xff;
  return copy;
}

test('reads what TensorFlow has written', () => {
  const wanted = {
    outcomes: [
      { kind: 'record', offset: 0, data: firstData },
      { kind: 'record', offset: 78, data: secondData },
    ],
    tail: { offset: 118, pendingBytes: 0, loss: undefined },
  };
  assert.equal(outcomesOf(firstTwo), wanted);
  assert.equal(
    outcomesOf(firstTwo, () => 1),
    wanted,
  );
});

test('gives the same outcomes however the bytes come', () => {
  const random = new SeededRandom(5);
  for (const name of [
    'tf1-flat-scalars',
    'corrupt',
    'corrupt-length',
    'huge-length',
    'truncated',
  ]) {
    const bytes = fixtureBytes(name);
    const atOnce = outcomesOf(bytes);
    assert.equal(
      outcomesOf(bytes, () => 1),
      atOnce,
      `${name}, byte by byte`,
    );
    for (let round = 0; round < 20; round++) {
      const largest = 1 + random.below(200);
      assert.equal(
        outcomesOf(bytes, () => random.below(largest)),
        atOnce,
        `${name}, pieces to ${largest}`,
      );
    }
  }
});

test('an empty record and an empty push are fine', () => {
  const reader = new RecordReader();
  reader.push(new Uint8Array(0));
  assert.is(reader.next(), undefined);
  reader.push(framed(new Uint8Array(0)));
  reader.push(new Uint8Array(0));
  assert.equal(pullAll(reader), [{ kind: 'record', offset: 0, data: '' }]);
});

test('a record cut anywhere waits, and later bytes complete it', () => {
  for (let cut = 79; cut < firstTwo.length; cut++) {
    const reader = new RecordReader();
    reader.push(firstTwo.subarray(0, cut));
    assert.equal(pullAll(reader), [{ kind: 'record', offset: 0, data: firstData }]);
    assert.is(reader.next(), undefined);
    assert.equal(reader.tail, { offset: 78, pendingBytes: cut - 78, loss: undefined });
    reader.push(firstTwo.subarray(cut));
    assert.equal(pullAll(reader), [{ kind: 'record', offset: 78, data: secondData }]);
    assert.equal(reader.tail, { offset: 118, pendingBytes: 0, loss: undefined });
  }
});

test('data that fail their checksum are told and passed over', () => {
  const bytes = damaged(firstTwo, 30);
  const { outcomes, tail } = outcomesOf(bytes);
  assert.equal(outcomes, [
    { kind: 'corrupt-data', offset: 0, length: 62, got: 0xbe77e6cf, wanted: 0x58228c24 },
    { kind: 'record', offset: 78, data: secondData },
  ]);
  assert.equal(tail, { offset: 118, pendingBytes: 0, loss: undefined });
});

test('a damaged checksum of the data counts as damage', () => {
  const { outcomes } = outcomesOf(damaged(firstTwo, 77));
  const [first] = outcomes;
  assert.is(first?.kind, 'corrupt-data');
  assert.is(first?.kind === 'corrupt-data' && first.wanted, (0x58228c24 ^ 0xff000000) >>> 0);
  assert.equal(recordsOf({ outcomes }), [secondData]);
});

test('the data of the last record may be damaged', () => {
  const { outcomes, tail } = outcomesOf(damaged(firstTwo, 100));
  assert.equal(
    outcomes.map(({ kind }) => kind),
    ['record', 'corrupt-data'],
  );
  assert.equal(tail, { offset: 118, pendingBytes: 0, loss: undefined });
});

test('a damaged length is told, and framing found again at the next sound record', () => {
  for (let at = 0; at < 12; at++) {
    const { outcomes, tail } = outcomesOf(damaged(firstTwo, at));
    const [lost, found, ...more] = outcomes;
    assert.is(lost?.kind, 'corrupt-length', `byte ${at}`);
    if (lost?.kind !== 'corrupt-length') return;
    assert.is(lost.resumedAt, 78);
    assert.is(lost.loss.offset, 0);
    assert.is(lost.loss.reason, 'checksum');
    assert.is.not(lost.loss.got, lost.loss.wanted);
    assert.is(
      lost.loss.wanted,
      at < 8 ? 0xe740d2d9 : new DataView(damaged(firstTwo, at).buffer).getUint32(8, true),
    );
    assert.equal(found, { kind: 'record', offset: 78, data: secondData });
    assert.equal(more, []);
    assert.equal(tail, { offset: 118, pendingBytes: 0, loss: undefined });
  }
});

test('framing is not found at a record whose own data are damaged', () => {
  const bytes = framed(...texts('one', 'two', 'three', 'four'));
  const second = 16 + 3;
  const third = second + 16 + 3;
  const { outcomes } = outcomesOf(damaged(bytes, 0, second + 12));
  assert.equal(
    outcomes.map((outcome) =>
      outcome.kind === 'corrupt-length' ? [outcome.loss.offset, outcome.resumedAt] : outcome.kind,
    ),
    [[0, third], 'record', 'record'],
  );
  assert.equal(recordsOf({ outcomes }), [hexOfText('three'), hexOfText('four')]);
});

test('several damaged places are told one by one', () => {
  const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
  const bytes = framed(...texts(...words));
  const offsets = words.map((_, index) => framed(...texts(...words.slice(0, index))).length);
  const [, one = 0, , three = 0, four = 0, five = 0] = offsets;
  const { outcomes, tail } = outcomesOf(damaged(bytes, one + 13, three + 3, five + 12));
  assert.equal(
    outcomes.map((outcome) => {
      if (outcome.kind === 'record') return outcome.data;
      if (outcome.kind === 'corrupt-data') return ['data', outcome.offset, outcome.length];
      return ['length', outcome.loss.offset, outcome.resumedAt];
    }),
    [
      hexOfText('zero'),
      ['data', one, 3],
      hexOfText('two'),
      ['length', three, four],
      hexOfText('four'),
      ['data', five, 4],
      hexOfText('six'),
    ],
  );
  assert.equal(tail, { offset: bytes.length, pendingBytes: 0, loss: undefined });
});

test('damage that nothing sound follows is told by the tail, and ends when something does', () => {
  const reader = new RecordReader();
  reader.push(damaged(firstTwo, 80));
  assert.equal(pullAll(reader), [{ kind: 'record', offset: 0, data: firstData }]);
  const { offset, pendingBytes, loss } = reader.tail;
  assert.is(offset, 78);
  assert.is(pendingBytes, 40);
  assert.is(loss?.offset, 78);
  assert.is(loss?.reason, 'checksum');
  assert.is(loss?.length, 0xff0018n);

  reader.push(framed(...texts('after')));
  assert.equal(pullAll(reader), [
    { kind: 'corrupt-length', loss, resumedAt: 118 },
    { kind: 'record', offset: 118, data: hexOfText('after') },
  ]);
  assert.equal(reader.tail, { offset: 139, pendingBytes: 0, loss: undefined });
});

test('a length of 2^62 with a right checksum allocates nothing', () => {
  const bytes = fixtureBytes('huge-length');
  const before = process.memoryUsage().arrayBuffers;
  const { outcomes, tail } = outcomesOf(bytes);
  assert.ok(process.memoryUsage().arrayBuffers - before < 2 ** 20);
  assert.is(outcomes.length, 61);
  assert.ok(outcomes.every(({ kind }) => kind === 'record'));
  assert.is(tail.offset, 3284);
  assert.is(tail.pendingBytes, 12);
  assert.is(tail.loss?.reason, 'too-long');
  assert.is(tail.loss?.length, 2n ** 62n);
});

test('records beyond the largest allowed are corruption, those at it are not', () => {
  const bytes = framed(...texts('eleven char', 'twelve chars', 'end'));
  const { outcomes } = outcomesOf(bytes, undefined, { maxRecordBytes: 11 });
  assert.equal(recordsOf({ outcomes }), [hexOfText('eleven char'), hexOfText('end')]);
  const [, lost] = outcomes;
  assert.is(lost?.kind, 'corrupt-length');
  if (lost?.kind !== 'corrupt-length') return;
  assert.is(lost.loss.reason, 'too-long');
  assert.is(lost.loss.length, 12n);
  assert.is(lost.resumedAt - lost.loss.offset, 28);
});

test('a claimed length that is allowed but never comes allocates nothing', () => {
  const header = frameRecord(new Uint8Array(2 ** 20)).subarray(0, 12);
  const before = process.memoryUsage().arrayBuffers;
  const { tail } = outcomesOf(Uint8Array.from([...header, 1, 2, 3]));
  assert.ok(process.memoryUsage().arrayBuffers - before < 2 ** 20);
  assert.equal(tail, { offset: 0, pendingBytes: 15, loss: undefined });
});

test('offsets count from where the bytes begin in the file', () => {
  const { outcomes, tail } = outcomesOf(firstTwo.subarray(78), undefined, {
    position: { offset: 78 },
  });
  assert.equal(outcomes, [{ kind: 'record', offset: 78, data: secondData }]);
  assert.is(tail.offset, 118);
});

test('a record that was cut short in the middle of a file costs no record after it', () => {
  // A disk that was full for a moment leaves this: the claimed length reaches over what follows.
  const cut = framed(...texts('a record of which only a part was written')).subarray(0, 20);
  const rest = framed(...texts('one', 'two', 'three'));
  const { outcomes, tail } = outcomesOf(Uint8Array.from([...firstTwo, ...cut, ...rest]), () => 7);
  assert.equal(recordsOf({ outcomes }), [
    firstData,
    secondData,
    hexOfText('one'),
    hexOfText('two'),
    hexOfText('three'),
  ]);
  const damage = outcomes.filter(({ kind }) => kind !== 'record');
  assert.equal(
    damage.map((outcome) => outcome.kind === 'corrupt-data' && [outcome.offset, outcome.length]),
    [[118, 41]],
  );
  assert.equal(tail, { offset: 118 + 20 + rest.length, pendingBytes: 0, loss: undefined });
});

test('another reader goes on from a position as the first would have, wherever it stood', () => {
  const records = framed(...texts('one', 'two', 'three', 'four'));
  const cut = framed(...texts('a record that was cut')).subarray(0, 20);
  const bytes = Uint8Array.from([...damaged(records, 13, 19), ...cut, ...records, ...cut]);
  const wanted = outcomesOf(bytes);
  for (let at = 0; at <= bytes.length; at++) {
    const first = new RecordReader();
    first.push(bytes.subarray(0, at));
    const outcomes = pullAll(first);
    const position = structuredClone(first.position);
    const rest = outcomesOf(bytes.subarray(position.offset), undefined, { position });
    assert.equal([...outcomes, ...rest.outcomes], wanted.outcomes, `after ${at} bytes`);
    assert.equal(rest.tail, wanted.tail, `after ${at} bytes`);
  }
});

test('damaged data next to a damaged length: both are told', () => {
  const bytes = framed(...texts('one', 'two', 'three'));
  const { outcomes } = outcomesOf(damaged(bytes, 13, 19));
  assert.equal(
    outcomes.map((outcome) =>
      outcome.kind === 'corrupt-length' ? [outcome.loss.offset, outcome.resumedAt] : outcome.kind,
    ),
    ['corrupt-data', [19, 38], 'record'],
  );
});

test.run();
