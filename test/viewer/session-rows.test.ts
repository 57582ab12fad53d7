import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireNumber } from '../../src/wire/api.js';
import type { WireHparams, WireSession } from '../../src/wire/hparams.js';
import { sortSessions } from '../../viewer/session-rows.js';

const test = suite('viewer/session-rows');

function session(run: string, value: WireSession['values'][number], loss: WireNumber | null) {
  return { run, group: '', status: 'unknown' as const, values: [value], metrics: [loss] };
}

const hparams: WireHparams = {
  revision: 1,
  hyperparameters: ['lr'],
  metrics: [{ tag: 'loss', group: 'eval' }],
  sessions: [
    session('a', 0.1, 3),
    session('b', 'auto', 1),
    session('c', null, null),
    session('d', 0.02, 'NaN'),
    session('e', 'Infinity', 2),
  ],
};

function order(kind: 'value' | 'metric', name: string, descending: boolean): string {
  return sortSessions(hparams, { kind, name, descending })
    .map(({ run }) => run)
    .join('');
}

test('unsorted they stay as they came', () => {
  assert.is(sortSessions(hparams, undefined), hparams.sessions);
});

test('numbers by size, then texts; what is missing comes last both ways', () => {
  assert.is(order('value', 'lr', false), 'daebc');
  assert.is(order('value', 'lr', true), 'beadc');
  assert.is(order('metric', 'eval/loss', false), 'beacd');
  assert.is(order('metric', 'eval/loss', true), 'aebcd');
});

test('a column that is gone sorts nothing', () => {
  assert.is(order('value', 'gone', true), 'abcde');
});

test.run();
