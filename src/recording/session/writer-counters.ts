import { isForTraining } from '../../graph/assignments.js';
import { controlContextsOf } from '../../graph/control-contexts.js';
import { parseTensorReference } from '../../graph/graph-index.js';
import type { Graph, NodeTable } from '../../model/graph.js';
import type { tensorflow } from '../../protobuf/generated/messages.js';
import type { OpsChange } from '../../protobuf/saved-model.js';
import { AnchorTensors } from './anchor-tensors.js';
import { type ControlAnchors, controlAnchorsOf } from './control-anchors.js';
import { addOp, constantOp, handleOp, livenessOp, readingOps } from './counter-ops.js';
import type { GraphWriter, OpPlace } from './graph-writers.js';

type NodeDef = tensorflow.NodeDef.$Properties;

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
   * What has to stand still in a run with some feeds.
   *
   * @param leadsTo whether the fetches of the run lead to a writer where nothing is fed.
   */
  stilledBy(fed: readonly string[], leadsTo: (writer: GraphWriter) => boolean): StilledCounters;
}

/** Counters that a run leaves out. */
export interface StilledCounters {
  /** Tensors to feed with the int32 0. */
  readonly feeds: readonly string[];
  has(writer: GraphWriter): boolean;
}

/**
 * Gives every writer that training is there for a counter: an int32 variable that is added 1 to
 * before the writer runs, by way of a control edge from the addition to the writer.
 *
 * Counting must not change what runs, whatever is fetched and fed, and TensorFlow's optimizer weighs
 * every edge. So an addition takes nothing of the graph, where every run computes its writer once: it
 * runs when the writer needs it. In a branch, a loop or a function it takes what is dead when the writer is.
 * A feed inside of a branch may keep a writer alive where the branch is dead; for such a run the
 * additions are cut off from the branch, and count nothing. No value of the graph depends on any of it.
 *
 * @param scope a name that no op of the graph begins with.
 * @returns undefined when there is nothing to count.
 */
export function writerCounters(
  graph: Graph,
  graphDef: tensorflow.GraphDef.$Properties,
  writers: readonly GraphWriter[],
  scope: string,
): WriterCounters | undefined {
  const indices = new Map<string, number>();
  const definitions = new Map(
    (graphDef.library?.function ?? []).map((body) => [body.signature?.name ?? '', body]),
  );
  const tensors = new AnchorTensors(graphDef.node ?? [], undefined, definitions);
  const inGraph = new CounterScope(graph, undefined, tensors, scope);
  const bodies = new Map<string, CounterScope>();
  const scopeOf = ({ body }: OpPlace): CounterScope => {
    if (body === undefined) return inGraph;
    let known = bodies.get(body);
    if (!known) {
      const read = graph.functions.find(({ name }) => name === body);
      const { nodeDef, signature } = definitions.get(body) ?? {};
      const inBody = new AnchorTensors(nodeDef ?? [], signature ?? {}, definitions);
      known = new CounterScope(read ?? graph, read?.argumentCount, inBody, scope);
      bodies.set(body, known);
    }
    return known;
  };
  for (const writer of writers) {
    const { place, unobservedBecause } = writer;
    if (!isForTraining(writer) || unobservedBecause !== undefined) continue;
    if (indices.has(keyOf(place))) continue;
    const isCounted = scopeOf(place).count(place.op, indices.size);
    if (isCounted) indices.set(keyOf(place), indices.size);
  }
  if (indices.size === 0) return undefined;
  const indexOf = new Map(writers.map((writer) => [writer, indices.get(keyOf(writer.place))]));
  const names = {
    zero: `${scope}/zero`,
    initialize: `${scope}/initialize`,
    counts: `${scope}/counts`,
  };
  const handles = Array.from({ length: indices.size }, (_, index) => handleOf(scope, index));
  const handleOps = handles.map((handle) => handleOp(handle, handle));
  return {
    graph: {
      nodes: [...handleOps, ...inGraph.nodes, ...readingOps(handles, names)],
      inputs: inGraph.inputs,
    },
    bodies,
    indexOf: (writer) => indexOf.get(writer),
    initialize: `${names.initialize}:0`,
    counts: `${names.counts}:0`,
    size: indices.size,
    stilledBy: (fed, leadsTo) => {
      const needed = writers.filter(({ place }) => place.body === undefined).filter(leadsTo);
      return inGraph.stilledBy(fed, new Set(needed.map(({ place }) => place.op)));
    },
  };
}

/** An int32 1 that is dead or alive with what it counts. */
interface Increment {
  readonly name: string;
  readonly isInFrame: boolean;
}

