import type { DeclaredVariable, Graph, GraphFunction, GraphNode } from '../../src/model/graph.js';
import { decodeSavedModel } from '../../src/protobuf/saved-model.js';
import { savedModelBytes } from './fixtures.js';

export interface GraphExtras {
  readonly collections?: Readonly<Record<string, readonly string[]>>;
  /** Declared variables, by name; their initializers follow TensorFlow's naming. */
  readonly declared?: Readonly<Record<string, 'trainable' | 'frozen'>>;
  readonly declaredVariables?: readonly DeclaredVariable[];
  /** Function bodies in the same notation. */
  readonly functions?: Readonly<Record<string, string>>;
  readonly restoreOp?: string;
}

/**
 * A graph from one line an op: `name = Op(input, ^control) "text of a constant" -> function`.
 *
 * @example graphOf('w = VariableV2\n w/read = Identity(w)')
 */
export function graphOf(lines: string, extras: GraphExtras = {}): Graph {
  const { collections = {}, declared = {}, declaredVariables, functions = {}, restoreOp } = extras;
  return {
    nodes: nodesOf(lines),
    functions: Object.entries(functions).map(
      ([name, body]): GraphFunction => ({ name, nodes: nodesOf(body) }),
    ),
    collections: new Map(Object.entries(collections)),
    declaredVariables:
      declaredVariables ??
      Object.entries(declared).map(([name, kind]) => ({
        name,
        initializer: `${name}/Assign`,
        trainable: kind === 'trainable',
      })),
    restoreOp,
  };
}

function nodesOf(lines: string): GraphNode[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(nodeOf);
}

function nodeOf(line: string): GraphNode {
  const parts = /^(\S+) = (\w+)(?:\(([^)]*)\))?(?: "([^"]*)")?(?: -> (.+))?$/.exec(line);
  if (!parts) throw new Error(`no op in this notation: ${line}`);
  const [, name = '', op = '', inputs, text, functions] = parts;
  return {
    name,
    op,
    inputs: inputs ? inputs.split(', ') : [],
    functions: functions ? functions.split(', ') : [],
    dtype: undefined,
    shape: undefined,
    text,
  };
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
