import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Graph } from '../../src/model/graph.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { decodeGraphDef, decodeMetaGraphDef } from '../../src/protobuf/graph-codec.js';
import { decodeSavedModel } from '../../src/protobuf/saved-model.js';
import { lengthDelimited } from '../../src/protobuf/wire.js';
import { readEvents } from '../support/event-bytes.js';
import { fixtureBytes, savedModelBytes } from '../support/fixtures.js';
import { nodeNamed, plainNodes } from '../support/graphs.js';

const test = suite('protobuf/graph-codec');

/** Field numbers of a NodeDef. */
const NODE = { name: 1, op: 2, input: 3, attr: 5 };

/** The graph and the meta graph in a fixture's event file. */
function graphsOf(run: string): { graph: Graph; metaGraph: Graph } {
  const { events } = readEvents(fixtureBytes(run));
  const found = (kind: 'graph' | 'meta-graph'): Graph => {
    const [only, ...more] = events.flatMap(({ content }) =>
      content.kind === kind ? [content.graph] : [],
    );
    if (!only || more.length > 0) throw new Error(`${more.length + 1} of ${kind} in ${run}`);
    return only;
  };
  return { graph: found('graph'), metaGraph: found('meta-graph') };
}

const layerVariables = [
  ['weights', true],
  ['gamma', true],
  ['beta', true],
  ['dense/kernel', true],
  ['bn_mean', false],
  ['bn_variance', false],
];

test('nodes of an event file: names, ops, inputs and attributes', () => {
  const { graph, metaGraph } = graphsOf('tf1-flat-graph');
  assert.is(graph.nodes.length, 170);
  const node = (name: string) => nodeNamed(graph, name);
  const mean = node('bn_mean');
  assert.equal(mean && plainNodes([mean]), [
    {
      name: 'bn_mean',
      op: 'VariableV2',
      inputs: [],
      functions: [],
      dtype: 1,
      shape: [3],
      text: undefined,
    },
  ]);
  assert.equal(node('bn_mean_1')?.inputs, ['bn_mean_1/tag', 'bn_mean/read']);
  assert.is(node('bn_mean_1/tag')?.text, 'bn_mean_1');
  assert.is(node('GradientDescent')?.op, 'NoOp');
  assert.ok(node('GradientDescent')?.inputs.every((input) => input.startsWith('^')));
  assert.equal(node('x')?.shape, [8, 4]);
  assert.equal(plainNodes(metaGraph.nodes), plainNodes(graph.nodes));
});

test('a graph alone has no collections, a meta graph has them', () => {
  const { graph, metaGraph } = graphsOf('tf1-update-ops-healthy');
  assert.is(graph.collections.size, 0);
  assert.equal(graph.declaredVariables, []);
  assert.equal(Array.from(metaGraph.collections.keys()).sort(), [
    'summaries',
    'train_op',
    'update_ops',
  ]);
  assert.equal(metaGraph.collections.get('train_op'), ['GradientDescent']);
  assert.equal(metaGraph.collections.get('update_ops'), [
    'bn1/AssignMovingAvg',
    'bn1/AssignMovingAvg_1',
    'bn2/AssignMovingAvg',
    'bn2/AssignMovingAvg_1',
  ]);
  assert.equal(graphsOf('tf1-update-ops-not-collected').metaGraph.collections.get('update_ops'), [
    'bn1/AssignMovingAvg',
    'bn1/AssignMovingAvg_1',
  ]);
});

test('variables are declared with initializer and whether they are trained', () => {
  for (const run of ['tf1-flat-graph', 'tf1-resource-flat', 'tf1-cond']) {
    const { declaredVariables } = graphsOf(run).metaGraph;
    assert.equal(
      declaredVariables,
      layerVariables.map(([name, trainable]) => ({
        name,
        initializer: `${name}/Assign`,
        trainable,
        isLocal: false,
      })),
      run,
    );
  }
  const frozen = graphsOf('frozen').metaGraph.declaredVariables;
  assert.equal(
    frozen.filter(({ trainable }) => !trainable).map(({ name }) => name),
    ['frozen/kernel', 'lookup_table', 'bn_mean', 'bn_variance'],
  );
});

test('collections of other messages are passed over', () => {
  const { collections } = graphsOf('tf1-cond').metaGraph;
  assert.not.ok(collections.has('cond_context'));
  assert.not.ok(collections.has('variables'));
});

test('a SavedModel tells of its variables, saver and collections', () => {
  for (const name of ['saved_model_flat', 'saved_model_healthy', 'saved_model_resource_flat']) {
    const [serve] = decodeSavedModel(savedModelBytes(name), name);
    assert.equal(
      serve?.graph.declaredVariables.map((variable) => [variable.name, variable.trainable]),
      layerVariables,
    );
    assert.is(serve?.graph.restoreOp, 'save/restore_all');
    assert.equal(serve?.graph.collections.get('train_op'), ['train_op']);
    assert.equal(serve?.graph.collections.get('init_op'), ['init']);
  }
});

