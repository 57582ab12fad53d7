import type { DeclaredVariable, Graph, GraphFunction, GraphNode } from '../model/graph.js';
import { tensorflow } from './generated/messages.js';
import { shapeOf } from './tensor-codec.js';

type MetaGraphDef = tensorflow.MetaGraphDef.$Properties;

/** Reads a serialised GraphDef. Throws what protobufjs throws when the bytes are none. */
export function decodeGraphDef(bytes: Uint8Array): Graph {
  return graphOf(tensorflow.GraphDef.decode(bytes), {});
}

/** Reads a serialised MetaGraphDef: the graph it holds, if any, with collections and saver. */
export function decodeMetaGraphDef(bytes: Uint8Array): Graph {
  return graphOfMetaGraph(tensorflow.MetaGraphDef.decode(bytes));
}

export function graphOfMetaGraph(metaGraph: MetaGraphDef): Graph {
  return graphOf(metaGraph.graphDef ?? {}, metaGraph);
}

/**
 * Graphs that one trace holds, as one. TensorFlow gives each its own names, which may be the same:
 * as in TensorBoard, those of several graphs get `graph_1/`, `graph_2/`... before them
 * (tensorboard/plugins/graph/graph_util.py).
 */
export function graphOfGraphDefs(graphDefs: readonly tensorflow.GraphDef.$Properties[]): Graph {
  const graphs = graphDefs.map((graphDef) => graphOf(graphDef, {}));
  const [only] = graphs;
  if (only && graphs.length === 1) return only;
  const scoped = graphs.map((graph, at) => withScope(graph, `graph_${at + 1}/`));
  return {
    nodes: scoped.flatMap(({ nodes }) => nodes),
    functions: scoped.flatMap(({ functions }) => functions),
    collections: new Map(),
    declaredVariables: [],
    restoreOp: undefined,
  };
}

function withScope({ nodes, functions, ...rest }: Graph, scope: string): Graph {
  const called = (node: GraphNode): readonly string[] => node.functions.map((name) => scope + name);
  return {
    ...rest,
    nodes: nodes.map((node) => ({
      ...node,
      name: scope + node.name,
      inputs: node.inputs.map((input) =>
        input.startsWith('^') ? `^${scope}${input.slice(1)}` : scope + input,
      ),
      functions: called(node),
    })),
    functions: functions.map((definition) => ({
      name: scope + definition.name,
      nodes: definition.nodes.map((node) => ({ ...node, functions: called(node) })),
    })),
  };
}

function graphOf(graphDef: tensorflow.GraphDef.$Properties, metaGraph: MetaGraphDef): Graph {
  const restoreOp = metaGraph.saverDef?.restoreOpName;
  return {
    nodes: (graphDef.node ?? []).map(nodeOf),
    functions: (graphDef.library?.function ?? []).map(functionOf),
    collections: collectionsOf(metaGraph),
    declaredVariables: declaredVariablesOf(metaGraph),
    restoreOp: restoreOp ? restoreOp : undefined,
  };
}

function functionOf(definition: tensorflow.FunctionDef.$Properties): GraphFunction {
  return {
    name: definition.signature?.name ?? '',
    nodes: (definition.nodeDef ?? []).map(nodeOf),
  };
}

function nodeOf(node: tensorflow.NodeDef.$Properties): GraphNode {
  const attributes = node.attr ?? {};
  const dtype = attributes.dtype?.type ?? attributes.T?.type;
  return {
    name: node.name ?? '',
    op: node.op ?? '',
    inputs: node.input ?? [],
    functions: Object.values(attributes).flatMap(calledFunctions),
    dtype: dtype ?? undefined,
    shape: attributes.shape?.shape ? shapeOf(attributes.shape.shape) : undefined,
    text: node.op === 'Const' ? textOf(attributes.value?.tensor ?? undefined) : undefined,
  };
}

function calledFunctions(attribute: tensorflow.AttrValue.$Properties): string[] {
  const called = [attribute.func, ...(attribute.list?.func ?? [])];
  return called.flatMap((list) => (list?.name ? [list.name] : []));
}

function textOf(tensor: tensorflow.TensorProto.$Properties | undefined): string | undefined {
  const [text, ...more] = tensor?.stringVal ?? [];
  return text && more.length === 0 ? new TextDecoder().decode(text) : undefined;
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
  const trainable = new Set(
    variableDefsOf(collections.trainable_variables).map((variable) => variable.variableName),
  );
  const declared = new Map<string, DeclaredVariable>();
  for (const [name, collection] of Object.entries(collections)) {
    if (!variableCollections.test(name)) continue;
    for (const variable of variableDefsOf(collection)) {
      const variableName = opOf(variable.variableName);
      declared.set(variableName, {
        name: variableName,
        initializer: opOf(variable.initializerName),
        trainable: trainable.has(variable.variableName),
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
