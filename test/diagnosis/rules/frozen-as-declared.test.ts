import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { RunView } from '../../../src/model/run-view.js';
import {
  assignView,
  findingOf,
  findingsOf,
  flat,
  moving,
  plainRun,
  recordedRun,
  sessionRun,
  summaryOf,
} from '../../support/run-view.js';

const id = 'frozen-as-declared';
const test = suite(`diagnosis/rules/${id}`);

const kernel = moving('dense/kernel');

const quiet: Readonly<Record<string, RunView>> = {
  'frozen, and it moved': plainRun([kernel, moving('base/kernel', { trainable: false })]),
  'declared trainable': plainRun([kernel, flat('base/kernel', { trainable: true })]),
  'nothing is declared': plainRun([kernel, flat('base/kernel')]),
  'a statistic is never trainable': plainRun([kernel, flat('bn_mean', { trainable: false })]),
  'a table is never trainable': plainRun([kernel, flat('table', { trainable: false })]),
};

for (const [name, run] of Object.entries(quiet)) {
  test(`quiet: ${name}`, () => assert.equal(findingsOf(id, run), []));
}

test('finds: declared in the collections of a graph', () => {
  const run = plainRun([kernel, flat('base/kernel', { trainable: false })]);
  const finding = findingOf(id, run);
  assert.equal(summaryOf(finding), {
    id,
    severity: 'info',
    evidence: 'explained',
    certainty: 'strong',
    variables: ['base/kernel'],
    supporting: [],
  });
  assert.is(
    finding.message,
    'base/kernel never changed over steps 0 to 29, as declared: not trainable.',
  );
  assert.equal(finding.why[1], {
    source: 'graph',
    text: 'base/kernel is declared with trainable = false',
    fetches: [],
    ops: ['base/kernel'],
  });
  assert.match(finding.fix, /unless it was meant to train: then make it trainable/);
  assert.equal(
    diagnose(run).variables.map(({ status }) => status),
    ['moving', 'frozen'],
  );
});

test('finds: a recorder that sees writes confirms it', () => {
  const assigns = [assignView('load', { observed: 1 })];
  const finding = findingOf(
    id,
    recordedRun([kernel, flat('base/bias', { trainable: false, assigns })]),
  );
  assert.is(finding.evidence, 'confirmed');
  assert.is(finding.certainty, 'proven');
  assert.equal(finding.why[1], {
    source: 'assign',
    text: 'base/bias is declared with trainable = false; the recorder saw 1 write to it',
    writers: [{ name: 'load', observed: 1 }],
  });
});

test('a session that knows the fetches only confirms nothing', () => {
  const run = sessionRun([kernel, flat('base/kernel', { trainable: false })]);
  assert.is(findingOf(id, run).evidence, 'explained');
});

test('many are one finding, in the plural', () => {
  const frozen = ['a/kernel', 'a/bias', 'bn/gamma', 'bn/beta'].map((name) =>
    flat(name, { trainable: false }),
  );
  const finding = findingOf(id, plainRun([kernel, ...frozen]));
  assert.is(finding.variables.length, 4);
  assert.match(finding.fix, /unless they were meant to train: then make them trainable/);
});

test.run();
