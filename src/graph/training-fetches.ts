import { CONTROL, type Graph, type NodeTable } from '../model/graph.js';
import { isWeight, roleOfName } from '../model/variable.js';
import type { GraphAssignments } from './assignments.js';
import { type Consumers, consumersOf } from './consumers.js';
import { dependencyClosure } from './dependency-closure.js';
import { type ExecutedWrite, executedWrites } from './executed-writes.js';
import { Execution } from './execution.js';
import { parseTensorReference, UnknownOpError } from './graph-index.js';
import { nearestOps } from './nearest-ops.js';
import { opOf } from './tensor-source.js';
import { isApplyOp } from './variable-origin.js';

/** More fetches than this are taken for one: each asks for a closure. */
const MAX_APART = 32;

/** An op that a training loop fetches, and how that is known. */
export interface TrainingFetch {
  readonly name: string;
  readonly how:
    | 'train_op collection'
    | 'groups the optimizer'
    | 'applies gradients'
    | `signature ${string}`;
  /** Ops that are fetched with it, where there are too many to judge each by itself. */
  readonly beside?: readonly string[];
}

/**
 * Guesses what the training loop fetches, when only the graph is there: the TRAIN_OP collection;
 * else the ops that group apply ops and that nothing else depends on; else the apply ops; else the
 * outputs of signatures that apply gradients, or write weights, inside of functions.
 */
export function findTrainingFetches(graph: Graph, assignments: GraphAssignments): TrainingFetch[] {
  const collected = (graph.collections.get('train_op') ?? [])
    .map((reference) => parseTensorReference(reference).node)
    .filter((name) => assignments.index.get(name));
  if (collected.length > 0) {
    return fetchesOf(outermostOf([...new Set(collected)], assignments), 'train_op collection');
  }
  const applies = [...assignments.variables.values()].flatMap((variable) =>
    variable.assigns.filter(({ purpose }) => purpose === 'apply-gradient'),
  );
  const groups = groupsOf(
    graph,
    applies.map(({ id }) => id),
  );
  if (groups.length > 0) return fetchesOf(groups, 'groups the optimizer');
  if (applies.length > 0)
    return fetchesOf(
      applies.map(({ name }) => name),
      'applies gradients',
    );
  return fetchesOfSignatures(graph, assignments);
}

/**
 * Those that no other leads to: `minimize` enters its op in TRAIN_OP, and a program that groups that
 * op with its own enters the group as well, which is what it fetches.
 */
function outermostOf(names: readonly string[], { index }: GraphAssignments): readonly string[] {
  if (names.length > MAX_APART) return names;
  const reached = names.map((name) => dependencyClosure(index, [name], []));
  const outermost = names.filter((name, at) =>
    reached.every((others, place) => place === at || !others.has(name)),
  );
  // On a cycle each leads to the other.
  return outermost.length > 0 ? outermost : names;
}

/**
 * Makes sure that the graph has every op that somebody says training fetches.
 *
 * @throws UnknownOpError that offers the nearest names, else what the graph itself tells.
 */
export function requireFetches(
  graph: Graph,
  assignments: GraphAssignments,
  fetches: readonly string[],
): void {
  const { index } = assignments;
  for (const fetch of fetches) {
    const { node } = parseTensorReference(fetch);
    if (index.get(node)) continue;
    const found = findTrainingFetches(graph, assignments).map(({ name }) => name);
    throw new UnknownOpError(node, nearestOps(index.nodes, node), found);
  }
}

function fetchesOf(names: readonly string[], how: TrainingFetch['how']): TrainingFetch[] {
  const [name, ...beside] = names;
  if (name !== undefined && names.length > MAX_APART) return [{ name, how, beside }];
  return names.map((each) => ({ name: each, how }));
}

function fetchesOfSignatures(graph: Graph, assignments: GraphAssignments): TrainingFetch[] {
  const found = new Map<string, TrainingFetch>();
  for (const { name: signature, outputs } of graph.signatures) {
    for (const output of outputs) {
      const { node: name } = parseTensorReference(output);
      if (found.has(name) || !assignments.index.get(name)) continue;
      const execution = Execution.ofFetches(assignments.index, [name], []);
      const writes = executedWrites(graph, assignments, execution);
      if (writes.some(trains)) {
        found.set(name, { name, how: `signature ${signature}` });
      }
    }
  }
  return [...found.values()];
}

/** Keras 3 and loops of one's own move the weights by plain assigns. */
function trains({ op, variable }: ExecutedWrite): boolean {
  return isApplyOp(op) || (variable !== undefined && isWeight(roleOfName(variable)));
}

/**
 * The outermost NoOps and Identities from which control edges alone lead to one of `members`. An
 * Identity whose value goes on into other ops reads something after training and groups nothing.
 */
function groupsOf({ nodes }: Graph, members: readonly number[]): string[] {
  const consumers = consumersOf(nodes);
  const applies = new Set(members);
  const leading = new Set(applies);
  const outermost: string[] = [];
  // A Set's iteration takes in what is added on the way.
  for (const id of leading) {
    const around = groupsAround(nodes, consumers, id);
    for (const group of around) leading.add(group);
    if (around.length === 0 && !applies.has(id)) outermost.push(nodes.nameOf(id));
  }
  return outermost;
}

function groupsAround(nodes: NodeTable, consumers: Consumers, id: number): number[] {
  const { first, consumers: takers, inputs } = consumers;
  const groups: number[] = [];
  const end = first[id + 1] as number;
  for (let place = first[id] as number; place < end; place++) {
    if (nodes.inputOutputs[inputs[place] as number] !== CONTROL) continue;
    const taker = takers[place] as number;
    const op = opOf(nodes, taker);
    if (op === 'NoOp' || (op === 'Identity' && !consumers.isValueTaken(taker))) groups.push(taker);
  }
  return groups;
}
