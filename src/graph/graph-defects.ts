import { figure } from '../base/count-text.js';
import { DANGLING, type Graph, type NodeTable } from '../model/graph.js';
import type { Problem } from '../model/problem.js';

/** Of one kind, so many are told one by one. */
const TOLD = 5;

/**
 * What is wrong with a graph itself: names that two ops share, inputs that lead nowhere, cycles outside
 * of loops, calls of functions that the library lacks. TensorFlow would refuse such a graph; what
 * does not depend on it is analysed all the same.
 */
export function graphDefects(graph: Graph): Problem[] {
  return [
    ...tableDefects(graph, graph.nodes, ''),
    ...graph.functions.flatMap(({ name, nodes }) =>
      tableDefects(graph, nodes, ` in function "${name}"`),
    ),
  ];
}

function tableDefects(graph: Graph, nodes: NodeTable, where: string): Problem[] {
  const cycle = findCycle(nodes);
  return [
    ...told(nodes.duplicates, (id) => ({
      code: 'duplicate-op',
      offset: nodes.offsetOf(id),
      message: `two ops${where} have the name "${nodes.nameOf(id)}"; the first is taken`,
      wanted: 'a name of its own for each op',
    })),
    ...told(danglingInputs(nodes), (input) => danglingInput(nodes, input, where)),
    ...told(cycle ? [cycle] : [], (ring) => ({
      code: 'cycle',
      offset: nodes.offsetOf(ring[0] as number),
      message: `a cycle outside of any loop${where}: ${ringText(nodes, ring)}; when its ops run cannot be told`,
      wanted: 'cycles through NextIteration only',
    })),
    ...told(unknownFunctions(graph, nodes), ([id, name]) => ({
      code: 'unknown-function',
      offset: nodes.offsetOf(id),
      message: `"${nodes.nameOf(id)}"${where} calls the function "${name}", which the library lacks: what it writes is not known`,
      wanted: 'the function beside the graph',
    })),
  ];
}

/** More of a cycle than this nobody reads. */
const SHOWN_OF_RING = 12;

function ringText(nodes: NodeTable, ring: readonly number[]): string {
  const names = ring.slice(0, SHOWN_OF_RING).map((id) => nodes.nameOf(id));
  const left = ring.length - names.length;
  const more = left > 0 ? [`${figure(left)} more`] : [];
  return [...names, ...more, nodes.nameOf(ring[0] as number)].join(' <- ');
}

type Defect = Pick<Problem, 'code' | 'message'> & {
  readonly offset: number;
  readonly wanted: string;
};

/** The first few of a kind, the last of which says how many more there are. */
function told<Place>(places: readonly Place[], defectAt: (place: Place) => Defect): Problem[] {
  const untold = places.length - TOLD;
  return places.slice(0, TOLD).map((place, at) => {
    const defect = defectAt(place);
    const more = at === TOLD - 1 && untold > 0 ? `, and ${untold} more of the kind` : '';
    return {
      ...defect,
      severity: 'error',
      message: `${defect.message}${more}`,
      advice: 'Write the graph again with TensorFlow, which would not load this one.',
    };
  });
}

/** The places in the columns of inputs that lead nowhere. */
function danglingInputs({ inputNodes }: NodeTable): number[] {
  const found: number[] = [];
  if (!inputNodes.includes(DANGLING)) return found;
  for (let input = 0; input < inputNodes.length; input++) {
    if (inputNodes[input] === DANGLING) found.push(input);
  }
  return found;
}

function danglingInput(nodes: NodeTable, input: number, where: string): Defect {
  const { firstInput } = nodes;
  let [id, beyond] = [0, nodes.length];
  // The last node whose inputs begin at this one or before.
  while (beyond - id > 1) {
    const middle = (id + beyond) >> 1;
    if ((firstInput[middle] as number) <= input) id = middle;
    else beyond = middle;
  }
  const node = nodes.at(id);
  const text = node?.inputs[input - (firstInput[id] as number)] ?? '';
  return {
    code: 'dangling-input',
    offset: nodes.offsetOf(id),
    message: `"${node?.name}"${where} takes "${text}", which is no op of the graph`,
    wanted: 'inputs that the graph has',
  };
}

function unknownFunctions(
  { functions }: Graph,
  nodes: NodeTable,
): (readonly [id: number, name: string])[] {
  const names = new Set(functions.map(({ name }) => name));
  return [...nodes.calls].flatMap(([id, calls]) =>
    calls.filter(({ name }) => !names.has(name)).map(({ name }) => [id, name] as const),
  );
}

/**
 * The nodes of one cycle that goes through no NextIteration, each taking the next.
 *
 * Kahn's algorithm from the ops that nothing takes: what it leaves is on a cycle or before one.
 */
function findCycle(nodes: NodeTable): number[] | undefined {
  if (isInOrder(nodes)) return undefined;
  const { length, firstInput, inputNodes } = nodes;
  const isNextIteration = nodes.ops.map((op) => /^(Ref)?NextIteration$/.test(op));
  const taken = new Int32Array(length);
  const isEdge = (from: number): boolean =>
    from !== DANGLING && !isNextIteration[nodes.opIds[from] as number];
  for (let input = 0; input < inputNodes.length; input++) {
    const from = inputNodes[input] as number;
    if (isEdge(from)) taken[from] = (taken[from] as number) + 1;
  }
  const waiting: number[] = [];
  for (let id = 0; id < length; id++) if (taken[id] === 0) waiting.push(id);
  let left = length;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    left--;
    const end = firstInput[id + 1] as number;
    for (let input = firstInput[id] as number; input < end; input++) {
      const from = inputNodes[input] as number;
      if (!isEdge(from)) continue;
      taken[from] = (taken[from] as number) - 1;
      if (taken[from] === 0) waiting.push(from);
    }
  }
  if (left === 0) return undefined;
  return cycleAmong(nodes, taken, isEdge);
}

/** Whether each node stands behind all that it takes, as TensorFlow writes most graphs: no cycle then. */
function isInOrder({ length, firstInput, inputNodes }: NodeTable): boolean {
  for (let id = 0; id < length; id++) {
    const end = firstInput[id + 1] as number;
    for (let input = firstInput[id] as number; input < end; input++) {
      if ((inputNodes[input] as number) >= id) return false;
    }
  }
  return true;
}

/** Every node that is still taken is taken by one that is, too: going to takers must come round. */
function cycleAmong(
  nodes: NodeTable,
  taken: Int32Array,
  isEdge: (from: number) => boolean,
): number[] {
  const takerOf = new Int32Array(nodes.length).fill(-1);
  for (let id = 0; id < nodes.length; id++) {
    if (taken[id] === 0) continue;
    const end = nodes.firstInput[id + 1] as number;
    for (let input = nodes.firstInput[id] as number; input < end; input++) {
      const from = nodes.inputNodes[input] as number;
      if (isEdge(from)) takerOf[from] = id;
    }
  }
  const way = new Map<number, number>();
  let at = taken.findIndex((takers) => takers > 0);
  for (; !way.has(at); at = takerOf[at] as number) way.set(at, way.size);
  return [...way.keys()].slice(way.get(at)).reverse();
}
