import type { GraphAssign, GraphVariable } from '../graph/assignments.js';
import { consumersOf } from '../graph/consumers.js';
import type { ControlContext } from '../graph/control-contexts.js';
import { customSources } from '../graph/custom-ops.js';
import { missingEdge } from '../graph/missing-edge.js';
import type { NodeSet } from '../graph/node-set.js';
import { nodesOfOps } from '../graph/nodes-of-ops.js';
import type { MissingEdge } from '../model/finding.js';
import { isMovingStatistic } from '../model/variable.js';
import {
  type GraphScene,
  isWritten,
  nearestFetch,
  runAssigns,
  type SceneFetch,
} from './graph-scene.js';

/** Why an update is not run, as far as the graph tells. */
export type UnrunCause =
  /** It is in UPDATE_OPS, and training runs nothing of that collection. */
  | 'collection not run'
  /** It is in UPDATE_OPS, of which training runs other entries. */
  | 'left out of the run collection'
  /** It is not in UPDATE_OPS, which training does run. */
  | 'not collected'
  /** It is in no collection, and training runs none. */
  | 'in no collection'
  /** It keeps a moving average of other variables. */
  | 'average not applied'
  /** It is collected inside of a loop, where nothing outside can wait for it. */
  | 'inside a loop';

/** An op that is there to update a variable in training, which no training fetch runs. */
export interface UnrunUpdate {
  readonly assign: GraphAssign;
  readonly variable: GraphVariable;
  readonly cause: UnrunCause;
  /** Another op that training runs writes the variable: it moves, but not by this update. */
  readonly movesOtherwise: boolean;
  /** False where only its shape, not its name or a collection, tells that it is meant for training. */
  readonly isCertain: boolean;
  readonly context: ControlContext;
  /** The fetch that should run it. */
  readonly fetch: SceneFetch;
  /** Undefined where the update comes after the fetch. */
  readonly missingEdge: MissingEdge | undefined;
}

/**
 * The updates that no training fetch runs.
 *
 * Left out is what people run by hand now and then, or what is no training: copies and resets that
 * take no data (target networks, counters of an input pipeline), values fed for the purpose, local
 * variables (a metric's sums), and writes of a variable that training writes by other ops, unless
 * UPDATE_OPS lists them.
 */
export function unrunUpdates(scene: GraphScene): UnrunUpdate[] {
  const found: Omit<UnrunUpdate, 'missingEdge'>[] = [];
  const withData = takingData(scene);
  const withOwnFeed = takingOwnFeed(scene);
  const collectionIsRun = scene.updateOps.some((name) => scene.reached.has(name));
  for (const variable of scene.assignments.variables.values()) {
    const { role } = variable;
    for (const assign of variable.assigns) {
      if (assign.purpose !== 'update' || scene.reached.hasId(assign.id)) continue;
      const movesOtherwise = isWritten(variable, scene);
      const isCollected = scene.collected.hasId(assign.id);
      const isCertain = isCollected || isMovingStatistic(role) || role === 'shadow';
      if (!isCollected) {
        if (movesOtherwise || variable.isLocal || withOwnFeed.hasId(assign.id)) continue;
        if (role !== 'shadow' && !withData.hasId(assign.id)) continue;
        if (!isCertain && isMetric.test(variable.name)) continue;
      }
      const fetch = nearestFetch(variable.name, scene);
      if (!fetch) continue;
      const context = scene.contexts.of(assign.id);
      const cause = ((): UnrunCause => {
        if (role === 'shadow') return 'average not applied';
        if (!isCollected) return collectionIsRun ? 'not collected' : 'in no collection';
        if (context.at(-1)?.kind === 'frame') return 'inside a loop';
        return collectionIsRun ? 'left out of the run collection' : 'collection not run';
      })();
      found.push({ assign, variable, cause, movesOtherwise, isCertain, context, fetch });
    }
  }
  const edges = missingEdgesOf(found, scene);
  return found.map((update) => ({ ...update, missingEdge: edges.get(update.assign) }));
}

/** Names that tf.metrics gives its sums, for graphs that came without collections. */
const isMetric =
  /(^|\/)(total|count|(true|false)_(positives|negatives)|total_confusion_matrix)(_\d+)?$/;

const dataOps =
  /^(Placeholder.*|IteratorGetNext.*|OptionalGetValue|.*Dequeue.*|Reader.*|Unstage|_Arg|.*PyFunc.*)$/;

/** Everything that depends on data: on more than constants and variables. */
function takingData({ graph: { nodes } }: GraphScene): NodeSet {
  return consumersOf(nodes).dependents([...nodesOfOps(nodes, dataOps), ...customSources(nodes)]);
}

/** Everything that depends on a placeholder which training does not take: fed for its own sake. */
function takingOwnFeed({ graph: { nodes }, reached }: GraphScene): NodeSet {
  const placeholders = nodesOfOps(nodes, /^Placeholder(V2)?$/);
  return consumersOf(nodes).dependents(placeholders.filter((id) => !reached.hasId(id)));
}

/** The missing edges of updates. Those of one fetch are worked out in a row, from the same ways. */
function missingEdgesOf(
  updates: readonly Omit<UnrunUpdate, 'missingEdge'>[],
  { assignments, fetches }: GraphScene,
): ReadonlyMap<GraphAssign, MissingEdge> {
  const edges = new Map<GraphAssign, MissingEdge>();
  for (const fetch of fetches) {
    for (const update of updates) {
      if (update.fetch !== fetch) continue;
      const edge = missingEdge(assignments.index, fetch.name, update.assign);
      if (edge) edges.set(update.assign, edge);
    }
  }
  return edges;
}

/** Writers that training does run of the variables that updates are for. */
export function otherWriters(updates: readonly UnrunUpdate[], scene: GraphScene): string[] {
  return updates.flatMap(({ variable }) => runAssigns(variable, scene).map(({ name }) => name));
}
