import type { AttributeValue, FunctionCall, GraphNode, NodeTable } from '../model/graph.js';
import { attributeOf, utf8Of } from './attribute-codec.js';
import { ARGUMENT_OP, type NodeColumns } from './node-columns.js';
import { wireFields } from './wire.js';

const NODE_INPUT = 3;
/** What decoding puts in the place of bytes that are no text. */
const NOT_UTF8 = '\ufffd';

/** A node table over the bytes of a serialised graph, which it keeps. */
export class WireNodeTable implements NodeTable {
  readonly length: number;
  readonly ops: readonly string[];
  readonly opIds: Int32Array;
  readonly firstInput: Int32Array;
  readonly inputNodes: Int32Array;
  readonly inputOutputs: Int32Array;
  readonly calls: ReadonlyMap<number, readonly FunctionCall[]>;
  readonly duplicates: readonly number[];
  readonly #columns: NodeColumns;

  /** @param functions names of functions, which ops may bear that call them. */
  constructor(columns: NodeColumns, functions: ReadonlySet<string>) {
    this.#columns = columns;
    this.length = columns.length;
    this.ops = columns.opNames();
    this.opIds = columns.opIds;
    this.firstInput = columns.firstInput;
    this.duplicates = columns.enterNames();
    this.inputNodes = columns.resolveInputs();
    this.inputOutputs = columns.inputOutputs();
    this.calls = columns.calls;
    if (this.ops.some((op) => functions.has(op))) this.#addCallsByOp(functions);
  }

  #addCallsByOp(functions: ReadonlySet<string>): void {
    const { calls } = this.#columns;
    for (let id = 0; id < this.length; id++) {
      const name = this.ops[this.opIds[id] as number] as string;
      if (functions.has(name)) calls.set(id, [{ attribute: '', name }, ...(calls.get(id) ?? [])]);
    }
  }

  at(id: number): GraphNode | undefined {
    return id >= 0 && id < this.length ? new WireNode(this, this.#columns, id) : undefined;
  }

  nameOf(id: number): string {
    if (!(id >= 0 && id < this.length)) throw new RangeError(`no node ${id} of ${this.length}`);
    const { names } = this.#columns;
    return this.#columns.text(names.startOf(id), names.endOf(id));
  }

  offsetOf(id: number): number {
    return this.#columns.starts[id] as number;
  }

  find(name: string): number | undefined {
    const bytes = utf8Of(name);
    const id = this.#columns.names.find(bytes, 0, bytes.length);
    if (id >= 0) return id;
    return name.includes(NOT_UTF8) ? this.#findDamaged(name) : undefined;
  }

  /** A name whose bytes are damaged has others than its text: the text is what people have. */
  #findDamaged(name: string): number | undefined {
    for (let id = 0; id < this.length; id++) if (this.nameOf(id) === name) return id;
    return undefined;
  }

  *[Symbol.iterator](): Iterator<GraphNode> {
    for (let id = 0; id < this.length; id++) yield new WireNode(this, this.#columns, id);
  }
}

class WireNode implements GraphNode {
  readonly id: number;
  readonly #table: WireNodeTable;
  readonly #columns: NodeColumns;

  constructor(table: WireNodeTable, columns: NodeColumns, id: number) {
    this.#table = table;
    this.#columns = columns;
    this.id = id;
  }

  get name(): string {
    return this.#table.nameOf(this.id);
  }

  get op(): string {
    return this.#table.ops[this.#table.opIds[this.id] as number] as string;
  }

  get inputs(): readonly string[] {
    if (this.op === ARGUMENT_OP) return [];
    const inputs: string[] = [];
    const bytes = this.#bytes();
    for (const { number, valueStart, end } of wireFields(bytes)) {
      if (number !== NODE_INPUT) continue;
      inputs.push(new TextDecoder().decode(bytes.subarray(valueStart, end)));
    }
    return inputs;
  }

  get functions(): readonly string[] {
    return (this.#table.calls.get(this.id) ?? []).map(({ name }) => name);
  }

  get dtype(): number | undefined {
    const type = this.attribute('dtype') ?? this.attribute('T');
    return type?.kind === 'dtype' ? type.dtype : undefined;
  }

  get shape(): readonly number[] | undefined {
    const shape = this.attribute('shape');
    return shape?.kind === 'shape' ? shape.shape : undefined;
  }

  get text(): string | undefined {
    if (this.op !== 'Const') return undefined;
    const value = this.attribute('value');
    return value?.kind === 'tensor' ? value.tensor.text : undefined;
  }

  attribute(name: string): AttributeValue | undefined {
    return attributeOf(this.#bytes(), name);
  }

  #bytes(): Uint8Array {
    const { bytes, starts, ends } = this.#columns;
    return bytes.subarray(starts[this.id], ends[this.id]);
  }
}
