import { MessageWriter } from '../../src/protobuf/message-writer.js';

const NODES_PER_LAYER = 20;
/** Of so many layers one has an update that training leaves out. */
const LAYERS_PER_MISSED = 500;

/**
 * A serialised training GraphDef of about so many nodes, 100 bytes each: layers with a weight and a
 * moving mean, gradients, apply ops, and updates, most of which the train op waits for.
 */
export function largeGraphDef(nodes: number): Uint8Array {
  const writer = new MessageWriter();
  const node = (name: string, op: string, inputs: readonly string[], shape?: number): void => {
    const start = writer.begin(1);
    writer.text(1, name);
    writer.text(2, op);
    for (const input of inputs) writer.text(3, input);
    attribute(writer, 'T', () => writer.integer(6, 1n));
    if (shape !== undefined) {
      attribute(writer, 'dtype', () => writer.integer(6, 1n));
      attribute(writer, 'shape', () => {
        const tensorShape = writer.begin(7);
        const dimension = writer.begin(2);
        writer.integer(1, BigInt(shape));
        writer.end(dimension);
        writer.end(tensorShape);
      });
    }
    writer.end(start);
  };
  node('x', 'Placeholder', []);
  node('rate', 'Const', []);
  let below = 'x';
  const grouped: string[] = [];
  for (let layer = 0; layer < nodes / NODES_PER_LAYER; layer++) {
    const scope = `tower_${layer % 8}/block_${layer}`;
    for (const [variable, op] of [
      ['weights', 'ApplyGradientDescent'],
      ['moving_mean', 'AssignSub'],
    ] as const) {
      const name = `${scope}/${variable}`;
      node(name, 'VariableV2', [], 64);
      node(`${name}/Initializer/zeros`, 'Const', [], 64);
      node(`${name}/Assign`, 'Assign', [name, `${name}/Initializer/zeros`]);
      node(`${name}/read`, 'Identity', [name]);
      const update = `${scope}/update_${variable}/${op}`;
      const delta =
        variable === 'weights' ? `${scope}/gradients/MatMul_grad/MatMul_1` : `${scope}/mul`;
      node(update, op, variable === 'weights' ? [name, 'rate', delta] : [name, delta]);
      if (variable === 'weights' || layer % LAYERS_PER_MISSED !== 0) grouped.push(`^${update}`);
    }
    node(`${scope}/MatMul`, 'MatMul', [below, `${scope}/weights/read`]);
    node(`${scope}/moments/mean`, 'Mean', [`${scope}/MatMul`]);
    node(`${scope}/sub`, 'Sub', [`${scope}/moving_mean/read`, `${scope}/moments/mean`]);
    node(`${scope}/decay`, 'Const', []);
    node(`${scope}/mul`, 'Mul', [`${scope}/sub`, `${scope}/decay`]);
    node(`${scope}/normalised`, 'Sub', [`${scope}/MatMul`, `${scope}/moments/mean`]);
    node(`${scope}/Relu`, 'Relu', [`${scope}/normalised`]);
    node(`${scope}/gradients/Relu_grad/ReluGrad`, 'ReluGrad', [
      `${scope}/Relu`,
      `${scope}/normalised`,
    ]);
    node(`${scope}/gradients/Reshape`, 'Identity', [`${scope}/gradients/Relu_grad/ReluGrad`]);
    node(`${scope}/gradients/MatMul_grad/MatMul_1`, 'MatMul', [
      below,
      `${scope}/gradients/Reshape`,
    ]);
    below = `${scope}/Relu`;
  }
  node('train', 'NoOp', grouped);
  return writer.finish();
}

function attribute(writer: MessageWriter, key: string, put: () => void): void {
  const entry = writer.begin(5);
  writer.text(1, key);
  const value = writer.begin(2);
  put();
  writer.end(value);
  writer.end(entry);
}
