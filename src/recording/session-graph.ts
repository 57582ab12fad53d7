import Long from 'long';
import type { GraphVariable } from '../graph/assignments.js';
import type { Graph } from '../model/graph.js';
import { tensorflow } from '../protobuf/generated/messages.js';
import type { TensorValues } from './tensor-statistics.js';

const { DataType } = tensorflow;
type NodeDef = tensorflow.NodeDef.$Properties;
type AttrValue = tensorflow.AttrValue.$Properties;

/** How one variable is read: fetches of the graph with its additions. */
export interface VariableReader {
  readonly variable: GraphVariable;
  /** A bool: whether the variable has a value yet. */
  readonly isInitialized: string;
  readonly value: string;
  /** Turns what the binding gives for `value` into the variable's own numbers. */
  readonly decode: (fetched: TensorValues) => TensorValues;
}

/** What is added to a graph before TensorFlow loads it, and the names to use it by. */
export interface SessionAdditions {
  readonly nodes: readonly NodeDef[];
  readonly readers: readonly VariableReader[];
  /** For an op without outputs, the tensor to fetch in its place. */
  runTensorOf(op: string): string | undefined;
}

/**
 * Ops without outputs, which the binding cannot fetch (tensorflow/core/ops/*_ops.cc): groups,
 * writes to resources, checks, queues, tables, summaries and savers.
 */
const opsWithoutOutputs =
  /^(NoOp|ControlTrigger|Assert|PrintV2|Assign(Add|Sub)?VariableOp|Resource(Sparse)?Apply\w+|ResourceScatter\w+|ResourceStridedSliceAssign|NegTrain|Queue(Enqueue|EnqueueMany|Close)(V2)?|InitializeTable\w*|LookupTable(Import|Insert|Remove)(V2)?|Write\w*Summary|FlushSummaryWriter|CloseSummaryWriter|CreateSummaryFileWriter|Save(V2|Slices)?|MergeV2Checkpoints|MakeIterator|RngSkip|Stage|WriteFile)$/;

/**
 * The nodes a session needs beside the user's own: a fetchable stand-in for every op without
 * outputs, and for every variable whether it is initialised and its value. Nothing that is there
 * depends on an addition, so a run of the user's fetches runs exactly what it would without.
 */
export function additionsFor(graph: Graph, variables: Iterable<GraphVariable>): SessionAdditions {
  const scope = unusedScope(graph);
  const one = `${scope}/one`;
  const nodes: NodeDef[] = [
    {
      name: one,
      op: 'Const',
      attr: {
        dtype: type(DataType.DT_FLOAT),
        value: { tensor: { dtype: DataType.DT_FLOAT, tensorShape: {}, floatVal: [1] } },
      },
    },
  ];
  const runTensors = new Map<string, string>();
  for (const { name, op } of graph.nodes) {
    if (!opsWithoutOutputs.test(op)) continue;
    const runName = `${scope}/run/${runTensors.size}`;
    nodes.push({
      name: runName,
      op: 'Identity',
      input: [one, `^${name}`],
      attr: { T: type(DataType.DT_FLOAT) },
    });
    runTensors.set(name, `${runName}:0`);
  }
  const readers: VariableReader[] = [];
  for (const variable of variables) {
    const reader = readerOf(variable, `${scope}/variable/${readers.length}`, nodes);
    if (reader) readers.push(reader);
  }
  return { nodes, readers, runTensorOf: (op) => runTensors.get(op) };
}

function unusedScope(graph: Graph): string {
  const names = new Set(Array.from(graph.nodes, ({ name }) => name.split('/', 1)[0]));
  let scope = 'flatline';
  for (let suffix = 1; names.has(scope); suffix++) scope = `flatline_${suffix}`;
  return scope;
}

function readerOf(
  variable: GraphVariable,
  scope: string,
  nodes: NodeDef[],
): VariableReader | undefined {
  const dtype = (variable.node.dtype ?? 0) % 100;
  const route = routes.get(dtype);
  if (!route) return undefined;
  const isResource = variable.node.op === 'VarHandleOp';
  const isInitialized = `${scope}/is_initialized`;
  const read = `${scope}/read`;
  nodes.push(
    isResource
      ? { name: isInitialized, op: 'VarIsInitializedOp', input: [variable.name] }
      : {
          name: isInitialized,
          op: 'IsVariableInitialized',
          input: [variable.name],
          attr: { dtype: type(dtype) },
        },
    isResource
      ? { name: read, op: 'ReadVariableOp', input: [variable.name], attr: { dtype: type(dtype) } }
      : { name: read, op: 'Identity', input: [variable.name], attr: { T: type(dtype) } },
  );
  const value = route.convert ? `${scope}/value` : read;
  if (route.convert) nodes.push(route.convert(value, read, dtype));
  return {
    variable,
    isInitialized: `${isInitialized}:0`,
    value: `${value}:0`,
    decode: route.decode,
  };
}

/** How the values of a dtype get through the binding, which knows few dtypes, without losing a bit. */
interface Route {
  readonly convert?: (name: string, input: string, dtype: number) => NodeDef;
  readonly decode: (fetched: TensorValues) => TensorValues;
}

const asIs: Route = { decode: (fetched) => fetched };
const bitcast = (name: string, input: string, dtype: number): NodeDef => ({
  name,
  op: 'Bitcast',
  input: [input],
  attr: { T: type(dtype), type: type(DataType.DT_INT32) },
});
const castTo =
  (target: number) =>
  (name: string, input: string, dtype: number): NodeDef => ({
    name,
    op: 'Cast',
    input: [input],
    attr: { SrcT: type(dtype), DstT: type(target) },
  });
const widen: Route = { convert: castTo(DataType.DT_FLOAT), decode: (fetched) => fetched };
const toInt32: Route = { convert: castTo(DataType.DT_INT32), decode: (fetched) => fetched };

const routes: ReadonlyMap<number, Route> = new Map([
  [DataType.DT_FLOAT, asIs],
  [DataType.DT_INT32, asIs],
  [DataType.DT_BOOL, asIs],
  [DataType.DT_HALF, widen],
  [DataType.DT_BFLOAT16, widen],
  [DataType.DT_UINT8, toInt32],
  [DataType.DT_INT8, toInt32],
  [DataType.DT_INT16, toInt32],
  [DataType.DT_UINT16, toInt32],
  [DataType.DT_DOUBLE, { convert: bitcast, decode: doublesOfWords }],
  [DataType.DT_INT64, { convert: bitcast, decode: longsOfWords }],
]);

function doublesOfWords(words: TensorValues): Float64Array {
  return new Float64Array(words.slice().buffer);
}

function longsOfWords(words: TensorValues): Float64Array {
  const longs = new Float64Array(words.length / 2);
  for (let index = 0; index < longs.length; index++) {
    const low = words[index * 2] as number;
    const high = words[index * 2 + 1] as number;
    longs[index] = Long.fromBits(low, high).toNumber();
  }
  return longs;
}

function type(dtype: number): AttrValue {
  return { type: dtype };
}
