import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  findAssignments,
  type GraphVariable,
  isForTraining,
  trainingAssigns,
} from '../../src/graph/assignments.js';
import { GraphIndex } from '../../src/graph/graph-index.js';
import { sourceVariable } from '../../src/graph/variable-origin.js';
import type { Graph } from '../../src/model/graph.js';
import { type GraphExtras, graphOf, nodeNamed, savedGraph } from '../support/graphs.js';
import { fixtureRun } from '../support/run-view.js';

const test = suite('graph/assignments');

function variableIn(graph: Graph, name: string): GraphVariable {
  const variable = findAssignments(graph).variables.get(name);
  assert.ok(variable, name);
  return variable;
}

function opaqueWriters(variable: GraphVariable | undefined): string[] | undefined {
  return variable?.opaqueWriters.map(({ name }) => name);
}

/** `[op's name, purpose]` of every assign of a variable. */
function purposes(lines: string, name: string, extras?: GraphExtras) {
  return variableIn(graphOf(lines, extras), name).assigns.map((assign) => [
    assign.name,
    assign.purpose,
  ]);
}

test('a reference variable and its writers', () => {
  const lines = `
    v = VariableV2
    init = Const
    v/Assign = Assign(v, init)
    set = Assign(v, new)
    add = AssignAdd(v, new)
    sub = AssignSub(v, new)
    rows = ScatterUpdate(v, at, new)
    points = ScatterNdMax(v, at, new)
    slice = StridedSliceAssign(v, a, b, c, new)
    ticks = CountUpTo(v)
    negative = NegTrain(v)
    apply = ApplyMomentum(v, slot, rate, grad)
    sparse = SparseApplyFtrl(v, slot, rate, grad)
    read = Identity(v)
    norm = FusedBatchNormV3(x, v, v, v, v)
  `;
  assert.equal(purposes(lines, 'v'), [
    ['v/Assign', 'initialize'],
    ['set', 'update'],
    ['add', 'update'],
    ['sub', 'update'],
    ['rows', 'update'],
    ['points', 'update'],
    ['slice', 'update'],
    ['ticks', 'update'],
    ['negative', 'update'],
    ['apply', 'apply-gradient'],
    ['sparse', 'apply-gradient'],
  ]);
});

test('a resource variable and its writers', () => {
  const lines = `
    v = VarHandleOp
    v/Assign = AssignVariableOp(v, init)
    set = AssignVariableOp(v, new)
    add = AssignAddVariableOp(v, new)
    rows = ResourceScatterNdAdd(v, at, new)
    slice = ResourceStridedSliceAssign(v, a, b, c, new)
    ticks = ResourceCountUpTo(v)
    apply = ResourceApplyAdam(v, m, u, one, two, rate, grad)
    sparse = ResourceSparseApplyAdagradV2(v, slot, rate, grad)
    read = ReadVariableOp(v)
    there = VarIsInitializedOp(v)
  `;
  assert.equal(purposes(lines, 'v'), [
    ['v/Assign', 'initialize'],
    ['set', 'update'],
    ['add', 'update'],
    ['rows', 'update'],
    ['slice', 'update'],
    ['ticks', 'update'],
    ['apply', 'apply-gradient'],
    ['sparse', 'apply-gradient'],
  ]);
});

test('the initializer that a VariableDef names initialises, whatever its name', () => {
  const lines = `
    v = VariableV2
    v/Assign_1 = Assign(v, init)
    v/update = Assign(v, new)
  `;
  const declaredVariables = [
    { name: 'v', initializer: 'v/Assign_1', trainable: true, isLocal: false },
  ];
  assert.equal(purposes(lines, 'v', { declaredVariables }), [
    ['v/Assign_1', 'initialize'],
    ['v/update', 'update'],
  ]);
});

test('without collections, the initializer goes by its name', () => {
  const lines = `
    scope/v = VariableV2
    scope/v/Assign = Assign(scope/v, init)
    scope/Assign = Assign(scope/v, new)
  `;
  assert.equal(purposes(lines, 'scope/v'), [
    ['scope/v/Assign', 'initialize'],
    ['scope/Assign', 'update'],
  ]);
});

