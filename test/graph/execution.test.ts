import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { findAssignments } from '../../src/graph/assignments.js';
import { executedWrites } from '../../src/graph/executed-writes.js';
import { Execution } from '../../src/graph/execution.js';
import { type GraphExtras, graphOf } from '../support/graphs.js';

const test = suite('graph/execution');

/** `assign -> variable certainty why`, of every write that the fetch runs. */
function writesOf(lines: string, fetch: string, extras: GraphExtras = {}): string[] {
  const graph = graphOf(lines, extras);
  const assignments = findAssignments(graph);
  const execution = Execution.ofFetches(assignments.index, [fetch], []);
  return executedWrites(graph, assignments, execution).map(
    ({ assign, variable, run }) =>
      `${assign} -> ${variable} ${run.certainty}${run.why ? `, ${run.why}` : ''}`,
  );
}

const variables = `
  a = VarHandleOp
  b = VarHandleOp
  x = Placeholder
  p = Placeholder
`;

test('a write in a branch may run, one beside it always does', () => {
  const lines = `${variables}
    switch = Switch(x, p)
    left = AssignVariableOp(a, switch)
    right = AssignVariableOp(b, switch:1)
    plain = AssignAddVariableOp(a, x)
    train = NoOp(^left, ^right, ^plain)
  `;
  assert.equal(writesOf(lines, 'train'), [
    'left -> a may, when p is false',
    'plain -> a always',
    'right -> b may, when p is true',
  ]);
});

test('behind the Merge of both branches an op always runs', () => {
  const lines = `${variables}
    switch = Switch(x, p)
    no = Identity(switch)
    yes = Identity(switch:1)
    merge = Merge(no, yes)
    train = AssignVariableOp(a, merge)
  `;
  assert.equal(writesOf(lines, 'train'), ['train -> a always']);
});

test('in a loop a write may run, behind it always', () => {
  const lines = `${variables}
    enter = Enter(x)
    merge = Merge(enter, next)
    less = Less(merge)
    cond = LoopCond(less)
    switch = Switch(merge, cond)
    update = AssignVariableOp(a, switch:1)
    next = NextIteration(switch:1, ^update)
    exit = Exit(switch)
    train = AssignVariableOp(b, exit)
  `;
  assert.equal(writesOf(lines, 'train'), [
    'update -> a may, when the loop "enter" takes a turn',
    'train -> b always',
  ]);
});

const update = 'h = _Arg\nv = _Arg\nwrite = AssignVariableOp(h, v)\nout = Identity(v)\nret = out';

const functional: readonly [
  what: string,
  call: string,
  functions: Readonly<Record<string, string>>,
  writes: readonly string[],
][] = [
  [
    'a call runs what its control results need, on the variable that it is handed',
    'train = StatefulPartitionedCall(b, x) -> f: update',
    { update: `${update}\ncontrol_ret = write` },
    ['train > update > write -> b always'],
  ],
  [
    'what no result of a call needs may be kept for its side effects',
    'train = StatefulPartitionedCall(a, x) -> f: update',
    { update },
    ["train > update > write -> a may, nothing of its function's results needs it"],
  ],
  [
    'a branch of If may run',
    'train = If(p, a, x) -> then_branch: update, else_branch: same',
    { update: `${update}\ncontrol_ret = write`, same: 'h = _Arg\nv = _Arg\nret = v' },
    ['train > update > write -> a may, when p is true'],
  ],
  [
    'what no result of a branch needs does not run',
    'train = If(p, a, x) -> then_branch: update, else_branch: update',
    { update },
    [],
  ],
  [
    'the condition of While always runs, its body may',
    'train = While(a, x) -> cond: test, body: update',
    {
      update: `${update}\ncontrol_ret = write`,
      test: 'h = _Arg\nv = _Arg\nlook = AssignAddVariableOp(h, v)\nless = Less(v, ^look)\nret = less',
    },
    [
      'train > update > write -> a may, when the loop train takes a turn',
      'train > test > look -> a always',
    ],
  ],
  [
    'a call within a call hands the variable on',
    'train = PartitionedCall(x, b) -> f: outer',
    {
      outer: 'v = _Arg\nh = _Arg\ninner = StatefulPartitionedCall(h, v) -> f: update\nret = inner',
      update: `${update}\ncontrol_ret = write`,
    },
    ['train > outer > inner > update > write -> b always'],
  ],
  [
    'an op may have the name of a function, as TensorFlow 1 calls them',
    'train = update(b, x)',
    { update: `${update}\ncontrol_ret = write` },
    ['train > update > write -> b always'],
  ],
  [
    'the function of a dataset is opaque: it may run, on a variable that is not told',
    'train = MapDataset(x, a) -> f: update',
    { update: `${update}\ncontrol_ret = write` },
    [
      'train > update > write -> undefined may, when whoever calls its function calls it: a dataset, for instance',
    ],
  ],
  [
    'functions that call each other end',
    'train = PartitionedCall(a, x) -> f: ping',
    {
      ping: 'h = _Arg\nv = _Arg\nc = StatefulPartitionedCall(h, v) -> f: pong\nw = AssignVariableOp(h, v)\ncontrol_ret = w\nret = c',
      pong: 'h = _Arg\nv = _Arg\nc = StatefulPartitionedCall(h, v) -> f: ping\nret = c',
    },
    ['train > ping > w -> a always'],
  ],
];

for (const [what, call, functions, writes] of functional) {
  test(what, () =>
    assert.equal(
      writesOf(`${variables}\n${call}`, 'train', { functions }).sort(),
      [...writes].sort(),
    ),
  );
}

test.run();
