import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { RunView } from '../../../src/model/run-view.js';
import { flatLayer, graphOf, healthyLayer } from '../../support/graphs.js';
import {
  assignView,
  type FindingSummary,
  findingOf,
  findingsOf,
  flat,
  moving,
  plainRun,
  recordedRun,
  scalar,
  sessionRun,
  summaryOf,
} from '../../support/run-view.js';

const id = 'update-ops-not-run';
const test = suite(`diagnosis/rules/${id}`);

const mean = flat('mean', { role: 'moving-mean' });
const kernel = moving('w');
const collected = { collections: { update_ops: ['update'] } };
const withGraph = (lines: string, extras = {}) =>
  plainRun([kernel, mean], { graph: graphOf(lines, extras) });

const quiet: Readonly<Record<string, RunView>> = {
  'the statistics move': plainRun([kernel, moving('bn_mean')]),
  'the train op depends on the update': withGraph(healthyLayer),
  'one of several writers is reached': withGraph(`${healthyLayer}\nother = Assign(mean, act)`),
  'only a function may write it': withGraph(
    flatLayer
      .replace('mean = VariableV2', 'mean = VarHandleOp')
      .replace(
        'update = Assign(mean, moments)',
        'update = PartitionedCall(mean, moments) -> writes',
      ),
    { functions: { writes: 'set = AssignVariableOp(ref, value)' } },
  ),
  'too few points': plainRun([kernel, flat('bn_mean', { points: 2 })]),
  'no statistic, nothing but values': plainRun([kernel, flat('table'), flat('dense/kernel')]),
  'Keras has a better rule': plainRun([kernel, flat('bn/moving_mean')]),
  'PyTorch has a better rule': plainRun([kernel, flat('bn.running_mean')]),
  'the update ran outside training': sessionRun(
    [kernel, { ...mean, assigns: [assignView('update', { implied: 2 })] }],
    { graph: graphOf(flatLayer) },
  ),
  'it was written, to no effect': recordedRun([
    kernel,
    flat('bn_mean', { assigns: [assignView('assign', { observed: 30 })] }),
  ]),
  'the layer that owns it has a better rule': recordedRun([
    kernel,
    flat('bn/moving_mean', { layer: 'bn' }),
  ]),
  'training runs the collection that this update is missing from': withGraph(
    `${healthyLayer.replaceAll('mean', 'first').replaceAll('update', 'update_first')}
    mean = VariableV2
    update = Assign(mean, moments)`,
    { collections: { update_ops: ['update_first'] } },
  ),
};

for (const [name, run] of Object.entries(quiet)) {
  test(`quiet: ${name}`, () => assert.equal(findingsOf(id, run), []));
}

interface Sick {
  readonly run: RunView;
  readonly finding: Omit<FindingSummary, 'id' | 'supporting'>;
  readonly message: string;
}

