import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findingsOf, type JudgedGraph, summariesOf } from '../../support/graph-findings.js';

const test = suite('diagnosis/graph-rules/control-flow');

/** An average whose reading a cond chooses; `inside` and `outside` are control edges of the branch. */
const averaged = (edges: string, update: string): string => `
  x = Placeholder
  w = VariableV2
  act = MatMul(x, w)
  batch = Mean(act)
  flag = Placeholder
  bn/moving_mean = VariableV2
  cond/pred = Identity(flag)
  cond/batch = Switch(batch, cond/pred)
  cond/mean = RefSwitch(bn/moving_mean, cond/pred)
  cond/update_target = RefSwitch(bn/moving_mean, cond/pred)
  ${update}
  cond/taken = Identity(cond/batch:1${edges})
  cond/read = Identity(cond/mean)
  cond/Merge = Merge(cond/read, cond/taken)
  out = Sub(act, cond/Merge)
  rate = Const
  apply_w = ApplyGradientDescent(w, rate, out)
  train = NoOp(^apply_w)
`;
const insideUpdate = 'update = Assign(cond/update_target:1, cond/batch:1)';
const outsideUpdate = 'update = Assign(bn/moving_mean, batch)';
const waiting = averaged(', ^update', insideUpdate).replace('^apply_w)', '^apply_w, ^update)');

const cases: Readonly<Record<string, readonly [string, JudgedGraph, readonly string[]]>> = {
  'the update outside of the cond that reads': [
    averaged(', ^update', outsideUpdate),
    {},
    ['warning moving-stat-updated-in-eval: bn/moving_mean'],
  ],
  'the update inside of its branch': [averaged(', ^update', insideUpdate), {}, []],
  'an update inside of a branch that does not wait for it': [
    averaged('', insideUpdate),
    {},
    ['error update-ops-not-run: bn/moving_mean'],
  ],
  'UPDATE_OPS entry inside a cond, and the train op waits for it': [
    waiting,
    { collections: { update_ops: ['update'] } },
    ['error update-op-in-cond: w bn/moving_mean'],
  ],
  'UPDATE_OPS entry that merges both branches': [
    waiting.replace('^apply_w, ^update)', '^apply_w, ^cond/Merge)'),
    { collections: { update_ops: ['cond/Merge'] } },
    [],
  ],
  'an If that waits for the update': [
    `x = Placeholder
     w = VariableV2
     batch = MatMul(x, w)
     flag = Placeholder
     bn/moving_mean = VariableV2
     update = Assign(bn/moving_mean, batch)
     choice = If(flag, batch, bn/moving_mean, ^update) -> then_branch: a, else_branch: b
     out = Sub(batch, choice)
     rate = Const
     apply_w = ApplyGradientDescent(w, rate, out)
     train = NoOp(^apply_w)`,
    { functions: { a: 'm = _Arg\n s = _Arg\n ret = m', b: 'm = _Arg\n s = _Arg\n ret = s' } },
    ['warning moving-stat-updated-in-eval: bn/moving_mean'],
  ],
};

for (const [name, [lines, judged, expected]] of Object.entries(cases)) {
  test(name, () => {
    assert.equal(summariesOf(findingsOf(lines, judged)), expected);
  });
}

/** Two networks, each with a statistic that its own train op updates, and those that `extra` names. */
const networks = (extra: string): string =>
  ['g', 'd']
    .map(
      (name) => `
  ${name}/w = VariableV2
  ${name}/bn/moving_mean = VariableV2
  ${name}/act = MatMul(x, ${name}/w)
  ${name}/update = AssignSub(${name}/bn/moving_mean, ${name}/act)
  ${name}/apply = ApplyGradientDescent(${name}/w, rate, ${name}/act)
  ${name}/train = NoOp(^${name}/apply, ^${name}/update${name === 'd' ? extra : ''})`,
    )
    .join('\n');
const shared = 'x = Placeholder\n rate = Const\n';

test("a step that updates the other network's statistics too", () => {
  const judged = { fetches: ['g/train', 'd/train'] };
  assert.equal(summariesOf(findingsOf(shared + networks(', ^g/update'), judged)), [
    'warning updates-of-other-network: g/bn/moving_mean',
  ]);
  assert.equal(findingsOf(shared + networks(''), judged), []);
});

test.run();
