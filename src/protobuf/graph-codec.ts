import type { DeclaredVariable, Graph, GraphSignature } from '../model/graph.js';
import { tensorflow } from './generated/messages.js';
import { type GraphBody, type OnCut, readGraphDef } from './graph-def-reader.js';
import { type ByteRange, rewriteMessage, visitMessages } from './wire.js';

type MetaGraphDef = tensorflow.MetaGraphDef.$Properties;
type GraphDef = tensorflow.GraphDef.$Properties;
type NodeDef = tensorflow.NodeDef.$Properties;

const META_GRAPH_GRAPH_DEF = 2;

/**
 * Reads a serialised GraphDef. The graph keeps the bytes.
 *
 * @param onCut when given, bytes that end too early are no error: this is told where.
 * @throws WireFormatError when the bytes are none.
 */
export function decodeGraphDef(bytes: Uint8Array, onCut?: OnCut): Graph {
  return graphOf(readGraphDef(bytes, undefined, onCut), {});
}

/** A MetaGraphDef taken apart, with its bytes as they stand in the file. */
export interface MetaGraph {
  readonly tags: readonly string[];
  /** The graph it holds, if any, with collections, signatures and saver. */
  readonly graph: Graph;
  readonly graphDef: Uint8Array;
  /** The MetaGraphDef without its graph: collections, signatures, saver. */
  readonly metaGraphDefWithoutGraph: Uint8Array;
}

/** Reads the graph of a serialised MetaGraphDef, as `readMetaGraph`. */
export function decodeMetaGraphDef(bytes: Uint8Array): Graph {
  return readMetaGraph(bytes, { start: 0, end: bytes.length }).graph;
}

/**
 * Reads the serialised MetaGraphDef that lies in a range of the bytes. The graph keeps the bytes.
 *
 * @param onCut when given, bytes that end too early are no error: this is told where.
 * @throws WireFormatError, or what protobufjs throws, when it is none.
 */
export function readMetaGraph(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  onCut?: OnCut,
): MetaGraph {
  const graphDefs: ByteRange[] = [];
  let soundEnd = end;
  visitMessages(
    bytes,
    { start, end },
    (number, graphStart, graphEnd) => {
      if (number === META_GRAPH_GRAPH_DEF) graphDefs.push({ start: graphStart, end: graphEnd });
    },
    onCut &&
      ((offset) => {
        soundEnd = offset;
        onCut(offset);
      }),
  );
  const metaGraphDefWithoutGraph = rewriteMessage(bytes.subarray(start, soundEnd), (number) =>
    number === META_GRAPH_GRAPH_DEF ? 'drop' : undefined,
  );
  const metaGraph = tensorflow.MetaGraphDef.decode(metaGraphDefWithoutGraph);
  const last = graphDefs.at(-1) ?? { start, end: start };
  return {
    tags: metaGraph.metaInfoDef?.tags ?? [],
    graph: graphOf(readGraphDef(bytes, graphDefs, onCut), metaGraph),
    graphDef: bytes.subarray(last.start, last.end),
    metaGraphDefWithoutGraph,
  };
}

/** Graphs that one trace holds, as one. */
export function graphOfGraphDefs(graphDefs: readonly GraphDef[]): Graph {
  return { ...decodeGraphDef(mergedGraphDef(graphDefs)), graphDefs: [] };
}

/**
 * Serialises the graphs of one trace as one. TensorFlow gives each its own names, which may be the
 * same: as in TensorBoard, those of several graphs get `graph_1/`, `graph_2/`... before them,
 * and their functions `graph_1_` (tensorboard/plugins/graph/graph_util.py).
 */
export function mergedGraphDef(graphDefs: readonly GraphDef[]): Uint8Array {
  const [first] = graphDefs;
  if (first && graphDefs.length === 1) return tensorflow.GraphDef.encode(first).finish();
  const scoped = graphDefs.map((graphDef, at) => withScope(graphDef, `graph_${at + 1}`));
  const functions = scoped.flatMap(({ library }) => library?.function ?? []);
  const gradient = scoped.flatMap(({ library }) => library?.gradient ?? []);
  const hasLibrary = functions.length + gradient.length > 0;
  const merged = {
    node: scoped.flatMap(({ node }) => node ?? []),
    ...(hasLibrary ? { library: { function: functions, gradient } } : {}),
    ...(first?.versions ? { versions: first.versions } : {}),
  };
  return tensorflow.GraphDef.encode(merged).finish();
}

