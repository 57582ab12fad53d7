import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RecordReader } from '../../src/tfrecord/record-reader.js';
import { framed } from '../support/event-bytes.js';
import { SeededRandom } from '../support/seeded-random.js';

const test = suite('tfrecord/record-reader, memory');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const CHUNK_BYTES = 64 * 1024;
const ALLOWED_GROWTH = 16 * 2 ** 20;

function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Pieces of `CHUNK_BYTES`, cut without regard to records, until `totalBytes` were given. */
function* endless(bytes: Uint8Array, totalBytes: number): Generator<Uint8Array> {
  const twice = Uint8Array.from([...bytes, ...bytes]);
  for (let given = 0; given < totalBytes; given += CHUNK_BYTES) {
    const at = given % bytes.length;
    yield twice.subarray(at, at + CHUNK_BYTES);
  }
}

test('100 MB of small records in pieces of 64 kB take no more memory than one piece', () => {
  const random = new SeededRandom(10);
  const records = Array.from({ length: 900 }, () => random.bytes(random.below(200)));
  const bytes = framed(...records);
  assert.ok(bytes.length > CHUNK_BYTES && bytes.length % CHUNK_BYTES > 0);
  const reader = new RecordReader();
  const before = memoryInUse();
  let read = 0;
  let largest = 0;
  let chunks = 0;
  for (const chunk of endless(bytes, 100e6)) {
    reader.push(chunk);
    for (let outcome = reader.next(); outcome; outcome = reader.next()) {
      assert.is(outcome.kind, 'record');
      read++;
    }
    largest = Math.max(largest, process.memoryUsage().arrayBuffers);
    chunks++;
  }
  assert.ok(read > (chunks * CHUNK_BYTES * 900) / bytes.length - 900);
  assert.ok(reader.tail.pendingBytes < 216);
  assert.ok(memoryInUse() - before < ALLOWED_GROWTH);
  assert.ok(largest - before < ALLOWED_GROWTH);
});

test('bytes in which framing is searched for are not kept', () => {
  const reader = new RecordReader();
  const noise = new SeededRandom(11).bytes(300_001);
  const before = memoryInUse();
  let pushed = 0;
  for (const chunk of endless(noise, 24e6)) {
    reader.push(chunk);
    assert.is(reader.next(), undefined);
    pushed += chunk.length;
  }
  assert.is(reader.tail.pendingBytes, pushed);
  assert.ok(memoryInUse() - before < ALLOWED_GROWTH);
});

test('a record that comes in many pieces is copied seldom enough', () => {
  const large = framed(new Uint8Array(32 * 2 ** 20));
  const reader = new RecordReader();
  const before = memoryInUse();
  for (let at = 0; at < large.length; at += CHUNK_BYTES) {
    assert.is(reader.next(), undefined);
    reader.push(large.subarray(at, at + CHUNK_BYTES));
  }
  const outcome = reader.next();
  assert.is(outcome?.kind === 'record' && outcome.data.length, 32 * 2 ** 20);
  assert.ok(memoryInUse() - before < 3 * large.length);
});

test.run();
