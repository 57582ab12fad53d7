import { CONTROL, DANGLING, type GraphNode } from '../model/graph.js';
import { type GraphAssign, type GraphAssignments, isForTraining } from './assignments.js';
import { consumersOf } from './consumers.js';
import { type ControlContexts, controlContextsOf, DEEPEST, placeText } from './control-contexts.js';
import { customSources } from './custom-ops.js';
import { dependencyClosure } from './dependency-closure.js';
import { parseTensorReference } from './graph-index.js';
import { NodeSet } from './node-set.js';
import { nodesOfOps } from './nodes-of-ops.js';
import { sharedDepth } from './scopes.js';

/** A control edge to add: `host` then depends on `assign`, so that a fetch which runs `host` runs it. */
export interface RepairEdge {
  /** The fetch itself; or, for an assign inside a cond or loop, an op of the same branch or frame. */
  readonly host: string;
  readonly assign: string;
  readonly variable: string;
}

/** An assign that no edge can safely make the fetch run, and why. */
export interface RepairRefusal {
  readonly assign: string;
  readonly reason: string;
  readonly advice: string;
}

export interface RepairPlan {
  readonly edges: readonly RepairEdge[];
  readonly refusals: readonly RepairRefusal[];
  /** Assigns that the fetch runs already. */
  readonly alreadyRun: readonly string[];
}

/**
 * Works out which control edges make `fetch` run `assigns`, and refuses those that would change
 * more than that: an edge that closes a cycle, one that asks for further feeds or data, a second
 * write of a variable that the fetch writes, an edge out of a branch that may not be taken.
 *
 * @throws UnknownOpError for a fetch or an assign that the graph does not have.
 * @example planRepair(assignments, 'train_op', ['bn/AssignMovingAvg']).edges
 */
export function planRepair(
  assignments: GraphAssignments,
  fetch: string,
  assigns: readonly string[],
): RepairPlan {
  return new RepairPlanner(assignments, fetch).plan(assigns);
}

/** Ops whose value is fed, or that use up what they read. */
const dataSources =
  /^(Placeholder(V2)?|IteratorGetNext.*|OptionalGetValue|.*Dequeue.*|Reader(Read|Restore).*|Unstage|GetNext.*)$/;

class RepairPlanner {
  readonly #assignments: GraphAssignments;
  readonly #fetch: { readonly id: number; readonly name: string };
  readonly #reached: NodeSet;
  readonly #contexts: ControlContexts;
  /** Where data comes from that the fetch does without, and all that needs some of it. */
  readonly #sources: readonly number[];
  readonly #behindSources: NodeSet;
  /** What depends on the fetch. */
  readonly #behindFetch: NodeSet;
  readonly #assignsByName: ReadonlyMap<string, GraphAssign>;
  /** Variables that the fetch writes, with the op that does; grows with the plan. */
  readonly #writers = new Map<string, string>();

  constructor(assignments: GraphAssignments, fetch: string) {
    const { index, variables } = assignments;
    this.#assignments = assignments;
    this.#fetch = index.require(parseTensorReference(fetch).node);
    this.#reached = dependencyClosure(index, [fetch], []);
    this.#contexts = controlContextsOf(index.nodes);
    const { nodes } = index;
    this.#sources = [...nodesOfOps(nodes, dataSources), ...customSources(nodes)].filter(
      (id) => !this.#reached.hasId(id),
    );
    this.#behindSources = consumersOf(nodes).dependents(this.#sources);
    this.#behindFetch = consumersOf(nodes).dependents([this.#fetch.id]);
    const all = [...variables.values()].flatMap((variable) => variable.assigns);
    this.#assignsByName = new Map(all.map((assign) => [assign.name, assign]));
    for (const { name, assigns, opaqueWriters } of variables.values()) {
      const writer = [...assigns, ...opaqueWriters].find(({ id }) => this.#reached.hasId(id));
      if (writer) this.#writers.set(name, writer.name);
    }
  }

  plan(assigns: readonly string[]): RepairPlan {
    const edges: RepairEdge[] = [];
    const refusals: RepairRefusal[] = [];
    const alreadyRun: string[] = [];
    for (const name of new Set(assigns)) {
      this.#assignments.index.require(name);
      if (this.#reached.has(name)) {
        alreadyRun.push(name);
        continue;
      }
      const edge = this.#edgeTo(name);
      if ('reason' in edge) refusals.push(edge);
      else {
        edges.push(edge);
        this.#writers.set(edge.variable, name);
      }
    }
    return { edges, refusals, alreadyRun };
  }

