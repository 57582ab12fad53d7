import { FlatlineError } from '../../base/errors.js';
import { applyPolicyToGraph } from '../../diagnosis/check-policy.js';
import { isGraphPath } from '../../graph-files/read-graph-file.js';
import type { CheckOutcome } from '../../model/check-outcome.js';
import { ConfigError } from '../config/config-error.js';
import { readBaseline } from '../config/flatline-config.js';
import type { ExitCode } from '../exit-code.js';
import { openJudged } from '../judged-logdir.js';
import type { Terminal } from '../terminal.js';
import { updatedBaseline } from './check-baseline.js';
import { type CheckOptions, checkedLogdir, chosenRuns, tellCheck } from './check-logdir.js';
import { checkAgain } from './check-watch.js';
import { reportOfGraph } from './graph.js';

/** Something was demanded of a graph that only a run can show. */
export class GraphDemandError extends FlatlineError {
  readonly code = 'graph-demand';
}

/**
 * Judges a log directory and holds it against what the caller demands, once, or with `watch` as often
 * as it changes. A file, or the folder of a SavedModel, is judged as a graph.
 *
 * @throws LogdirError when there is no such folder, NothingChosenError when no run matches,
 * GraphFileError for a file without a graph, GraphDemandError for a demand that no graph can meet, and
 * ReportFileError when a report cannot be written, ConfigError for a baseline that is not understood.
 */
export async function check(
  logdir: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (await isGraphPath(logdir)) {
    return tellCheck(await checkedGraph(logdir, options), options, terminal);
  }
  const opened = openJudged(logdir, options);
  const { reader, verdicts } = opened;
  if (options.reason !== undefined && !options.updateBaseline) {
    throw new ConfigError('--reason goes with --update-baseline', 'Give both, or none.');
  }
  const { baseline } = await readBaseline(options, options.updateBaseline);
  if (options.watch) return checkAgain(opened, options, baseline, terminal);
  await reader.refresh();
  const now = options.updateBaseline
    ? await updatedBaseline(logdir, chosenRuns(reader.views(), options.run), options, terminal)
    : baseline;
  const exitCode = await tellCheck(checkedLogdir(opened, options, now), options, terminal);
  await verdicts.keep();
  return exitCode;
}

async function checkedGraph(file: string, options: CheckOptions): Promise<CheckOutcome> {
  const { require, minSteps, maxAge, run, watch, updateBaseline, failOn } = options;
  const ofRuns = Object.entries({
    require,
    'min-steps': minSteps,
    'max-age': maxAge,
    run,
    watch,
    'update-baseline': updateBaseline,
  });
  for (const [name, value] of ofRuns) {
    if (value === undefined) continue;
    throw new GraphDemandError(
      `--${name} cannot be asked of ${file}: a graph has no steps, and nothing in it was seen to move`,
      'Leave the option out, or check the folder that the training writes its event files to.',
    );
  }
  return applyPolicyToGraph(await reportOfGraph(file), { failOn }, Date.now() / 1000);
}
