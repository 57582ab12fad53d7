import { count } from '../base/count-text.js';
import type { CheckOutcome } from '../model/check-outcome.js';
import type { FindingLink } from './finding-link.js';
import { findingParagraphs, type ToldFinding } from './finding-text.js';
import { harmlessText } from './harmless-text.js';
import { type JudgedPart, judgedParts } from './judged-parts.js';
import { problemSentence } from './problem-text.js';

const RUNS_LISTED = 50;
const outcomes = { passed: 'passed', failed: 'failed', unjudged: 'could not judge' } as const;
const verdicts = { ok: 'ok', stale: 'stale', 'cannot-judge': 'could not judge' } as const;

/** A check as Markdown, for a pull request or GitHub's step summary. */
export function markdownReport(
  { report, unmet, outcome }: CheckOutcome,
  link: FindingLink,
): string {
  const parts = judgedParts(report);
  const listed = [...parts].sort(byUrgency).slice(0, RUNS_LISTED);
  const unlisted = parts.length - listed.length;
  const problems = [...report.problems, ...parts.flatMap((part) => part.problems)];
  const lines = [
    `## Flatline: ${outcomes[outcome]}`,
    '',
    plain(report.sentence),
    '',
    ...unmet.map(({ message, advice }) => `- **${plain(message)}** ${plain(advice)}`),
    ...(unmet.length > 0 ? [''] : []),
    `| ${parts[0]?.kind ?? 'run'} | verdict | steps | variables |`,
    '|---|---|---:|---:|',
    ...listed.map(
      ({ name, verdict, steps, variables }) =>
        `| ${plain(name)} | ${verdicts[verdict]} | ${steps ?? 'none'} | ${variables.length} |`,
    ),
    ...(unlisted > 0 ? ['', `and ${count(unlisted, 'more run')}.`] : []),
    '',
    ...listed.flatMap((part) =>
      part.findings
        .filter(({ severity }) => severity !== 'info')
        .flatMap((finding) => findingLines(part.name, finding, link(part, finding))),
    ),
    ...problems.map(
      (problem) =>
        `- ${problem.severity}: ${plain(problemSentence(problem))}. ${plain(problem.advice)}`,
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function byUrgency(a: JudgedPart, b: JudgedPart): number {
  const order: readonly JudgedPart['verdict'][] = ['stale', 'cannot-judge', 'ok'];
  return order.indexOf(a.verdict) - order.indexOf(b.verdict);
}

function findingLines(part: string, finding: ToldFinding, link: string | undefined): string[] {
  const details = findingParagraphs(finding, undefined).split('\n').map(harmlessText).join('\n');
  const longestFence = Math.max(2, ...[...details.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longestFence + 1);
  return [
    `### ${finding.id} in ${plain(part)}`,
    '',
    plain(finding.message),
    '',
    // A URL has neither spaces nor angle brackets.
    ...(link === undefined ? [] : [`[Look at it](<${link}>)`, '']),
    fence,
    details,
    fence,
    '',
  ];
}

/** Text whose characters Markdown and HTML leave alone. */
function plain(text: string): string {
  return harmlessText(text).replace(/[\\`*_[\]|<>&~]/g, (character) =>
    character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
  );
}
