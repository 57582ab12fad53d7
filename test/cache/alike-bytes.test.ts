import { serialize } from 'node:v8';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { alikeReader } from '../../src/cache/alike-bytes.js';

const test = suite('cache/alike-bytes');

test('bytes that are alike give one object, others their own', () => {
  const read = alikeReader<ReadonlyMap<string, number>>();
  const [one, other] = [new Map([['a', 1]]), new Map([['a', 2]])];
  const first = read(serialize(one));
  assert.equal(first, one);
  assert.is(read(serialize(one)), first);
  assert.equal(read(serialize(other)), other);
  assert.is(read(serialize(one)), first);
});

test('bytes amid others are read as they are', () => {
  const bytes = serialize(['x', 'y']);
  const amid = Buffer.concat([new Uint8Array(8), bytes, new Uint8Array(3)]);
  const read = alikeReader<readonly string[]>();
  assert.equal(read(amid.subarray(8, 8 + bytes.length)), ['x', 'y']);
});

test('what is nothing is read as that', () => {
  const read = alikeReader<undefined>();
  assert.is(read(serialize(undefined)), undefined);
});

test.run();
