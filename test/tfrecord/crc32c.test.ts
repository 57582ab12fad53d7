import { crc32c as nativeCrc32c } from '@node-rs/crc32';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { crc32c, maskedCrc32c } from '../../src/tfrecord/crc32c.js';
import { bytesOfHex } from '../support/event-bytes.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('tfrecord/crc32c');

test('the vectors of RFC 3720, B.4', () => {
  const readCommand = bytesOfHex(`
    01c0 0000 0000 0000 0000 0000 0000 0000 1400 0000 0000 0400
    0000 0014 0000 0018 2800 0000 0000 0000 0200 0000 0000 0000
  `);
  const cases: readonly [string, Uint8Array, number][] = [
    ['32 bytes of zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['32 bytes going up', Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
    ['32 bytes going down', Uint8Array.from({ length: 32 }, (_, index) => 31 - index), 0x113fdb5c],
    ['an iSCSI SCSI Read (10) command', readCommand, 0xd9963a56],
  ];
  for (const [name, bytes, wanted] of cases) assert.is(crc32c(bytes), wanted, name);
});

test('the check value of the catalogues', () => {
  assert.is(crc32c(new TextEncoder().encode('123456789')), 0xe3069283);
  assert.is(crc32c(new Uint8Array(0)), 0);
});

test('agrees with @node-rs/crc32 for every length to 100, at every offset to 8', () => {
  const bytes = new SeededRandom(3).bytes(108);
  for (let length = 0; length <= 100; length++) {
    for (let offset = 0; offset <= 8; offset++) {
      const wanted = nativeCrc32c(bytes.slice(offset, offset + length));
      const what = `${length} bytes at ${offset}`;
      assert.is(crc32c(bytes, offset, offset + length), wanted, what);
      assert.is(crc32c(bytes.subarray(offset, offset + length)), wanted, what);
    }
  }
});

test('agrees with @node-rs/crc32 over a megabyte', () => {
  const bytes = new SeededRandom(4).bytes(1_000_003);
  assert.is(crc32c(bytes), nativeCrc32c(bytes));
});

test('the mask gives what TensorFlow has written', () => {
  // Lengths and their masked crcs, from the headers in test/fixtures/tf1-flat-scalars.
  const headers: readonly [string, number][] = [
    ['3e00 0000 0000 0000', 0xe740d2d9],
    ['1800 0000 0000 0000', 0x224b7fa3],
    ['2f00 0000 0000 0000', 0x501d5d6d],
    ['3100 0000 0000 0000', 0xe983839d],
    ['1a00 0000 0000 0000', 0x2dd89b12],
  ];
  for (const [length, wanted] of headers) {
    assert.is(maskedCrc32c(bytesOfHex(length)), wanted, length);
  }
  const event = bytesOfHex('0900 0040 40fc 54d9 412a 0d0a 0b0a 046c 6f73 7315 a7ce 0741');
  assert.is(maskedCrc32c(event), 0xd477f68c);
});

test('the mask takes a range', () => {
  const bytes = bytesOfHex('ff 1800 0000 0000 0000 ff');
  assert.is(maskedCrc32c(bytes, 1, 9), 0x224b7fa3);
});

test.run();
