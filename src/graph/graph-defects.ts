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
    ...told(
      nodes.duplicates.map((id) => ({
        code: 'duplicate-op',
        offset: nodes.offsetOf(id),
        message: `two ops${where} have the name "${nodes.nameOf(id)}"; the first is taken`,
        wanted: 'a name of its own for each op',
      })),
    ),
    ...told(danglingInputs(nodes, where)),
    ...told(
      cycle
        ? [
            {
              code: 'cycle',
              offset: nodes.offsetOf(cycle[0] as number),
              message: `a cycle outside of any loop${where}: ${[...cycle, cycle[0] as number].map((id) => nodes.nameOf(id)).join(' <- ')}; when its ops run cannot be told`,
              wanted: 'cycles through NextIteration only',
            },
          ]
        : [],
    ),
    ...told(unknownFunctions(graph, nodes, where)),
  ];
}

type Defect = Pick<Problem, 'code' | 'message'> & {
  readonly offset: number;
  readonly wanted: string;
};

function told(defects: readonly Defect[]): Problem[] {
  return defects.slice(0, TOLD).map((defect, place) => {
    const untold = defects.length - TOLD;
    const more = place === TOLD - 1 && untold > 0 ? `, and ${untold} more of the kind` : '';
    return {
      ...defect,
      severity: 'error',
      message: `${defect.message}${more}`,
      advice: 'Write the graph again with TensorFlow, which would not load this one.',
    };
  });
}

function danglingInputs(nodes: NodeTable, where: string): Defect[] {
  const defects: Defect[] = [];
  let input = nodes.inputNodes.indexOf(DANGLING);
  for (let id = 0; input >= 0; input = nodes.inputNodes.indexOf(DANGLING, input + 1)) {
    while ((nodes.firstInput[id + 1] as number) <= input) id++;
    const node = nodes.at(id);
    const text = node?.inputs[input - (nodes.firstInput[id] as number)] ?? '';
    defects.push({
      code: 'dangling-input',
      offset: nodes.offsetOf(id),
      message: `"${node?.name}"${where} takes "${text}", which is no op of the graph`,
      wanted: 'inputs that the graph has',
    });
  }
  return defects;
}

function unknownFunctions({ functions }: Graph, nodes: NodeTable, where: string): Defect[] {
  const names = new Set(functions.map(({ name }) => name));
  return [...nodes.calls].flatMap(([id, calls]) =>
    calls
      .filter(({ name }) => !names.has(name))
      .map(({ name }) => ({
        code: 'unknown-function',
        offset: nodes.offsetOf(id),
        message: `"${nodes.nameOf(id)}"${where} calls the function "${name}", which the library lacks: what it writes is not known`,
        wanted: 'the function beside the graph',
      })),
  );
}

/**
 * The nodes of one cycle that goes through no NextIteration, each taking the next.
 *
 * Kahn's algorithm from the ops that nothing takes: what it leaves is on a cycle or before one.
 */
function findCycle(nodes: NodeTable): number[] | undefined {
  const { length, firstInput, inputNodes } = nodes;
  const isNextIteration = nodes.ops.map((op) => /^(Ref)?NextIteration$/.test(op));
  const taken = new Int32Array(length);
  const isEdge = (from: number): boolean =>
    from !== DANGLING && !isNextIteration[nodes.opIds[from] as number];
  for (const from of inputNodes) if (isEdge(from)) taken[from] = (taken[from] as number) + 1;
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
