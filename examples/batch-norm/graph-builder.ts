import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';

/** A tensor of the graph under construction: the name of the op that makes it. */
export type Op = string;
type Numbers = number | readonly number[] | readonly (readonly number[])[];
type Attributes = Readonly<Record<string, object>>;

interface VariableDef {
  readonly variableName: string;
  readonly initializerName: string;
  readonly snapshotName: string;
  readonly trainable: boolean;
}

const DT_FLOAT = 1;
const DT_INT32 = 3;

/**
 * Builds a TensorFlow 1 graph op by op, as Python's tf.Graph would, and saves it as a SavedModel
 * without variable values. All tensors are float32.
 */
export class GraphBuilder {
  readonly #nodes: object[] = [];
  readonly #functions: object[] = [];
  readonly #variables: VariableDef[] = [];
  readonly #collections = new Map<string, Op[]>();

  /** Any op of TensorFlow. An input `^name` is a control dependency. */
  op(name: string, op: string, inputs: readonly Op[], attributes: Attributes = floatType): Op {
    this.#nodes.push({ name, op, input: inputs, attr: attributes });
    return name;
  }

  /** A function that ops of the graph call: a FunctionDef as plain data. */
  addFunction(definition: object): void {
    this.#functions.push(definition);
  }

  constant(name: string, value: Numbers): Op {
    const { shape, numbers } = flatten(value);
    const tensor = { dtype: DT_FLOAT, tensorShape: shapeProto(shape), floatVal: numbers };
    return this.op(name, 'Const', [], { dtype: { type: DT_FLOAT }, value: { tensor } });
  }

  axes(name: string, axes: readonly number[]): Op {
    const tensor = { dtype: DT_INT32, tensorShape: shapeProto([axes.length]), intVal: axes };
    return this.op(name, 'Const', [], { dtype: { type: DT_INT32 }, value: { tensor } });
  }

  /** -1 in the shape stands for any size. */
  placeholder(name: string, shape: readonly number[]): Op {
    return this.op(name, 'Placeholder', [], {
      dtype: { type: DT_FLOAT },
      shape: { shape: shapeProto(shape) },
    });
  }

  /** A variable with its initializer `<name>/Assign` and its value `<name>/read`. */
  variable(name: string, initial: Numbers, options: { trainable: boolean }): Op {
    const { shape } = flatten(initial);
    this.op(name, 'VariableV2', [], {
      dtype: { type: DT_FLOAT },
      shape: { shape: shapeProto(shape) },
      container: { s: Buffer.alloc(0) },
      shared_name: { s: Buffer.alloc(0) },
    });
    this.assign(`${name}/Assign`, name, this.constant(`${name}/initial_value`, initial));
    this.op(`${name}/read`, 'Identity', [name]);
    this.#variables.push({
      variableName: `${name}:0`,
      initializerName: `${name}/Assign`,
      snapshotName: `${name}/read:0`,
      trainable: options.trainable,
    });
    return name;
  }

  assign(name: string, variable: Op, value: Op): Op {
    return this.op(name, 'Assign', [variable, value], {
      ...floatType,
      validate_shape: { b: true },
      use_locking: { b: true },
    });
  }

  matmul(name: string, a: Op, b: Op, transpose: { a?: boolean; b?: boolean } = {}): Op {
    return this.op(name, 'MatMul', [a, b], {
      ...floatType,
      transpose_a: { b: transpose.a ?? false },
      transpose_b: { b: transpose.b ?? false },
    });
  }

  /** `Mean` or `Sum` over axes. */
  reduce(name: string, op: 'Mean' | 'Sum', input: Op, axes: readonly number[]): Op {
    return this.op(name, op, [input, this.axes(`${name}/axes`, axes)], {
      ...floatType,
      Tidx: { type: DT_INT32 },
      keep_dims: { b: false },
    });
  }

  /** A NoOp that depends on others, as tf.group makes it. */
  group(name: string, members: readonly Op[]): Op {
    return this.op(
      name,
      'NoOp',
      members.map((member) => `^${member}`),
      {},
    );
  }

  collect(collection: string, op: Op): void {
    this.#collections.set(collection, [...(this.#collections.get(collection) ?? []), op]);
  }

  /** The op that runs every variable's initializer. */
  initializer(name: string): Op {
    return this.group(
      name,
      this.#variables.map(({ initializerName }) => initializerName),
    );
  }

  /** Writes `saved_model.pb` with the tag `serve` into a folder. */
  async save(folder: string): Promise<void> {
    const root = new protobuf.Root();
    root.resolvePath = (_origin, target) => path.join(protoFolder, target);
    await root.load('tensorflow/meta_graph.proto');
    const SavedModel = root.lookupType('tensorflow.SavedModel');
    const VariableDefMessage = root.lookupType('tensorflow.VariableDef');
    const encode = (variable: VariableDef): Uint8Array =>
      VariableDefMessage.encode(VariableDefMessage.fromObject(variable)).finish();
    const variableCollection = (variables: readonly VariableDef[]): object => ({
      bytesList: { value: variables.map(encode) },
    });
    const collectionDef: Record<string, object> = {
      variables: variableCollection(this.#variables),
      trainable_variables: variableCollection(this.#variables.filter(({ trainable }) => trainable)),
    };
    for (const [name, ops] of this.#collections) collectionDef[name] = { nodeList: { value: ops } };
    const message = SavedModel.fromObject({
      savedModelSchemaVersion: 1,
      metaGraphs: [
        {
          metaInfoDef: { tags: ['serve'] },
          graphDef: {
            node: this.#nodes,
            library: { function: this.#functions },
            versions: { producer: 1087, minConsumer: 12 },
          },
          collectionDef,
        },
      ],
    });
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'saved_model.pb'), SavedModel.encode(message).finish());
  }
}

const protoFolder = fileURLToPath(new URL('../../proto', import.meta.url));

const floatType = { T: { type: DT_FLOAT } };

function shapeProto(shape: readonly number[]): object {
  return { dim: shape.map((size) => ({ size })) };
}

function flatten(value: Numbers): { shape: number[]; numbers: number[] } {
  if (typeof value === 'number') return { shape: [], numbers: [value] };
  const rows = value.map(flatten);
  return {
    shape: [rows.length, ...(rows[0]?.shape ?? [])],
    numbers: rows.flatMap(({ numbers }) => numbers),
  };
}
