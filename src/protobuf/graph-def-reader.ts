import type { Graph, GraphFunction } from '../model/graph.js';
import { NodeColumns } from './node-columns.js';
import { RangeColumns } from './range-columns.js';
import { type ByteRange, visitMessages } from './wire.js';
import { WireNodeTable } from './wire-node-table.js';

/** Field numbers (tensorflow/core/framework/{graph,function,op_def}.proto). */
const GRAPH_NODE = 1;
const GRAPH_LIBRARY = 2;
const LIBRARY_FUNCTION = 1;
const FUNCTION_SIGNATURE = 1;
const FUNCTION_NODE = 3;
const FUNCTION_RET = 4;
const FUNCTION_CONTROL_RET = 6;
const SIGNATURE_NAME = 1;
const SIGNATURE_INPUT = 2;
const SIGNATURE_OUTPUT = 3;
const ARGUMENT_NAME = 1;
const MAP_KEY = 1;
const MAP_VALUE = 2;

/** What a GraphDef alone says. */
export type GraphBody = Pick<Graph, 'nodes' | 'functions' | 'graphDefs'>;

/** Told of a file that ends too early, where what was cut begins. */
export type OnCut = (offset: number) => void;

/**
 * Reads the GraphDefs that lie in `bytes`, one after another as one graph. The tables keep the bytes.
 *
 * @param onCut when given, what ends beyond the end is left out and told.
 * @throws WireFormatError, which names the byte where it went wrong.
 */
export function readGraphDef(
  bytes: Uint8Array,
  ranges: readonly ByteRange[] = [{ start: 0, end: bytes.length }],
  onCut?: OnCut,
): GraphBody {
  const functionRanges: ByteRange[] = [];
  const nodeRanges = new RangeColumns();
  for (const range of ranges) {
    visitMessages(
      bytes,
      range,
      (number, start, end, isCut) => {
        if (number === GRAPH_NODE && !isCut) nodeRanges.add(start, end);
        else if (number === GRAPH_LIBRARY)
          addFunctions(functionRanges, bytes, { start, end }, onCut);
      },
      onCut,
    );
  }
  const columns = new NodeColumns(bytes, nodeRanges.length, 'graph');
  for (let place = 0; place < nodeRanges.length; place++) {
    columns.addNode(nodeRanges.startOf(place), nodeRanges.endOf(place));
  }
  const names = new Set(functionRanges.map((range) => functionName(bytes, range)));
  return {
    nodes: new WireNodeTable(columns, names),
    functions: functionRanges.map((range) => readFunction(bytes, range, names)),
    graphDefs: ranges.map(({ start, end }) => bytes.subarray(start, end)),
  };
}

function addFunctions(
  functions: ByteRange[],
  bytes: Uint8Array,
  library: ByteRange,
  onCut: OnCut | undefined,
): void {
  visitMessages(
    bytes,
    library,
    (field, start, end, isCut) => {
      if (field === LIBRARY_FUNCTION && !isCut) functions.push({ start, end });
    },
    onCut,
  );
}

function functionName(bytes: Uint8Array, range: ByteRange): string {
  let name = '';
  visitMessages(bytes, range, (number, start, end) => {
    if (number !== FUNCTION_SIGNATURE) return;
    visitMessages(bytes, { start, end }, (field, nameStart, nameEnd) => {
      if (field === SIGNATURE_NAME) name = textOf(bytes, nameStart, nameEnd);
    });
  });
  return name;
}

/** @param functions the names of all functions, to tell ops that call one by its name alone. */
function readFunction(
  bytes: Uint8Array,
  range: ByteRange,
  functions: ReadonlySet<string>,
): GraphFunction {
  const argumentNames: ByteRange[] = [];
  const outputs: string[] = [];
  const nodeRanges: ByteRange[] = [];
  const results = new Map<string, string>();
  const controlResults: string[] = [];
  visitMessages(bytes, range, (number, start, end) => {
    switch (number) {
      case FUNCTION_SIGNATURE:
        visitMessages(bytes, { start, end }, (field, argumentStart, argumentEnd) => {
          if (field !== SIGNATURE_INPUT && field !== SIGNATURE_OUTPUT) return;
          const name = fieldRange(bytes, { start: argumentStart, end: argumentEnd }, ARGUMENT_NAME);
          if (field === SIGNATURE_INPUT) argumentNames.push(name);
          else outputs.push(textOf(bytes, name.start, name.end));
        });
        return;
      case FUNCTION_NODE:
        nodeRanges.push({ start, end });
        return;
      case FUNCTION_RET:
      case FUNCTION_CONTROL_RET: {
        const key = fieldRange(bytes, { start, end }, MAP_KEY);
        const value = fieldRange(bytes, { start, end }, MAP_VALUE);
        const reference = textOf(bytes, value.start, value.end);
        if (number === FUNCTION_RET) results.set(textOf(bytes, key.start, key.end), reference);
        else controlResults.push(reference);
      }
    }
  });
  const columns = new NodeColumns(bytes, argumentNames.length + nodeRanges.length, 'function');
  for (const name of argumentNames) columns.addArgument(name);
  for (const { start, end } of nodeRanges) columns.addNode(start, end);
  const nodes = new WireNodeTable(columns, functions);
  const nodesNamed = (references: readonly string[]): number[] =>
    references.flatMap((reference) => nodes.find(reference.split(':', 1)[0] ?? '') ?? []);
  return {
    name: functionName(bytes, range),
    nodes,
    argumentCount: argumentNames.length,
    results: nodesNamed(outputs.map((output) => results.get(output) ?? '')),
    controlResults: nodesNamed(controlResults),
  };
}

/** Where the value of a message's field lies; empty where it lacks the field. */
function fieldRange(bytes: Uint8Array, message: ByteRange, field: number): ByteRange {
  let range: ByteRange = { start: message.start, end: message.start };
  visitMessages(bytes, message, (number, start, end) => {
    if (number === field) range = { start, end };
  });
  return range;
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}
