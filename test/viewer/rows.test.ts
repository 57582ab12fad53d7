import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { countByStatus, scopeTest, statusTest } from '../../viewer/row-filter.js';
import { sortRows } from '../../viewer/row-order.js';
import { defaultSort, emptyQuery } from '../../viewer/url-state.js';
import { rowKey } from '../../viewer/variable-row.js';
import { finding, names, rows, run, variable } from './builders.js';

const test = suite('rows');

test('a row carries the finding that names it, and no other of the same rule', () => {
  const first = finding('rule', ['a'], { message: 'first' });
  const second = finding('rule', ['b', '__proto__'], { message: 'second' });
  const shown = rows(
    run(
      'r',
      ['a', 'b', '__proto__', 'c'].map((name) => variable(name, { finding: 'rule' })),
      [first, second],
    ),
  );
  assert.equal(
    shown.map((row) => row.finding?.message),
    ['first', 'second', 'second', undefined],
  );
});

test('keys are unique over runs and names', () => {
  assert.is.not(rowKey('a', 'bc'), rowKey('ab', 'c'));
  assert.is.not(rowKey('', '1:a'), rowKey('1:', 'a'));
});

test('scope is runs, finding and pattern; status is apart, so that it can be counted', () => {
  const cause = finding('rule', ['w']);
  const all = rows(
    run('a', [variable('w', { status: 'flat', finding: 'rule' }), variable('b')], [cause]),
    run('b', [variable('w'), variable('b')]),
  );
  const everything = () => true;
  const inRun = scopeTest(emptyQuery, everything, (name) => name === 'b');
  assert.equal(names(all.filter(inRun)), ['w', 'b']);
  const named = scopeTest({ ...emptyQuery, finding: 'rule' }, everything, everything);
  assert.equal(names(all.filter(named)), ['w']);
  assert.is(all.filter(statusTest({ ...emptyQuery, statuses: ['flat'] })).length, 1);
  assert.is(all.filter(statusTest(emptyQuery)).length, 4);
  assert.equal(
    [...countByStatus(all)],
    [
      ['flat', 1],
      ['moving', 3],
    ],
  );
});

test('worst first: flat, alarmed, too few, frozen, constant, moving; then natural by name', () => {
  const all = rows(
    run(
      'r',
      [
        variable('moving'),
        variable('constant', { status: 'constant' }),
        variable('frozen', { status: 'frozen' }),
        variable('few', { status: 'too-few' }),
        variable('bn10', { status: 'flat' }),
        variable('bn2', { status: 'flat' }),
        variable('noted', { finding: 'note' }),
        variable('warned', { finding: 'warning' }),
      ],
      [
        finding('note', ['noted'], { severity: 'info' }),
        finding('warning', ['warned'], { severity: 'warning' }),
      ],
    ),
  );
  assert.equal(names(sortRows(all, defaultSort)), [
    'bn2',
    'bn10',
    'warned',
    'few',
    'frozen',
    'constant',
    'noted',
    'moving',
  ]);
});

test('an absent count sorts apart from 0', () => {
  const all = rows(
    run('r', [
      variable('zero', { assigns: { observed: 0 } }),
      variable('absent'),
      variable('many', { assigns: { observed: 7 } }),
    ]),
  );
  const up = sortRows(all, { column: 'observed', descending: false });
  assert.equal(names(up), ['absent', 'zero', 'many']);
  const down = sortRows(all, { column: 'observed', descending: true });
  assert.equal(names(down), ['many', 'zero', 'absent']);
});

test.run();
