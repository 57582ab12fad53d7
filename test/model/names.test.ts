import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isStep, runName } from '../../src/model/names.js';

const test = suite('model/names');

test('a run is named by its directory; a backslash is a letter like any other', () => {
  assert.is(runName('train'), 'train');
  assert.is(runName('./train/'), 'train');
  assert.is(runName('lr=0.1\\train'), 'lr=0.1\\train');
  assert.is(runName('a/b//'), 'a/b');
});

test('the log directory itself is the run "."', () => {
  for (const root of ['', '.', './']) assert.is(runName(root), '.', JSON.stringify(root));
});

test('a step is an integer that a double holds', () => {
  for (const step of [0, -1, 2 ** 53 - 1]) assert.ok(isStep(step), String(step));
  for (const other of [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.not(isStep(other), String(other));
  }
});

test.run();