/** The ops that make the counters of one graph or function body. */
class CounterScope implements OpsChange {
  readonly nodes: NodeDef[] = [];
  readonly inputs = new Map<string, readonly string[]>();
  readonly #table: NodeTable;
  readonly #argumentCount: number | undefined;
  readonly #tensors: AnchorTensors;
  readonly #scope: string;
  readonly #increments = new Map<string, Increment>();
  readonly #liveness = new Map<string, string>();
  /** Writers in branches outside of loops, with their increments. */
  readonly #inBranches = new Map<string, string>();

  /** @param argumentCount of a function; undefined for the graph itself. */
  constructor(
    { nodes }: Pick<Graph, 'nodes'>,
    argumentCount: number | undefined,
    tensors: AnchorTensors,
    scope: string,
  ) {
    this.#table = nodes;
    this.#argumentCount = argumentCount;
    this.#tensors = tensors;
    this.#scope = scope;
  }

  /** False where nothing tells how to share what decides about the writer. */
  count(writer: string, index: number): boolean {
    const id = this.#table.find(writer);
    if (id === undefined) return false;
    const anchors = controlAnchorsOf(this.#table, id, this.#argumentCount);
    const increment = anchors === 'unknown' ? undefined : this.#incrementOf(anchors);
    if (!increment) return false;
    const counter = handleOf(this.#scope, index);
    // What an op in a loop takes has to be in the frame of the loop, too.
    const isShared = !this.#isBody && !increment.isInFrame;
    const handle = isShared ? counter : `${counter}/in_place`;
    if (!isShared) {
      const after = increment.isInFrame ? [`^${increment.name}`] : [];
      this.nodes.push(handleOp(handle, counter, after));
    }
    const add = `${counter}/add`;
    this.nodes.push(
      addOp(add, this.#output(handle, 'resource'), this.#output(increment.name, 'output')),
    );
    this.inputs.set(writer, [`^${add}`]);
    if (anchors && !increment.isInFrame) this.#inBranches.set(writer, increment.name);
    return true;
  }

  /**
   * TensorFlow's optimizer keeps what a fed op waits for, and a call among that may then run otherwise:
   * so nothing is fed but what waits for no more than the writers that the run itself leads to.
   */
  stilledBy(fed: readonly string[], needed: ReadonlySet<string>): StilledCounters {
    const isInside = fed.some((tensor) => this.#isInContext(tensor));
    const stilled: ReadonlyMap<string, string> = isInside ? this.#inBranches : new Map();
    const increments = [...stilled].flatMap(([op, increment]) => (needed.has(op) ? increment : []));
    return {
      feeds: [...new Set(increments)].map((increment) => `${increment}:0`),
      has: ({ place }) => place.body === undefined && stilled.has(place.op),
    };
  }

  #isInContext(tensor: string): boolean {
    const id = this.#table.find(parseTensorReference(tensor).node);
    if (id === undefined) return false;
    const op = this.#table.ops[this.#table.opIds[id] as number] as string;
    return /^(Ref)?Switch$/.test(op) || controlContextsOf(this.#table).of(id).length > 0;
  }

  get #isBody(): boolean {
    return this.#argumentCount !== undefined;
  }

  #incrementOf(anchors: ControlAnchors | undefined): Increment | undefined {
    const calls = (anchors?.calls ?? []).map((call) => `^${this.#table.nameOf(call)}`);
    const alive = [...calls];
    for (const tensor of anchors?.tensors ?? []) {
      const liveness = this.#livenessOf(tensor);
      if (liveness === undefined) return undefined;
      alive.push(`^${liveness}`);
    }
    const key = alive.sort().join();
    let increment = this.#increments.get(key);
    if (!increment) {
      const name = `${this.#scope}/one/${this.#increments.size}`;
      increment = { name, isInFrame: anchors?.isInFrame ?? false };
      this.nodes.push(constantOp(name, 1, alive));
      this.#increments.set(key, increment);
    }
    return increment;
  }

  #livenessOf({ node, output }: ControlAnchors['tensors'][number]): string | undefined {
    const key = `${node}:${output}`;
    let name = this.#liveness.get(key);
    if (name === undefined) {
      const tensor = this.#tensors.of(this.#table.nameOf(node), output);
      if (!tensor) return undefined;
      name = `${this.#scope}/alive/${this.#liveness.size}`;
      this.#liveness.set(key, name);
      this.nodes.push(livenessOp(name, tensor));
    }
    return name;
  }

  #output(name: string, output: string): string {
    return this.#isBody ? `${name}:${output}:0` : name;
  }
}

function handleOf(scope: string, index: number): string {
  return `${scope}/counter/${index}`;
}

function keyOf({ body, op }: OpPlace): string {
  return JSON.stringify([body, op]);
}
