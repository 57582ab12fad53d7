/** The value of an attribute, as far as Flatline reads it. Lists hold the same kinds without `list`. */
export type AttributeValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'bool'; readonly bool: boolean }
  | { readonly kind: 'dtype'; readonly dtype: number }
  /** Undefined when even the rank is unknown; -1 stands for an unknown size. */
  | { readonly kind: 'shape'; readonly shape: readonly number[] | undefined }
  | { readonly kind: 'tensor'; readonly tensor: ConstantTensor }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'list'; readonly values: readonly AttributeValue[] };

/** A tensor that stands in the graph itself. */
export interface ConstantTensor {
  /** DataType number. */
  readonly dtype: number;
  readonly shape: readonly number[] | undefined;
  /** In float64, row by row; undefined for what is not numeric or too large to be worth it. */
  readonly elements: Float64Array | undefined;
  /** The one string of a string tensor. */
  readonly text: string | undefined;
}

/** One operation of a TensorFlow graph. It is read from the graph's bytes when it is asked. */
export interface GraphNode {
  /** Its place in the table it came from. */
  readonly id: number;
  readonly name: string;
  readonly op: string;
  /** As TensorFlow writes them: `name`, `name:1` for a later output, `^name` for a control edge. */
  readonly inputs: readonly string[];
  /** Names of functions that this op calls. */
  readonly functions: readonly string[];
  /** DataType number of the op's `dtype` or `T` attribute. */
  readonly dtype: number | undefined;
  /** The `shape` attribute; -1 stands for an unknown size. */
  readonly shape: readonly number[] | undefined;
  /** The value of a string constant, for instance a summary's tag. */
  readonly text: string | undefined;
  attribute(name: string): AttributeValue | undefined;
}

/** A function that an op calls, with the attribute that names it: `then_branch`, `body`, `f`... */
export interface FunctionCall {
  /** Empty when the op's own name is the function's. */
  readonly attribute: string;
  readonly name: string;
}

/** Where an input leads when no op of the table has its name. */
export const DANGLING = -1;
/** What stands for the output in a control edge. */
export const CONTROL = -1;

/**
 * The ops of a graph or of a function's body, by their place from 0 on, with their edges as columns:
 * a graph of a million ops is a few arrays, and an op becomes an object only when it is looked at.
 */
export interface NodeTable extends Iterable<GraphNode> {
  readonly length: number;
  /** The distinct names of ops (`MatMul`), and for each node the place of its own. */
  readonly ops: readonly string[];
  readonly opIds: Int32Array;
  /** The inputs of node `id` stand at `firstInput[id]` up to `firstInput[id + 1]`, exclusive. */
  readonly firstInput: Int32Array;
  /** The node each input comes from, or `DANGLING`. */
  readonly inputNodes: Int32Array;
  /** The output it takes of that node, or `CONTROL`. */
  readonly inputOutputs: Int32Array;
  /** The functions that nodes call, by node. */
  readonly calls: ReadonlyMap<number, readonly FunctionCall[]>;
  /** Nodes whose name an earlier node has; only the earlier one is found by it. */
  readonly duplicates: readonly number[];
  at(id: number): GraphNode | undefined;
  /** @throws RangeError beyond the ends. */
  nameOf(id: number): string;
  /** Byte offset of the node in what was read, to tell a place. */
  offsetOf(id: number): number;
  /** @returns undefined when no node has the name. */
  find(name: string): number | undefined;
}

/** A function of the library. Its arguments are its first nodes, as ops `_Arg`. */
export interface GraphFunction {
  readonly name: string;
  readonly nodes: NodeTable;
  readonly argumentCount: number;
  /** The nodes whose outputs it returns, in the order of its results. */
  readonly results: readonly number[];
  /** Nodes that must run whenever it is called (`control_ret`). */
  readonly controlResults: readonly number[];
}

/** A variable as its collections describe it (VariableDef). */
export interface DeclaredVariable {
  readonly name: string;
  readonly initializer: string;
  readonly trainable: boolean;
  /** In LOCAL_VARIABLES: a metric's sums and other state that no model is made of. */
  readonly isLocal: boolean;
}

/** An entry point that the graph names for itself (SignatureDef). */
export interface GraphSignature {
  readonly name: string;
  readonly method: string;
  /** Tensors. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** A graph, its functions and whatever its MetaGraph says about it. */
export interface Graph {
  readonly nodes: NodeTable;
  readonly functions: readonly GraphFunction[];
  /** Collections of names (`update_ops`, `train_op`...). Empty when no MetaGraph came with the graph. */
  readonly collections: ReadonlyMap<string, readonly string[]>;
  readonly declaredVariables: readonly DeclaredVariable[];
  readonly signatures: readonly GraphSignature[];
  /** The saver's restore op, whose assigns are not training. */
  readonly restoreOp: string | undefined;
  /**
   * The serialised GraphDefs that the nodes and functions were read from, as the log has them. Empty
   * for a graph that was put together from a trace.
   */
  readonly graphDefs: readonly Uint8Array[];
}

/** TensorFlow 1 writes a graph and then a meta graph that may repeat it: each fills what the other lacks. */
export function mergeGraphs(known: Graph, incoming: Graph): Graph {
  const { nodes, functions, graphDefs } = incoming.nodes.length > 0 ? incoming : known;
  const filled = <Key extends 'declaredVariables' | 'signatures'>(key: Key): Graph[Key] =>
    incoming[key].length > 0 ? incoming[key] : known[key];
  return {
    nodes,
    functions,
    collections: incoming.collections.size > 0 ? incoming.collections : known.collections,
    declaredVariables: filled('declaredVariables'),
    signatures: filled('signatures'),
    restoreOp: incoming.restoreOp ?? known.restoreOp,
    graphDefs,
  };
}
