import { MessageWriter } from '../../src/protobuf/message-writer.js';

const NODES_PER_LAYER = 20;
const UNITS = 64;
/** DataType numbers. */
const FLOAT = 1n;
const INT32 = 3n;

interface Attributes {
  readonly T?: bigint;
  readonly dtype?: bigint;
  readonly shape?: readonly number[];
  readonly transpose_a?: boolean;
  /** A tensor whose elements are all the same. */
  readonly value?: {
    readonly dtype: bigint;
    readonly shape: readonly number[];
    readonly value: number;
  };
}
/** Of so many layers one has an update that training leaves out. */
const LAYERS_PER_MISSED = 500;

/**
 * A serialised training GraphDef of about so many nodes, which TensorFlow takes: layers with a weight and a
 * moving mean, gradients, apply ops, and updates, most of which the train op waits for.
 */
export function largeGraphDef(nodes: number): Uint8Array {
  const writer = new MessageWriter();
  const node = (
    name: string,
    op: string,
    inputs: readonly string[],
    attributes: Attributes,
  ): void => {
    const start = writer.begin(1);
    writer.text(1, name);
    writer.text(2, op);
    for (const input of inputs) writer.text(3, input);
    putAttributes(writer, attributes);
    writer.end(start);
  };
  const constant = (name: string, shape: readonly number[], value: number): void =>
    node(name, 'Const', [], { dtype: FLOAT, value: { dtype: FLOAT, shape, value } });
  node('x', 'Placeholder', [], { dtype: FLOAT });
  node('axis', 'Const', [], { dtype: INT32, value: { dtype: INT32, shape: [1], value: 0 } });
  constant('rate', [], 0.1);
  let below = 'x';
  const grouped: string[] = [];
  for (let layer = 0; layer < nodes / NODES_PER_LAYER; layer++) {
    const scope = `tower_${layer % 8}/block_${layer}`;
    for (const [variable, op, shape] of [
      ['weights', 'ApplyGradientDescent', [UNITS, UNITS]],
      ['moving_mean', 'AssignSub', [UNITS]],
    ] as const) {
      const name = `${scope}/${variable}`;
      node(name, 'VariableV2', [], { dtype: FLOAT, shape });
      constant(`${name}/Initializer/zeros`, shape, 0);
      node(`${name}/Assign`, 'Assign', [name, `${name}/Initializer/zeros`], { T: FLOAT });
      node(`${name}/read`, 'Identity', [name], { T: FLOAT });
      const update = `${scope}/update_${variable}/${op}`;
      const delta =
        variable === 'weights' ? `${scope}/gradients/MatMul_grad/MatMul_1` : `${scope}/mul`;
      node(update, op, variable === 'weights' ? [name, 'rate', delta] : [name, delta], {
        T: FLOAT,
      });
      if (variable === 'weights' || layer % LAYERS_PER_MISSED !== 0) grouped.push(`^${update}`);
    }
    const compute = (name: string, op: string, ...inputs: readonly string[]): void =>
      node(`${scope}/${name}`, op, inputs, { T: FLOAT });
    compute('MatMul', 'MatMul', below, `${scope}/weights/read`);
    compute('moments/mean', 'Mean', `${scope}/MatMul`, 'axis');
    compute('sub', 'Sub', `${scope}/moving_mean/read`, `${scope}/moments/mean`);
    constant(`${scope}/decay`, [], 0.01);
    compute('mul', 'Mul', `${scope}/sub`, `${scope}/decay`);
    compute('normalised', 'Sub', `${scope}/MatMul`, `${scope}/moments/mean`);
    compute('Relu', 'Relu', `${scope}/normalised`);
    compute('gradients/Relu_grad/ReluGrad', 'ReluGrad', `${scope}/Relu`, `${scope}/normalised`);
    compute('gradients/Reshape', 'Identity', `${scope}/gradients/Relu_grad/ReluGrad`);
    node(
      `${scope}/gradients/MatMul_grad/MatMul_1`,
      'MatMul',
      [below, `${scope}/gradients/Reshape`],
      { T: FLOAT, transpose_a: true },
    );
    below = `${scope}/Relu`;
  }
  node('train', 'NoOp', grouped, {});
  return writer.finish();
}

function putAttributes(writer: MessageWriter, attributes: Attributes): void {
  const { value, shape, transpose_a, ...types } = attributes;
  for (const [key, type] of Object.entries(types)) {
    attribute(writer, key, () => writer.integer(6, type));
  }
  if (transpose_a) attribute(writer, 'transpose_a', () => writer.integer(5, 1n));
  if (shape) attribute(writer, 'shape', () => putShape(writer, 7, shape));
  if (!value) return;
  attribute(writer, 'value', () => {
    const tensor = writer.begin(8);
    writer.integer(1, value.dtype);
    putShape(writer, 2, value.shape);
    if (value.dtype === FLOAT) writer.float(5, value.value);
    else writer.integer(7, BigInt(value.value));
    writer.end(tensor);
  });
}

function putShape(writer: MessageWriter, field: number, shape: readonly number[]): void {
  const start = writer.begin(field);
  for (const size of shape) {
    const dimension = writer.begin(2);
    writer.integer(1, BigInt(size));
    writer.end(dimension);
  }
  writer.end(start);
}

function attribute(writer: MessageWriter, key: string, put: () => void): void {
  const entry = writer.begin(5);
  writer.text(1, key);
  const value = writer.begin(2);
  put();
  writer.end(value);
  writer.end(entry);
}
