import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAssignments } from '../../src/graph/assignments.js';
import { UnknownOpError } from '../../src/graph/graph-index.js';
import { planRepair, type RepairPlan } from '../../src/graph/repair.js';
import { flatLayer, graphOf, healthyLayer } from '../support/graphs.js';

const test = suite('graph/repair');

function plan(lines: string, assigns: readonly string[], fetch = 'train'): RepairPlan {
  return planRepair(findAssignments(graphOf(lines)), fetch, assigns);
}

test('an edge from the fetch to the assign', () => {
  assert.equal(plan(flatLayer, ['update']), {
    edges: [{ host: 'train', assign: 'update', variable: 'mean' }],
    refusals: [],
    alreadyRun: [],
  });
});

test('what the fetch runs already needs no edge, and an assign named twice needs one', () => {
  const { edges, alreadyRun } = plan(healthyLayer, ['update']);
  assert.equal([edges, alreadyRun], [[], ['update']]);
  assert.is(plan(flatLayer, ['update', 'update']).edges.length, 1);
});

const refusals: Readonly<Record<string, readonly [string, string, RegExp]>> = {
  'an assign that depends on the fetch': [
    `${flatLayer}\n late = Assign(mean, moments, ^train)`,
    'late',
    /depends on train itself.*close a cycle/,
  ],
  'a further placeholder': [
    `${flatLayer}\n rate2 = Placeholder\n set = Assign(mean, rate2)`,
    'set',
    /needs the placeholder rate2, which train does not/,
  ],
  'a second write of what the fetch writes': [
    `${healthyLayer}\n again = Assign(mean, act)`,
    'again',
    /mean is written by update already/,
  ],
  'data of another pipeline': [
    `${flatLayer}\n other = IteratorGetNext\n set = Assign(mean, other)`,
    'set',
    /takes data from other \(IteratorGetNext\), which train does not/,
  ],
  'the initializer': [flatLayer, 'mean/Assign', /initialises mean: run with every step/],
  'a restoring assign': [
    `${flatLayer}\n restore = RestoreV2(x)\n save/Assign = Assign(mean, restore)`,
    'save/Assign',
    /restores a checkpoint into mean/,
  ],
  'an op that assigns nothing': [`${flatLayer}\n apart = Const`, 'apart', /assigns no variable/],
};

for (const [name, [lines, assign, reason]] of Object.entries(refusals)) {
  test(`refused: ${name}`, () => {
    const { edges, refusals: refused } = plan(lines, [assign]);
    assert.equal(edges, []);
    assert.is(refused[0]?.assign, assign);
    assert.match(refused[0]?.reason ?? '', reason);
    assert.ok((refused[0]?.advice.length ?? 0) > 0);
  });
}

test('refused: a second write of what a function writes', () => {
  const graph = graphOf(
    `${flatLayer.replace('mean = VariableV2', 'mean = VarHandleOp').replace('^apply_w)', '^apply_w, ^call)')}
     call = StatefulPartitionedCall(mean, moments) -> f: write`,
    {
      functions: { write: 'handle = _Arg\n value = _Arg\n set = AssignVariableOp(handle, value)' },
    },
  );
  const [refused] = planRepair(findAssignments(graph), 'train', ['update']).refusals;
  assert.match(refused?.reason ?? '', /mean is written by call already/);
});

test('of two assigns of one variable the second is refused', () => {
  const { edges, refusals: refused } = plan(`${flatLayer}\n other = Assign(mean, act)`, [
    'update',
    'other',
  ]);
  assert.is(edges.length, 1);
  assert.match(refused[0]?.reason ?? '', /mean is written by update already/);
});

/** The assign stands in the branch that runs when `flag` is true. */
const branch = (taken: string): string => `
  ${flatLayer
    .replace('update = Assign(mean, moments)', 'flag = Placeholder')
    .replace('out = Sub(act, moments)', 'out = Sub(act, merge)')}
  to_batch = Switch(moments, flag)
  to_mean = RefSwitch(mean, flag)
  update = Assign(to_mean:1, to_batch:1)
  ${taken}
  merge = Merge(to_batch, taken)
`;

test('an assign in a branch is hung on an op of that branch', () => {
  assert.equal(plan(branch('taken = Identity(to_batch:1)'), ['update']).edges, [
    { host: 'taken', assign: 'update', variable: 'mean' },
  ]);
});

test('a branch without an op that can wait is refused, with its predicate', () => {
  const bare = branch('taken = Identity(update)').replace(
    'Merge(to_batch, taken)',
    'Merge(to_batch, to_batch:1)',
  );
  const [refused] = plan(bare, ['update']).refusals;
  assert.match(refused?.reason ?? '', /in the branch that runs when flag is true, and no op there/);
  assert.match(refused?.advice ?? '', /result of the branch depend on it/);
});

test('unknown names are told, with the nearest', () => {
  assert.throws(
    () => plan(flatLayer, ['updat']),
    (error: unknown) => {
      return error instanceof UnknownOpError && /"update"/.test(error.advice);
    },
  );
  assert.throws(() => plan(flatLayer, ['update'], 'trein'), /no op named "trein"/);
});

test.run();
