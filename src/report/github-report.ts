import type { CheckOutcome } from '../model/check-outcome.js';
import type { Severity } from '../model/finding.js';
import type { FindingLink } from './finding-link.js';
import { findingParagraphs } from './finding-text.js';
import { harmlessText } from './harmless-text.js';
import { headline } from './headline.js';
import { judgedParts } from './judged-parts.js';
import { problemSentence } from './problem-text.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * A check as workflow commands that GitHub Actions turns into annotations: one for each finding,
 * each unmet demand and each file that could not be read, and the sentence in the log.
 */
export function githubReport(checked: CheckOutcome, link: FindingLink): string {
  const { report, unmet } = checked;
  const parts = judgedParts(report);
  const lines = [
    ...parts.flatMap((part) =>
      part.findings.map((finding) =>
        annotation(
          finding.severity,
          `${finding.id} in ${part.kind} ${part.name}`,
          `${finding.message}\n${findingParagraphs(finding, link(part, finding))}`,
        ),
      ),
    ),
    ...unmet.map(({ code, outcome, message, advice }) =>
      annotation(outcome === 'failed' ? 'error' : 'warning', code, `${message}\n${advice}`),
    ),
    ...[...report.problems, ...parts.flatMap(({ problems }) => problems)]
      .filter(({ severity }) => severity === 'error')
      .map((problem) =>
        annotation('warning', problem.code, `${problemSentence(problem)}\n${problem.advice}`),
      ),
    // A log line that starts with :: would be a command.
    harmlessText(headline(checked)).replace(/^:+/, ''),
  ];
  return `${lines.join('\n')}\n`;
}

function annotation(severity: Severity, title: string, message: string): string {
  const text = message.split('\n').map(harmlessText).join('\n');
  const escapedTitle = escapeData(harmlessText(title))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
  return `::${commands[severity]} title=${escapedTitle}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
