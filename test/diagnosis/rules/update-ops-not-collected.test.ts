import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { RunView } from '../../../src/model/run-view.js';
import { graphOf } from '../../support/graphs.js';
import {
  assignView,
  findingOf,
  findingsOf,
  flat,
  moving,
  plainRun,
  sessionRun,
  summaryOf,
} from '../../support/run-view.js';

const id = 'update-ops-not-collected';
const test = suite(`diagnosis/rules/${id}`);

/** Towers with one statistic each; the train op depends on the updates of the first `run`. */
function towers(amount: number, run: number): string {
  const numbers = Array.from({ length: amount }, (_, at) => at);
  const updates = numbers.slice(0, run).map((at) => `^t${at}/update`);
  return `
    x = Placeholder
    w = VariableV2
    act = MatMul(x, w)
    ${numbers.map((at) => `t${at}/mean = VariableV2\nt${at}/update = Assign(t${at}/mean, act)`).join('\n')}
    apply = ApplyGradientDescent(${['w', 'rate', 'act', ...updates].join(', ')})
    train = NoOp(^apply)
  `;
}

const mean = (at: number, more = {}) => flat(`t${at}/mean`, { role: 'moving-mean', ...more });
const movingMean = (at: number) => moving(`t${at}/mean`, { role: 'moving-mean' });

function run(amount: number, reached: number, collected: readonly string[]): RunView {
  const graph = graphOf(towers(amount, reached), { collections: { update_ops: collected } });
  const views = Array.from({ length: amount }, (_, at) =>
    at < reached ? movingMean(at) : mean(at),
  );
  return plainRun([moving('w'), ...views], { graph });
}

const onlyFirst = run(2, 1, ['t0/update']);

const quiet: Readonly<Record<string, RunView>> = {
  'every update is collected and run': run(2, 2, ['t0/update', 't1/update']),
  'run although not collected': run(2, 2, ['t0/update']),
  'training does not depend on the collection': run(2, 0, ['t0/update']),
  'there is no collection': run(2, 1, []),
  'collected, but read too early': run(2, 1, ['t0/update', 't1/update']),
  'it moved all the same': plainRun([moving('w'), movingMean(0), movingMean(1)], {
    graph: graphOf(towers(2, 1), { collections: { update_ops: ['t0/update'] } }),
  }),
  'its update ran outside training': sessionRun(
    [moving('w'), movingMean(0), mean(1, { assigns: [assignView('t1/update', { implied: 1 })] })],
    {
      graph: graphOf(towers(2, 1), { collections: { update_ops: ['t0/update'] } }),
      fetchSets: [{ fetches: ['train'], feeds: ['x'], trainingSteps: 30 }],
    },
  ),
  'no graph': plainRun([moving('w'), mean(1)]),
};

for (const [name, view] of Object.entries(quiet)) {
  test(`quiet: ${name}`, () => {
    assert.equal(findingsOf(id, view), []);
    assert.not(diagnose(view).findings.some(({ supporting }) => supporting.includes(id)));
  });
}

test('finds the tower that nobody collected', () => {
  const finding = findingOf(id, onlyFirst);
  assert.equal(summaryOf(finding), {
    id,
    severity: 'error',
    evidence: 'explained',
    certainty: 'strong',
    variables: ['t1/mean'],
    supporting: [],
  });
  assert.is(
    finding.message,
    't1/mean never changed over steps 0 to 29: "train" depends on ops of UPDATE_OPS, but no op that assigns it is in that collection.',
  );
  assert.equal(
    finding.why.slice(1).map(({ source, text }) => `${source}: ${text}`),
    [
      'graph: UPDATE_OPS holds t0/update; train depends on 1 of 1',
      'graph: t1/update assigns t1/mean: not in UPDATE_OPS, and no data or control edge leads there from train (groups the optimizer); both depend on act',
      'absent: no recording of the fetches: that training fetches train is inferred',
    ],
  );
  assert.equal(finding.missingEdges, [
    { fetch: 'train', assign: 't1/update', variable: 't1/mean', path: ['train', 'apply', 'act'] },
  ]);
});

test('recorded fetches are named as such, and are still no sight of an op', () => {
  const graph = graphOf(towers(2, 1), { collections: { update_ops: ['t0/update'] } });
  const fetchSets = [{ fetches: ['train'], feeds: ['x'], trainingSteps: 30 }];
  const finding = findingOf(
    id,
    sessionRun([moving('w'), movingMean(0), mean(1)], { graph, fetchSets }),
  );
  assert.is(finding.evidence, 'explained');
  assert.is(finding.certainty, 'proven');
  assert.match(finding.why[2]?.text ?? '', /from train \(as recorded\)/);
  assert.not(finding.why.some(({ source }) => source === 'absent'));
});

test('the fix adds every op by its name', () => {
  assert.is(
    findingOf(id, run(3, 1, ['t0/update'])).fix,
    `graph = tf.compat.v1.get_default_graph()
missed = [
    graph.get_operation_by_name("t1/update"),
    graph.get_operation_by_name("t2/update"),
]
update_ops = tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.UPDATE_OPS)
with tf.control_dependencies(update_ops + missed):
    train_op = optimizer.minimize(loss)`,
  );
});

test('many are one finding, whose fix stays short', () => {
  const finding = findingOf(id, run(20, 1, ['t0/update']));
  assert.is(finding.variables.length, 19);
  assert.is(finding.missingEdges.length, 19);
  assert.match(finding.message, /^t1\/mean, t2\/mean, t3\/mean and 16 more .* assigns them is/);
  assert.is(finding.fix.match(/get_operation_by_name/g)?.length, 6);
  assert.match(finding.fix, /# \.\.\. and 13 more/);
});

test.run();
