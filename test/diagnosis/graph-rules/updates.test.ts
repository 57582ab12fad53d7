import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findingsOf, type JudgedGraph, summariesOf } from '../../support/graph-findings.js';
import { flatLayer, healthyLayer } from '../../support/graphs.js';

const test = suite('diagnosis/graph-rules/updates');

/** Another layer beside the flat one, whose update training may run. */
const secondLayer = `
  mean2 = VariableV2
  mean2/init = Const
  mean2/Assign = Assign(mean2, mean2/init)
  update2 = Assign(mean2, moments)
`;
const bothLayers = flatLayer + secondLayer;
const declared = { w: 'trainable', 'bn/moving_mean': 'frozen' } as const;
const runs = (lines: string, op: string): string =>
  lines.replace('train = NoOp(^apply_w', `train = NoOp(^apply_w, ^${op}`);
const renamed = (lines: string, name: string): string => lines.replaceAll(/\bmean\b/g, name);

const cases: Readonly<Record<string, readonly [string, JudgedGraph, readonly string[]]>> = {
  'the layer whose assign nobody runs': [flatLayer, {}, ['warning update-ops-not-run: mean']],
  'a moving statistic by its name': [
    renamed(flatLayer, 'bn/moving_mean'),
    { declared },
    ['error update-ops-not-run: bn/moving_mean'],
  ],
  'an entry of UPDATE_OPS': [
    flatLayer,
    { collections: { update_ops: ['update'] } },
    ['error update-ops-not-run: mean'],
  ],
  'a collected group of updates': [
    `${bothLayers}\n updates = NoOp(^update, ^update2)`,
    { collections: { update_ops: ['updates'] } },
    ['error update-ops-not-run: mean mean2'],
  ],
  'UPDATE_OPS read too early': [
    runs(bothLayers, 'update2'),
    { collections: { update_ops: ['update2', 'update'] } },
    ['error update-ops-partly-run: mean'],
  ],
  'towers that share a variable': [
    runs(`${flatLayer}\n tower_1/update = Assign(mean, moments)`, 'tower_1/update'),
    { collections: { update_ops: ['update', 'tower_1/update'] } },
    ['info update-ops-partly-run: mean'],
  ],
  'an update in no collection beside one that is run': [
    runs(renamed(bothLayers, 'bn/moving_mean'), 'update2'),
    { collections: { update_ops: ['update2'] } },
    ['error update-ops-not-collected: bn/moving_mean'],
  ],
  'an average that nobody applies': [
    renamed(flatLayer.replace('(mean, moments)', '(mean, w/read)'), 'w/ExponentialMovingAverage'),
    {},
    ['error ema-not-applied: w/ExponentialMovingAverage'],
  ],
  'an update inside of a loop': [
    `${flatLayer
      .replace('update = Assign(mean, moments)', '')
      .replace('out = Sub(act, moments)', 'out = Sub(act, loop/Exit)')}
      zero = Const
      loop/Enter = Enter(act) {frame_name: loop}
      loop/Merge = Merge(loop/Enter, loop/Next)
      loop/Less = Less(loop/Merge, zero)
      loop/Cond = LoopCond(loop/Less)
      loop/Switch = Switch(loop/Merge, loop/Cond)
      loop/Mean = Mean(loop/Switch:1)
      loop/mean = Enter(mean) {frame_name: loop}
      loop/update = Assign(loop/mean, loop/Mean)
      loop/Tanh = Tanh(loop/Switch:1)
      loop/Next = NextIteration(loop/Tanh)
      loop/Exit = Exit(loop/Switch)`,
    { collections: { update_ops: ['loop/update'] } },
    ['error update-op-in-loop: mean'],
  ],
  'healthy: the output depends on the assign': [healthyLayer, {}, []],
  'healthy: the train op depends on UPDATE_OPS': [
    runs(flatLayer, 'update'),
    { collections: { update_ops: ['update'] } },
    [],
  ],
  'by hand: a copy of a variable': [flatLayer.replace('(mean, moments)', '(mean, w/read)'), {}, []],
  'by hand: a reset': [flatLayer.replace('(mean, moments)', '(mean, mean/init)'), {}, []],
  'by hand: a value that is fed for it': [
    `${flatLayer.replace('(mean, moments)', '(mean, new_value)')}\n new_value = Placeholder`,
    {},
    [],
  ],
  'by hand: a counter': [
    flatLayer.replace('Assign(mean, moments)', 'AssignAdd(mean, rate)'),
    {},
    [],
  ],
  "a metric's sum, declared local": [
    flatLayer,
    { declared: { mean: 'local', w: 'trainable' } },
    [],
  ],
  "a metric's sum, by its name alone": [renamed(flatLayer, 'accuracy/total'), {}, []],
  'a reset of a variable that training writes': [
    `${healthyLayer}\n by_batch = Assign(mean, moments)`,
    {},
    [],
  ],
};

for (const [name, [lines, judged, expected]] of Object.entries(cases)) {
  test(name, () => {
    assert.equal(summariesOf(findingsOf(lines, judged)), expected);
  });
}

test('an edge is named from the fetch to the update, with what both depend on', () => {
  const [finding] = findingsOf(flatLayer);
  assert.equal(
    finding?.missingEdges.map(({ fetch, assign, variable }) => [fetch, assign, variable]),
    [['train', 'update', 'mean']],
  );
  assert.is(finding?.evidence, 'implied');
  assert.match(finding?.message ?? '', /^"train" depends on no op that assigns mean,/);
  assert.match(finding?.fix ?? '', /get_operation_by_name\("update"\)/);
});

test('53 layers share one finding', () => {
  const layers = Array.from(
    { length: 53 },
    (_, layer) => `
    bn${layer}/moving_mean = VariableV2
    bn${layer}/update = AssignSub(bn${layer}/moving_mean, moments)`,
  );
  const updates = layers.map((_, layer) => `bn${layer}/update`);
  const findings = findingsOf(
    flatLayer.replace('update = Assign(mean, moments)', '') + layers.join('\n'),
    {
      collections: { update_ops: updates },
    },
  );
  assert.is(findings.length, 1);
  assert.is(findings[0]?.variables.length, 53);
  assert.is(findings[0]?.missingEdges.length, 53);
  assert.match(findings[0]?.message ?? '', /and 50 more/);
});

test('a network is named by its scope, and its edge goes to its own train op', () => {
  const network = (name: string): string =>
    flatLayer
      .replaceAll(/(?<=^ *)(\w)/gm, `${name}/$1`)
      .replaceAll(/(?<=[(,] ?\^?)(\w)/g, `${name}/$1`)
      .replaceAll(/\bmean\b/g, 'bn/moving_mean');
  const [finding, ...others] = findingsOf(
    network('generator') +
      network('critic').replace('NoOp(^critic/apply_w', 'NoOp(^critic/apply_w, ^critic/update'),
    {
      fetches: ['critic/train', 'generator/train'],
      collections: { update_ops: ['critic/update', 'generator/update'] },
    },
  );
  assert.equal(others, []);
  assert.is(finding?.id, 'update-ops-partly-run');
  assert.match(finding?.message ?? '', /1 of 2 entries of UPDATE_OPS, none of generator/);
  assert.is(finding?.missingEdges[0]?.fetch, 'generator/train');
});

test.run();