test('functions of the library and the ops that call them', () => {
  const bytes = tensorflow.GraphDef.encode({
    node: [
      { name: 'call', op: 'PartitionedCall', attr: { f: { func: { name: 'inner' } } } },
      {
        name: 'case',
        op: 'Case',
        attr: { branches: { list: { func: [{ name: 'one' }, { name: 'two' }] } } },
      },
      { name: 'plain', op: 'NoOp', attr: { T: { type: 3 }, f: { s: Uint8Array.of(1) } } },
    ],
    library: {
      function: [
        {
          signature: { name: 'inner' },
          nodeDef: [{ name: 'assign', op: 'AssignVariableOp', input: ['x', 'y'] }],
        },
      ],
    },
  }).finish();
  const graph = decodeGraphDef(bytes);
  assert.equal(
    Array.from(graph.nodes, (node) => [node.name, node.functions]),
    [
      ['call', ['inner']],
      ['case', ['one', 'two']],
      ['plain', []],
    ],
  );
  assert.is(graph.nodes.at(2)?.dtype, 3);
  assert.equal(
    graph.functions.map((called) => [called.name, Array.from(called.nodes, (node) => node.op)]),
    [['inner', ['AssignVariableOp']]],
  );
});

test('a constant has text only when it is one string', () => {
  const text = (...words: string[]) => words.map((word) => new TextEncoder().encode(word));
  const constant = (op: string, tensor: tensorflow.TensorProto.$Properties) => ({
    name: 'c',
    op,
    attr: { value: { tensor } },
  });
  const node = [
    constant('Const', { dtype: 7, stringVal: text('größe') }),
    constant('Const', { dtype: 7, stringVal: text('a', 'b') }),
    constant('Const', { dtype: 1, floatVal: [1] }),
    constant('Other', { dtype: 7, stringVal: text('a') }),
  ];
  const graph = decodeGraphDef(tensorflow.GraphDef.encode({ node }).finish());
  assert.equal(
    Array.from(graph.nodes, (decoded) => decoded.text),
    ['größe', undefined, undefined, undefined],
  );
});

test('a variables collection may hold anything', () => {
  const bytesList = {
    value: [
      new TextEncoder().encode('no message'),
      new Uint8Array(0),
      tensorflow.VariableDef.encode({ variableName: 'w:0' }).finish(),
      tensorflow.VariableDef.encode({
        variableName: 'scope/w:0',
        initializerName: 'scope/w/Assign:0',
      }).finish(),
    ],
  };
  const otherVariable = { variableName: 'other:0', initializerName: 'other/Assign' };
  const bytes = tensorflow.MetaGraphDef.encode({
    collectionDef: {
      local_variables: { bytesList },
      variables_of_another_kind: {
        bytesList: { value: [tensorflow.VariableDef.encode(otherVariable).finish()] },
      },
    },
  }).finish();
  assert.equal(decodeMetaGraphDef(bytes).declaredVariables, [
    { name: 'scope/w', initializer: 'scope/w/Assign', trainable: false, isLocal: true },
  ]);
});

test('names that mean something to JavaScript mean nothing here', () => {
  const entries = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const collectionDef: Record<string, tensorflow.CollectionDef.$Properties> = {};
  const attr: Record<string, tensorflow.AttrValue.$Properties> = {};
  for (const name of entries) {
    Object.defineProperty(collectionDef, name, {
      value: { nodeList: { value: [name] } },
      enumerable: true,
    });
    Object.defineProperty(attr, name, { value: { func: { name } }, enumerable: true });
  }
  const bytes = tensorflow.MetaGraphDef.encode({
    graphDef: { node: [{ name: '__proto__', op: 'NoOp', attr }] },
    collectionDef,
  }).finish();
  const graph = decodeMetaGraphDef(bytes);
  assert.equal(
    Array.from(graph.collections),
    entries.map((name) => [name, [name]]),
  );
  assert.equal(graph.nodes.at(0)?.functions, entries);
  assert.is(graph.nodes.at(0)?.dtype, undefined);
  assert.is(({} as { nodeList?: unknown }).nodeList, undefined);
});

test('a node whose name is no text is found by what stands for it', () => {
  const bytes = tensorflow.GraphDef.encode({ node: [{ name: 'a-b', op: 'NoOp' }] }).finish();
  bytes[bytes.indexOf('-'.charCodeAt(0))] = 0xff;
  const { nodes } = decodeGraphDef(bytes);
  const name = nodes.nameOf(0);
  assert.is(name, 'a\ufffdb');
  assert.is(nodes.find(name), 0);
  assert.is(nodes.find('\ufffd'), undefined);
});

test('bytes that are no graph throw', () => {
  assert.throws(() => decodeGraphDef(Uint8Array.of(0x0a, 0xff)));
  assert.throws(() => decodeMetaGraphDef(Uint8Array.of(0x12, 0x02, 0x0a, 0xff)));
});

test('a text that claims more bytes than any file has is refused, and not looked for', () => {
  const length = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02];
  for (const tag of [NODE.name, NODE.op, NODE.input, NODE.attr]) {
    const node = Uint8Array.of((tag << 3) | 2, ...length, 0x61);
    assert.throws(
      () => decodeGraphDef(lengthDelimited(1, node)),
      /not a NodeDef: .* at byte 2 of 11/,
    );
  }
});

test.run();
