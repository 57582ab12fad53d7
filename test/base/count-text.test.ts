import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { count, figure } from '../../src/base/count-text.js';

const test = suite('base/count-text');

test('one is singular, everything else plural', () => {
  assert.is(count(0, 'step'), '0 steps');
  assert.is(count(1, 'step'), '1 step');
  assert.is(count(2, 'training step'), '2 training steps');
});

test('thousands are set apart', () => {
  assert.is(count(1_234_567, 'step'), '1,234,567 steps');
  assert.is(figure(999), '999');
  assert.is(figure(1000), '1,000');
  assert.is(figure(12_345), '12,345');
});

test.run();
