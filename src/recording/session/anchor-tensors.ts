import type { tensorflow } from '../../protobuf/generated/messages.js';

type NodeDef = tensorflow.NodeDef.$Properties;
type AttrValue = tensorflow.AttrValue.$Properties;
type Signature = tensorflow.OpDef.$Properties;

/** A tensor that decides whether something runs, as an op beside it takes it. */
export interface AnchorTensor {
  readonly reference: string;
  readonly type: AttrValue;
  readonly isRef: boolean;
  readonly device: string;
}

/** The functions of a graph's library, by name. */
export type FunctionDefinitions = ReadonlyMap<string, tensorflow.FunctionDef.$Properties>;

/** Names tensors of a graph, or of a function's body, that control flow, calls and arguments give. */
export class AnchorTensors {
  readonly #ops: ReadonlyMap<string, NodeDef>;
  readonly #definitions: FunctionDefinitions;
  readonly #own: Signature | undefined;

  /** @param own the signature of the function whose body it is; undefined for the graph itself. */
  constructor(
    ops: readonly NodeDef[],
    own: Signature | undefined,
    definitions: FunctionDefinitions,
  ) {
    this.#ops = new Map(ops.map((op) => [op.name ?? '', op]));
    this.#own = own;
    this.#definitions = definitions;
  }

  /** Undefined where nothing tells the tensor's type. */
  of(name: string, output: number): AnchorTensor | undefined {
    const op = this.#ops.get(name);
    const isRef = op?.op?.startsWith('Ref') === true;
    const reference = op ? this.#referenceOf(name, op, output) : name;
    const type = op ? this.#typeOf(op, output) : this.#typeOfArgument(name);
    return type && { reference, type, isRef, device: op?.device ?? '' };
  }

  #typeOfArgument(name: string): AttrValue | undefined {
    return typed(this.#own?.inputArg?.find((argument) => argument.name === name)?.type);
  }

  #typeOf({ op, attr }: NodeDef, output: number): AttrValue | undefined {
    const called = this.#definitions.get(op ?? '');
    if (called) return typed(called.signature?.outputArg?.[output]?.type);
    const types = attr?.Tout ?? attr?.T;
    return types?.list ? typed(types.list.type?.[output]) : types;
  }

  #referenceOf(name: string, { op }: NodeDef, output: number): string {
    if (!this.#own) return `${name}:${output}`;
    const called = this.#definitions.get(op ?? '');
    if (called) return `${name}:${called.signature?.outputArg?.[output]?.name ?? ''}:0`;
    if (op?.endsWith('Switch')) return `${name}:output_${output === 1}:0`;
    return `${name}:output:${output}`;
  }
}

function typed(type: tensorflow.DataType | null | undefined): AttrValue | undefined {
  return type ? { type } : undefined;
}
