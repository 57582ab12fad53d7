import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ControlContexts, placeText } from '../../src/graph/control-contexts.js';
import { graphOf } from '../support/graphs.js';

const test = suite('graph/control-contexts');

function placesIn(lines: string): (name: string) => string {
  const { nodes } = graphOf(lines);
  const contexts = new ControlContexts(nodes);
  return (name) => placeText(contexts.of(nodes.find(name) ?? -1));
}

const outside = 'outside of all branches and loops';
const cond = `
  x = Const
  flag = Placeholder
  cond/pred_id = Identity(flag)
  cond/Switch = Switch(x, cond/pred_id)
  cond/yes = Relu(cond/Switch:1)
  cond/no = Tanh(cond/Switch)
  cond/pivot = Switch(flag, flag)
  cond/switch_t = Identity(cond/pivot:1)
  cond/constant = Const(^cond/switch_t)
  cond/Merge = Merge(cond/no, cond/yes)
  after = Relu(cond/Merge)
  waiting = NoOp(^cond/yes)
`;

test('a branch runs by its predicate, what merges it runs by any', () => {
  const place = placesIn(cond);
  assert.is(place('x'), outside);
  assert.is(place('cond/yes'), 'in the branch that runs when flag is true');
  assert.is(place('cond/no'), 'in the branch that runs when flag is false');
  assert.is(place('cond/constant'), 'in the branch that runs when flag is true');
  assert.is(place('cond/Merge'), outside);
  assert.is(place('after'), outside);
});

test('a control edge out of a branch makes dead what waits', () => {
  assert.is(placesIn(cond)('waiting'), 'in the branch that runs when flag is true');
});

const loop = `
  start = Const
  limit = Const
  Enter = Enter(start) {frame_name: training}
  Merge = Merge(Enter, Next)
  limit/Enter = Enter(limit) {frame_name: training}
  Less = Less(Merge, limit/Enter)
  Cond = LoopCond(Less)
  Switch = Switch(Merge, Cond)
  body = Relu(Switch:1)
  inner/flag = Less(Switch:1, limit/Enter)
  inner/Switch = Switch(body, inner/flag)
  inner/yes = Tanh(inner/Switch:1)
  inner/Merge = Merge(inner/Switch, inner/yes)
  Next = NextIteration(inner/Merge)
  Exit = Exit(Switch)
  after = Relu(Exit)
`;

test("a loop's body is in its frame, and its own Switch is no branch", () => {
  const place = placesIn(loop);
  for (const name of ['Merge', 'Less', 'body', 'inner/Merge', 'Next']) {
    assert.is(place(name), 'in the loop "training"', name);
  }
  assert.is(place('inner/yes'), 'in the branch that runs when inner/flag is true');
  assert.is(place('Exit'), outside);
  assert.is(place('after'), outside);
});

test('nodes of one branch have equal contexts, and those of the other branch have not', () => {
  const { nodes } = graphOf(cond);
  const contexts = new ControlContexts(nodes);
  const areEqual = (one: string, other: string): boolean =>
    contexts.areEqual(nodes.find(one) ?? -1, nodes.find(other) ?? -1);
  assert.ok(areEqual('cond/yes', 'cond/constant'));
  assert.not(areEqual('cond/yes', 'cond/no'));
  assert.ok(areEqual('x', 'after'));
});

test('a cycle outside of loops, dangling inputs and damaged control flow end', () => {
  const place = placesIn(`
    a = Relu(b)
    b = Relu(a)
    lost = Switch(nowhere, nowhere)
    bare = Switch
    after = Relu(lost:1, bare)
    pred = Identity(pred)
    circular = Switch(a, pred)
    last = Relu(circular:1)`);
  for (const name of ['a', 'b', 'lost', 'after', 'last']) assert.is(place(name), outside, name);
});

test.run();
