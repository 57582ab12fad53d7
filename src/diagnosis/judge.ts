import { count, figure } from '../base/count-text.js';
import { type Expectations, nothingExpected } from '../model/expected-flat.js';
import type { Report, RunVerdict, VariableStatus, Verdict } from '../model/finding.js';
import type { Problem } from '../model/problem.js';
import type { RunJudge } from '../model/run-judge.js';
import type { RunView } from '../model/run-view.js';
import { diagnose } from './diagnose.js';
import { listNames } from './wording.js';

/**
 * Judges every run of a log directory, by what a person expects to be flat in it.
 *
 * @param judgeRun where verdicts are remembered, what remembers them.
 */
export function judge(
  logdir: string,
  runs: readonly RunView[],
  problems: readonly Problem[],
  expectations: Expectations = nothingExpected,
  judgeRun: RunJudge = diagnose,
): Report {
  return reportOf(
    logdir,
    runs.map((run) => judgeRun(run, expectations)),
    problems,
  );
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
 * variables was left unjudged. Runs without variables and runs that only evaluate hold nobody up.
 */
function overall(runs: readonly RunVerdict[]): Verdict {
  if (runs.some(({ verdict }) => verdict === 'stale')) return 'stale';
  const withVariables = runs.filter(
    ({ variables, isEvaluation }) => variables.length > 0 && !isEvaluation,
  );
  const areJudged = withVariables.every(({ verdict }) => verdict === 'ok');
  return withVariables.length > 0 && areJudged ? 'ok' : 'cannot-judge';
}

function sentenceOf(verdict: Verdict, runs: readonly RunVerdict[]): string {
  const variables = runs.flatMap((run) => run.variables);
  const all = count(variables.length, 'variable');
  switch (verdict) {
    case 'stale': {
      const stale = runs.filter((run) => run.verdict === 'stale');
      const names = listNames(stale.map(({ name }) => name));
      const where = runs.length > 1 ? ` (${stale.length === 1 ? 'run' : 'runs'} ${names})` : '';
      return `${staleText(stale, all)}${where}.`;
    }
    case 'ok': {
      const amount = (...statuses: readonly VariableStatus[]): number =>
        variables.filter(({ status }) => statuses.includes(status)).length;
      const [meant, unclear] = [amount('frozen', 'constant'), amount('flat')];
      const across = runs.length > 1 ? ` in ${count(runs.length, 'run')}` : '';
      const rest = [
        meantText(meant),
        unclear > 0
          ? `; of ${unclear} it is not known whether ${unclear === 1 ? 'it' : 'they'} should`
          : '',
      ].join('');
      return `${figure(amount('moving'))} of ${all}${across} moved${rest}: nothing is ${unclear > 0 ? 'known to be ' : ''}stale.`;
    }
    case 'cannot-judge':
      return `Could not judge: ${whyUnjudged(runs)}`;
  }
}

/** Beside those that moved, or that should have. */
function meantText(amount: number): string {
  if (amount === 0) return '';
  return `; ${figure(amount)} more ${amount === 1 ? 'is' : 'are'} not meant to`;
}

/** How many never moved, and how many move in a way that is wrong. */
function staleText(stale: readonly RunVerdict[], all: string): string {
  let [still, wrong] = [0, 0];
  for (const run of stale) {
    const named = staleVariables(run);
    for (const { name, moved } of run.variables) {
      if (!named.has(name)) continue;
      if (moved) wrong++;
      else still++;
    }
  }
  const first = still === 1 ? 'its' : 'their';
  const stillText = `${figure(still)} of ${all} never moved from ${first} first value`;
  if (wrong === 0) return stillText;
  return still === 0
    ? `${figure(wrong)} of ${all} ${wrong === 1 ? 'moves' : 'move'} in a way that is wrong`
    : `${stillText}, ${figure(wrong)} ${wrong === 1 ? 'moves' : 'move'} in a way that is wrong`;
}

/** The variables that a finding at error or warning names. */
function staleVariables({ findings }: RunVerdict): ReadonlySet<string> {
  const bad = findings.filter(({ severity }) => severity !== 'info');
  return new Set(bad.flatMap(({ variables }) => variables));
}

/** The first thing that was missing, of a run with variables if there is one. */
function whyUnjudged(runs: readonly RunVerdict[]): string {
  if (runs.length > 1 && runs.every(({ variables }) => variables.length === 0)) {
    return `no variable was recorded in any of the ${figure(runs.length)} runs.`;
  }
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
