import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { OpTraces } from '../../src/model/op-traces.js';
import { flatLayer, graphOf } from '../support/graphs.js';
import { findingOf, fixtureRun, flat, movingLoss, plainRun } from '../support/run-view.js';

const test = suite('diagnosis/traced-training');

const tracesOf = (steps: number, executed: Readonly<Record<string, number>>): OpTraces => ({
  steps,
  executed: new Map(Object.entries(executed)),
});

const runWith = (traces: OpTraces | undefined) =>
  plainRun([flat('mean', { role: 'moving-mean' })], {
    graph: graphOf(flatLayer),
    scalars: [movingLoss],
    traces,
  });

const cases: readonly (readonly [
  what: string,
  traces: OpTraces | undefined,
  evidence: string,
  why: string,
])[] = [
  ['no step was traced', undefined, 'explained', 'this log does not record runs of ops'],
  [
    'training was traced, and the update was not in it',
    tracesOf(3, { apply_w: 2, train: 2, loss: 3 }),
    'confirmed',
    'update not seen in 3 traced steps, 2 of which trained',
  ],
  [
    'what was traced is not known to train',
    tracesOf(2, { loss: 2 }),
    'explained',
    'update not seen in 2 traced steps, none of which is known to train',
  ],
];

for (const [what, traces, evidence, why] of cases) {
  test(what, () => {
    const finding = findingOf('update-ops-not-run', runWith(traces));
    assert.is(finding.evidence, evidence);
    assert.ok(
      finding.why.some(({ text }) => text.includes(why)),
      finding.why.map(({ text }) => text).join('\n'),
    );
  });
}

test('an update that a trace saw run is never said not to run', () => {
  const { findings } = diagnose(runWith(tracesOf(3, { apply_w: 3, update: 1 })));
  assert.equal(
    findings.map(({ id }) => id),
    ['cannot-judge'],
  );
  assert.ok(findings[0]?.why.some(({ text }) => text === 'update ran in 1 of 3 traced steps'));
});

test('a log of TensorFlow 1 with traces confirms what the graph explains', async () => {
  const { evidence, variables } = findingOf(
    'update-ops-not-run',
    await fixtureRun('kinds/tf1-traced-flat'),
  );
  assert.equal([evidence, variables], ['confirmed', ['bn_mean', 'bn_variance']]);
  assert.equal(diagnose(await fixtureRun('kinds/tf1-traced-healthy')).verdict, 'ok');
});

test.run();