test("what the saver's restore op leads to restores", () => {
  const lines = `
    v = VariableV2
    v/Assign = Assign(v, init)
    file = Const
    value = Custom(file)
    save/Assign = Assign(v, value)
    save/restore_shard = NoOp(^save/Assign)
    save/restore_all = NoOp(^save/restore_shard)
    set = Assign(v, value)
  `;
  const expected = [
    ['v/Assign', 'initialize'],
    ['save/Assign', 'restore'],
    ['set', 'update'],
  ];
  assert.equal(purposes(lines, 'v', { restoreOp: 'save/restore_all' }), expected);
});

test('a value out of a checkpoint restores, and a restore op that is not there is no error', () => {
  const lines = `
    v = VarHandleOp
    file = Const
    load = RestoreV2(file)
    load/copy = Identity(load:1)
    half = Mul(load, file)
    save/Assign = AssignVariableOp(v, load/copy)
    save/Old = AssignVariableOp(v, old)
    old = Restore(file)
    set = AssignVariableOp(v, half)
  `;
  assert.equal(purposes(lines, 'v', { restoreOp: 'save/gone' }), [
    ['save/Assign', 'restore'],
    ['save/Old', 'restore'],
    ['set', 'update'],
  ]);
});

test('initialising and restoring are not for training', () => {
  const variable = variableIn(savedGraph('saved_model_flat'), 'bn_mean');
  assert.equal(
    variable.assigns.map(({ purpose }) => purpose),
    ['initialize', 'update', 'restore'],
  );
  assert.equal(
    trainingAssigns(variable).map(({ name }) => name),
    ['Assign'],
  );
  assert.equal(variable.assigns.map(isForTraining), [false, true, false]);
});

test('a SavedModel with resource variables has the same story', () => {
  const variable = variableIn(savedGraph('saved_model_resource_flat'), 'bn_mean');
  assert.equal(
    variable.assigns.map(({ op, purpose }) => [op, purpose]),
    [
      ['AssignVariableOp', 'initialize'],
      ['AssignVariableOp', 'update'],
      ['AssignVariableOp', 'restore'],
    ],
  );
  assert.is(variable.trainable, false);
});

test('an assign in a branch of cond writes the variable behind its RefSwitch', async () => {
  const { graph } = await fixtureRun('tf1-cond');
  assert.ok(graph);
  const target = nodeNamed(graph, 'cond/Assign')?.inputs[0];
  assert.is(target, 'cond/Assign/Switch:1');
  assert.equal(
    trainingAssigns(variableIn(graph, 'bn_mean')).map(({ name }) => name),
    ['cond/Assign'],
  );
});

test('an assign to what another assign passes on writes the same variable', () => {
  const lines = `
    v = VariableV2
    first = Assign(v, a)
    second = AssignAdd(first, b)
  `;
  assert.equal(purposes(lines, 'v'), [
    ['first', 'update'],
    ['second', 'update'],
  ]);
});

test('an assign in a while loop writes the variable that enters it', () => {
  const lines = `
    v = VariableV2
    enter = RefEnter(v)
    merge = RefMerge(enter, next)
    switch = RefSwitch(merge, cond)
    add = AssignAdd(switch:1, one)
    next = RefNextIteration(add)
  `;
  assert.equal(purposes(lines, 'v'), [['add', 'update']]);
});

test("an assign whose target cannot be told, or is not there, is nobody's", () => {
  const lines = `
    a = VariableV2
    b = VariableV2
    either = RefMerge(a, b)
    set_either = Assign(either, new)
    set_nothing = Assign
    set_gone = Assign(gone, new)
    set_loop = Assign(loop, new)
    loop = RefIdentity(loop)
    set_control = Assign(^a)
  `;
  const { variables } = findAssignments(graphOf(lines));
  assert.equal([...variables.keys()], ['a', 'b']);
  assert.ok([...variables.values()].every(({ assigns }) => assigns.length === 0));
});

