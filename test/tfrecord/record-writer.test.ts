import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { MAX_RECORD_BYTES, RecordBuffer } from '../../src/tfrecord/record-writer.js';
import { bytesOfHex, hexOf } from '../support/event-bytes.js';
import { fixtureBytes } from '../support/fixtures.js';
import { frameRecord } from '../support/records.js';

const test = suite('tfrecord/record-writer');

test('frames as TensorFlow does', () => {
  // The second record of test/fixtures/tf1-flat-scalars.
  const data = bytesOfHex('0900 0040 40fc 54d9 412a 0d0a 0b0a 046c 6f73 7315 a7ce 0741');
  const wanted = bytesOfHex(`
    1800 0000 0000 0000                                         // length 24
    a37f 4b22                                                   // masked crc of the length
    0900 0040 40fc 54d9 412a 0d0a 0b0a 046c 6f73 7315 a7ce 0741 // data
    8cf6 77d4                                                   // masked crc of the data
  `);
  assert.is(hexOf(frameRecord(data)), hexOf(wanted));
});

test('an empty record is sixteen bytes', () => {
  // crc32c(8 zero bytes) = 0x8c28b28a, masked 0x07980329; crc32c() = 0, masked 0xa282ead8.
  assert.is(
    hexOf(frameRecord(new Uint8Array(0))),
    '0000000000000000290398 07d8ea82a2'.replace(' ', ''),
  );
});

test('data may be a part of a larger buffer and is copied', () => {
  const file = fixtureBytes('empty-run');
  const data = file.subarray(12, file.length - 4);
  const framed = frameRecord(data);
  file.fill(0);
  assert.is(hexOf(framed), hexOf(fixtureBytes('empty-run')));
});

/** Puts one record into a buffer. */
function put(records: RecordBuffer, data: Uint8Array): void {
  const at = records.beginRecord(data.length);
  records.bytes.set(data, at);
  records.endRecord();
}

const wholeRecords = ({ bytes, length }: RecordBuffer): string => hexOf(bytes.subarray(0, length));

test('a buffer frames in place what stands alone framed alike, and grows', () => {
  const records = new RecordBuffer(0);
  const datas = [3, 3, 0, 1000, 3].map((length) => new Uint8Array(length).fill(length));
  for (const data of datas) put(records, data);
  assert.is(wholeRecords(records), datas.map((data) => hexOf(frameRecord(data))).join(''));
});

test('a cleared buffer takes nothing from before', () => {
  const records = new RecordBuffer(64);
  put(records, new Uint8Array(40).fill(255));
  records.clear();
  assert.is(records.length, 0);
  put(records, new Uint8Array(9));
  assert.is(wholeRecords(records), hexOf(frameRecord(new Uint8Array(9))));
});

test('a record that was begun and not ended leaves no trace', () => {
  const records = new RecordBuffer(16);
  put(records, Uint8Array.of(1));
  records.bytes.fill(9, records.beginRecord(500));
  put(records, Uint8Array.of(2));
  const wanted = [1, 2].map((byte) => hexOf(frameRecord(Uint8Array.of(byte))));
  assert.is(wholeRecords(records), wanted.join(''));
});

test('a record that readers would take for damage is refused before memory is taken for it', () => {
  const records = new RecordBuffer(16);
  assert.throws(() => records.beginRecord(MAX_RECORD_BYTES + 1), /longer than 1073741824/);
  assert.is(records.bytes.length, 16);
});

test.run();
