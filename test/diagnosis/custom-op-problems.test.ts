import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judgeGraph } from '../../src/diagnosis/judge-graph.js';
import { readGraphFile } from '../../src/graph-files/read-graph-file.js';
import type { GraphReport } from '../../src/model/graph-report.js';
import { graphPatterns, pathOf } from '../support/graph-patterns.js';
import { flatLayer, type GraphExtras, graphOf, healthyLayer } from '../support/graphs.js';

const test = suite('diagnosis/custom-op-problems');

function judged(lines: string, extras: GraphExtras = {}): GraphReport {
  const source = { file: 'train.pb', kind: 'a GraphDef', tags: [], problems: [] };
  return judgeGraph(graphOf(lines, extras), source, { fetches: ['train'] });
}

/** The flat layer with its update made by an op of the user's own. */
const customUpdate = flatLayer.replace('update = Assign(', 'update = BlendInto(');

/** The same, with training waiting for it. */
const customUpdateRun = customUpdate.replace(
  'out = Sub(act, moments',
  'out = Sub(act, moments, ^update',
);

const cases: readonly [
  what: string,
  lines: string,
  verdict: GraphReport['verdict'],
  problems: readonly string[],
  extras?: GraphExtras,
][] = [
  [
    'an op that training runs, and that alone may move a variable',
    customUpdateRun.replaceAll('mean', 'moving_mean'),
    'cannot-judge',
    [
      'error "update" has the op BlendInto, which TensorFlow 2.21.0 lacks: whether it updates moving_mean, which nothing else does, cannot be told',
    ],
  ],
  [
    'an op that training leaves out',
    customUpdate.replaceAll('mean', 'moving_mean'),
    'stale',
    [
      'note "update" has the op BlendInto, which TensorFlow 2.21.0 lacks: training hands it no variable that it could write',
    ],
  ],
  [
    'a variable that need not move',
    customUpdateRun,
    'ok',
    [
      'note "update" has the op BlendInto, which TensorFlow 2.21.0 lacks: it may write mean, which it takes',
    ],
  ],
  [
    'a variable that another op updates',
    healthyLayer
      .replaceAll('mean', 'moving_mean')
      .replace('out = Sub(', 'look = Inspect(moving_mean)\nout = Sub(')
      .replace('^apply_w', '^apply_w, ^look'),
    'ok',
    [
      'note "look" has the op Inspect, which TensorFlow 2.21.0 lacks: it may write moving_mean, which it takes',
    ],
  ],
  [
    'an op that computes, thrice',
    healthyLayer.replace('loss = L2Loss(out)', 'a = MyNorm(out)\nb = MyNorm(a)\nloss = MyNorm(b)'),
    'ok',
    [
      'note "a" has the op MyNorm, which TensorFlow 2.21.0 lacks, and so have 2 more: training hands it no variable that it could write',
    ],
  ],
  [
    'an op in a function that is handed a variable',
    `x = Placeholder
     w = VariableV2
     rate = Const
     bn/moving_mean = VarHandleOp
     call = StatefulPartitionedCall(bn/moving_mean, x) -> f: body
     apply_w = ApplyGradientDescent(w, rate, call)
     train = NoOp(^apply_w)`,
    'cannot-judge',
    [
      'error "blend" in function "body" has the op BlendInto, which TensorFlow 2.21.0 lacks: whether it updates bn/moving_mean, which nothing else does, cannot be told',
    ],
    {
      functions: {
        body: 'v = _Arg\nx = _Arg\nblend = BlendInto(v, x)\nret = x\ncontrol_ret = blend',
      },
    },
  ],
  [
    'an op that bears the name of a function is no op of its own',
    `${healthyLayer}\ncalled = my_function(loss)`,
    'ok',
    [],
    { functions: { my_function: 'a = _Arg\nret = a' } },
  ],
];

for (const [what, lines, verdict, problems, extras] of cases) {
  test(what, () => {
    const report = judged(lines, extras);
    assert.equal(
      report.problems.map(({ severity, message }) => `${severity} ${message}`),
      problems,
    );
    assert.is(report.verdict, verdict);
  });
}

test('a write by a custom op is told as one that may be', () => {
  const { fetches, variables } = judged(customUpdateRun);
  const write = fetches[0]?.runs.find(({ variable }) => variable === 'mean');
  assert.is(write?.certainty, 'may');
  assert.match(write?.why ?? '', /TensorFlow does not know this op/);
  const mean = variables.find(({ name }) => name === 'mean');
  assert.equal(mean?.writers.at(-1), { name: 'update', purpose: 'custom-op', run: 'may' });
});

test('what a custom reader gives is data, for an update that nobody runs', () => {
  const { findings } = judged(flatLayer.replace('x = Placeholder', 'x = DaliPipeline'));
  assert.equal(
    findings.map(({ id }) => id),
    ['update-ops-not-run'],
  );
});

test("TensorFlow's own graphs have no op that it does not know", async () => {
  for (const { healthy } of graphPatterns) {
    const { file, graphs, problems } = await readGraphFile(pathOf(healthy));
    const { graph, tags } = graphs[0];
    const report = judgeGraph(graph, { file, kind: '', tags, problems });
    assert.equal(report.problems, [], healthy.path);
  }
});

test.run();
