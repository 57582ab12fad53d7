/** One operation of a TensorFlow graph, with the attributes Flatline asks about. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  /** As TensorFlow writes them: `name`, `name:1` for a later output, `^name` for a control edge. */
  readonly inputs: readonly string[];
  /** Names of functions in the library that this op calls. */
  readonly functions: readonly string[];
  /** DataType number of the op's `dtype` or `T` attribute. */
  readonly dtype: number | undefined;
  /** The `shape` attribute; -1 stands for an unknown size. */
  readonly shape: readonly number[] | undefined;
  /** The value of a string constant, for instance a summary's tag. */
  readonly text: string | undefined;
}

export interface GraphFunction {
  readonly name: string;
  readonly nodes: readonly GraphNode[];
}

/** A variable as its collections describe it (VariableDef). */
export interface DeclaredVariable {
  readonly name: string;
  readonly initializer: string;
  readonly trainable: boolean;
}

/** A graph, its functions and whatever its MetaGraph says about it. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly functions: readonly GraphFunction[];
  /** Collections of names (`update_ops`, `train_op`...). Empty when no MetaGraph came with the graph. */
  readonly collections: ReadonlyMap<string, readonly string[]>;
  readonly declaredVariables: readonly DeclaredVariable[];
  /** The saver's restore op, whose assigns are not training. */
  readonly restoreOp: string | undefined;
}
