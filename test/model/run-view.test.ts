import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { impliedRuns, observedWrites } from '../../src/model/run-view.js';
import { assignView, flat } from '../support/run-view.js';

const test = suite('model/run-view');

test('writes and implied runs add up over the assigns, each kind apart', () => {
  const view = flat('mean', {
    assigns: [
      assignView('a', { observed: 2, implied: 5 }),
      assignView('b', { observed: 1 }),
      assignView('c', { implied: 7 }),
    ],
  });
  assert.is(observedWrites(view), 3);
  assert.is(impliedRuns(view), 12);
});

test('what nobody could see counts as none', () => {
  const view = flat('mean', { assigns: [assignView('a', {})] });
  assert.is(observedWrites(view), 0);
  assert.is(impliedRuns(view), 0);
});

test.run();
