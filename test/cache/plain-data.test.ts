import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { plainBytes, plainValue } from '../../src/cache/plain-data.js';

const test = suite('cache/plain-data');

function throughBytes<Value>(value: Value): Value {
  const { structure, arrays } = plainBytes(value);
  return plainValue(structure, Buffer.concat(arrays)) as Value;
}

test('data of every kind comes back', () => {
  const value = {
    texts: new Map([['__proto__', 'ünïcode']]),
    big: 2n ** 60n,
    nothing: undefined,
    bytes: Uint8Array.of(1, 2, 3),
    doubles: Float64Array.of(1.5, -0),
    floats: Float32Array.of(0.5),
    words: Uint32Array.of(2 ** 32 - 1),
    integers: Int32Array.of(-1),
    none: new Float64Array(0),
    part: new Float64Array([1, 2, 3]).subarray(1, 2),
    record: Buffer.from('abc').subarray(1),
  };
  const { record, ...rest } = throughBytes(value);
  const { record: wanted, ...wantedRest } = value;
  assert.equal(rest, wantedRest);
  assert.ok(Object.is(rest.doubles[1], -0));
  assert.equal([...record], [...wanted]);
});

test('what is met twice is one object', () => {
  const names = ['loss'];
  const numbers = Float64Array.of(1);
  const [one, two] = throughBytes([
    { names, numbers },
    { names, numbers },
  ]);
  assert.is(one?.names, two?.names);
  assert.is(one?.numbers, two?.numbers);
});

test('what is no plain data is an error', () => {
  assert.throws(() => plainBytes({ method: () => 1 }));
  assert.throws(() => plainBytes(BigInt64Array.of(1n)), 'BigInt64Array');
});

test.run();
