import { count } from '../../base/count-text.js';
import { type GraphAssign, trainingAssigns } from '../../graph/assignments.js';
import { missingEdge } from '../../graph/missing-edge.js';
import { impliedRuns, observedWrites, seesEveryWrite } from '../../model/run-view.js';
import { isMovingStatistic } from '../../model/variable.js';
import { explainByCounts } from '../counted-assigns.js';
import {
  absentStep,
  assignStep,
  graphStep,
  guessedFetches,
  loadedValues,
  opsStep,
  valuesStep,
} from '../evidence.js';
import { isAtInitialStatistics } from '../flatness.js';
import type { Framework } from '../framework.js';
import { type GraphFacts, type TrainingClosure, unreachedUpdates } from '../graph-facts.js';
import { isLeftAside } from '../left-aside.js';
import type { CauseGroup, Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';
import {
  collectionFix,
  fetchFix,
  lateCollectionFix,
  layerFix,
  ownAssignsFix,
} from '../tf1-fixes.js';
import { tracedTrainingSteps, traceSteps } from '../traced-training.js';
import { listNames, sharedText } from '../wording.js';

const graphFix = `${collectionFix}\n\n# Where the assigns are in no collection:\n${layerFix}`;

/** For what no graph shows. */
const fixes: Record<Framework, string> = {
  'tf1-graph': graphFix,
  unknown: graphFix,
  keras: 'Call the model with training=True in the training step: model(x, training=True).',
  'tensorflow.js':
    'Assign the statistics in every step: movingMean.assign(...), or let a batchNormalization layer do it with model.apply(x, { training: true }).',
  pytorch: 'Call model.train() before training, and again after each model.eval().',
};

/** What has to be changed, by where the assigns stand. */
const remedies = {
  collected: () => collectionFix,
  'collected after it was read': () => lateCollectionFix,
  'own assigns': ({ writers }: CauseGroup) => ownAssignsFix(writers),
  'after the fetch': ({ writers }: CauseGroup) => fetchFix(writers),
} as const;

/**
 * Something is there to update the variable, and training never runs it: no data or control edge
 * leads to it from what is fetched.
 */
export const updateOpsNotRun: Rule = {
  id: 'update-ops-not-run',
  status: 'flat',
  explain(variable, context) {
    return (
      explainByGraph(variable, context) ??
      explainByCounts(variable, context) ??
      explainByWrites(variable, context) ??
      explainByValues(variable, context)
    );
  },
};

function explainByGraph(variable: JudgedVariable, context: RunContext): Explanation | undefined {
  const { graph, run } = context;
  const { view } = variable;
  if (!graph?.training) return undefined;
  const { training, updateOps, assignments } = graph;
  const updates = unreachedUpdates(view, graph);
  if (updates.length === 0) return neverWritten(variable, context);
  const isCollected = updates.some(({ name }) => updateOps.has(name));
  // Updates left out of a collection that training does run have a rule of their own.
  const collectionRuns = [...updateOps].some((name) => training.reached.has(name));
  if (!isCollected && collectionRuns) return undefined;

  const missingEdges = updates.flatMap(
    (assign) => missingEdge(assignments.index, training.mainFetch, assign) ?? [],
  );
  const remedy = ((): keyof typeof remedies => {
    if (missingEdges.length === 0) return 'after the fetch';
    if (!isCollected) return 'own assigns';
    return collectionRuns ? 'collected after it was read' : 'collected';
  })();
  const isObserved = seesEveryWrite(run.recorder, view) || tracedTrainingSteps(graph, training) > 0;
  return {
    severity: 'error',
    evidence: isObserved ? 'confirmed' : 'explained',
    group: remedy,
    message: ({ names, isOne, span }) => {
      const seen = isObserved ? ', and none was seen to run' : '';
      const after = remedy === 'after the fetch' ? '; those come after it, to be fetched too' : '';
      return `${names} never changed over ${span}: "${training.mainFetch}" depends on no op that assigns ${isOne ? 'it' : 'them'}${seen}${after}.`;
    },
    fix: remedies[remedy],
    why: () => [
      valuesStep(view, context),
      opsStep(
        assignText(updates, variable, context),
        updates.map(({ name }) => name),
        view,
      ),
      ...traceSteps(
        updates.map(({ name }) => name),
        graph,
      ),
      graphStep(
        pathText(updates, isCollected, graph, training) + sharedText(missingEdges),
        updates.map(({ name }) => name),
        training,
      ),
      ...guessedFetches(training),
    ],
    writers: updates.map(({ name }) => name),
    missingEdges,
  };
}

function assignText(
  updates: readonly GraphAssign[],
  { view }: JudgedVariable,
  { run }: RunContext,
): string {
  const ops = updates.map(({ name }) => name);
  const what = `${listNames(ops)} ${ops.length === 1 ? 'assigns' : 'assign'} ${view.name}`;
  if (seesEveryWrite(run.recorder, view)) {
    return `${what}; the recorder saw ${count(observedWrites(view), 'write')}`;
  }
  if (!run.recorder) return run.traces ? what : `${what}; this log does not record runs of ops`;
  const reasons = view.assigns.flatMap(({ name, unobservedBecause }) =>
    unobservedBecause ? `; runs of ${name} could not be counted: ${unobservedBecause}` : [],
  );
  const implied = count(impliedRuns(view), 'recorded run');
  return `${what}; implied by the fetches of ${implied}${reasons.join('')}`;
}

function pathText(
  updates: readonly GraphAssign[],
  isCollected: boolean,
  { updateOps }: GraphFacts,
  { mainFetch, how, reached }: TrainingClosure,
): string {
  const ops = listNames(updates.map(({ name }) => name));
  const run = [...updateOps].filter((name) => reached.has(name)).length;
  const others = run > 0 ? `, of which it runs ${run} of ${updateOps.size}` : '';
  const collection = isCollected ? `in UPDATE_OPS${others}` : 'not in UPDATE_OPS';
  return `no data or control edge leads from ${mainFetch} (${how}) back to ${ops}, ${collection}`;
}

/** A moving statistic that the graph has no update for. */
function neverWritten({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const inGraph = context.graph?.variable(view.name);
  if (!inGraph || !isMovingStatistic(view.role) || view.assigns.length > 0) return undefined;
  if (trainingAssigns(inGraph).length + inGraph.opaqueWriters.length > 0) return undefined;
  const isFresh = isAtInitialStatistics(view);
  return {
    severity: isFresh ? 'error' : 'info',
    evidence: 'explained',
    group: 'never written',
    message: ({ names, isOne, span }) => {
      const loaded = isFresh
        ? ''
        : `; ${isOne ? 'it holds a loaded value and is' : 'they hold loaded values and are'} likely frozen on purpose`;
      return `${names} never changed over ${span}: no op of the graph assigns ${isOne ? 'it' : 'them'} after initialisation${loaded}.`;
    },
    fix: () => layerFix,
    why: () => [
      valuesStep(view, context),
      graphStep(`nothing writes ${view.name} but its initializer or a restore`, [inGraph.name]),
    ],
  };
}

/** TensorFlow.js outside of layers: the recorder sees every write, and there was none. */
function explainByWrites({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const { recorder } = context.run;
  if (isLeftAside(view, context)) return undefined;
  const isCandidate = isMovingStatistic(view.role) && view.layer === undefined;
  if (!isCandidate || recorder?.kind !== 'tensorflow.js' || !seesEveryWrite(recorder, view)) {
    return undefined;
  }
  if (observedWrites(view) > 0) return undefined;
  return {
    severity: 'error',
    evidence: 'confirmed',
    message: ({ names, isOne, span }) =>
      `${names} never changed over ${span}: nothing ever assigned ${isOne ? 'it' : 'them'}.`,
    fix: () => fixes['tensorflow.js'],
    why: () => [
      valuesStep(view, context),
      assignStep(`the recorder sees every write, and saw 0 to ${view.name}`, view.assigns),
    ],
  };
}

function explainByValues({ view }: JudgedVariable, context: RunContext): Explanation | undefined {
  const { run, framework, graph } = context;
  const hasBetterRule = framework === 'keras' || framework === 'pytorch';
  const isKnownToGraph = graph?.training && graph.variable(view.name);
  if (run.recorder || hasBetterRule || isKnownToGraph) return undefined;
  if (!isMovingStatistic(view.role)) return undefined;
  const isFresh = isAtInitialStatistics(view);
  return {
    severity: isFresh ? 'error' : 'warning',
    evidence: 'observed',
    message: ({ names, isOne, span }) =>
      `${names} never changed over ${span}, as when ${isOne ? 'its update op is' : 'their update ops are'} not run.`,
    fix: () => fixes[framework],
    why: () => [
      valuesStep(view, context),
      ...(isFresh ? [] : [loadedValues]),
      absentStep(
        graph ? 'fetches' : 'graph',
        graph
          ? 'the graph of this log does not tell what training fetches for it'
          : 'no graph in this log: which op should have run cannot be named',
      ),
      absentStep('recording', 'no recording: whether it ran was not seen'),
    ],
  };
}
