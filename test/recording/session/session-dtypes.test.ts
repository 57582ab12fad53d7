import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GraphBuilder } from '../../../examples/batch-norm/graph-builder.js';
import {
  FeedError,
  type FeedValue,
  GraphSession,
  type GraphSessionOptions,
  WideTensor,
} from '../../../src/index.js';
import { readRun, variableOf } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const dtypes = {
  float32: 1,
  float64: 2,
  int32: 3,
  uint8: 4,
  int16: 5,
  int8: 6,
  int64: 9,
  bfloat16: 14,
  uint16: 17,
  float16: 19,
  uint32: 22,
  uint64: 23,
} as const;
type Dtype = keyof typeof dtypes;
const names = Object.keys(dtypes) as Dtype[];

async function open(graph: GraphBuilder, options: GraphSessionOptions = {}) {
  const folder = path.join(temporaryFolder(), 'model');
  await graph.save(folder);
  const logdir = temporaryFolder();
  return { session: await GraphSession.open(tf, folder, { logdir, ...options }), logdir };
}

/** A placeholder of each dtype, and an op that gives it back. */
async function openEcho() {
  const graph = new GraphBuilder();
  for (const [name, dtype] of Object.entries({ ...dtypes, bool: 10, string: 7 })) {
    graph.op(name, 'Placeholder', [], {
      dtype: { type: dtype },
      shape: { shape: { dim: [{ size: 3 }] } },
    });
    graph.op(`${name}/out`, 'Identity', [name], { T: { type: dtype } });
  }
  return (await open(graph)).session;
}

function disposedTensor(shape = [3]) {
  const tensor = tf.zeros(shape);
  tensor.dispose();
  return tensor;
}

const test = suite('recording/session-dtypes');

test('reads variables of every numeric dtype without losing a bit', async () => {
  // TensorFlow has no addition to variables of the narrow unsigned integers.
  const { uint16, uint32, uint64, ...countable } = dtypes;
  const graph = new GraphBuilder();
  const one = graph.constant('one', 1);
  const inits: string[] = [];
  for (const [name, dtype] of Object.entries(countable)) {
    const attributes = { dtype: { type: dtype }, shape: { shape: { dim: [] } } };
    graph.op(name, 'VarHandleOp', [], { ...attributes, shared_name: { s: Buffer.from(name) } });
    graph.op(`${name}/cast`, 'Cast', [one], { SrcT: { type: 1 }, DstT: { type: dtype } });
    inits.push(
      graph.op(`${name}/Assign`, 'AssignVariableOp', [name, `${name}/cast`], {
        dtype: { type: dtype },
      }),
    );
    graph.op(`${name}/bump`, 'AssignAddVariableOp', [name, `${name}/cast`], {
      dtype: { type: dtype },
    });
  }
  graph.group('init', inits);
  graph.group(
    'bump',
    Object.keys(countable).map((name) => `${name}/bump`),
  );
  const { session, logdir } = await open(graph, {
    sampleInterval: 1,
    overheadBudget: Number.POSITIVE_INFINITY,
  });
  await session.run('init');
  for (let step = 0; step < 41; step++) await session.run('bump');
  assert.equal(session.failures, []);
  await session.dispose();
  const run = await readRun(logdir);
  for (const name of Object.keys(countable)) {
    const { columns } = variableOf(run, name);
    assert.equal(
      [...columns.mean],
      Array.from({ length: 42 }, (_, step) => step + 1),
      name,
    );
  }
});

const given: Readonly<Record<Dtype, readonly (number | bigint)[]>> = {
  float32: [1.5, -2, 3],
  float64: [Math.PI, -1e300, 5e-324],
  int32: [3, -4, 2 ** 31 - 1],
  uint8: [0, 5, 255],
  int16: [-32768, 0, 32767],
  int8: [-128, 0, 127],
  int64: [-1, -(2n ** 63n), 2n ** 63n - 1n],
  bfloat16: [1, -2.5, 2 ** 100],
  uint16: [0, 1, 65535],
  float16: [1, -2.5, 65504],
  uint32: [0, 1, 2 ** 32 - 1],
  uint64: [0, 1, 2n ** 64n - 1n],
};

for (const name of names) {
  test(`${name} goes in and comes out with every bit`, async () => {
    const session = await openEcho();
    const before = tf.memory().numTensors;
    const { outputs } = await session.run(`${name}/out`, { feeds: { [name]: given[name] } });
    const [output] = outputs;
    assert.equal(output?.shape, [3]);
    const values = output instanceof WideTensor ? output.bigInts : undefined;
    assert.equal(
      Array.from<number | bigint>(values ?? output?.dataSync() ?? []),
      values ? given[name].map(BigInt) : given[name].map(Number),
    );
    output?.dispose();
    assert.is(tf.memory().numTensors, before);
    await session.dispose();
  });
}

