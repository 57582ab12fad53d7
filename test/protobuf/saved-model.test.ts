import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { decodeGraphDef } from '../../src/protobuf/graph-codec.js';
import {
  changeGraph,
  decodeSavedModel,
  type GraphChange,
  SavedModelError,
} from '../../src/protobuf/saved-model.js';
import { concatBytes, lengthDelimited, wireFields } from '../../src/protobuf/wire.js';
import { bytesOfHex, hexOf } from '../support/event-bytes.js';
import { savedModelBytes } from '../support/fixtures.js';
import { plainNodes } from '../support/graphs.js';

const test = suite('protobuf/saved-model');

const names = ['saved_model_flat', 'saved_model_healthy', 'saved_model_resource_flat'];

const noOp: tensorflow.NodeDef.$Properties = {
  name: 'flatline/no_op',
  op: 'NoOp',
  input: ['^init'],
};

function addNodes(
  bytes: Uint8Array,
  nodes: readonly tensorflow.NodeDef.$Properties[],
  metaGraphIndex = 0,
): Uint8Array {
  return changeGraph(bytes, metaGraphIndex, { nodes, inputs: new Map(), bodies: new Map() });
}

function failure(bytes: Uint8Array): SavedModelError {
  try {
    decodeSavedModel(bytes, 'export/saved_model.pb');
  } catch (error) {
    if (error instanceof SavedModelError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

test('reads what TensorFlow has exported', () => {
  for (const name of names) {
    const [serve, ...more] = decodeSavedModel(savedModelBytes(name), name);
    assert.equal(more, []);
    assert.equal(serve?.tags, ['serve']);
    assert.is(serve?.graph.nodes.length, name === 'saved_model_resource_flat' ? 215 : 197);
    assert.is(serve?.graph.restoreOp, 'save/restore_all');
  }
});

test('the graph and what surrounds it come as their own bytes', () => {
  for (const name of names) {
    const [serve] = decodeSavedModel(savedModelBytes(name), name);
    if (!serve) throw new Error(`no meta graph in ${name}`);
    assert.equal(plainNodes(decodeGraphDef(serve.graphDef).nodes), plainNodes(serve.graph.nodes));
    const rest = tensorflow.MetaGraphDef.decode(serve.metaGraphDefWithoutGraph);
    assert.is(rest.graphDef, null);
    assert.equal(rest.metaInfoDef?.tags, ['serve']);
    assert.equal(rest.collectionDef.train_op?.nodeList?.value, ['train_op']);
    assert.equal(Object.keys(rest.signatureDef), ['serving_default']);
  }
});

test('added nodes stand behind the others, and every byte of before is still in its place', () => {
  for (const name of names) {
    const before = savedModelBytes(name);
    const added = tensorflow.NodeDef.encode(noOp).finish();
    const after = addNodes(before, [noOp, { ...noOp, name: 'flatline/other' }]);

    const [metaGraphBefore] = decodeSavedModel(before, name);
    const [metaGraph] = decodeSavedModel(after, name);
    if (!metaGraph || !metaGraphBefore) throw new Error(`no meta graph in ${name}`);
    const nodes = plainNodes(metaGraph.graph.nodes);
    assert.equal(nodes.slice(0, -2), plainNodes(metaGraphBefore.graph.nodes));
    assert.equal(
      nodes.slice(-2).map((node) => [node.name, node.op, node.inputs]),
      [
        ['flatline/no_op', 'NoOp', ['^init']],
        ['flatline/other', 'NoOp', ['^init']],
      ],
    );
    assert.is(
      hexOf(metaGraph.metaGraphDefWithoutGraph),
      hexOf(metaGraphBefore.metaGraphDefWithoutGraph),
    );
    const graphBytes = metaGraph.graphDef;
    assert.is(
      hexOf(graphBytes.subarray(0, metaGraphBefore.graphDef.length)),
      hexOf(metaGraphBefore.graphDef),
    );
    const [firstAdded] = Array.from(
      wireFields(graphBytes.subarray(metaGraphBefore.graphDef.length)),
    );
    assert.is((firstAdded?.end ?? 0) - (firstAdded?.valueStart ?? 0), added.length);

    const behind = (bytes: Uint8Array, graphDef: Uint8Array) =>
      hexOf(bytes.subarray(Buffer.from(bytes).indexOf(Buffer.from(graphDef)) + graphDef.length));
    assert.ok(behind(after, graphBytes) === behind(before, metaGraphBefore.graphDef));
    const grown = graphBytes.length - metaGraphBefore.graphDef.length;
    assert.is(after.length, before.length + grown);
  }
});

test('fields that no schema of ours knows survive an addition', () => {
  const unknown = bytesOfHex('ba3e 03 616263 c03e 07'); // field 999, "abc", field 1000, 7
  const graphDef = concatBytes([unknown, lengthDelimited(1, bytesOfHex('0a 01 61')), unknown]);
  const metaGraph = concatBytes([unknown, lengthDelimited(2, graphDef), unknown]);
  const model = concatBytes([bytesOfHex('08 01'), lengthDelimited(2, metaGraph), unknown]);
  const node = lengthDelimited(1, tensorflow.NodeDef.encode(noOp).finish());
  const wanted = concatBytes([
    bytesOfHex('08 01'),
    lengthDelimited(
      2,
      concatBytes([unknown, lengthDelimited(2, concatBytes([graphDef, node])), unknown]),
    ),
    unknown,
  ]);
  assert.is(hexOf(addNodes(model, [noOp])), hexOf(wanted));
});

/** A field that no schema knows, told from others by its number. */
const unknown = (field: number): Uint8Array => lengthDelimited(field, Uint8Array.of(field, 0, 1));
const text = (field: number, value: string): Uint8Array =>
  lengthDelimited(field, new TextEncoder().encode(value));
const NODE = { name: 1, op: 2, input: 3 } as const;

/** A NodeDef whose fields stand in no usual order, with unknown ones between them. */
const oddNode = (name: string, ...more: readonly Uint8Array[]): Uint8Array =>
  concatBytes([
    unknown(90),
    text(NODE.input, 'x:1'),
    text(NODE.op, 'NoOp'),
    unknown(91),
    text(NODE.name, name),
    text(NODE.input, '^y'),
    unknown(92),
    ...more,
  ]);

/** A SavedModel of odd messages, with what is to be added to them in its place. */
function oddSavedModel(added: {
  readonly toNode?: Uint8Array;
  readonly toGraph?: Uint8Array;
  readonly toInner?: Uint8Array;
  readonly toBody?: Uint8Array;
}): Uint8Array {
  const none = new Uint8Array(0);
  const { toNode = none, toGraph = none, toInner = none, toBody = none } = added;
  const body = (name: string, inner: Uint8Array, end: Uint8Array): Uint8Array =>
    concatBytes([
      unknown(93),
      lengthDelimited(3, oddNode('inner', inner)),
      lengthDelimited(1, concatBytes([unknown(94), text(1, name)])),
      lengthDelimited(3, oddNode('other')),
      unknown(95),
      end,
    ]);
  const library = concatBytes([
    unknown(96),
    lengthDelimited(1, body('changed', toInner, toBody)),
    lengthDelimited(1, body('kept', none, none)),
    unknown(97),
  ]);
  const graphDef = concatBytes([
    lengthDelimited(2, library),
    lengthDelimited(1, oddNode('writer', toNode)),
    unknown(98),
    lengthDelimited(1, oddNode('inner')),
    toGraph,
  ]);
  const other = lengthDelimited(2, lengthDelimited(1, oddNode('writer')));
  const metaGraph = concatBytes([unknown(99), lengthDelimited(2, graphDef), unknown(100)]);
  return concatBytes([
    unknown(101),
    lengthDelimited(2, other),
    lengthDelimited(2, metaGraph),
    unknown(102),
  ]);
}

const asNode = (field: number): Uint8Array =>
  lengthDelimited(field, tensorflow.NodeDef.encode(noOp).finish());

const changes: Readonly<Record<string, readonly [Partial<GraphChange>, Uint8Array]>> = {
  'no change': [{}, oddSavedModel({})],
  'inputs of an op': [
    { inputs: new Map([['writer', ['^a', 'b:2']]]) },
    oddSavedModel({ toNode: concatBytes([text(NODE.input, '^a'), text(NODE.input, 'b:2')]) }),
  ],
  'an op, and inputs of another': [
    { nodes: [noOp], inputs: new Map([['writer', ['^a']]]) },
    oddSavedModel({ toNode: text(NODE.input, '^a'), toGraph: asNode(1) }),
  ],
  "an op and inputs in a function's body": [
    { bodies: new Map([['changed', { nodes: [noOp], inputs: new Map([['inner', ['^a']]]) }]]) },
    oddSavedModel({ toInner: text(NODE.input, '^a'), toBody: asNode(3) }),
  ],
  'everything at once': [
    {
      nodes: [noOp],
      inputs: new Map([['writer', ['^a']]]),
      bodies: new Map([['changed', { nodes: [noOp], inputs: new Map([['inner', ['^a']]]) }]]),
    },
    oddSavedModel({
      toNode: text(NODE.input, '^a'),
      toGraph: asNode(1),
      toInner: text(NODE.input, '^a'),
      toBody: asNode(3),
    }),
  ],
};

for (const [what, [change, expected]] of Object.entries(changes)) {
  test(`${what}: all else stays byte for byte and in its order`, () => {
    const nothing = { nodes: [], inputs: new Map(), bodies: new Map() };
    const changed = changeGraph(oddSavedModel({}), 1, { ...nothing, ...change });
    assert.is(hexOf(changed), hexOf(expected));
  });
}

test('nodes go into the meta graph that was asked for', () => {
  const metaGraph = (tag: string) =>
    tensorflow.MetaGraphDef.encode({
      metaInfoDef: { tags: [tag] },
      graphDef: { node: [{ name: tag, op: 'NoOp' }] },
    }).finish();
  const model = concatBytes(
    ['train', 'serve', 'test'].map((tag) => lengthDelimited(2, metaGraph(tag))),
  );
  const after = decodeSavedModel(addNodes(model, [noOp], 1), 'model');
  assert.equal(
    after.map(({ tags, graph }) => [tags, Array.from(graph.nodes, (node) => node.name)]),
    [
      [['train'], ['train']],
      [['serve'], ['serve', 'flatline/no_op']],
      [['test'], ['test']],
    ],
  );
});

test('what is no SavedModel is refused, with the reason and what to do', () => {
  const whole = savedModelBytes('saved_model_flat');
  const cases: readonly [string, Uint8Array, RegExp, RegExp][] = [
    ['empty', new Uint8Array(0), /saved_model\.pb holds no graph/, /Export the model again/],
    ['without a meta graph', bytesOfHex('08 01'), /holds no graph/, /Export the model again/],
    [
      'truncated',
      whole.subarray(0, 20_000),
      /saved_model\.pb is not a SavedModel: .*field 2, which ends beyond the end, at byte 2 of 20000/,
      /saved_model\.pb written by TensorFlow/,
    ],
    [
      'text',
      new TextEncoder().encode('{"format": "graph-model"}'),
      /is not a SavedModel: not a protocol buffer/,
      /saved_model\.pb written by TensorFlow/,
    ],
    [
      'another message under the number of the meta graphs',
      lengthDelimited(2, new TextEncoder().encode('not a meta graph')),
      /is not a SavedModel/,
      /saved_model\.pb written by TensorFlow/,
    ],
  ];
  for (const [what, bytes, message, advice] of cases) {
    const error = failure(bytes);
    assert.match(error.message, message, what);
    assert.match(error.advice, advice, what);
    assert.is(error.code, 'saved-model');
    assert.match(error.message, 'export/saved_model.pb');
  }
});

test('every truncation is refused or read in part, never something else', () => {
  const whole = savedModelBytes('saved_model_flat');
  for (let length = 3; length < whole.length; length += 97) {
    assert.instance(failure(whole.subarray(0, length)), SavedModelError);
  }
});

test.run();
