import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readOnce } from '../../src/diagnosis/read-once.js';
import type { VariableView } from '../../src/model/run-view.js';
import { fixtureRun, moving, plainRun } from '../support/run-view.js';

const test = suite('diagnosis/read-once');

/** A view that works out its columns anew each time, as those of large logs do. */
function counting(name: string, points: number): { view: VariableView; asked: () => number } {
  let asked = 0;
  const { columns, ...rest } = moving(name, { points });
  const view = {
    ...rest,
    get columns() {
      asked++;
      return { ...columns };
    },
  };
  return { view, asked: () => asked };
}

test('columns are worked out once, and equal steps are one array', () => {
  const [a, b] = [counting('a', 30), counting('b', 30)];
  const [first, second] = readOnce(plainRun([a.view, b.view])).variables;
  for (let time = 0; time < 3; time++) assert.is(first?.columns.step, second?.columns.step);
  assert.is(a.asked(), 1);
});

test('a run with more points than memory is for is read again each time', () => {
  const large = counting('large', 2_000_001);
  const [view] = readOnce(plainRun([large.view])).variables;
  const before = large.asked();
  assert.is(view?.columns.step.length, 2_000_001);
  assert.is(large.asked(), before + 1);
});

test('a view shows the same as before', async () => {
  const run = await fixtureRun('tf1-flat-graph');
  for (const [at, view] of readOnce(run).variables.entries()) {
    const { columns, ends, ...rest } = run.variables[at] as VariableView;
    assert.equal({ ...view }, rest);
    assert.equal(inspect(view.columns), inspect(columns));
    assert.equal(view.ends, ends);
  }
});

test.run();
