import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findingsOf, type JudgedGraph, summariesOf } from '../../support/graph-findings.js';

const test = suite('diagnosis/graph-rules/optimizer');

/** x -> v -> `between` -> w -> loss; only w is applied. */
const untrained = (between: string): string => `
  x = Placeholder
  v = VariableV2
  v/read = Identity(v)
  hidden = MatMul(x, v/read)
  ${between}
  w = VariableV2
  w/read = Identity(w)
  out = MatMul(between, w/read)
  gradient = MatMul(between, out)
  rate = Const
  apply_w = ApplyGradientDescent(w, rate, gradient)
  train = NoOp(^apply_w)
`;
const declared = { v: 'trainable', w: 'trainable' } as const;
const counted = `${untrained('between = Relu(hidden)').replace('v = Variable', 'v = Const\n u = Variable')}
  global_step = VariableV2
  one = Const
  global_step/Assign = Assign(global_step, one)`;

const cases: Readonly<Record<string, readonly [string, JudgedGraph, readonly string[]]>> = {
  'left out of var_list': [
    untrained('between = Relu(hidden)'),
    { declared },
    ['warning not-in-optimizer: v'],
  ],
  'only the loss is fetched': [
    untrained('between = Relu(hidden)'),
    { declared, fetches: ['out'] },
    ['error no-optimizer-step: w', 'info not-in-optimizer: v'],
  ],
  'behind a stop_gradient': [
    untrained('between = StopGradient(hidden)'),
    { declared },
    ['warning gradient-disconnected: v'],
  ],
  'behind a cast to int32': [
    untrained('level = Cast(hidden) {DstT: type 3}\n between = Cast(level) {DstT: type 1}'),
    { declared },
    ['warning gradient-disconnected: v'],
  ],
  'a cast to half stops nothing': [
    untrained('between = Cast(hidden) {DstT: type 19}'),
    { declared },
    ['warning not-in-optimizer: v'],
  ],
  'a stop_gradient with a way around it': [
    untrained('still = StopGradient(hidden)\n between = Add(hidden, still)'),
    { declared },
    ['warning not-in-optimizer: v'],
  ],
  'trainable, and what is trained does not depend on it': [
    `${untrained('between = Relu(x)')}`,
    { declared },
    ['info not-in-optimizer: v'],
  ],
  'declared as not trainable': [
    untrained('between = Relu(hidden)'),
    { declared: { ...declared, v: 'frozen' } },
    [],
  ],
  'trained by hand': [
    `${untrained('between = Relu(hidden)').replace('^apply_w', '^apply_w, ^step_v')}
     step_v = AssignSub(v, gradient)`,
    { declared },
    [],
  ],
  'trained by another train op': [
    `${untrained('between = Relu(hidden)')} apply_v = ApplyGradientDescent(v, rate, gradient)`,
    { declared },
    [],
  ],
  'a graph without collections tells nothing of what is trainable': [
    untrained('between = StopGradient(hidden)'),
    {},
    [],
  ],
  'global_step, which nothing counts': [counted, {}, ['warning step-counter-stuck: global_step']],
  'global_step, which nothing counts and the learning rate reads': [
    counted.replace('rate = Const', 'rate = Pow(hidden, global_step)'),
    {},
    ['error step-counter-stuck: global_step'],
  ],
  'global_step, counted': [
    `${counted.replace('^apply_w', '^apply_w, ^count')}
     count = AssignAdd(global_step, one)`,
    {},
    [],
  ],
  'the counter of an input': [counted.replaceAll('global_step', 'input/step'), {}, []],
};

for (const [name, [lines, judged, expected]] of Object.entries(cases)) {
  test(name, () => {
    assert.equal(summariesOf(findingsOf(lines, judged)), expected);
  });
}

test('a step that an op counts, which training leaves out, is cured by an edge', () => {
  const [finding] = findingsOf(`${counted}\ncount = AssignAdd(global_step, one)`);
  assert.equal(
    finding?.missingEdges.map(({ fetch, assign }) => [fetch, assign]),
    [['train', 'count']],
  );
  assert.is(finding?.noEdge, undefined);
});

test('a step that nothing counts, or two ops, is not', () => {
  for (const more of ['', '\na = AssignAdd(global_step, one)\nb = AssignAdd(global_step, one)']) {
    const [finding] = findingsOf(`${counted}${more}`);
    assert.equal(finding?.missingEdges, []);
    assert.match(finding?.noEdge ?? '', /no op, or more than one, that counts it up/);
  }
});

test('the op that ends the gradient is named', () => {
  const [finding] = findingsOf(untrained('between = StopGradient(hidden)'), { declared });
  assert.equal(finding?.ops, ['between']);
  assert.match(finding?.message ?? '', /every way to the loss passes between \(StopGradient\)/);
});

test.run();
