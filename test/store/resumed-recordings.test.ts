import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { mergeLayers, mergeVariables } from '../../src/store/resumed-recordings.js';
import { assignView, layer, moving } from '../support/run-view.js';

const test = suite('store/resumed-recordings');

test('one recording stays as it is, also with layers of one name', () => {
  const twins = [
    layer('dense', { training: 1, inference: 0 }),
    layer('dense', { training: 0, inference: 2 }),
  ];
  assert.equal(mergeLayers([twins]), twins);
  assert.equal(mergeLayers([]), []);
});

test('a variable of two recordings has the points and the assigns of both', () => {
  const first = moving('w', { assigns: [assignView('SGD', { observed: 3 })] });
  const second = moving('w', {
    trainable: false,
    assigns: [assignView('SGD', { observed: 4 }), assignView('Adam', { observed: 1 })],
  });
  const alone = moving('only in the second');
  const [merged, other, ...more] = mergeVariables([[first], [second, alone]]);
  assert.equal(more, []);
  assert.is(other?.name, 'only in the second');
  assert.is(merged?.trainable, false);
  assert.is(merged?.initial, first.initial);
  assert.equal(merged?.assigns, [
    assignView('SGD', { observed: 7 }),
    assignView('Adam', { observed: 1 }),
  ]);
  const points = first.columns.step.length;
  for (const [name, column] of Object.entries(merged?.columns ?? {})) {
    assert.is(column.length, 2 * points, name);
  }
  assert.equal([...(merged?.columns.step ?? [])], [...first.columns.step, ...second.columns.step]);
});

test('an assign that no recording could see stays unseen', () => {
  const [merged] = mergeVariables([
    [moving('w', { assigns: [assignView('op', { implied: 5 })] })],
    [moving('w', { assigns: [assignView('op', { implied: 6 })] })],
  ]);
  assert.equal(merged?.assigns, [assignView('op', { implied: 11 })]);
});

test.run();
