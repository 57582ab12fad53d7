import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { frameRecord } from '../../src/tfrecord/record-writer.js';
import { bytesOfHex, hexOf } from '../support/event-bytes.js';
import { fixtureBytes } from '../support/fixtures.js';

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

test.run();
