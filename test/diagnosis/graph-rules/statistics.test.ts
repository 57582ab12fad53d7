import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findingsOf, type JudgedGraph, summariesOf } from '../../support/graph-findings.js';

const test = suite('diagnosis/graph-rules/statistics');

/** A trained layer with a moving mean that `update` moves by the share `share`. */
const averaged = (share: string): string => `
  x = Placeholder
  w = VariableV2
  act = MatMul(x, w)
  batch = Mean(act)
  bn/gamma = VariableV2
  bn/moving_mean = VariableV2
  bn/moving_mean/read = Identity(bn/moving_mean)
  bn/difference = Sub(bn/moving_mean/read, batch)
  bn/share = Const {value: ${share}}
  bn/step = Mul(bn/difference, bn/share)
  update = AssignSub(bn/moving_mean, bn/step)
  rate = Const
  apply_w = ApplyGradientDescent(w, rate, act)
  apply_gamma = ApplyGradientDescent(bn/gamma, rate, act)
  train = NoOp(^apply_w, ^apply_gamma, ^update)
`;

/** Training normalises by the moving statistics, which nothing writes. */
const inference = (more = ''): string => `
  x = Placeholder
  bn/gamma = VariableV2
  bn/beta = VariableV2
  bn/moving_mean = VariableV2
  bn/moving_variance = VariableV2
  bn/fused = FusedBatchNormV3(x, bn/gamma, bn/beta, bn/moving_mean, bn/moving_variance) {is_training: false}
  rate = Const
  ${more}
  apply_gamma = ApplyGradientDescent(bn/gamma, rate, bn/fused)
  train = NoOp(^apply_gamma)
`;

const saved = `
  names = Const
  save/restore = RestoreV2(names)
  save/Assign = Assign(w, save/restore)
  save/restore_all = NoOp(^save/Assign)
`;

const cases: Readonly<Record<string, readonly [string, JudgedGraph, readonly string[]]>> = {
  'decay 1 changes nothing': [
    averaged('0'),
    {},
    ['error moving-stat-momentum-identity: bn/moving_mean'],
  ],
  'decay 0.999 in 100 steps': [
    averaged('0.001'),
    { steps: 100 },
    ['error moving-stat-lagging: bn/moving_mean'],
  ],
  'decay 0.99 in 100 steps': [
    averaged('0.01'),
    { steps: 100 },
    ['warning moving-stat-lagging: bn/moving_mean'],
  ],
  'decay 0.99 in 1,000 steps': [averaged('0.01'), { steps: 1000 }, []],
  'decay 0.999, nobody says how long': [averaged('0.001'), {}, []],
  'v = v * decay + x * (1 - decay), decay 1': [
    averaged('0').replace(
      'update = AssignSub(bn/moving_mean, bn/step)',
      `one = Const {value: 1}
      kept = Mul(bn/moving_mean/read, one)
      new = Mul(batch, bn/share)
      sum = AddV2(kept, new)
      update = Assign(bn/moving_mean, sum)`,
    ),
    {},
    ['error moving-stat-momentum-identity: bn/moving_mean'],
  ],
  'inference mode in training': [
    inference(),
    {},
    ['error called-in-inference-mode: bn/moving_mean bn/moving_variance'],
  ],
  'inference mode, told by its variables alone': [
    inference().replace(/FusedBatchNormV3(.*) \{.*\}/, 'BatchNormWithGlobalNormalization$1'),
    {},
    ['error called-in-inference-mode: bn/moving_mean bn/moving_variance'],
  ],
  'statistics that nothing reads and nothing writes': [
    inference().replace('bn/moving_mean, bn/moving_variance)', 'x, x)').replace('V3(', 'V4('),
    {},
    ['warning update-ops-not-run: bn/moving_mean bn/moving_variance'],
  ],
  'a frozen layer: neither scale nor offset is trained': [
    `${inference().replace('(bn/gamma, rate', '(w, rate')} w = VariableV2`,
    {},
    [],
  ],
  'inference mode in a branch': [
    inference(`flag = Placeholder
      statistics = Switch(bn/moving_mean, flag)
      update = AssignSub(bn/moving_mean, x)
      update_variance = AssignSub(bn/moving_variance, x)`)
      .replace('bn/beta, bn/moving_mean,', 'bn/beta, statistics,')
      .replace('^apply_gamma)', '^apply_gamma, ^update, ^update_variance)')
      .replace('rate, bn/fused', 'rate, x'),
    {},
    [],
  ],
  'a saver that leaves the statistics out': [
    averaged('0.1') + saved,
    { restoreOp: 'save/restore_all' },
    ['warning moving-stat-not-saved: bn/moving_mean'],
  ],
  'a saver that takes them': [
    averaged('0.1') +
      saved.replace('NoOp(', 'NoOp(^save/Assign_1, ') +
      'save/Assign_1 = Assign(bn/moving_mean, save/restore)',
    { restoreOp: 'save/restore_all' },
    [],
  ],
};

for (const [name, [lines, judged, expected]] of Object.entries(cases)) {
  test(name, () => {
    assert.equal(summariesOf(findingsOf(lines, judged)), expected);
  });
}

test('what is left of the initial value, and how many steps would do', () => {
  const [finding] = findingsOf(averaged('0.001'), { steps: 100 });
  assert.match(finding?.message ?? '', /After 100 steps .* 90\.5 % .* needs 2,995 steps for 95 %/);
});

test.run();
