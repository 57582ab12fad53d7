import type { RunView } from '../model/run-view.js';
import { isMovingStatistic } from '../model/variable.js';

/** What wrote the log, as far as it can be told: it decides the words of a fix. */
export type Framework = 'tf1-graph' | 'keras' | 'tensorflow.js' | 'pytorch' | 'unknown';

export function frameworkOf(run: RunView): Framework {
  if (run.recorder) return run.recorder.kind === 'tensorflow.js' ? 'tensorflow.js' : 'tf1-graph';
  const isNamed = (pattern: RegExp): boolean =>
    run.variables.some(({ name }) => pattern.test(name));
  if (isNamed(/running_(mean|var)|num_batches_tracked/)) return 'pytorch';
  const isTf1Graph = run.graph?.nodes.ops.some((op) =>
    /^(VariableV2|HistogramSummary|ScalarSummary|Apply\w+)$/.test(op),
  );
  if (isTf1Graph || (run.graph?.collections.size ?? 0) > 0) return 'tf1-graph';
  // TensorFlow 1 keeps a summary's tag apart from the variable's own name by a number.
  const { variables } = run;
  if (variables.length > 1 && variables.every(({ name }) => /_\d+$/.test(name))) return 'tf1-graph';
  const isKeras =
    isNamed(/moving_(mean|variance)/) || run.scalars.some(({ tag }) => tag.startsWith('epoch_'));
  if (isKeras) return 'keras';
  // Statistics under names of their own are of a layer that somebody wrote by hand.
  if (variables.some(({ role }) => isMovingStatistic(role))) return 'unknown';
  // Weights are `layer.weight` in PyTorch and `layer/kernel` in Keras.
  if (isNamed(/\.(weight|bias)$/)) return 'pytorch';
  return isNamed(/\/(kernel|gamma)$/) ? 'keras' : 'unknown';
}
