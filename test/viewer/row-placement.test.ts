import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sortRows } from '../../viewer/row-order.js';
import { type Placement, placeRows } from '../../viewer/row-placement.js';
import { defaultSort } from '../../viewer/url-state.js';
import type { VariableRow } from '../../viewer/variable-row.js';
import { names, rows, run, variable } from './builders.js';

const test = suite('row-placement');
const question = {};
const before = rows(run('r', [variable('a', { status: 'flat' }), variable('b'), variable('c')]));

interface Ask {
  readonly hold?: boolean;
  readonly question?: object;
  readonly test?: (row: VariableRow) => boolean;
}

function place(previous: Placement | undefined, all: readonly VariableRow[], ask: Ask = {}) {
  return placeRows(previous, {
    question: ask.question ?? question,
    rows: all,
    sorted: () => sortRows(all, defaultSort),
    test: ask.test ?? (() => true),
    hold: ask.hold ?? false,
  });
}

test('new values come into the same places', () => {
  const placed = place(undefined, before);
  const after = rows(
    run('r', [
      variable('c', { points: 99 }),
      variable('b', { points: 99 }),
      variable('a', { status: 'flat', points: 99 }),
    ]),
  );
  const next = place(placed, after);
  assert.equal(names(next.rows), ['a', 'b', 'c']);
  assert.is(next.rows[0]?.variable.points, 99);
});

test('another question that leaves the same rows leaves the same list', () => {
  const placed = place(undefined, before);
  const all = place(placed, before, { question: {} });
  assert.is(all.rows, placed.rows);
  const fewer = place(all, before, { question: {}, test: (row) => row.variable.name !== 'b' });
  assert.equal(names(fewer.rows), ['a', 'c']);
});

test('a changed status moves its row', () => {
  const after = rows(run('r', [variable('a'), variable('b'), variable('c', { status: 'flat' })]));
  assert.equal(names(place(place(undefined, before), after).rows), ['c', 'a', 'b']);
});

test('under a pointer rows stay, and new ones come last; once it has left, they fall into place', () => {
  const placed = place(undefined, before);
  const after = rows(
    run('r', [
      variable('a'),
      variable('b'),
      variable('c', { status: 'flat' }),
      variable('aa', { status: 'flat' }),
    ]),
  );
  const held = place(placed, after, { hold: true });
  assert.equal(names(held.rows), ['a', 'b', 'c', 'aa']);
  assert.is(place(held, after, { hold: true }), held);
  assert.equal(names(place(held, after).rows), ['aa', 'c', 'a', 'b']);
});

test('under a pointer a row stays even if it no longer matches the filter', () => {
  const onlyFlat = (row: VariableRow): boolean => row.variable.status === 'flat';
  const placed = place(undefined, before, { test: onlyFlat });
  const after = rows(run('r', [variable('a'), variable('b'), variable('c')]));
  const held = place(placed, after, { test: onlyFlat, hold: true });
  assert.equal(names(held.rows), ['a']);
  assert.is(place(held, after, { test: onlyFlat }).rows.length, 0);
});

test('another question is answered at once, pointer or not', () => {
  const next = place(place(undefined, before), before, {
    question: {},
    test: (row) => row.variable.name !== 'a',
    hold: true,
  });
  assert.equal(names(next.rows), ['b', 'c']);
});

test('the same rows give the same placement, so nothing is drawn again', () => {
  const placed = place(undefined, before);
  assert.is(place(placed, before), placed);
  assert.is(place(placed, before, { hold: true }), placed);
});

test.run();
