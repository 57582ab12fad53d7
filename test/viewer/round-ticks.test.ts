import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { roundTicks } from '../../viewer/charts/round-ticks.js';

const test = suite('round-ticks');

test('ticks are round numbers between the ends', () => {
  assert.equal(
    roundTicks(-0.0299, 0.0332, 6).map((tick) => tick.toFixed(3)),
    ['-0.020', '0.000', '0.020'],
  );
  assert.equal(roundTicks(0, 10, 5), [0, 2, 4, 6, 8, 10]);
});

test('they are few, whatever the range', () => {
  for (const [from, to] of [
    [1e-20, 2e-20],
    [-1e20, 1e20],
    [1e6, 1e6 + 1],
    [-3.7, -3.6],
  ] as const) {
    const ticks = roundTicks(from, to, 6);
    assert.ok(ticks.length >= 2 && ticks.length <= 7, `${from}..${to}: ${ticks}`);
    assert.ok(ticks.every((tick) => tick >= from && tick <= to));
  }
});

test('where floats have no room for a round number the ends stand for themselves', () => {
  assert.equal(roundTicks(1, 1, 6), [1, 1]);
  const next = 1 + Number.EPSILON;
  assert.ok(roundTicks(1, next, 6).length <= 7);
  assert.equal(roundTicks(-1.7e308, 1.7e308, 6), [-1.7e308, 1.7e308]);
});

test.run();