function withScope({ node, library }: GraphDef, scope: string): GraphDef {
  const functionName = (name: string | null | undefined): string => `${scope}_${name ?? ''}`;
  return {
    node: (node ?? []).map((plain) => ({
      ...withCallsOf(plain, functionName),
      name: `${scope}/${plain.name ?? ''}`,
      input: (plain.input ?? []).map((input) =>
        input.startsWith('^') ? `^${scope}/${input.slice(1)}` : `${scope}/${input}`,
      ),
    })),
    library: {
      function: (library?.function ?? []).map((definition) => ({
        ...definition,
        signature: { ...definition.signature, name: functionName(definition.signature?.name) },
        nodeDef: (definition.nodeDef ?? []).map((plain) => withCallsOf(plain, functionName)),
      })),
      gradient: (library?.gradient ?? []).map((gradient) => ({
        functionName: functionName(gradient.functionName),
        gradientFunc: functionName(gradient.gradientFunc),
      })),
    },
  };
}

/** A node that calls functions by other names. */
function withCallsOf(
  node: NodeDef,
  functionName: (name: string | null | undefined) => string,
): NodeDef {
  const renamed = (called: tensorflow.NameAttrList.$Properties) => ({
    ...called,
    name: functionName(called.name),
  });
  const attributes = Object.entries(node.attr ?? {}).map(([name, value]) => {
    if (value.func) return [name, { func: renamed(value.func) }] as const;
    const called = value.list?.func;
    return called?.length
      ? ([name, { list: { func: called.map(renamed) } }] as const)
      : ([name, value] as const);
  });
  return { ...node, attr: Object.fromEntries(attributes) };
}

function graphOf(body: GraphBody, metaGraph: MetaGraphDef): Graph {
  const restoreOp = metaGraph.saverDef?.restoreOpName;
  return {
    ...body,
    collections: collectionsOf(metaGraph),
    declaredVariables: declaredVariablesOf(metaGraph),
    signatures: signaturesOf(metaGraph),
    restoreOp: restoreOp ? restoreOp : undefined,
  };
}

function signaturesOf(metaGraph: MetaGraphDef): GraphSignature[] {
  const tensorsOf = (infos: Readonly<Record<string, tensorflow.TensorInfo.$Properties>>) =>
    Object.values(infos).flatMap(({ name }) => (name ? [name] : []));
  return Object.entries(metaGraph.signatureDef ?? {}).map(([name, signature]) => ({
    name,
    method: signature.methodName ?? '',
    inputs: tensorsOf(signature.inputs ?? {}),
    outputs: tensorsOf(signature.outputs ?? {}),
  }));
}

function collectionsOf(metaGraph: MetaGraphDef): Map<string, readonly string[]> {
  const collections = new Map<string, readonly string[]>();
  for (const [name, collection] of Object.entries(metaGraph.collectionDef ?? {})) {
    if (collection.nodeList) collections.set(name, collection.nodeList.value ?? []);
  }
  return collections;
}

function declaredVariablesOf(metaGraph: MetaGraphDef): DeclaredVariable[] {
  const collections = metaGraph.collectionDef ?? {};
  const namesIn = (collection: string): ReadonlySet<string> =>
    new Set(variableDefsOf(collections[collection]).map(({ variableName }) => variableName));
  const trainable = namesIn('trainable_variables');
  const local = namesIn('local_variables');
  const declared = new Map<string, DeclaredVariable>();
  for (const [name, collection] of Object.entries(collections)) {
    if (!variableCollections.test(name)) continue;
    for (const variable of variableDefsOf(collection)) {
      const variableName = opOf(variable.variableName);
      declared.set(variableName, {
        name: variableName,
        initializer: opOf(variable.initializerName),
        trainable: trainable.has(variable.variableName),
        isLocal: local.has(variable.variableName),
      });
    }
  }
  return [...declared.values()];
}

/** `variables`, `trainable_variables`, `local_variables`, `model_variables`, `moving_average_variables`... */
const variableCollections = /(^|_)variables$/;

function variableDefsOf(
  collection: tensorflow.CollectionDef.$Properties | undefined,
): tensorflow.VariableDef[] {
  return (collection?.bytesList?.value ?? []).flatMap((bytes) => {
    const variable = decodeVariableDef(bytes);
    return variable?.variableName && variable.initializerName ? [variable] : [];
  });
}

/** Collections hold serialised messages of any type, so bytes that are no VariableDef are no error. */
function decodeVariableDef(bytes: Uint8Array): tensorflow.VariableDef | undefined {
  try {
    return tensorflow.VariableDef.decode(bytes);
  } catch {
    return undefined;
  }
}

/** `scope/w:0` -> `scope/w`. */
function opOf(tensorName: string): string {
  return tensorName.replace(/:\d+$/, '');
}
