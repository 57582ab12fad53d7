import { count } from '../base/count-text.js';
import type { Report, RunVerdict, VariableStatus, Verdict } from '../model/finding.js';
import type { Problem } from '../model/problem.js';
import type { RunView } from '../model/run-view.js';
import { diagnose } from './diagnose.js';
import { listNames } from './wording.js';

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
  const all = count(variables.length, 'variable');
  switch (verdict) {
    case 'stale': {
      const stale = runs.filter((run) => run.verdict === 'stale');
      const still = stale.reduce((sum, run) => sum + staleVariables(run).size, 0);
      const names = listNames(stale.map(({ name }) => name));
      const where = runs.length > 1 ? ` (${stale.length === 1 ? 'run' : 'runs'} ${names})` : '';
      return `${still.toLocaleString('en')} of ${all} never moved from ${still === 1 ? 'its' : 'their'} first value${where}.`;
    }
    case 'ok': {
      const amount = (...statuses: readonly VariableStatus[]): number =>
        variables.filter(({ status }) => statuses.includes(status)).length;
      const [meant, unclear] = [amount('frozen', 'constant'), amount('flat')];
      const across = runs.length > 1 ? ` in ${count(runs.length, 'run')}` : '';
      const rest = [
        meant > 0 ? `; ${meant} ${meant === 1 ? 'is' : 'are'} not meant to` : '',
        unclear > 0
          ? `; of ${unclear} it is not known whether ${unclear === 1 ? 'it' : 'they'} should`
          : '',
      ].join('');
      return `${amount('moving').toLocaleString('en')} of ${all}${across} moved${rest}: nothing is ${unclear > 0 ? 'known to be ' : ''}stale.`;
    }
    case 'cannot-judge':
      return `Could not judge: ${whyUnjudged(runs)}`;
  }
}

/** The variables that a finding at error or warning names. */
function staleVariables({ findings }: RunVerdict): ReadonlySet<string> {
  const bad = findings.filter(({ severity }) => severity !== 'info');
  return new Set(bad.flatMap(({ variables }) => variables));
}

/** The first thing that was missing, of a run with variables if there is one. */
function whyUnjudged(runs: readonly RunVerdict[]): string {
  const unjudged = runs.filter((run) => run.verdict === 'cannot-judge');
  const run = unjudged.find(({ variables }) => variables.length > 0) ?? unjudged[0];
  const isOpen = (name: string): boolean =>
    run?.variables.some((variable) => variable.name === name && variable.status === 'too-few') ===
    true;
  const finding = run?.findings.find(
    ({ id, variables }) => id === 'cannot-judge' && variables.every(isOpen),
  );
  const message = finding?.message ?? 'no event file was found.';
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