test('trainable is known from the collections only', () => {
  const lines = 'a = VariableV2\nb = VarHandleOp\nc = VariableV2';
  const graph = graphOf(lines, { declared: { a: 'trainable', b: 'frozen' } });
  const { variables } = findAssignments(graph);
  assert.equal(
    [...variables.values()].map(({ trainable }) => trainable),
    [true, false, undefined],
  );
});

test('a function that writes may write the variables handed to it', () => {
  const lines = `
    v = VarHandleOp
    w = VarHandleOp
    through = Identity(v)
    call = PartitionedCall(through, ^w) -> outer
    pure = PartitionedCall(w) -> reads
  `;
  const functions = {
    inner: 'set = AssignVariableOp(ref, value)',
    outer: 'call = PartitionedCall(ref) -> inner',
    reads: 'value = ReadVariableOp(ref)',
  };
  const { variables } = findAssignments(graphOf(lines, { functions }));
  assert.equal(opaqueWriters(variables.get('v')), ['call']);
  assert.equal(variables.get('v')?.assigns, []);
  assert.equal(opaqueWriters(variables.get('w')), []);
});

test('functions that call each other are looked through once', () => {
  const functions = {
    even: 'call = PartitionedCall(ref) -> odd',
    odd: 'call = PartitionedCall(ref) -> even\nset = AssignVariableOp(ref, value)',
  };
  const graph = graphOf('v = VarHandleOp\ncall = While(v) -> even', { functions });
  assert.equal(opaqueWriters(variableIn(graph, 'v')), ['call']);
});

test('a function that gets only the value writes another variable', () => {
  const lines = `
    v = VarHandleOp
    v/read = ReadVariableOp(v)
    w = VariableV2
    w/read = Identity(w)
    call = PartitionedCall(v/read, w/read) -> writes
  `;
  const { variables } = findAssignments(
    graphOf(lines, { functions: { writes: 'set = AssignVariableOp(ref, value)' } }),
  );
  assert.equal(opaqueWriters(variables.get('v')), []);
  assert.equal(opaqueWriters(variables.get('w')), []);
});

test('an optimizer writes its slots too, but not what it only reads', () => {
  const lines = `
    w = VariableV2
    w/Adam = VariableV2
    w/Adam_1 = VariableV2
    beta1_power = VariableV2
    beta1_power/read = Identity(beta1_power)
    update_w = ApplyAdam(w, w/Adam, w/Adam_1, beta1_power/read, step_size, grad)
    r = VarHandleOp
    r/Momentum = VarHandleOp
    rate = VarHandleOp
    rate/read = ReadVariableOp(rate)
    update_r = ResourceApplyMomentum(r, r/Momentum, rate/read, grad)
  `;
  const { variables } = findAssignments(graphOf(lines));
  const opaque = (name: string) => opaqueWriters(variables.get(name));
  assert.equal(opaque('w/Adam'), ['update_w']);
  assert.equal(opaque('w/Adam_1'), ['update_w']);
  assert.equal(opaque('r/Momentum'), ['update_r']);
  for (const other of ['w', 'r', 'beta1_power', 'rate']) assert.equal(opaque(other), [], other);
});

test("a value is a variable's while it is passed on unchanged", () => {
  const index = new GraphIndex(
    graphOf(`
      v = VariableV2
      other = VariableV2
      read = Identity(v)
      again = Identity(read:0)
      changed = Square(read)
      taken = Switch(read, cond)
      same = Merge(taken, taken:1)
      mixed = Merge(taken, changed)
      both = Merge(read, other)
      chosen = Select(read, changed, changed)
      called = Identity(^v)
    `),
  );
  for (const input of ['v', 'read', 'again:0', 'taken:1', 'same']) {
    assert.is(sourceVariable(index, input), 'v', input);
  }
  for (const input of ['changed', 'mixed', 'both', 'chosen', 'called', '^v', 'gone']) {
    assert.is(sourceVariable(index, input), undefined, input);
  }
});

test('a variable named __proto__ keeps its writers', () => {
  assert.equal(purposes('__proto__ = VariableV2\nset = Assign(__proto__, x)', '__proto__'), [
    ['set', 'update'],
  ]);
});

test.run();
