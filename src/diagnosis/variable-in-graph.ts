import { shortNumber } from '../base/float-text.js';
import type { GraphVariable, OpaqueWriter } from '../graph/assignments.js';
import { parseTensorReference } from '../graph/graph-index.js';
import { assignedConstant } from '../graph/initial-value.js';
import { opOf } from '../graph/tensor-source.js';
import { isApplyOp } from '../graph/variable-origin.js';
import type { WriterRuns } from '../graph/writer-runs.js';
import type { Graph, NodeTable } from '../model/graph.js';
import type { GraphVariableView, GraphWriter } from '../model/graph-report.js';
import type { VariableRole } from '../model/variable.js';

/** The ops of each collection of names, by the collection's name. */
export type CollectedOps = readonly (readonly [string, ReadonlySet<string>])[];

export function collectedOps({ collections }: Graph): CollectedOps {
  return [...collections].map(([name, entries]) => [
    name,
    new Set(entries.map((entry) => parseTensorReference(entry).node)),
  ]);
}

/**
 * A variable of a judged graph. All but its name is worked out when it is asked: of a hundred
 * thousand variables nobody asks.
 */
export class VariableInGraph implements GraphVariableView {
  readonly name: string;
  readonly role: VariableRole;
  readonly trainable: boolean | undefined;
  readonly #variable: GraphVariable;
  readonly #nodes: NodeTable;
  readonly #collections: CollectedOps;
  readonly #runs: WriterRuns;

  constructor(
    variable: GraphVariable,
    nodes: NodeTable,
    collections: CollectedOps,
    runs: WriterRuns,
  ) {
    this.name = variable.name;
    this.role = variable.role;
    this.trainable = variable.trainable;
    this.#variable = variable;
    this.#nodes = nodes;
    this.#collections = collections;
    this.#runs = runs;
  }

  get shape(): readonly number[] | undefined {
    return this.#variable.node.shape;
  }

  get initialValue(): string | undefined {
    const initializer = this.#variable.assigns.find(({ purpose }) => purpose === 'initialize');
    const elements = initializer && assignedConstant(this.#nodes, initializer.id);
    return elements && elementsText(elements);
  }

  get writers(): readonly GraphWriter[] {
    const { assigns, opaqueWriters } = this.#variable;
    return [
      ...assigns.map((assign) => this.#writer(assign, assign.purpose)),
      ...opaqueWriters.map((writer) => this.#writer(writer, this.#purposeOf(writer))),
    ];
  }

  get collections(): readonly string[] {
    const { name, trainable, isLocal, assigns, opaqueWriters } = this.#variable;
    const names = [name, ...[...assigns, ...opaqueWriters].map((writer) => writer.name)];
    return [
      ...(trainable ? ['trainable_variables'] : []),
      ...(isLocal ? ['local_variables'] : []),
      ...this.#collections
        .filter(([, ops]) => names.some((op) => ops.has(op)))
        .map(([collection]) => collection),
    ];
  }

  /** All of it: what is worked out when it is asked is no property of its own. */
  toJSON(): GraphVariableView {
    const { name, role, trainable, shape, initialValue, writers, collections } = this;
    return { name, role, trainable, shape, initialValue, writers, collections };
  }

  #purposeOf({ id }: OpaqueWriter): GraphWriter['purpose'] {
    if (this.#nodes.calls.has(id)) return 'call';
    return isApplyOp(opOf(this.#nodes, id)) ? 'apply-gradient' : 'custom-op';
  }

  #writer({ id, name }: OpaqueWriter, purpose: GraphWriter['purpose']): GraphWriter {
    return { name, purpose, run: this.#runs.of(id, this.name) };
  }
}

const ELEMENTS_SHOWN = 4;

/** `0` where all elements are equal, else the first few. */
function elementsText(elements: Float64Array): string | undefined {
  const [one] = elements;
  if (one === undefined) return undefined;
  if (elements.every((element) => Object.is(element, one))) return shortNumber(one);
  const shown = Array.from(elements.subarray(0, ELEMENTS_SHOWN), shortNumber).join(', ');
  return `[${shown}${elements.length > ELEMENTS_SHOWN ? ', ...' : ''}]`;
}
