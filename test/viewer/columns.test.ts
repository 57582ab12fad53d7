import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireVariableDetail } from '../../src/wire/api.js';
import { type Columns, carriedColumns, columnsToCsv, downloadName } from '../../viewer/columns.js';
import { observationSentence } from '../../viewer/observation.js';
import { columns, variable } from './builders.js';

const test = suite('columns');

test('csv has a header, every digit, and words for what is no number', () => {
  const given = columns({ min: [0.1], max: ['Infinity'], mean: [1 / 3] });
  assert.is(
    columnsToCsv(given),
    'step,wallTime,min,max,mean,std,norm,maxChange\n' +
      `0,1700000000,0.1,Infinity,${1 / 3},NaN,NaN,NaN\n`,
  );
});

test('figures that are never carried have no column', () => {
  assert.equal(carriedColumns(columns({ mean: [1], std: [0] })), ['mean', 'std']);
  assert.equal(carriedColumns(columns({ step: [0] })), ['min', 'max', 'mean']);
});

test('a file name holds no path and no surprise', () => {
  assert.is(downloadName('run', 'bn/mean', 'csv'), 'run-bn_mean.csv');
  assert.is(downloadName('../..', '/etc/passwd', 'csv'), '-_etc_passwd.csv');
  assert.is(downloadName('', '', 'json'), '-.json');
  assert.ok(downloadName('r', 'x'.repeat(5000), 'csv').length < 110);
});

function sentence(given: Columns, total: number, status: 'flat' | 'moving' = 'flat'): string {
  const detail: WireVariableDetail = {
    revision: 1,
    run: 'A',
    variable: variable('v', { status }),
    source: 'recorded',
    tags: [],
    origin: 'initialized',
    total,
    superseded: 0,
    columns: given,
    assigns: [],
    siblings: [],
  };
  return observationSentence(detail);
}

test('the sentence of a flat variable counts its equal observations', () => {
  const zero = columns({ step: [0, 5000], min: [0, 0], max: [0, 0], mean: [0, 0] });
  assert.is(sentence(zero, 200), '200 of 200 observations: min = max = 0, steps 0-5000 (run A)');
  const range = columns({ min: [-1, -1], max: [2, 2], mean: [0, 0] });
  assert.is(sentence(range, 2), '2 of 2 observations: min = -1, max = 2, steps 0-1 (run A)');
});

test('the sentence of a moving variable tells both ends', () => {
  const moved = columns({ min: [0, 1], max: [0, 1], mean: [0, 1] });
  assert.is(sentence(moved, 2, 'moving'), '2 observations: 0 → 1, steps 0-1 (run A)');
  const still = columns({ min: [0, 0], max: [1, 1], mean: [0.5, 0.5] });
  assert.match(sentence(still, 2, 'moving'), /yet some bit inside changed/);
});

test('one observation and none have sentences too', () => {
  const one = columns({ step: [3], min: [1], max: [1], mean: [1] });
  assert.is(sentence(one, 1), '1 observation: min = max = 1, step 3 (run A)');
  assert.is(sentence({ ...one, step: [] }, 0), 'No observation yet (run A)');
});

test.run();
