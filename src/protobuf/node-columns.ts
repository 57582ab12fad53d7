import type { FunctionCall } from '../model/graph.js';
import { CONTROL, DANGLING } from '../model/graph.js';
import { hashOf, NameTable } from './name-table.js';
import { doubled } from './range-columns.js';
import { type ByteRange, WireFormatError } from './wire.js';
import { WireCursor } from './wire-cursor.js';

/** Tags: field number times 8, plus the wire type. */
const NODE_NAME = 0x0a;
const NODE_OP = 0x12;
const NODE_INPUT = 0x1a;
const NODE_ATTR = 0x2a;
const ENTRY_KEY = 0x0a;
const ENTRY_VALUE = 0x12;
const VALUE_LIST = 0x0a;
const VALUE_FUNC = 0x52;
const LIST_FUNC = 0x4a;
const FUNC_NAME = 0x0a;

const CARET = 0x5e;
const COLON = 0x3a;
const ZERO = 0x30;
const NINE = 0x39;

/** The op that stands for a function's argument, as in TensorFlow's own instantiated functions. */
export const ARGUMENT_OP = '_Arg';
/** It stands in no bytes, so it has the first place in every table. */
const ARGUMENT_OP_ID = 0;

/**
 * How inputs are written: in a graph as `node:1`; in a function's body as `node:output_name:1`.
 */
export type InputNotation = 'graph' | 'function';

/** Reads NodeDefs into columns, looking into nothing but names, inputs and calls. */
export class NodeColumns {
  readonly bytes: Uint8Array;
  readonly names: NameTable;
  readonly ops: NameTable;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly opIds: Int32Array;
  readonly firstInput: Int32Array;
  readonly calls = new Map<number, FunctionCall[]>();
  #length = 0;
  readonly #notation: InputNotation;
  #inputs = 0;
  /** Of each input the name of the node: where it lies, and its hash. */
  #inputStarts: Int32Array;
  #inputEnds: Int32Array;
  #inputHashes: Int32Array;
  #inputOutputs: Int32Array;
  readonly #cursor = new WireCursor();
  readonly #text: Buffer;

  /** @param capacity how many nodes there will be at most. */
  constructor(bytes: Uint8Array, capacity: number, notation: InputNotation) {
    this.bytes = bytes;
    this.#notation = notation;
    this.names = new NameTable(bytes, capacity);
    this.ops = new NameTable(bytes, 64);
    this.ops.add(0, 0);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.opIds = new Int32Array(capacity);
    this.firstInput = new Int32Array(capacity + 1);
    this.#inputStarts = new Int32Array(capacity * 2 + 4);
    this.#inputEnds = new Int32Array(capacity * 2 + 4);
    this.#inputHashes = new Int32Array(capacity * 2 + 4);
    this.#inputOutputs = new Int32Array(capacity * 2 + 4);
    this.#cursor.bytes = bytes;
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Nodes so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a function's argument, whose name lies there, as an op `_Arg`. */
  addArgument({ start, end }: ByteRange): void {
    this.#addNode(start, end, start, end, ARGUMENT_OP_ID);
  }

  /**
   * Adds the NodeDef that lies there.
   *
   * @throws WireFormatError, which names the byte where the node begins.
   */
  addNode(start: number, end: number): void {
    const cursor = this.#cursor;
    let nameStart = start;
    let nameEnd = start;
    let op = -1;
    cursor.at = start;
    while (cursor.at < end) {
      const tag = cursor.varint();
      switch (tag) {
        case NODE_NAME:
          nameEnd = cursor.lengthEnd();
          nameStart = cursor.at;
          cursor.at = nameEnd;
          break;
        case NODE_OP: {
          const opEnd = cursor.lengthEnd();
          if (opEnd <= end) op = this.ops.intern(cursor.at, opEnd);
          cursor.at = opEnd;
          break;
        }
        case NODE_INPUT: {
          const inputEnd = cursor.lengthEnd();
          if (inputEnd <= end) this.#addInput(cursor.at, inputEnd);
          cursor.at = inputEnd;
          break;
        }
        case NODE_ATTR: {
          const entryEnd = cursor.lengthEnd();
          if (entryEnd <= end) this.#readCalls(entryEnd);
          cursor.at = entryEnd;
          break;
        }
        default:
          cursor.skip(tag);
      }
    }
    if (cursor.at !== end) {
      throw new WireFormatError(
        `not a NodeDef: its fields do not end with it, at byte ${start} of ${this.bytes.length}`,
        'Check that the file is whole and of the kind you meant to open.',
      );
    }
    if (op < 0) op = this.ops.intern(start, start);
    this.#addNode(start, end, nameStart, nameEnd, op);
  }

  #addNode(start: number, end: number, nameStart: number, nameEnd: number, op: number): void {
    const id = this.#length++;
    this.starts[id] = start;
    this.ends[id] = end;
    this.opIds[id] = op;
    this.names.add(nameStart, nameEnd);
    this.firstInput[id + 1] = this.#inputs;
  }

