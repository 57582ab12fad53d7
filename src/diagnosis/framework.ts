import type { RunView } from '../model/run-view.js';

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
  const isKeras =
    isNamed(/moving_(mean|variance)/) || run.scalars.some(({ tag }) => tag.startsWith('epoch_'));
  return isKeras ? 'keras' : 'unknown';
}
