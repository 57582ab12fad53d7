import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { decodeRunMetadata, encodeRunMetadata } from '../../src/protobuf/run-metadata.js';

const test = suite('protobuf/run-metadata');

const decode = (message: tensorflow.RunMetadata.$Properties) =>
  decodeRunMetadata(tensorflow.RunMetadata.encode(message).finish());

const graphDef = (name: string): tensorflow.GraphDef.$Properties => ({
  node: [
    { name, op: 'Placeholder' },
    {
      name: 'call',
      op: 'PartitionedCall',
      input: [name, `${name}:1`, `^${name}`],
      attr: { f: { func: { name: 'body' } } },
    },
  ],
  library: { function: [{ signature: { name: 'body' }, nodeDef: [{ name: 'x', op: 'NoOp' }] }] },
});

test('an op ran when any device has statistics of it, whatever they say', () => {
  const { executed, graph } = decode({
    stepStats: {
      devStats: [
        { device: '/device:CPU:0', nodeStats: [{ nodeName: 'bn/Assign' }, { nodeName: 'train' }] },
        { device: '/odd', nodeStats: [{ nodeName: 'train' }, { nodeName: 'MatMul:MatMul' }] },
      ],
    },
  });
  assert.equal([...(executed ?? [])], ['bn/Assign', 'train', 'MatMul']);
  assert.is(graph, undefined);
});

test('ops that ran are written with what makes the graph page show them, and read back', () => {
  const bytes = encodeRunMetadata(['train', 'bn/Assign']);
  const [device] = tensorflow.RunMetadata.decode(bytes).stepStats?.devStats ?? [];
  assert.match(device?.device ?? '', /\/device:[A-Z]+:\d+$/);
  assert.equal(
    device?.nodeStats?.map(({ nodeName, allEndRelMicros }) => [
      nodeName,
      allEndRelMicros?.toNumber(),
    ]),
    [
      ['train', 1],
      ['bn/Assign', 1],
    ],
  );
  assert.equal([...(decodeRunMetadata(bytes).executed ?? [])], ['train', 'bn/Assign']);
});

test('no statistics are no trace: nothing is known of any op', () => {
  assert.is(decode({}).executed, undefined);
  assert.is(decode({ stepStats: {} }).executed, undefined);
  assert.equal(decode({ stepStats: { devStats: [{}] } }).executed, new Set());
});

test('one graph keeps its names', () => {
  const { graph } = decode({ functionGraphs: [{ preOptimizationGraph: graphDef('x') }] });
  assert.equal(
    Array.from(graph?.nodes ?? [], ({ name, inputs, functions }) => [name, inputs, functions]),
    [
      ['x', [], []],
      ['call', ['x', 'x:1', '^x'], ['body']],
    ],
  );
});

test('several graphs are told apart, as TensorBoard tells them apart', () => {
  const { graph } = decode({
    functionGraphs: [
      { preOptimizationGraph: graphDef('x') },
      {},
      { preOptimizationGraph: graphDef('x') },
    ],
  });
  assert.equal(
    Array.from(graph?.nodes ?? [], ({ name, inputs, functions }) => [name, inputs, functions]),
    [
      ['graph_1/x', [], []],
      ['graph_1/call', ['graph_1/x', 'graph_1/x:1', '^graph_1/x'], ['graph_1_body']],
      ['graph_2/x', [], []],
      ['graph_2/call', ['graph_2/x', 'graph_2/x:1', '^graph_2/x'], ['graph_2_body']],
    ],
  );
  assert.equal(
    graph?.functions.map(({ name, nodes }) => [name, Array.from(nodes, (node) => node.name)]),
    [
      ['graph_1_body', ['x']],
      ['graph_2_body', ['x']],
    ],
  );
});

test('bytes that are no RunMetadata are refused', () => {
  assert.throws(() => decodeRunMetadata(Uint8Array.of(0x0a, 0xff)));
});

test.run();
