import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { runMatrix } from '../../viewer/run-matrix.js';
import { run, variable } from './builders.js';

const test = suite('run-matrix');

test('roles with the most that is flat stand first, and a cell counts the worst first', () => {
  const { roles, cells } = runMatrix([
    run('a', [
      variable('w', { role: 'kernel' }),
      variable('m1', { role: 'moving-mean', status: 'moving' }),
      variable('m2', { role: 'moving-mean', status: 'flat' }),
    ]),
    run('b', [variable('w', { role: 'kernel' }), variable('x', { role: '__proto__' })]),
  ]);
  assert.equal(roles, ['moving-mean', '__proto__', 'kernel']);
  assert.equal(cells.get('a')?.get('moving-mean'), {
    counts: [
      ['flat', 1],
      ['moving', 1],
    ],
    total: 2,
  });
  assert.is(cells.get('b')?.get('moving-mean'), undefined);
});

test('no runs, no columns', () => {
  assert.equal(runMatrix([]).roles, []);
});

test.run();
