import Long from 'long';
import { isForTraining } from '../../graph/assignments.js';
import { tensorflow } from '../../protobuf/generated/messages.js';
import type { OpsChange } from '../../protobuf/saved-model.js';
import type { GraphWriter, OpPlace } from './graph-writers.js';
import { type WriterInput, writerInputs } from './writer-inputs.js';

const { DataType } = tensorflow;
type NodeDef = tensorflow.NodeDef.$Properties;
type AttrValue = tensorflow.AttrValue.$Properties;

/** Counters of the runs of a graph's writers, as a change of the graph. */
export interface WriterCounters {
  readonly graph: OpsChange;
  readonly bodies: ReadonlyMap<string, OpsChange>;
  /** Which element of `counts` counts a writer; undefined when it has no counter. */
  indexOf(writer: GraphWriter): number | undefined;
  /** The tensor to fetch once, before the first run. */
  readonly initialize: string;
  /** The tensor of all counts since then: int32, which goes on from -2^31 after 2^31 - 1. */
  readonly counts: string;
  readonly size: number;
  /**
   * What to fetch beside, when a tensor is fed that a writer reads. TensorFlow's optimizer replaces a
   * probe by a control edge from the op it probes, which would run that op in spite of the feed; it
   * leaves alone what is fetched. For a writer that the run does not reach there is nothing to keep.
   */
  probesOf(fed: readonly string[], isReached: (writer: string) => boolean): readonly string[];
}

/**
 * Gives every writer that training is there for a counter: an int32 variable that is added 1 to
 * before the writer runs, by way of a control edge from the addition to the writer.
 *
 * A counter must run exactly when its writer does. It takes all of the writer's inputs as control
 * inputs, so that it is in the same frame of a loop, and dead in the same branch of a cond. Each
 * input is probed by an Identity, because one output of a Switch may be dead while the op ran, and
 * because a tensor that is fed must not bring back the op that would have made it. No value of the
 * graph depends on any of it.
 *
 * @param scope a name that no op of the graph begins with.
 * @param controlOf what decides whether, and how often, an op of the graph runs.
 * @returns undefined when there is nothing to count.
 */
export function writerCounters(
  graphDef: tensorflow.GraphDef.$Properties,
  writers: readonly GraphWriter[],
  scope: string,
  controlOf: ControlOf,
): WriterCounters | undefined {
  const countable = writers.filter(
    (writer) => isForTraining(writer) && writer.unobservedBecause === undefined,
  );
  const inGraph = new CounterScope(graphDef.node ?? [], scope, controlOf);
  const bodies = new Map<string, CounterScope>();
  const scopeOf = ({ body }: OpPlace): CounterScope => {
    if (body === undefined) return inGraph;
    const known =
      bodies.get(body) ?? new CounterScope(nodesOfBody(graphDef, body), scope, undefined);
    bodies.set(body, known);
    return known;
  };
  const indices = new Map<string, number>();
  for (const { place } of countable) {
    if (indices.has(keyOf(place))) continue;
    scopeOf(place).count(place.op, indices.size);
    indices.set(keyOf(place), indices.size);
  }
  if (indices.size === 0) return undefined;
  const indexOf = new Map(writers.map((writer) => [writer, indices.get(keyOf(writer.place))]));
  return {
    graph: {
      nodes: [...inGraph.nodes, ...readingNodes(scope, indices.size)],
      inputs: inGraph.inputs,
    },
    bodies,
    indexOf: (writer) => indexOf.get(writer),
    initialize: `${scope}/counters/initialize:0`,
    counts: `${scope}/counters/counts:0`,
    size: indices.size,
    probesOf: (fed, isReached) => fed.flatMap((tensor) => inGraph.probeOf(tensor, isReached) ?? []),
  };
}

/** Whether an op runs once in each run that gets to it, or as a branch or a loop decides. */
export type ControlOf = (op: string) => 'none' | 'branch' | 'loop';

