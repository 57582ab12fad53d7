import type { DeclaredVariable, Graph, GraphNode, GraphSignature } from '../../src/model/graph.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { decodeGraphDef } from '../../src/protobuf/graph-codec.js';
import { decodeSavedModel } from '../../src/protobuf/saved-model.js';
import { savedModelBytes } from './fixtures.js';

export interface GraphExtras {
  readonly collections?: Readonly<Record<string, readonly string[]>>;
  /** Declared variables, by name; their initializers follow TensorFlow's naming. */
  readonly declared?: Readonly<Record<string, 'trainable' | 'frozen' | 'local'>>;
  readonly declaredVariables?: readonly DeclaredVariable[];
  /** Function bodies in the same notation. */
  readonly functions?: Readonly<Record<string, string>>;
  readonly signatures?: readonly GraphSignature[];
  readonly restoreOp?: string;
}

/**
 * A graph from one line an op: `name = Op(input, ^control) "text of a constant" -> function`. A
 * functional op names the attribute of each function: `-> then_branch: a, else_branch: b`. Other
 * attributes stand in braces, `{is_training: false, DstT: type 3, value: 0.1, frame_name: loop}`.
 *
 * @example graphOf('w = VariableV2\n w/read = Identity(w)')
 */
export function graphOf(lines: string, extras: GraphExtras = {}): Graph {
  const { collections = {}, declared = {}, declaredVariables, functions = {} } = extras;
  return {
    ...decodeGraphDef(graphDefOf(lines, functions)),
    collections: new Map(Object.entries(collections)),
    declaredVariables:
      declaredVariables ??
      Object.entries(declared).map(([name, kind]) => ({
        name,
        initializer: `${name}/Assign`,
        trainable: kind === 'trainable',
        isLocal: kind === 'local',
      })),
    signatures: extras.signatures ?? [],
    restoreOp: extras.restoreOp,
  };
}

/** The same notation as a serialised GraphDef. */
export function graphDefOf(
  lines: string,
  functions: Readonly<Record<string, string>> = {},
): Uint8Array {
  const library = {
    function: Object.entries(functions).map(([name, body]) => functionOf(name, body)),
  };
  return tensorflow.GraphDef.encode({ node: nodesOf(lines), library }).finish();
}

/** A graph as plain data, to compare. */
export function plainGraph({ nodes, functions, graphDefs: _bytes, ...rest }: Graph) {
  return {
    ...rest,
    nodes: plainNodes(nodes),
    functions: functions.map((called) => ({ ...called, nodes: plainNodes(called.nodes) })),
  };
}

/** Nodes as plain data, to compare. */
export function plainNodes(nodes: Iterable<GraphNode>) {
  return Array.from(nodes, ({ name, op, inputs, functions, dtype, shape, text }) => ({
    name,
    op,
    inputs,
    functions,
    dtype,
    shape,
    text,
  }));
}

export function nodeNamed({ nodes }: Graph, name: string): GraphNode | undefined {
  const id = nodes.find(name);
  return id === undefined ? undefined : nodes.at(id);
}

/** A function's arguments are the lines `name = _Arg`; `ret = node` and `control_ret = node` end it. */
function functionOf(name: string, body: string): tensorflow.FunctionDef.$Properties {
  const lines = body.split('\n').map((line) => line.trim());
  const matching = (pattern: RegExp): string[] => lines.flatMap((l) => pattern.exec(l)?.[1] ?? []);
  const results = matching(/^ret = (\S+)$/);
  const controls = matching(/^control_ret = (\S+)$/);
  return {
    signature: {
      name,
      inputArg: matching(/^(\S+) = _Arg$/).map((argument) => ({ name: argument })),
      outputArg: results.map((_, place) => ({ name: `out${place}` })),
    },
    nodeDef: nodesOf(lines.filter((l) => !/^(control_)?ret = | = _Arg$/.test(l)).join('\n')),
    ret: Object.fromEntries(results.map((result, place) => [`out${place}`, result])),
    controlRet: Object.fromEntries(controls.map((control) => [control, control])),
  };
}

function nodesOf(lines: string): tensorflow.NodeDef.$Properties[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(nodeOf);
}

function nodeOf(line: string): tensorflow.NodeDef.$Properties {
  const parts = /^(\S+) = (\w+)(?:\(([^)]*)\))?(?: "([^"]*)")?(?: \{([^}]*)\})?(?: -> (.+))?$/.exec(
    line,
  );
  if (!parts) throw new Error(`no op in this notation: ${line}`);
  const [, name = '', op = '', inputs, text, attributes, functions] = parts;
  const attr: Record<string, tensorflow.AttrValue.$Properties> = {};
  for (const attribute of attributes?.split(', ') ?? []) {
    const [key = '', value = ''] = attribute.split(': ');
    attr[key] = attributeOf(value);
  }
  if (text !== undefined) {
    attr.value = { tensor: { dtype: 7, stringVal: [new TextEncoder().encode(text)] } };
  }
  for (const [place, called] of (functions?.split(', ') ?? []).entries()) {
    const [function_ = '', attribute = `f${place}`] = called.split(': ').reverse();
    attr[attribute] = { func: { name: function_ } };
  }
  return { name, op, input: inputs ? inputs.split(', ') : [], attr };
}

function attributeOf(value: string): tensorflow.AttrValue.$Properties {
  if (value === 'true' || value === 'false') return { b: value === 'true' };
  if (value.startsWith('type ')) return { type: Number(value.slice('type '.length)) };
  const number = Number(value);
  if (Number.isNaN(number)) return { s: new TextEncoder().encode(value) };
  return { tensor: { dtype: 1, tensorShape: {}, floatVal: [number] } };
}

/**
 * The layer that started this project, in few ops: `mean` is assigned from the batch by `update`,
 * which the train op `train` does not depend on.
 */
export const flatLayer = `
  x = Placeholder
  w = VariableV2
  w/init = Const
  w/Assign = Assign(w, w/init)
  w/read = Identity(w)
  act = MatMul(x, w/read)
  moments = Mean(act)
  mean = VariableV2
  mean/init = Const
  mean/Assign = Assign(mean, mean/init)
  mean/read = Identity(mean)
  update = Assign(mean, moments)
  out = Sub(act, moments)
  loss = L2Loss(out)
  grad = MatMul(x, out)
  rate = Const
  apply_w = ApplyGradientDescent(w, rate, grad)
  train = NoOp(^apply_w)
`;

/** The layer with its output depending on the assign. */
export const healthyLayer = flatLayer.replace(
  'out = Sub(act, moments',
  'out = Sub(act, moments, ^update',
);

/** The one graph of a fixture's SavedModel. */
export function savedGraph(fixture: string): Graph {
  const [metaGraph] = decodeSavedModel(savedModelBytes(fixture), fixture);
  if (!metaGraph) throw new Error(`no graph in ${fixture}`);
  return metaGraph.graph;
}
