import { count } from '../../base/count-text.js';
import { trainingAssigns } from '../../graph/assignments.js';
import type { WhyStep } from '../../model/evidence.js';
import { observedWrites, seesEveryWrite } from '../../model/run-view.js';
import { isBatchCounter, isMovingStatistic } from '../../model/variable.js';
import { constantDecay } from '../constant-decay.js';
import { absentStep, assignStep, figuresStep, graphStep, valuesStep } from '../evidence.js';
import type { Framework } from '../framework.js';
import { gateOfWriters } from '../gate.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from '../rule.js';
import { listNames } from '../wording.js';

const fixes: Record<Framework, string> = {
  'tf1-graph': 'tf.compat.v1.layers.batch_normalization(x, momentum=0.99, training=is_training)',
  keras: 'keras.layers.BatchNormalization(momentum=0.99)',
  'tensorflow.js': 'tf.layers.batchNormalization({ momentum: 0.99 })',
  pytorch: `torch.nn.BatchNorm1d(features, momentum=0.1)
# PyTorch's momentum is the weight of the new batch: 0.1 here is 0.9 in Keras.`,
  unknown: 'Give the moving average a decay below 1.',
};

/** The update runs, and keeps all of the old value. */
export const movingStatMomentumIdentity: Rule = {
  id: 'moving-stat-momentum-identity',
  status: 'flat',
  explain(variable, context) {
    if (!isMovingStatistic(variable.view.role)) return undefined;
    const written = writesKnown(variable, context);
    if (!written) return undefined;
    return {
      severity: 'error',
      evidence: written.evidence,
      message: ({ names, isOne, span }) =>
        `${names} never changed over ${span}, though ${isOne ? 'its update is' : 'their updates are'} run: as with a decay of 1, which keeps all of the old value.`,
      fix: () => fixes[context.framework],
      why: () => [valuesStep(variable.view, context), ...written.why],
    };
  },
};

interface Written {
  readonly evidence: Explanation['evidence'];
  readonly why: readonly WhyStep[];
}

function writesKnown({ view }: JudgedVariable, context: RunContext): Written | undefined {
  const { run, graph, scopes, moving } = context;
  const writes = observedWrites(view);
  if (seesEveryWrite(run.recorder, view)) {
    if (writes === 0) return undefined;
    const text = `the recorder saw ${count(writes, 'write')} to ${view.name}, and its bits never changed`;
    return { evidence: 'confirmed', why: [assignStep(text, view.assigns)] };
  }
  const counter = scopes.matesOf(view).find(({ name }) => isBatchCounter(name));
  if (counter && moving.includes(counter)) {
    const text = `${counter.name} counts on: the layer does train`;
    return { evidence: 'explained', why: [figuresStep(text, [counter])] };
  }
  const inGraph = graph?.variable(view.name);
  const { training } = graph ?? {};
  if (!inGraph || !training || !graph) return undefined;
  const reached = trainingAssigns(inGraph)
    .map(({ name }) => name)
    .filter((name) => training.reached.has(name));
  if (reached.length === 0 || gateOfWriters(inGraph, graph)) return undefined;
  // What the graph says of the decay is more than that values stand still.
  if ((constantDecay(view.name, graph)?.decay ?? 1) !== 1) return undefined;
  const text = `${training.mainFetch} (${training.how}) depends on ${listNames(reached)}, which ${reached.length === 1 ? 'assigns' : 'assign'} it`;
  return {
    evidence: 'explained',
    why: [
      graphStep(text, reached, training),
      absentStep('recording', 'no recording: that the assign ran follows from the graph'),
    ],
  };
}