/** The nodes that make the counters of one graph or function body. */
class CounterScope implements OpsChange {
  readonly nodes: NodeDef[] = [];
  readonly inputs = new Map<string, readonly string[]>();
  readonly #ops: ReadonlyMap<string, NodeDef>;
  readonly #scope: string;
  /** Undefined for a function's body. */
  readonly #controlOf: ControlOf | undefined;
  readonly #probes = new Map<string, { readonly name: string; readonly readers: string[] }>();

  constructor(ops: readonly NodeDef[], scope: string, controlOf: ControlOf | undefined) {
    this.#ops = new Map(ops.map((op) => [op.name ?? '', op]));
    this.#scope = scope;
    this.#controlOf = controlOf;
  }

  count(writer: string, index: number): void {
    const node = this.#ops.get(writer);
    const inputs = node && writerInputs(node);
    if (!inputs) return;
    const control = new Set<string>();
    for (const [position, reference] of (node.input ?? []).entries()) {
      const input = inputs[position];
      if (reference.startsWith('^')) control.add(reference);
      else if (input && !this.#isAlwaysThere(reference)) {
        control.add(`^${this.#aliveWith(writer, reference, input)}`);
      }
    }
    const after = [...control];
    const name = `${this.#scope}/counter/${index}`;
    // What an op in a loop takes has to be in the frame of the loop, too.
    const isInFrame = this.#controlOf?.(writer) === 'loop' || this.#controlOf === undefined;
    const [handle, one] = isInFrame
      ? [`${name}/handle`, `${name}/one`]
      : [handleOf(this.#scope, index), oneOf(this.#scope)];
    if (isInFrame) {
      this.nodes.push(handleNode(handle, this.#scope, index, after), constNode(one, 1, after));
    }
    this.nodes.push({
      name: `${name}/add`,
      op: 'AssignAddVariableOp',
      input: [this.#output(handle, 'resource'), this.#output(one, 'output'), ...after],
      device: CPU,
      attr: { dtype: int32 },
    });
    this.inputs.set(writer, [`^${name}/add`]);
  }

  /** The probe of a tensor that one of some writers reads. */
  probeOf(tensor: string, isReached: (writer: string) => boolean): string | undefined {
    const probe = this.#probes.get(keyOfTensor(tensor));
    return probe?.readers.some(isReached) ? `${probe.name}:0` : undefined;
  }

  /**
   * Whether a tensor is made of constants outside of branches and loops: then it is there in every
   * run, and says nothing of the writer. TensorFlow's optimizer makes such a tensor a constant that
   * keeps the control edges of its op, which a probe would bring back when the tensor is fed.
   */
  #isAlwaysThere(reference: string): boolean {
    const [name = ''] = reference.split(':', 1);
    return this.#controlOf?.(name) === 'none' && this.#isOfConstants(name);
  }

  #isOfConstants(start: string): boolean {
    const needed = new Set([start]);
    // A Set's iteration takes in what is added on the way.
    for (const name of needed) {
      const { op = '', input } = this.#ops.get(name) ?? {};
      if (op === 'Const' || shapeOps.has(op ?? '')) continue;
      const data = (input ?? []).filter((reference) => !reference.startsWith('^'));
      if (data.length === 0) return false;
      for (const reference of data) needed.add(reference.split(':', 1)[0] ?? '');
    }
    return true;
  }

  /** The op that is alive exactly when this input of a writer is. */
  #aliveWith(writer: string, reference: string, input: WriterInput): string {
    const [producer = ''] = reference.split(':', 1);
    const { op = '', device = '' } = this.#ops.get(producer) ?? {};
    if (sources.has(op ?? '')) return producer;
    const known = this.#probes.get(keyOfTensor(reference));
    if (known) {
      known.readers.push(writer);
      return known.name;
    }
    const name = `${this.#scope}/probe/${this.#probes.size}`;
    this.#probes.set(keyOfTensor(reference), { name, readers: [writer] });
    this.nodes.push({
      name,
      op: input.isReference ? 'RefIdentity' : 'Identity',
      input: [reference],
      device: device ?? '',
      attr: { T: input.dtype },
    });
    return name;
  }

  #output(name: string, output: string): string {
    return this.#controlOf ? name : `${name}:${output}:0`;
  }
}

/** Nodes whose one output is alive whenever they run, and that feeding a tensor never brings back. */
const sources = new Set([
  'Const',
  'Placeholder',
  'PlaceholderV2',
  'VarHandleOp',
  'Variable',
  'VariableV2',
]);

/** Ops whose outputs follow from the shapes of their inputs alone, which are often known beforehand. */
const shapeOps = new Set(['Shape', 'ShapeN', 'Rank', 'Size']);

/** Counters live in host memory, wherever their writers run. */
const CPU = '/device:CPU:0';
const int32: AttrValue = { type: DataType.DT_INT32 };

/** Initialising all counters, and reading all at once. */
function readingNodes(scope: string, size: number): NodeDef[] {
  const zero = `${scope}/counters/zero`;
  const nodes: NodeDef[] = [constNode(zero, 0, []), constNode(oneOf(scope), 1, [])];
  const reads: string[] = [];
  const initialized: string[] = [];
  for (let index = 0; index < size; index++) {
    const name = `${scope}/counters/${index}`;
    const handle = handleOf(scope, index);
    nodes.push(
      handleNode(handle, scope, index, []),
      {
        name: `${name}/initialize`,
        op: 'AssignVariableOp',
        input: [handle, zero],
        device: CPU,
        attr: { dtype: int32 },
      },
      {
        name: `${name}/read`,
        op: 'ReadVariableOp',
        input: [handle],
        device: CPU,
        attr: { dtype: int32 },
      },
    );
    reads.push(`${name}/read`);
    initialized.push(`^${name}/initialize`);
  }
  nodes.push(
    {
      name: `${scope}/counters/initialize`,
      op: 'Identity',
      input: [zero, ...initialized],
      device: CPU,
      attr: { T: int32 },
    },
    {
      name: `${scope}/counters/counts`,
      op: 'Pack',
      input: reads,
      device: CPU,
      attr: { T: int32, N: { i: Long.fromNumber(size) }, axis: { i: Long.ZERO } },
    },
  );
  return nodes;
}

function handleOf(scope: string, index: number): string {
  return `${scope}/counters/${index}/handle`;
}

function oneOf(scope: string): string {
  return `${scope}/counters/one`;
}

/** The shared name, and not the node's own, is what names the counter in all graphs and bodies. */
function handleNode(name: string, scope: string, index: number, after: readonly string[]): NodeDef {
  return {
    name,
    op: 'VarHandleOp',
    input: [...after],
    device: CPU,
    attr: {
      dtype: int32,
      shape: { shape: {} },
      container: { s: new Uint8Array(0) },
      shared_name: { s: new TextEncoder().encode(`${scope}/counter/${index}`) },
    },
  };
}

function constNode(name: string, value: number, after: readonly string[]): NodeDef {
  return {
    name,
    op: 'Const',
    input: [...after],
    device: CPU,
    attr: {
      dtype: int32,
      value: { tensor: { dtype: DataType.DT_INT32, tensorShape: {}, intVal: [value] } },
    },
  };
}

function nodesOfBody(
  { library }: tensorflow.GraphDef.$Properties,
  name: string,
): readonly NodeDef[] {
  const body = library?.function?.find(({ signature }) => signature?.name === name);
  return body?.nodeDef ?? [];
}

/** The first output of an op has two names. */
function keyOfTensor(reference: string): string {
  return reference.replace(/:0$/, '');
}

function keyOf({ body, op }: OpPlace): string {
  return JSON.stringify([body, op]);
}
