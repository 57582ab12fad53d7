import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toSafeNumber } from '../../src/protobuf/int64.js';

const test = suite('protobuf/int64');

test('whole numbers that a double holds come out, others do not', () => {
  const cases: readonly [Long, number | undefined][] = [
    [Long.ZERO, 0],
    [Long.fromNumber(-5), -5],
    [Long.fromString('9007199254740991'), 2 ** 53 - 1],
    [Long.fromString('-9007199254740991'), -(2 ** 53 - 1)],
    [Long.fromString('9007199254740992'), undefined],
    [Long.fromString('9007199254740993'), undefined],
    [Long.MIN_VALUE, undefined],
    [Long.MAX_UNSIGNED_VALUE, undefined],
  ];
  for (const [value, wanted] of cases) assert.is(toSafeNumber(value), wanted, String(value));
});

test.run();
