import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonPieces } from '../../../src/server/answers/json-pieces.js';

const test = suite('server/answers/json-pieces');

const many = Array.from({ length: 2500 }, (_, index) => index / 3);
const values: readonly (readonly [string, unknown])[] = [
  ['an empty object', {}],
  ['an empty list', []],
  ['words and numbers', { '"a"': '\u2028<\n', b: 1e300, c: null, d: true }],
  ['what is undefined is left out', { a: undefined, b: { c: undefined } }],
  ['a long list of numbers', { series: [{ value: many }, { value: [] }] }],
  ['lists of unlike values', [1, 'NaN', null, { a: [] }, [2, [3]], ...many, null, {}]],
  ['what lies deep', { a: { b: { c: { d: { e: { f: [{ g: [1, { h: 2 }] }] } } } } } }],
  ['a word by itself', 'NaN'],
];

for (const [name, value] of values) {
  test(`${name}: as JSON.stringify writes it`, () => {
    assert.is([...jsonPieces(value)].join(''), JSON.stringify(value));
  });
}

test('no piece of a long list is long', () => {
  const pieces = [...jsonPieces({ columns: { step: Array(100_000).fill(1) } })];
  assert.ok(pieces.every((piece) => piece.length < 5000));
});

test.run();