test('tensors and typed arrays go in, and stay what they were', async () => {
  const session = await openEcho();
  const tensor = tf.tensor1d([7, 8, -9], 'int32');
  const feeds: Readonly<Record<string, FeedValue>> = {
    int32: tensor,
    float32: Float32Array.of(7, 8, -9),
    int64: tensor,
    float64: Float64Array.of(7, 8, -9),
    int16: Int16Array.of(7, 8, -9),
    int8: tensor,
  };
  for (const [name, value] of Object.entries(feeds)) {
    const { outputs } = await session.run(`${name}/out`, { feeds: { [`${name}:0`]: value } });
    assert.equal([...(outputs[0]?.dataSync() ?? [])], [7, 8, -9], name);
    outputs[0]?.dispose();
  }
  const { outputs } = await session.run('int64/out', { feeds: { int64: tensor } });
  const again = await session.run('int64/out', { feeds: { int64: outputs[0] as FeedValue } });
  assert.equal([...(again.outputs[0]?.dataSync() ?? [])], [7, 8, -9]);
  assert.not.ok(tensor.isDisposed);
  await session.dispose();
});

test('bools and strings', async () => {
  const session = await openEcho();
  const feeds = { bool: [true, false, true], string: ['a', 'ü', ''] };
  const { outputs } = await session.run(['bool/out', 'string/out'], { feeds });
  assert.equal([...(outputs[0]?.dataSync() ?? [])], [1, 0, 1]);
  assert.equal([...(outputs[1]?.dataSync() ?? [])] as unknown, feeds.string);
  await session.dispose();
});

test('complex numbers go in as tensors and come out, without a leak', async () => {
  const graph = new GraphBuilder();
  const complex64 = { T: { type: 8 } };
  graph.op('z', 'Placeholder', [], {
    dtype: { type: 8 },
    shape: { shape: { dim: [{ size: 2 }] } },
  });
  graph.op('conjugate', 'Conj', ['z'], complex64);
  const { session } = await open(graph);
  const z = tf.complex([1.5, -2], [0.25, 4]);
  const before = tf.memory().numTensors;
  const { outputs } = await session.run('conjugate', { feeds: { z } });
  assert.is(outputs[0]?.dtype, 'complex64');
  assert.equal([...(outputs[0]?.dataSync() ?? [])], [1.5, -0.25, -2, -4]);
  outputs[0]?.dispose();
  assert.is(tf.memory().numTensors, before);
  const error = await session.run('conjugate', { feeds: { z: [1, 2] } }).catch((e) => e);
  assert.instance(error, FeedError);
  assert.is(tf.memory().numTensors, before);
  await session.dispose();
});

const misfits: Readonly<Record<string, readonly [Dtype, FeedValue, RegExp]>> = {
  'a fraction for an integer': ['int64', [1.5, 0, 0], /"int64" takes int64, but 1.5 is no whole/],
  'NaN for an integer': ['uint32', [Number.NaN, 0, 0], /NaN is no whole number/],
  'beyond the range': ['int8', [128, 0, 0], /128 is no whole number from -128 to 127/],
  'a negative number for an unsigned one': ['uint64', [-1, 0, 0], /-1 is no whole number from 0/],
  'beyond 64 bits': ['int64', [2n ** 63n, 0n, 0n], /9223372036854775808 is no whole number/],
  'words for numbers': ['float64', ['a', 'b', 'c'], /"float64" is no tensor: it holds a string/],
  'a tensor of bools': ['int16', tf.tensor1d([true, false, true], 'bool'), /a bool tensor has no/],
  'rows that differ': ['float64', [[1], [2, 3]], /its rows differ in length/],
  'a fraction for int32': ['int32', [1.5, 0, 0], /"int32" takes int32, but 1.5 is no whole/],
  'beyond int32': ['int32', [2 ** 31, 0, 0], /2147483648 is no whole number from -2147483648/],
  'nothing for a float': ['float32', null as never, /"float32" is no tensor/],
  'nothing for a wide integer': ['int64', null as never, /"int64" is no tensor/],
  'bigints for a float': ['float32', [1n, 2n, 3n], /"float32" is no tensor: it holds a bigint/],
  'wide integers for a float': ['float32', BigInt64Array.of(1n, 2n, 3n), /it holds a bigint/],
  'a tensor that is disposed': [
    'float32',
    disposedTensor(),
    /"float32" is no tensor: it is disposed/,
  ],
  'a disposed scalar': ['int32', disposedTensor([]), /"int32" is no tensor: it is disposed/],
  'another shape': ['float64', [1, 2], /"float64" takes shape \[3\], but shape \[2\]/],
};

for (const [what, [name, value, says]] of Object.entries(misfits)) {
  test(`refuses ${what}, and leaks nothing`, async () => {
    const session = await openEcho();
    const before = tf.memory().numTensors;
    const error = await session.run(`${name}/out`, { feeds: { [name]: value } }).catch((e) => e);
    assert.instance(error, FeedError);
    assert.match(error.message, says);
    assert.is(tf.memory().numTensors, before);
    await session.dispose();
  });
}

test('an output that cannot be read is told, and leaks nothing', async () => {
  const graph = new GraphBuilder();
  const handle = { dtype: { type: 1 }, shape: { shape: { dim: [] } } };
  graph.op('handle', 'VarHandleOp', [], { ...handle, shared_name: { s: Buffer.from('v') } });
  const { session } = await open(graph);
  const before = tf.memory().numTensors;
  const error = await session.run('handle').catch((reason) => reason);
  assert.match(error.message, /dtype resource cannot be read/);
  assert.is(tf.memory().numTensors, before);
  await session.dispose();
});

test.run();
