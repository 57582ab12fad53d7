import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judgeGraph } from '../../src/diagnosis/judge-graph.js';
import { findAssignments } from '../../src/graph/assignments.js';
import { planRepair } from '../../src/graph/repair.js';
import type { Graph, NodeTable } from '../../src/model/graph.js';
import { type GraphExtras, graphOf } from '../support/graphs.js';

const test = suite('graph/growth');

/** Twice the graph may take so many times the work; what grows with the square takes four times. */
const MOST = 3.2;
const SIZE = 500;

interface Shape {
  readonly lines: readonly string[];
  readonly extras?: GraphExtras;
}

const each = (size: number, line: (at: number) => string): string[] =>
  Array.from({ length: size }, (_, at) => line(at));

const start = ['x = Placeholder', 'rate = Const', 'flag = Placeholder', 'w = VariableV2'];

const train = (gradient: string, ...controls: readonly string[]): string[] => [
  `apply_w = ApplyGradientDescent(w, rate, ${gradient})`,
  `train = NoOp(^apply_w${controls.map((name) => `, ^${name}`).join('')})`,
];

const shapes: Readonly<Record<string, (size: number) => Shape>> = {
  'a chain behind a stop_gradient': (size) => ({
    lines: [
      ...start,
      'frozen = VariableV2',
      'step0 = StopGradient(frozen)',
      ...each(size, (at) => `step${at + 1} = Square(step${at})`),
      ...train(`step${size}`),
    ],
    extras: { declared: { w: 'trainable', frozen: 'trainable' } },
  }),
  'variables behind stop_gradients of one chain': (size) => ({
    lines: [
      ...start,
      'step0 = Square(x)',
      ...each(
        size,
        (at) => `v${at} = VariableV2
          stop${at} = StopGradient(v${at})
          step${at + 1} = Add(step${at}, stop${at})`,
      ),
      ...train(`step${size}`),
    ],
    extras: {
      declared: Object.fromEntries([
        ['w', 'trainable'] as const,
        ...each(size, (at) => `v${at}`).map((name) => [name, 'trainable'] as const),
      ]),
    },
  }),
  'a chain of assigns that pass on a reference': (size) => ({
    lines: [
      ...start,
      'm = VariableV2',
      'a0 = AssignAdd(m, x)',
      ...each(size, (at) => `a${at + 1} = AssignAdd(a${at}, x)`),
      ...train('x'),
    ],
  }),
  'a chain of copies, each of which an update takes': (size) => ({
    lines: [
      ...start,
      'copy0 = Identity(x)',
      ...each(
        size,
        (at) => `copy${at + 1} = Identity(copy${at})
          m${at} = VariableV2
          update${at} = Assign(m${at}, copy${at})`,
      ),
      ...train(`copy${size}`),
    ],
  }),
  'a star: updates of one op, none of which runs': (size) => ({
    lines: [
      ...start,
      'middle = Square(x)',
      ...each(size, (at) => `m${at} = VariableV2\nupdate${at} = Assign(m${at}, middle)`),
      ...train('middle'),
    ],
  }),
  'updates behind one op of many inputs': (size) => ({
    lines: [
      ...start,
      ...each(size, (at) => `part${at} = Square(x)`),
      `all = AddN(${each(size, (at) => `part${at}`).join(', ')})`,
      ...each(size, (at) => `m${at} = VariableV2\nupdate${at} = Assign(m${at}, all)`),
      ...train('x'),
    ],
  }),
  'updates behind one chain that training does not run': (size) => ({
    lines: [
      ...start,
      'deep0 = Square(x)',
      ...each(
        size,
        (at) => `deep${at + 1} = Square(deep${at})
          m${at} = VariableV2
          update${at} = Assign(m${at}, deep${at})`,
      ),
      ...train('x'),
    ],
  }),
  'a ladder': (size) => ({
    lines: [
      ...start,
      'left0 = Square(w)',
      'right0 = Square(x)',
      ...each(
        size,
        (at) => `left${at + 1} = Add(left${at}, right${at})
          right${at + 1} = Mul(left${at}, right${at})`,
      ),
      ...train(`left${size}`),
    ],
  }),
  'one op of many inputs that lead nowhere': (size) => ({
    lines: [...start, `all = AddN(${each(size, (at) => `gone${at}`).join(', ')})`, ...train('all')],
  }),
  'functions in functions': (size) => ({
    lines: [
      ...start,
      'm = VarHandleOp',
      'call = StatefulPartitionedCall(m, x) -> f: f0',
      ...train('call'),
    ],
    extras: {
      functions: Object.fromEntries(
        each(size, (at) => `f${at}`).map((name, at) => [
          name,
          at + 1 < size
            ? `v = _Arg\ny = _Arg\nadd = AssignAddVariableOp(v, y)\nr = StatefulPartitionedCall(v, y) -> f: f${at + 1}\nret = r\ncontrol_ret = add`
            : 'v = _Arg\ny = _Arg\nadd = AssignAddVariableOp(v, y)\nret = y\ncontrol_ret = add',
        ]),
      ),
    },
  }),
  'branches in branches, each of another predicate': (size) => ({
    lines: [
      ...start,
      'in0 = Square(x)',
      ...each(size, (at) => `p${at} = Placeholder\nin${at + 1} = Switch(in${at}, p${at})`),
      ...train(`in${size}`),
    ],
  }),
  'averages that a branch waits for from outside': (size) => ({
    lines: [
      ...start,
      'deep0 = Square(x)',
      ...each(size, (at) => `deep${at + 1} = Square(deep${at})`),
      ...each(
        size,
        (at) => `moving_mean${at} = VariableV2
          update${at} = AssignSub(moving_mean${at}, deep${size})
          s${at} = Switch(moving_mean${at}, flag)
          inside${at} = Identity(s${at}:1, ^update${at})
          m${at} = Merge(s${at}, inside${at})`,
      ),
      `sum = AddN(${each(size, (at) => `m${at}`).join(', ')})`,
      ...train('sum'),
    ],
  }),
  'many train ops': (size) => ({
    lines: [
      ...start,
      ...each(
        size,
        (at) => `v${at} = VariableV2
          apply${at} = ApplyGradientDescent(v${at}, rate, x)
          train${at} = NoOp(^apply${at})`,
      ),
    ],
    extras: { collections: { train_op: each(size, (at) => `train${at}`) } },
  }),
};

