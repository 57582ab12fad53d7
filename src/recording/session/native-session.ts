import { messageOf } from '../../base/errors.js';
import { tensorflow } from '../../protobuf/generated/messages.js';
import { dtypeName } from '../../protobuf/tensor-codec.js';
import {
  type CarrierValues,
  type NativeBinding,
  type SessionBackend,
  type SessionTensor,
  type SessionTensorFlow,
  sessionBackend,
  type TensorMetadata,
} from './session-backend.js';
import { SessionRunError } from './session-run-error.js';
import { carriers, isWide, WideTensor } from './wide-tensor.js';

const { DataType } = tensorflow;

/** A tensor to feed: one of TensorFlow.js, or memory for one of any dtype. */
export type FedTensor =
  | { readonly kind: 'tensor'; readonly tensor: SessionTensor }
  | {
      readonly kind: 'memory';
      readonly dtype: number;
      readonly shape: readonly number[];
      /** Of the dtype's carrier, if it needs one. */
      readonly values: CarrierValues;
    };

export interface SessionFeed {
  readonly name: string;
  readonly value: FedTensor;
}

/** An output as memory, to leave the thread. */
export interface OutputMemory {
  readonly dtype: number;
  readonly shape: readonly number[];
  /** Of the dtype's carrier, if it needs one. */
  readonly values: CarrierValues;
}

/** An output of a run, and the tensor that carries its values through the binding. */
interface Output {
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly carried: TensorMetadata;
}

/**
 * One graph in tfjs-node's session, in this thread. Every tensor that a run makes is deleted, but
 * for those that the caller gets.
 */
export class NativeSession {
  readonly #backend: SessionBackend;
  readonly #binding: NativeBinding;
  readonly #session: number;

  /** @throws NativeTensorFlowError, or what TensorFlow says of the folder. */
  constructor(tf: SessionTensorFlow, folder: string, tags: string) {
    this.#backend = sessionBackend(tf);
    this.#binding = this.#backend.binding;
    this.#session = this.#backend.loadSavedModelMetaGraph(folder, tags);
  }

  /** @throws SessionRunError when TensorFlow refuses, or gives what cannot be read. */
  run(feeds: readonly SessionFeed[], fetches: readonly string[]): SessionTensor[] {
    const taken: SessionTensor[] = [];
    try {
      this.#runWith(feeds, fetches, ({ dtype, shape, carried }, owned) => {
        if (isWide(dtype)) {
          taken.push(new WideTensor(dtype, shape, this.#valuesOf(carried) as Int32Array));
        } else {
          taken.push(this.#backend.createOutputTensor(carried));
          owned.delete(carried.id);
        }
      });
      return taken;
    } catch (error) {
      for (const tensor of taken) tensor.dispose();
      throw error;
    }
  }

  /** As `run`, for outputs that leave the thread. */
  runForMemory(feeds: readonly SessionFeed[], fetches: readonly string[]): OutputMemory[] {
    const memory: OutputMemory[] = [];
    this.#runWith(feeds, fetches, ({ dtype, shape, carried }) => {
      memory.push({ dtype, shape, values: this.#valuesOf(carried) });
    });
    return memory;
  }

  close(): void {
    this.#backend.deleteSavedModel(this.#session);
  }

  /** @param take takes an id out of `owned` to keep its tensor. */
  #runWith(
    feeds: readonly SessionFeed[],
    fetches: readonly string[],
    take: (output: Output, owned: Set<number>) => void,
  ): void {
    const owned = new Set<number>();
    try {
      const inputs = feeds.map(({ value }) => this.#inputOf(value, owned));
      const names = feeds.map(({ name }) => name).join(',');
      const outputs = this.#runSavedModel(inputs, names, fetches);
      for (const { id } of outputs) owned.add(id);
      for (const output of outputs) take(this.#carry(output, owned), owned);
    } finally {
      for (const id of owned) this.#binding.deleteTensor(id);
    }
  }

  #runSavedModel(
    inputs: readonly number[],
    names: string,
    fetches: readonly string[],
  ): readonly TensorMetadata[] {
    try {
      return this.#binding.runSavedModel(this.#session, inputs, names, fetches.join(','));
    } catch (error) {
      throw new SessionRunError(
        `TensorFlow could not run ${fetches.join(', ')}: ${messageOf(error).split('\n', 1)[0]}`,
        'Check the feeds, and that the initializer was run.',
        { cause: error },
      );
    }
  }

  #inputOf(fed: FedTensor, owned: Set<number>): number {
    if (fed.kind === 'tensor') {
      const [id] = this.#backend.getInputTensorIds([fed.tensor]);
      return id as number;
    }
    const { dtype, shape, values } = fed;
    const carrier = carriers.get(dtype);
    const carriedShape = carrier?.words === 2 ? [...shape, 2] : shape;
    const id = this.#binding.createTensor(carriedShape, carrier?.dtype ?? dtype, values);
    owned.add(id);
    return carrier ? this.#convert(carrier.op, id, carrier.dtype, dtype, owned).id : id;
  }

  #carry(output: TensorMetadata, owned: Set<number>): Output {
    const { id, dtype, shape } = output;
    if (ownDtypes.has(dtype)) return { dtype, shape, carried: output };
    const carrier = carriers.get(dtype);
    if (!carrier) {
      throw new SessionRunError(
        `an output of dtype ${dtypeName(dtype)} cannot be read from TensorFlow.js`,
        'Cast it in the graph.',
      );
    }
    return { dtype, shape, carried: this.#convert(carrier.op, id, dtype, carrier.dtype, owned) };
  }

  #valuesOf({ id }: TensorMetadata): CarrierValues {
    return this.#binding.tensorDataSync(id);
  }

  #convert(
    op: 'Cast' | 'Bitcast',
    id: number,
    from: number,
    to: number,
    owned: Set<number>,
  ): TensorMetadata {
    const [source, target] = attributesOf[op];
    const type = this.#binding.TF_ATTR_TYPE;
    const attributes = [
      { name: source, type, value: from },
      { name: target, type, value: to },
    ];
    const [output] = this.#binding.executeOp(op, attributes, [id], 1);
    const converted = output as TensorMetadata;
    owned.add(converted.id);
    return converted;
  }
}

const attributesOf = { Cast: ['SrcT', 'DstT'], Bitcast: ['T', 'type'] } as const;

/** Dtypes that TensorFlow.js has tensors for, and the binding gives the memory of. */
const ownDtypes: ReadonlySet<number> = new Set([
  DataType.DT_FLOAT,
  DataType.DT_INT32,
  DataType.DT_BOOL,
  DataType.DT_STRING,
  DataType.DT_COMPLEX64,
]);
