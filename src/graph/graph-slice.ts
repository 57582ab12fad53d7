import type { NodeTable } from '../model/graph.js';
import type { FetchView } from '../model/graph-report.js';
import type { GraphSlice, SliceEdge, SliceNode } from '../model/graph-slice.js';
import { ShortestWays } from './shortest-ways.js';
import { edgesAmong } from './slice-edges.js';
import { opOf, producersOf } from './tensor-source.js';
import { isAssignOp, isVariableOp } from './variable-origin.js';

/** More than this nobody can read at once. */
const MAX_NODES = 80;
/** Writes that a fetch runs, of so many the way is shown: fewer beside ways that are missing. */
const MAX_RUNS = 8;
const MAX_RUNS_BESIDE_MISSING = 3;
/** Ops before an assign that no fetch reaches, which are shown with it. */
const MAX_OPS_BEFORE = 6;

/**
 * The part of a graph that a judgement speaks of: from each fetch the shortest way to what it shares
 * with each update that it misses, the update, and its variable; where nothing is missing, the way
 * to the writes that it runs.
 */
export function sliceOf(nodes: NodeTable, fetches: readonly FetchView[]): GraphSlice {
  const slice = new SliceBuilder(nodes);
  for (const { name, missing } of fetches) {
    for (const { assign, edge } of missing) {
      slice.addMissing(edge?.path ?? [], name, assign);
    }
  }
  const isMissing = fetches.some(({ missing }) => missing.length > 0);
  for (const { name, runs } of fetches) {
    for (const [place, { assign }] of runs.entries()) {
      const isShown = place < (isMissing ? MAX_RUNS_BESIDE_MISSING : MAX_RUNS);
      if (isShown) slice.addRun(name, assign.split(' > ', 1)[0] as string);
      else slice.leaveOut();
    }
  }
  return slice.finish();
}

class SliceBuilder {
  readonly #nodes: NodeTable;
  readonly #members = new Map<number, SliceNode['state']>();
  readonly #missing: SliceEdge[] = [];
  readonly #fetches = new Set<number>();
  #leftOut = 0;
  /** Of the last fetch, where its shortest ways come from. */
  #ways: ShortestWays | undefined;

  constructor(nodes: NodeTable) {
    this.#nodes = nodes;
  }

  addMissing(path: readonly string[], fetch: string, assign: string): void {
    const fetchId = this.#find(fetch);
    const assignId = this.#find(assign);
    if (fetchId === undefined || assignId === undefined) return;
    const shared = path.flatMap((name) => this.#find(name) ?? []);
    const before = this.#before(assignId, new Set(shared));
    if (!this.#hasRoom(new Set([...shared, ...before, fetchId]))) return;
    this.#fetches.add(fetchId);
    for (const id of [fetchId, ...shared]) this.#members.set(id, 'runs');
    for (const id of before) if (!this.#members.has(id)) this.#members.set(id, 'missed');
    this.#missing.push({ from: assignId, to: fetchId, kind: 'missing' });
  }

  addRun(fetch: string, assign: string): void {
    const fetchId = this.#find(fetch);
    const assignId = this.#find(assign);
    if (fetchId === undefined || assignId === undefined) return;
    const way = this.#way(fetchId, assignId);
    const variables = producersOf(this.#nodes, assignId).filter((id) =>
      isVariableOp(opOf(this.#nodes, id)),
    );
    if (!this.#hasRoom(new Set([...way, ...variables]))) return;
    this.#fetches.add(fetchId);
    for (const id of [...way, ...variables]) this.#members.set(id, 'runs');
  }

  leaveOut(): void {
    this.#leftOut++;
  }

  finish(): GraphSlice {
    const nodes = [...this.#members].map(([id, state]): SliceNode => {
      const op = opOf(this.#nodes, id);
      return { id, name: this.#nodes.nameOf(id), op, role: this.#roleOf(id, op), state };
    });
    const edges = [...this.#missing, ...edgesAmong(this.#nodes, this.#members)];
    return { nodes, edges, leftOut: this.#leftOut };
  }

  #roleOf(id: number, op: string): SliceNode['role'] {
    if (this.#fetches.has(id)) return 'fetch';
    if (isVariableOp(op)) return 'variable';
    return isAssignOp(op) || this.#nodes.calls.has(id) ? 'writer' : 'op';
  }

  /** Whether these nodes fit in beside the others; counts what is left out. */
  #hasRoom(wanted: ReadonlySet<number>): boolean {
    const added = [...wanted].filter((id) => !this.#members.has(id)).length;
    const fits = this.#members.size + added <= MAX_NODES;
    if (!fits) this.#leftOut++;
    return fits;
  }

  #find(name: string): number | undefined {
    return this.#nodes.find(name.replace(/:\d+$/, ''));
  }

  /** The assign and what it needs, as far as the shared ops, its variable and a few steps. */
  #before(assign: number, shared: ReadonlySet<number>): Set<number> {
    // A Set's iteration takes in what is added on the way.
    const before = new Set([assign]);
    for (const id of before) {
      if (shared.has(id) || isVariableOp(opOf(this.#nodes, id))) continue;
      for (const from of producersOf(this.#nodes, id)) {
        const op = opOf(this.#nodes, from);
        const isWanted = shared.has(from) || (id === assign && isVariableOp(op));
        if (isWanted || (op !== 'Const' && before.size <= MAX_OPS_BEFORE)) before.add(from);
      }
    }
    return before;
  }

  #way(fetch: number, end: number): number[] {
    if (this.#ways?.start !== fetch) this.#ways = new ShortestWays(this.#nodes, fetch);
    return this.#ways.wayTo(end);
  }
}