for (const [what, shape] of Object.entries(shapes)) {
  test(what, () => {
    const [small, large] = [SIZE, 2 * SIZE].map((size) => {
      const { lines, extras } = shape(size);
      return lookUps(graphOf(lines.join('\n'), extras), judge);
    }) as [number, number];
    assert.ok(large / small < MOST, `${small} look-ups, then ${large}`);
  });
}

test('a plan to mend many layers', () => {
  const star = shapes['updates behind one chain that training does not run'];
  const [small, large] = [SIZE, 2 * SIZE].map((size) => {
    const graph = graphOf(star?.(size).lines.join('\n') ?? '');
    return lookUps(graph, (counted) => {
      const assigns = each(size, (at) => `update${at}`);
      const { edges } = planRepair(findAssignments(counted), 'train', assigns);
      assert.is(edges.length, size);
    });
  }) as [number, number];
  assert.ok(large / small < MOST, `${small} look-ups, then ${large}`);
});

function judge(graph: Graph): void {
  const source = { file: 'train.pb', kind: '', tags: [], problems: [] };
  const fetches = graph.nodes.find('train') === undefined ? [] : ['train'];
  assert.ok(judgeGraph(graph, source, { fetches }).fetches.length > 0);
}

/** How often an algorithm looks at a node or an edge, in the graph and in its functions. */
function lookUps(graph: Graph, run: (graph: Graph) => void): number {
  const counter = { count: 0 };
  run({
    ...graph,
    nodes: counted(graph.nodes, counter),
    functions: graph.functions.map((body) => ({ ...body, nodes: counted(body.nodes, counter) })),
  });
  return counter.count;
}

function counted(nodes: NodeTable, counter: { count: number }): NodeTable {
  const column = (array: Int32Array): Int32Array =>
    new Proxy(array, {
      get(target, key) {
        counter.count++;
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...args: readonly unknown[]): unknown => {
          counter.count += target.length;
          return value.apply(target, args);
        };
      },
    });
  return {
    length: nodes.length,
    ops: nodes.ops,
    opIds: column(nodes.opIds),
    firstInput: column(nodes.firstInput),
    inputNodes: column(nodes.inputNodes),
    inputOutputs: column(nodes.inputOutputs),
    calls: nodes.calls,
    duplicates: nodes.duplicates,
    at(id) {
      counter.count++;
      const node = nodes.at(id);
      return node && new Proxy(node, countingInputs(counter));
    },
    nameOf: (id) => nodes.nameOf(id),
    offsetOf: (id) => nodes.offsetOf(id),
    find: (name) => nodes.find(name),
    [Symbol.iterator]: () => nodes[Symbol.iterator](),
  };
}

/** Asking a node for its inputs makes a text of each. */
function countingInputs(counter: {
  count: number;
}): ProxyHandler<NonNullable<ReturnType<NodeTable['at']>>> {
  return {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (key === 'inputs') counter.count += target.inputs.length;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  };
}

test.run();
