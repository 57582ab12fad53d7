import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAssignments } from '../../src/graph/assignments.js';
import { decayOf } from '../../src/graph/moving-average.js';
import { graphOf } from '../support/graphs.js';

const test = suite('graph/moving-average');

const common = `
  x = Placeholder
  v = VariableV2
  read = Identity(v)
  share = Const {value: 0.25}
  decay = Const {value: 0.75}
  one = Const {value: 1}
`;

const cases: Readonly<Record<string, readonly [string, number | undefined]>> = {
  'v -= (v - x) * share': ['d = Sub(read, x)\n s = Mul(d, share)\n u = AssignSub(v, s)', 0.75],
  'v -= share * (v - x)': ['d = Sub(v, x)\n s = Mul(share, d)\n u = AssignSub(v, s)', 0.75],
  'a share that is computed from constants': [
    'c = Sub(one, decay)\n d = Sub(read, x)\n s = Mul(d, c)\n u = AssignSub(v, s)',
    0.75,
  ],
  'v = v * decay + x * share': [
    'k = Mul(read, decay)\n n = Mul(x, share)\n s = AddV2(k, n)\n u = Assign(v, s)',
    0.75,
  ],
  'v = x * share + v * decay': [
    'k = Mul(decay, read)\n n = Mul(share, x)\n s = Add(n, k)\n u = Assign(v, s)',
    0.75,
  ],
  'a share that is fed': [
    'p = Placeholder\n d = Sub(read, x)\n s = Mul(d, p)\n u = AssignSub(v, s)',
    undefined,
  ],
  'another variable': [
    'w = Variable\n d = Sub(w, x)\n s = Mul(d, share)\n u = AssignSub(v, s)',
    undefined,
  ],
  'a plain assign': ['u = Assign(v, x)', undefined],
  'a counter': ['u = AssignAdd(v, one)', undefined],
  'a damaged assign': ['u = AssignSub(v)', undefined],
  'copies in a circle': ['i = Identity(i)\n u = AssignSub(v, i)', undefined],
};

for (const [name, [lines, expected]] of Object.entries(cases)) {
  test(name, () => {
    const { index, variables } = findAssignments(graphOf(common + lines));
    const [assign] = variables.get('v')?.assigns ?? [];
    assert.is(assign && decayOf(index, assign), expected);
  });
}

test.run();
