import type { RunView } from '../model/run-view.js';
import { isMovingStatistic } from '../model/variable.js';

/** What wrote the log, as far as it can be told: it decides the words of a fix. */
export type Framework = 'tf1-graph' | 'keras' | 'tensorflow.js' | 'pytorch' | 'unknown';

/** A framework and what it was told from, for instance `the name bn.running_mean`. */
export interface ToldFramework {
  readonly framework: Framework;
  readonly from: string;
}

/** The writer of `torch.utils.tensorboard`; TensorFlow's own has another. */
const PYTORCH_WRITER = 'tensorboard.summary.writer.event_file_writer';

export function frameworkOf(run: RunView): ToldFramework {
  const { recorder, variables, graph, scalars, writers } = run;
  if (recorder) {
    const framework = recorder.kind === 'tensorflow.js' ? 'tensorflow.js' : 'tf1-graph';
    return { framework, from: `the recording of ${recorder.engine}` };
  }
  const byName = (framework: Framework, pattern: RegExp): ToldFramework | undefined => {
    const named = variables.find(({ name }) => pattern.test(name));
    return named && { framework, from: `the name ${named.name}` };
  };
  return (
    byName('pytorch', /running_(mean|var)|num_batches_tracked/) ??
    byGraph(graph) ??
    byNumbers(run) ??
    byName('keras', /moving_(mean|variance)/) ??
    byTag(scalars) ??
    (writers.includes(PYTORCH_WRITER)
      ? { framework: 'pytorch', from: `the writer ${PYTORCH_WRITER}` }
      : undefined) ??
    // Statistics under names of their own are of a layer that somebody wrote by hand.
    (variables.some(({ role }) => isMovingStatistic(role)) ? untold : undefined) ??
    byName('pytorch', /\.(weight|bias)$/) ??
    byName('keras', /\/(kernel|gamma)$/) ??
    untold
  );
}

const untold: ToldFramework = { framework: 'unknown', from: 'no name, tag or writer that tells' };

function byGraph(graph: RunView['graph']): ToldFramework | undefined {
  const op = graph?.nodes.ops.find((each) =>
    /^(VariableV2|HistogramSummary|ScalarSummary|Apply\w+)$/.test(each),
  );
  if (op) return { framework: 'tf1-graph', from: `the op ${op} of its graph` };
  const [collection] = graph?.collections.keys() ?? [];
  return collection === undefined
    ? undefined
    : { framework: 'tf1-graph', from: `the collection ${collection} of its graph` };
}

/** TensorFlow 1 keeps a summary's tag apart from the variable's own name by a number. */
function byNumbers({ variables }: RunView): ToldFramework | undefined {
  const areNumbered = variables.length > 1 && variables.every(({ name }) => /_\d+$/.test(name));
  return areNumbered ? { framework: 'tf1-graph', from: 'a number behind every name' } : undefined;
}

function byTag(scalars: RunView['scalars']): ToldFramework | undefined {
  const epoch = scalars.find(({ tag }) => tag.startsWith('epoch_'));
  return epoch && { framework: 'keras', from: `the tag ${epoch.tag}` };
}