  /** Hashed while the text is at hand: names are resolved when all of them are known. */
  #addInput(start: number, end: number): void {
    const input = this.#inputs++;
    if (input === this.#inputStarts.length) {
      this.#inputStarts = doubled(this.#inputStarts);
      this.#inputEnds = doubled(this.#inputEnds);
      this.#inputHashes = doubled(this.#inputHashes);
      this.#inputOutputs = doubled(this.#inputOutputs);
    }
    const { bytes } = this;
    const isControl = bytes[start] === CARET;
    const nameStart = isControl ? start + 1 : start;
    const nameEnd = isControl ? end : this.#nameEnd(start, end);
    this.#inputStarts[input] = nameStart;
    this.#inputEnds[input] = nameEnd;
    this.#inputHashes[input] = hashOf(bytes, nameStart, nameEnd);
    if (isControl) this.#inputOutputs[input] = CONTROL;
    else if (nameEnd < end) {
      this.#inputOutputs[input] =
        this.#notation === 'graph'
          ? this.#digits(nameEnd + 1, end)
          : this.#outputOf(nameEnd + 1, end);
    }
  }

  /** Where the name of the node ends in the text of a data input. */
  #nameEnd(start: number, end: number): number {
    const { bytes } = this;
    if (this.#notation === 'function') {
      const colon = bytes.subarray(start, end).indexOf(COLON);
      return colon < 0 ? end : start + colon;
    }
    let at = end - 1;
    while (at > start && (bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at--;
    return at > start && at < end - 1 && bytes[at] === COLON ? at : end;
  }

  /** Looks whether an attribute names functions. `end` is that of its map entry. */
  #readCalls(end: number): void {
    const cursor = this.#cursor;
    let [keyStart, keyEnd] = [cursor.at, cursor.at];
    while (cursor.at < end) {
      const tag = cursor.varint();
      if (tag === ENTRY_KEY) {
        keyEnd = cursor.lengthEnd();
        keyStart = cursor.at;
        cursor.at = keyEnd;
      } else if (tag === ENTRY_VALUE) {
        const valueEnd = cursor.lengthEnd();
        const first = this.bytes[cursor.at];
        if (first === VALUE_FUNC || first === VALUE_LIST) {
          this.#readCallsOfValue(keyStart, keyEnd, valueEnd);
        }
        cursor.at = valueEnd;
      } else cursor.skip(tag);
    }
  }

  #readCallsOfValue(keyStart: number, keyEnd: number, end: number): void {
    const cursor = this.#cursor;
    const isList = this.bytes[cursor.at++] === VALUE_LIST;
    const listEnd = Math.min(end, cursor.lengthEnd());
    if (!isList) {
      this.#addCall(keyStart, keyEnd, cursor.at, listEnd);
      return;
    }
    while (cursor.at < listEnd) {
      const tag = cursor.varint();
      if (tag === LIST_FUNC) {
        const functionEnd = cursor.lengthEnd();
        this.#addCall(keyStart, keyEnd, cursor.at, functionEnd);
        cursor.at = functionEnd;
      } else cursor.skip(tag);
    }
  }

  /** A NameAttrList lies between `start` and `end`. */
  #addCall(keyStart: number, keyEnd: number, start: number, end: number): void {
    const cursor = this.#cursor;
    cursor.at = start;
    if (end > this.bytes.length || this.bytes[cursor.at++] !== FUNC_NAME) return;
    const nameEnd = cursor.lengthEnd();
    if (nameEnd > end || nameEnd === cursor.at) return;
    const call = { attribute: this.text(keyStart, keyEnd), name: this.text(cursor.at, nameEnd) };
    const calls = this.calls.get(this.#length);
    if (calls) calls.push(call);
    else this.calls.set(this.#length, [call]);
  }

  opNames(): string[] {
    const { ops } = this;
    return Array.from({ length: ops.size }, (_, op) =>
      op === ARGUMENT_OP_ID ? ARGUMENT_OP : this.text(ops.startOf(op), ops.endOf(op)),
    );
  }

  text(start: number, end: number): string {
    return this.#text.toString('utf8', start, end);
  }

  /** Enters every name, and says which nodes have one that an earlier node has. */
  enterNames(): number[] {
    const duplicates: number[] = [];
    for (let id = 0; id < this.#length; id++) {
      if (this.names.enter(id) !== undefined) duplicates.push(id);
    }
    return duplicates;
  }

  /** The nodes that inputs name, or `DANGLING`, after all names were entered. */
  resolveInputs(): Int32Array {
    const { bytes, names } = this;
    const nodes = new Int32Array(this.#inputs);
    for (let input = 0; input < nodes.length; input++) {
      const start = this.#inputStarts[input] as number;
      const end = this.#inputEnds[input] as number;
      const id = names.findHashed(bytes, start, end, this.#inputHashes[input] as number);
      nodes[input] = id < 0 ? DANGLING : id;
    }
    return nodes;
  }

  /** The output that each input takes, or `CONTROL`. */
  inputOutputs(): Int32Array {
    return this.#inputOutputs.slice(0, this.#inputs);
  }

  /** The output that `output_name:1` means, as a number. */
  #outputOf(start: number, end: number): number {
    const name = this.text(start, end);
    // The second output with a name of its own that decides what runs: the branch of a Switch.
    if (name.startsWith('output_true')) return 1;
    return this.#digits(start + name.lastIndexOf(':') + 1, end);
  }

  #digits(start: number, end: number): number {
    let number = 0;
    for (let at = start; at < end; at++) number = number * 10 + (this.bytes[at] as number) - ZERO;
    return number;
  }
}