  #edgeTo(name: string): RepairEdge | RepairRefusal {
    const refuse = (reason: string, advice: string): RepairRefusal => ({
      assign: name,
      reason,
      advice,
    });
    const assign = this.#assignsByName.get(name);
    if (!assign) {
      return refuse(
        'it assigns no variable of this graph',
        'Name the op that writes the variable.',
      );
    }
    if (!isForTraining(assign)) {
      return refuse(
        `it ${assign.purpose === 'restore' ? 'restores a checkpoint into' : 'initialises'} ${assign.variable}: run with every step it would undo the training`,
        'Name the op that updates the variable.',
      );
    }
    const writer = this.#writers.get(assign.variable);
    if (writer !== undefined) {
      return refuse(
        `${assign.variable} is written by ${writer} already, and nothing would order the two writes`,
        'Choose one of the two, or order them in the source.',
      );
    }
    const source = this.#furtherSource(assign.id);
    if (source) {
      const { name: from, op } = source;
      return op.startsWith('Placeholder')
        ? refuse(
            `it needs the placeholder ${from}, which ${this.#fetch.name} does not: every step would have to feed it`,
            'Make the value in the graph, or fetch the assign in runs of its own.',
          )
        : refuse(
            `it takes data from ${from} (${op}), which ${this.#fetch.name} does not: every step would use up more of it`,
            'Compute it from the batch that is trained on.',
          );
    }
    const host = this.#hostFor(name);
    return typeof host === 'string'
      ? { host, assign: name, variable: assign.variable }
      : refuse(...host);
  }

  /** A placeholder, or an op that takes data from somewhere, that the fetch does without. */
  #furtherSource(assign: number): GraphNode | undefined {
    if (!this.#behindSources.hasId(assign)) return undefined;
    const { index } = this.#assignments;
    const needed = dependencyClosure(index, [index.nodes.nameOf(assign)], []);
    const source = this.#sources.find((id) => needed.hasId(id));
    return source === undefined ? undefined : index.nodes.at(source);
  }

  /** The op to put the edge at, or the reason and advice why there is none. */
  #hostFor(name: string): string | readonly [string, string] {
    const { index } = this.#assignments;
    const assignId = index.require(name).id;
    if (this.#behindFetch.hasId(assignId)) {
      return [
        `it depends on ${this.#fetch.name} itself, so the edge would close a cycle`,
        `Fetch it together with ${this.#fetch.name}, or give the name of an op that depends on it.`,
      ];
    }
    const context = this.#contexts.of(assignId);
    if (context.length >= DEEPEST) {
      return [
        `it stands in ${DEEPEST} or more branches and loops, too deep to be followed`,
        'Make the result of its branch depend on it in the source.',
      ];
    }
    if (this.#contexts.areEqual(assignId, this.#fetch.id) || context.length === 0) {
      return this.#fetch.name;
    }
    return (
      this.#hostInside(assignId) ?? [
        `it stands ${placeText(context)}, and no op there that ${this.#fetch.name} runs can wait for it`,
        `Make the result of the ${context.at(-1)?.kind === 'frame' ? "loop's body" : 'branch'} depend on it in the source.`,
      ]
    );
  }

  /**
   * An op that hands a result out of the assign's own branch or frame, and that the fetch runs: an
   * edge from outside would be dead with the branch, or lead out of the frame, which TensorFlow
   * refuses.
   */
  #hostInside(assign: number): string | undefined {
    const { nodes } = this.#assignments.index;
    const needed = this.#neededInOneTurn(assign);
    const { firstInput, inputNodes, inputOutputs, ops, opIds } = nodes;
    const handsOut = ops.map((op) => /^(Ref)?(Merge|NextIteration|Exit)$/.test(op));
    const isControlFlow = ops.map((op) => /^(Ref)?(Switch|Merge|Enter|NextIteration)$/.test(op));
    const hosts: string[] = [];
    for (const id of this.#reached.ids()) {
      if (!handsOut[opIds[id] as number]) continue;
      const end = firstInput[id + 1] as number;
      for (let input = firstInput[id] as number; input < end; input++) {
        const from = inputNodes[input] as number;
        const isData = from !== DANGLING && inputOutputs[input] !== CONTROL;
        if (!isData || isControlFlow[opIds[from] as number] || needed.hasId(from)) continue;
        if (this.#contexts.areEqual(from, assign)) hosts.push(nodes.nameOf(from));
      }
    }
    // A gradient's loop counts in the frame of the forward one: the nearest name is the layer's own.
    const name = nodes.nameOf(assign);
    return hosts.sort((a, b) => sharedDepth(name, b) - sharedDepth(name, a))[0];
  }

  /** What the assign depends on without the turns of its loop before: an edge to those is no cycle. */
  #neededInOneTurn(assign: number): NodeSet {
    const { nodes } = this.#assignments.index;
    const { firstInput, inputNodes, ops, opIds } = nodes;
    const endsTurn = ops.map((op) => /^(Ref)?NextIteration$/.test(op));
    const needed = new NodeSet(nodes);
    needed.addId(assign);
    const waiting = [assign];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (endsTurn[opIds[id] as number]) continue;
      const end = firstInput[id + 1] as number;
      for (let input = firstInput[id] as number; input < end; input++) {
        const from = inputNodes[input] as number;
        if (from !== DANGLING && needed.addId(from)) waiting.push(from);
      }
    }
    return needed;
  }
}
