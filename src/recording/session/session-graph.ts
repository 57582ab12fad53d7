import type { GraphVariable } from '../../graph/assignments.js';
import type { Graph } from '../../model/graph.js';
import { tensorflow } from '../../protobuf/generated/messages.js';
import { setterOf, type VariableSetter } from './variable-setter.js';
import { carriers } from './wide-tensor.js';

const { DataType } = tensorflow;
type NodeDef = tensorflow.NodeDef.$Properties;
type AttrValue = tensorflow.AttrValue.$Properties;

/** How one variable is read and set, by the graph's additions. */
export interface VariableReader {
  readonly variable: GraphVariable;
  /** A bool: whether the variable has a value yet. */
  readonly isInitialized: string;
  readonly value: string;
  readonly setter: VariableSetter;
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
 * outputs, and for every variable whether it is initialised, its value, and a way to set it. Nothing that is there
 * depends on an addition, so a run of the user's fetches runs exactly what it would without.
 */
export function additionsFor(
  graph: Graph,
  variables: Iterable<GraphVariable>,
  scope: string,
): SessionAdditions {
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
    const reader = readerOf(variable, `${scope}/variable/${readers.length}`, one, nodes);
    if (reader) readers.push(reader);
  }
  return { nodes, readers, runTensorOf: (op) => runTensors.get(op) };
}

/** A first part of names that neither the graph nor a function's body uses. */
export function unusedScope({ nodes, functions }: Graph): string {
  const names = new Set<string | undefined>();
  for (const table of [nodes, ...functions.map((body) => body.nodes)]) {
    for (const { name } of table) names.add(name.split('/', 1)[0]);
  }
  let scope = 'flatline';
  for (let suffix = 1; names.has(scope); suffix++) scope = `flatline_${suffix}`;
  return scope;
}

/** Numeric dtypes that come out of TensorFlow.js as they are. */
const ownDtypes: ReadonlySet<number> = new Set([
  DataType.DT_FLOAT,
  DataType.DT_INT32,
  DataType.DT_BOOL,
]);

function readerOf(
  variable: GraphVariable,
  scope: string,
  one: string,
  nodes: NodeDef[],
): VariableReader | undefined {
  const dtype = (variable.node.dtype ?? 0) % 100;
  if (!ownDtypes.has(dtype) && !carriers.has(dtype)) return undefined;
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
  const { setter, nodes: setting } = setterOf(variable, scope, one);
  nodes.push(...setting);
  return { variable, isInitialized: `${isInitialized}:0`, value: `${read}:0`, setter };
}

function type(dtype: number): AttrValue {
  return { type: dtype };
}
