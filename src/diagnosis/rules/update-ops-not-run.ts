import { trainingAssigns } from '../../graph/assignments.js';
import { missingEdge } from '../../graph/missing-edge.js';
import { impliedRuns, observedWrites } from '../../model/run-view.js';
import { isMovingStatistic } from '../../model/variable.js';
import type { Framework } from '../framework.js';
import { unreachedUpdates } from '../graph-facts.js';
import type { Explanation, FlatVariable, Rule, RunContext } from '../rule.js';
import { absentStep, count, listNames, spanOf, valuesStep } from '../wording.js';

const collectionFix = `update_ops = tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.UPDATE_OPS)
with tf.control_dependencies(update_ops):
    train_op = optimizer.minimize(loss)`;

const layerFix = `# In the layer, make its output depend on the assigns:
with tf.control_dependencies([mean.assign(batch_mean), variance.assign(batch_variance)]):
    output = tf.identity(output)`;

const fixes: Record<Framework, string> = {
  'tf1-graph': layerFix,
  unknown: `${collectionFix}\n\n# Where the assigns are in no collection:\n${layerFix}`,
  keras: 'Call the model with training=True in the training step: model(x, training=True).',
  'tensorflow.js':
    'Assign the statistics in every step: movingMean.assign(...), or let a batchNormalization layer do it with model.apply(x, { training: true }).',
  pytorch: 'Call model.train() before training, and again after each model.eval().',
};

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
      explainByWrites(variable, context) ??
      explainByValues(variable, context)
    );
  },
};

function explainByGraph(variable: FlatVariable, context: RunContext): Explanation | undefined {
  const { graph } = context;
  const inGraph = graph?.variable(variable.view.name);
  if (!graph?.training || !inGraph) return undefined;
  const { training, updateOps, assignments } = graph;
  const updates = unreachedUpdates(inGraph, training).filter(({ purpose }) => purpose === 'update');
  if (updates.length === 0) {
    const nothingWrites = trainingAssigns(inGraph).length + inGraph.opaqueWriters.length === 0;
    return nothingWrites && isMovingStatistic(variable.view.role)
      ? neverWritten(variable, context)
      : undefined;
  }
  const collected = updates.filter(({ name }) => updateOps.has(name));
  // Updates left out of a collection that training does run have a rule of their own.
  const collectionRuns = [...updateOps].some((name) => training.reached.has(name));
  if (collected.length === 0 && collectionRuns) return undefined;

  const ops = listNames(updates.map(({ name }) => name));
  const observed = context.run.recorder?.observesAssigns === true;
  return {
    severity: 'error',
    evidence: observed ? 'confirmed' : 'explained',
    message: (names) =>
      `${names} never changed over ${spanOf(context)}: nothing that "${training.mainFetch}" depends on runs the ops that assign them.`,
    fix: collected.length > 0 ? collectionFix : fixes[context.framework],
    why: [
      valuesStep(variable.view, context),
      { source: 'assign', text: assignText(ops, variable, context) },
      {
        source: 'graph',
        text: `${ops}: in UPDATE_OPS ${collected.length > 0 ? 'yes' : 'no'}; reachable from ${training.mainFetch} no (fetches ${training.how})`,
      },
      ...(training.fetchesAreRecorded
        ? []
        : [absentStep('no recording of the fetches: they were found in the graph')]),
    ],
    missingEdges: updates.map((assign) =>
      missingEdge(assignments.index, training.mainFetch, assign),
    ),
  };
}

function assignText(ops: string, { view }: FlatVariable, { run }: RunContext): string {
  if (run.recorder?.observesAssigns)
    return `${ops} exists, seen to run ${observedWrites(view)} times`;
  return run.recorder
    ? `${ops} exists; the recorded fetches imply it in ${count(impliedRuns(view), 'run')}`
    : `${ops} exists`;
}

function neverWritten(variable: FlatVariable, context: RunContext): Explanation {
  return {
    severity: 'error',
    evidence: 'explained',
    group: 'never-written',
    message: (names) =>
      `${names} never changed over ${spanOf(context)}: no op of the graph assigns them after initialisation.`,
    fix: fixes[context.framework],
    why: [
      valuesStep(variable.view, context),
      { source: 'graph', text: `the only op that writes ${variable.view.name} is its initializer` },
    ],
  };
}

/** TensorFlow.js outside of layers: the recorder sees every write, and there was none. */
function explainByWrites(variable: FlatVariable, context: RunContext): Explanation | undefined {
  const { view } = variable;
  const isCandidate = isMovingStatistic(view.role) && view.layer === undefined;
  if (!isCandidate || context.run.recorder?.kind !== 'tensorflow.js') return undefined;
  if (observedWrites(view) > 0) return undefined;
  return {
    severity: 'error',
    evidence: 'confirmed',
    message: (names) =>
      `${names} never changed over ${spanOf(context)}: nothing ever assigned them.`,
    fix: fixes['tensorflow.js'],
    why: [
      valuesStep(view, context),
      { source: 'assign', text: `the recorder saw every write: 0 to ${view.name}` },
    ],
  };
}

function explainByValues(variable: FlatVariable, context: RunContext): Explanation | undefined {
  const { run, framework, graph } = context;
  const hasBetterRule = framework === 'keras' || framework === 'pytorch';
  const isKnownToGraph = graph?.training && graph.variable(variable.view.name);
  if (run.recorder || hasBetterRule || isKnownToGraph) return undefined;
  if (!isMovingStatistic(variable.view.role)) return undefined;
  return {
    severity: 'error',
    evidence: 'observed',
    message: (names) =>
      `${names} never changed over ${spanOf(context)}, as when their update ops are not run.`,
    fix: fixes[framework],
    why: [
      valuesStep(variable.view, context),
      absentStep('no graph in this log: which op should have run cannot be named'),
      absentStep('no recording: whether it ran was not seen'),
    ],
  };
}
