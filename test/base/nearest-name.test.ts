import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { nearestName } from '../../src/base/nearest-name.js';

const test = suite('base/nearest-name');

const cases: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['chekc', ['serve', 'check'], 'check'],
  ['exprot', ['export', 'expect'], 'export'],
  ['failon', ['fail-on', 'format'], 'fail-on'],
  ['check', ['check', 'checks'], undefined],
  ['logs', ['check', 'serve'], undefined],
  ['', ['check'], undefined],
  ['x', [], undefined],
];

for (const [word, names, nearest] of cases) {
  test(`"${word}" among ${names.join(', ') || 'nothing'}: ${nearest}`, () => {
    assert.is(nearestName(word, names), nearest);
  });
}

test.run();