const sick: Readonly<Record<string, Sick>> = {
  'no path in the graph': {
    run: withGraph(flatLayer),
    finding: { severity: 'error', evidence: 'explained', certainty: 'strong', variables: ['mean'] },
    message: 'mean never changed over steps 0 to 29: "train" depends on no op that assigns it.',
  },
  'of UPDATE_OPS, which training does not depend on': {
    run: plainRun([kernel, mean, flat('table')], { graph: graphOf(flatLayer, collected) }),
    finding: { severity: 'error', evidence: 'explained', certainty: 'strong', variables: ['mean'] },
    message: 'mean never changed over steps 0 to 29: "train" depends on no op that assigns it.',
  },
  'recorded fetches of a session': {
    run: sessionRun([kernel, { ...mean, assigns: [assignView('update', { implied: 0 })] }], {
      graph: graphOf(flatLayer),
    }),
    finding: { severity: 'error', evidence: 'explained', certainty: 'proven', variables: ['mean'] },
    message: 'mean never changed over 30 training steps: "train" depends on no op that assigns it.',
  },
  'a session whose recorder sees ops run': {
    run: sessionRun([kernel, { ...mean, assigns: [assignView('update', { observed: 0 })] }], {
      graph: graphOf(flatLayer),
      recorder: { kind: 'graph-session', engine: 'tf', observesAssigns: true, closed: true },
    }),
    finding: { severity: 'error', evidence: 'confirmed', certainty: 'proven', variables: ['mean'] },
    message:
      'mean never changed over 30 training steps: "train" depends on no op that assigns it, and none was seen to run.',
  },
  'an assign in a branch that was never taken': {
    run: sessionRun(
      [kernel, { ...mean, assigns: [assignView('update', { observed: 0, implied: 30 })] }],
      {
        graph: graphOf(flatLayer.replace('NoOp(^apply_w)', 'NoOp(^apply_w, ^update)')),
        recorder: { kind: 'graph-session', engine: 'tf', observesAssigns: true, closed: true },
      },
    ),
    finding: { severity: 'error', evidence: 'confirmed', certainty: 'proven', variables: ['mean'] },
    message:
      'mean never changed over 30 training steps: the fetches lead to ops that assign it, in a branch or loop that was never taken: none was seen to run.',
  },
  'an assign in a function that nobody calls': {
    run: sessionRun(
      [kernel, { ...mean, assigns: [assignView('step/update', { observed: 0, implied: 0 })] }],
      {
        graph: graphOf(flatLayer.replace(/ *update = .*\n/, '')),
        recorder: { kind: 'graph-session', engine: 'tf', observesAssigns: true, closed: true },
      },
    ),
    finding: { severity: 'error', evidence: 'confirmed', certainty: 'proven', variables: ['mean'] },
    message:
      'mean never changed over 30 training steps: nothing that was fetched leads to an op that assigns it, and none was seen to run.',
  },
  'a session that could not count one of the assigns': {
    run: sessionRun(
      [
        kernel,
        {
          ...mean,
          assigns: [
            assignView('update', { observed: 0, implied: 0 }),
            assignView('call', { implied: 0, unobservedBecause: 'a dataset calls it' }),
          ],
        },
      ],
      {
        graph: graphOf(flatLayer),
        recorder: { kind: 'graph-session', engine: 'tf', observesAssigns: true, closed: true },
      },
    ),
    finding: { severity: 'error', evidence: 'explained', certainty: 'proven', variables: ['mean'] },
    message: 'mean never changed over 30 training steps: "train" depends on no op that assigns it.',
  },
  'an assign that comes after the train op': {
    run: withGraph(
      flatLayer.replace(
        'moments)\n  out',
        'averaged)\n  averaged = Identity(moments, ^train)\n  out',
      ),
    ),
    finding: { severity: 'error', evidence: 'explained', certainty: 'strong', variables: ['mean'] },
    message:
      'mean never changed over steps 0 to 29: "train" depends on no op that assigns it; those come after it, to be fetched too.',
  },
  'a fresh statistic that the graph never assigns': {
    run: withGraph(flatLayer.replace(/ *update = .*\n/, '')),
    finding: { severity: 'error', evidence: 'explained', certainty: 'strong', variables: ['mean'] },
    message:
      'mean never changed over steps 0 to 29: no op of the graph assigns it after initialisation.',
  },
  'a loaded statistic that the graph never assigns': {
    run: plainRun([kernel, { ...mean, ...flat('mean', { value: 3, role: 'moving-mean' }) }], {
      graph: graphOf(flatLayer.replace(/ *update = .*\n/, '')),
    }),
    finding: { severity: 'info', evidence: 'explained', certainty: 'strong', variables: ['mean'] },
    message:
      'mean never changed over steps 0 to 29: no op of the graph assigns it after initialisation; it holds a loaded value and is likely frozen on purpose.',
  },
  'values alone, with histograms': {
    run: plainRun([kernel, flat('bn_mean'), flat('bn_variance', { value: 1 })]),
    finding: {
      severity: 'error',
      evidence: 'observed',
      certainty: 'strong',
      variables: ['bn_mean', 'bn_variance'],
    },
    message:
      'bn_mean and bn_variance never changed over steps 0 to 29, as when their update ops are not run.',
  },
  'values alone, with scalars': {
    run: plainRun([flat('bn_mean', { source: 'scalar' })]),
    finding: {
      severity: 'warning',
      evidence: 'observed',
      certainty: 'weak',
      variables: ['bn_mean'],
    },
    message: 'bn_mean never changed over steps 0 to 29, as when its update op is not run.',
  },
  'values alone, which were loaded': {
    run: plainRun([kernel, flat('bn_mean', { value: 0.25 })]),
    finding: {
      severity: 'warning',
      evidence: 'observed',
      certainty: 'strong',
      variables: ['bn_mean'],
    },
    message: 'bn_mean never changed over steps 0 to 29, as when its update op is not run.',
  },
  'TensorFlow.js outside of layers': {
    run: recordedRun([kernel, flat('bn_mean'), flat('bn_variance', { value: 1 })]),
    finding: {
      severity: 'error',
      evidence: 'confirmed',
      certainty: 'proven',
      variables: ['bn_mean', 'bn_variance'],
    },
    message:
      'bn_mean and bn_variance never changed over 30 training steps: nothing ever assigned them.',
  },
};

for (const [name, { run, finding, message }] of Object.entries(sick)) {
  test(`finds: ${name}`, () => {
    const found = findingOf(id, run);
    assert.equal(summaryOf(found), { id, ...finding, supporting: [] });
    assert.is(found.message, message);
  });
}

test('the argument goes from values over the assign to the graph, and names what is absent', () => {
  const { why } = findingOf(id, withGraph(flatLayer, collected));
  const [values, ...others] = why;
  assert.is(
    values?.text,
    'mean: 30 observations, steps 0 to 29, the same histogram to the last digit (always 0); meanwhile loss moved',
  );
  assert.equal(others, [
    {
      source: 'assign',
      text: 'update assigns mean; this log does not record runs of ops',
      writers: [{ name: 'update' }],
    },
    {
      source: 'graph',
      text: 'no data or control edge leads from train (groups the optimizer) back to update, in UPDATE_OPS; both depend on moments',
      fetches: ['train'],
      ops: ['update'],
    },
    {
      source: 'absent',
      missing: 'fetches',
      text: 'no recording of the fetches: that training fetches train is inferred',
    },
  ]);
});

