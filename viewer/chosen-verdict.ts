import type { WireReport, WireRun, WireVerdict } from '../src/wire/api.js';
import { formatCount, plural } from './format.js';
import { shortenMiddle } from './shorten.js';
import { shownName } from './shown-name.js';

/** A verdict on runs, and a sentence that speaks of them alone. */
export interface ChosenVerdict {
  readonly verdict: WireVerdict;
  readonly sentence: string;
}

const mostNamed = 3;
const longestName = 60;

/** The server's own words on all runs; what the page counts where only some are chosen. */
export function chosenVerdict(report: WireReport, chosen: readonly WireRun[]): ChosenVerdict {
  if (chosen.length === 0 || chosen.length === report.runs.length) {
    return { verdict: report.verdict, sentence: report.sentence };
  }
  const verdict = worstOf(chosen);
  return { verdict, sentence: `${sentenceOf(verdict, chosen)}.` };
}

/** A run without variables holds nobody up; one with some that could not be judged does. */
function worstOf(runs: readonly WireRun[]): WireVerdict {
  if (runs.some(({ verdict }) => verdict === 'stale')) return 'stale';
  const withVariables = runs.filter(({ variables }) => variables.length > 0);
  const areJudged = withVariables.every(({ verdict }) => verdict === 'ok');
  return withVariables.length > 0 && areJudged ? 'ok' : 'cannot-judge';
}

function sentenceOf(verdict: WireVerdict, runs: readonly WireRun[]): string {
  const variables = runs.flatMap((run) => run.variables);
  const all = plural(variables.length, 'variable');
  const bad = runs.filter((run) => run.verdict === verdict && run.variables.length > 0);
  const chosen =
    runs.length === 1 ? `run ${namesOf(runs)}` : `the ${formatCount(runs.length)} chosen runs`;
  const named = runs.length === 1 ? '' : ` (${namesOf(bad)})`;
  if (variables.length === 0) return `Could not judge: no variable was recorded in ${chosen}`;
  switch (verdict) {
    case 'stale':
      return `${flatText(bad, all)} in ${chosen}${named}`;
    case 'ok': {
      const moving = variables.filter(({ status }) => status === 'moving').length;
      return `${formatCount(moving)} of ${all} moved in ${chosen}`;
    }
    case 'cannot-judge':
      return runs.length === 1
        ? `Could not judge ${chosen}`
        : `Could not judge ${formatCount(bad.length)} of ${chosen}${named}`;
  }
}

/** How many variables the findings at error or warning name. */
function flatText(runs: readonly WireRun[], all: string): string {
  const named = runs.flatMap((run) => {
    const bad = run.findings.filter(({ severity }) => severity !== 'info');
    const names = new Set(bad.flatMap(({ variables }) => variables));
    return run.variables.filter(({ name }) => names.has(name));
  });
  const first = named.length === 1 ? 'its' : 'their';
  return named.some(({ status }) => status === 'moving')
    ? `${formatCount(named.length)} of ${all} never moved, or move in a way that is wrong,`
    : `${formatCount(named.length)} of ${all} never moved from ${first} first value`;
}

function namesOf(runs: readonly WireRun[]): string {
  const named = runs
    .slice(0, mostNamed)
    .map(({ name }) => shortenMiddle(shownName(name), longestName));
  const more = runs.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${formatCount(more)} more` : '');
}
