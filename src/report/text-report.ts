import { shortNumber } from '../base/float-text.js';
import type {
  Finding,
  PointFigures,
  Report,
  RunVerdict,
  VariableStatus,
  VariableVerdict,
} from '../model/finding.js';
import type { Problem } from '../model/problem.js';

/** Puts colour on a piece of text, or leaves it alone. */
export interface Palette {
  bad(text: string): string;
  warn(text: string): string;
  good(text: string): string;
  dim(text: string): string;
  strong(text: string): string;
}

const statusMarks: Record<VariableStatus, string> = {
  flat: 'x',
  frozen: '*',
  constant: '=',
  'too-few': '?',
  moving: 'v',
};

/** Variables that moved are told as a number once there are more than this. */
const MOVING_LISTED = 12;

/** A report for people: the sentence first, then each run with its causes, evidence and fixes. */
export function textReport(report: Report, palette: Palette): string {
  const paint = { stale: palette.bad, ok: palette.good, 'cannot-judge': palette.warn };
  const lines = [paint[report.verdict](palette.strong(report.sentence)), ''];
  for (const run of report.runs) lines.push(...runLines(run, palette));
  for (const problem of report.problems) lines.push(...problemLines(problem, palette));
  return `${lines.join('\n').trimEnd()}\n`;
}

function runLines(run: RunVerdict, palette: Palette): string[] {
  const verdict = { stale: 'STALE', ok: 'ok', 'cannot-judge': 'cannot judge' }[run.verdict];
  return [
    `${palette.strong(`run ${run.name}`)}  ${verdict}  ${palette.dim(`${run.steps} steps, ${run.variables.length} variables`)}`,
    ...variableLines(run.variables, palette),
    ...run.findings.flatMap((finding) => findingLines(finding, palette)),
    ...run.problems.flatMap((problem) => problemLines(problem, palette)),
    '',
  ];
}

function variableLines(variables: readonly VariableVerdict[], palette: Palette): string[] {
  const still = variables.filter(({ status }) => status !== 'moving');
  const moving = variables.filter(({ status }) => status === 'moving');
  const listed = moving.length > MOVING_LISTED ? still : [...still, ...moving];
  const width = Math.max(0, ...listed.map(({ name }) => name.length));
  const lines = listed.map((variable) => {
    const paint = variable.status === 'flat' ? palette.bad : palette.dim;
    const change = `${figures(variable.first)} -> ${figures(variable.last)}`;
    return paint(
      `  ${statusMarks[variable.status]} ${variable.name.padEnd(width)}  ${variable.status.padEnd(8)}  ${change}${assignText(variable)}`,
    );
  });
  if (moving.length > MOVING_LISTED) lines.push(palette.dim(`  v ${moving.length} more moved`));
  return lines;
}

function figures(point: PointFigures | undefined): string {
  if (!point) return '-';
  if (point.min === point.max) return shortNumber(point.min);
  return `${shortNumber(point.mean)} [${shortNumber(point.min)}, ${shortNumber(point.max)}]`;
}

function assignText({ assigns }: VariableVerdict): string {
  const parts: string[] = [];
  if (assigns.observed !== undefined) parts.push(`writes observed ${assigns.observed}`);
  if (assigns.implied !== undefined) parts.push(`assigns implied ${assigns.implied}`);
  return parts.length > 0 ? `  (${parts.join(', ')})` : '';
}

function findingLines(finding: Finding, palette: Palette): string[] {
  const paint = { error: palette.bad, warning: palette.warn, info: palette.dim };
  const badge = `${finding.evidence}, ${finding.certainty}`;
  const lines = [
    '',
    `  ${paint[finding.severity](finding.severity)}  ${palette.strong(finding.id)}  ${palette.dim(`[${badge}]`)}`,
    `  ${finding.message}`,
    ...finding.why.map((step) => palette.dim(`    ${step.source.padEnd(6)}  ${step.text}`)),
    ...finding.missingEdges.map(
      ({ fetch, assign }) => `    missing  control edge ${fetch} <- ${assign}`,
    ),
  ];
  if (finding.severity === 'info') return lines;
  const [firstLine, ...moreLines] = finding.fix.split('\n');
  return [...lines, `    fix     ${firstLine}`, ...moreLines.map((line) => `            ${line}`)];
}

/** A problem for people: where, what, and what to do. */
export function problemLines(problem: Problem, palette: Palette): string[] {
  const place = [problem.file, problem.offset === undefined ? '' : `at byte ${problem.offset}`];
  const where = place.filter(Boolean).join(' ');
  const details = [
    problem.got ? `got ${problem.got}` : '',
    problem.wanted ? `wanted ${problem.wanted}` : '',
  ];
  const detail = details.filter(Boolean).join(', ');
  const paint = problem.severity === 'error' ? palette.warn : palette.dim;
  return [
    paint(`  ${problem.severity}  ${where}: ${problem.message}${detail ? ` (${detail})` : ''}`),
    palette.dim(`        ${problem.advice}`),
  ];
}