test('a recording of the fetches is believed, and counted as implied only', () => {
  const run = sessionRun([kernel, { ...mean, assigns: [assignView('update', { implied: 0 })] }], {
    graph: graphOf(flatLayer),
  });
  assert.equal(
    findingOf(id, run)
      .why.slice(1)
      .map(({ source, text }) => [source, text]),
    [
      ['assign', 'update assigns mean; implied by the fetches of 0 recorded runs'],
      [
        'graph',
        'no data or control edge leads from train (as recorded) back to update, not in UPDATE_OPS; both depend on moments',
      ],
    ],
  );
});

test('a recorder that sees every op says how often it ran', () => {
  const { run } = sick['a session whose recorder sees ops run'] as Sick;
  assert.is(findingOf(id, run).why[1]?.text, 'update assigns mean; the recorder saw 0 writes');
});

test('loaded values and a missing graph are named as absent', () => {
  const absent = (run: RunView) =>
    findingOf(id, run)
      .why.filter(({ source }) => source === 'absent')
      .map(({ text }) => text);
  const noGraph = 'no graph in this log: which op should have run cannot be named';
  const noRecording = 'no recording: whether it ran was not seen';
  assert.equal(absent(plainRun([kernel, flat('bn_mean')])), [noGraph, noRecording]);
  assert.equal(absent(plainRun([kernel, flat('bn_mean', { value: 2 })])), [
    'its value is not the initial one, so it was loaded: whether it is frozen on purpose is not in this log',
    noGraph,
    noRecording,
  ]);
  assert.equal(absent(plainRun([kernel, flat('bn_mean')], { graph: graphOf('w = VariableV2') })), [
    'the graph of this log does not tell what training fetches for it',
    noRecording,
  ]);
});

test('the missing edge goes from the fetch to the assign', () => {
  assert.equal(findingOf(id, withGraph(flatLayer)).missingEdges, [
    {
      fetch: 'train',
      assign: 'update',
      variable: 'mean',
      path: ['train', 'apply_w', 'grad', 'out', 'moments'],
    },
  ]);
});

const collectionFix = `update_ops = tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.UPDATE_OPS)
with tf.control_dependencies(update_ops):
    train_op = optimizer.minimize(loss)`;

test('fix: run the collection', () => {
  assert.is(findingOf(id, withGraph(flatLayer, collected)).fix, collectionFix);
});

test('fix: own assigns in the layer first, then by name', () => {
  assert.is(
    findingOf(id, withGraph(flatLayer)).fix,
    `# In the layer, make its output depend on the assigns:
with tf.control_dependencies([mean.assign(batch_mean), variance.assign(batch_variance)]):
    output = tf.identity(output)

# Or leave the layer as it is, and make the train op depend on them:
graph = tf.compat.v1.get_default_graph()
updates = [
    graph.get_operation_by_name("update"),
]
with tf.control_dependencies(updates):
    train_op = optimizer.minimize(loss)`,
  );
});

test('fix: an assign after the train op is to be fetched', () => {
  const { run } = sick['an assign that comes after the train op'] as Sick;
  const { fix, missingEdges } = findingOf(id, run);
  assert.match(fix, /^# They run after the train op, so fetch them with it:\n/);
  assert.match(
    fix,
    /get_operation_by_name\("update"\),\n\]\nsess\.run\(\[train_op, updates\], feed_dict\)$/,
  );
  assert.equal(missingEdges, []);
});

test('fix: a collection that was read before it was full', () => {
  const lines = `${healthyLayer.replaceAll('mean', 'first').replaceAll('update', 'update_first')}
    mean = VariableV2
    update = Assign(mean, moments)`;
  const run = withGraph(lines, { collections: { update_ops: ['update_first', 'update'] } });
  assert.is(findingOf(id, run).fix, `# After every layer is made:\n${collectionFix}`);
});

test('fix: in the words of what wrote the log', () => {
  assert.match(findingOf(id, recordedRun([kernel, flat('bn_mean')])).fix, /movingMean\.assign/);
  const unknown = findingOf(id, plainRun([kernel, flat('bn_mean')])).fix;
  assert.ok(unknown.startsWith(collectionFix));
  assert.match(unknown, /\n# In the layer, make its output depend on the assigns:\n/);
});

test('all flat statistics without a moving weight have one cause, told by no-optimizer-step', () => {
  const run = plainRun([flat('bn_mean'), flat('dense/kernel')], { scalars: [scalar('loss', 3)] });
  assert.equal(findingsOf(id, run), []);
  assert.equal(findingOf('no-optimizer-step', run).supporting, [id]);
});

test.run();
