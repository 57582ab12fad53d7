import type { Report, RunVerdict, Verdict } from '../model/finding.js';
import type { Problem } from '../model/problem.js';
import type { RunView } from '../model/run-view.js';
import { diagnose } from './diagnose.js';
import { count, listNames } from './wording.js';

/** Judges every run of a log directory. */
export function judge(
  logdir: string,
  runs: readonly RunView[],
  problems: readonly Problem[],
): Report {
  return reportOf(logdir, runs.map(diagnose), problems);
}

/** Puts verdicts of runs together, for a caller that keeps those of runs that did not change. */
export function reportOf(
  logdir: string,
  runs: readonly RunVerdict[],
  problems: readonly Problem[],
): Report {
  const verdict = overall(runs);
  return { logdir, verdict, sentence: sentenceOf(verdict, runs), runs, problems };
}

/**
 * Stale if any run is; else a pass only when at least one run was judged and none that has
 * variables was left unjudged. Runs without variables (an evaluation's scalars) hold nobody up.
 */
function overall(runs: readonly RunVerdict[]): Verdict {
  if (runs.some(({ verdict }) => verdict === 'stale')) return 'stale';
  const withVariables = runs.filter(({ variables }) => variables.length > 0);
  const areJudged = withVariables.every(({ verdict }) => verdict === 'ok');
  return withVariables.length > 0 && areJudged ? 'ok' : 'cannot-judge';
}

function sentenceOf(verdict: Verdict, runs: readonly RunVerdict[]): string {
  const variables = runs.flatMap((run) => run.variables);
  const across = runs.length > 1 ? ` in ${count(runs.length, 'run')}` : '';
  switch (verdict) {
    case 'stale': {
      const flat = variables.filter(({ status }) => status === 'flat').length;
      const stale = runs.filter((run) => run.verdict === 'stale').map(({ name }) => name);
      const where =
        runs.length > 1 ? ` (${stale.length === 1 ? 'run' : 'runs'} ${listNames(stale)})` : '';
      return `${flat} of ${count(variables.length, 'variable')} never moved from ${flat === 1 ? 'its' : 'their'} first value${where}.`;
    }
    case 'ok': {
      const moving = variables.filter(({ status }) => status === 'moving').length;
      const rest = variables.length - moving;
      const still = rest > 0 ? `; ${rest} stay as declared` : '';
      return `${moving} of ${count(variables.length, 'variable')}${across} moved${still}: nothing is stale.`;
    }
    case 'cannot-judge': {
      const reasons = new Set(
        runs.flatMap(({ findings }) => findings.map(({ message }) => message)),
      );
      return `Could not judge: ${[...reasons][0] ?? 'no event file was found.'}`;
    }
  }
}
