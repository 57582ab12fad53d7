import { count, figure } from '../base/count-text.js';
import type {
  Finding,
  Report,
  RunVerdict,
  VariableStatus,
  VariableVerdict,
} from '../model/finding.js';
import type { Problem } from '../model/problem.js';
import { evidenceLines, figures, inferenceText } from './evidence-text.js';
import { evidenceText } from './finding-text.js';
import { harmlessText } from './harmless-text.js';
import { problemSentence } from './problem-text.js';

/** Puts colour on a piece of text, or leaves it alone. */
export interface Palette {
  bad(text: string): string;
  warn(text: string): string;
  good(text: string): string;
  dim(text: string): string;
  strong(text: string): string;
}

const asIs = (text: string): string => text;

/** For files and for readers that are no terminals. */
export const noColours: Palette = { bad: asIs, warn: asIs, good: asIs, dim: asIs, strong: asIs };

/** In the order in which variables are listed. */
const statusMarks: Record<VariableStatus, string> = {
  flat: 'x',
  'too-few': '?',
  frozen: '*',
  constant: '=',
  moving: 'v',
};
const statusOrder = Object.keys(statusMarks);

/** Variables that moved are told as a number once there are more than this. */
const MOVING_LISTED = 12;
const STILL_LISTED = 20;
const EDGES_LISTED = 6;
/** Longer names stand out of their column. */
const WIDEST_NAME = 60;

/**
 * A report for people: the sentence first, then each run with its causes, evidence and fixes.
 * Names from the log cannot steer the terminal.
 *
 * @param isVerbose with all that each argument rests on, however long it is.
 */
export function textReport(report: Report, palette: Palette, isVerbose = false): string {
  const paint = { stale: palette.bad, ok: palette.good, 'cannot-judge': palette.warn };
  const lines = [paint[report.verdict](palette.strong(harmlessText(report.sentence))), ''];
  for (const run of report.runs) lines.push(...runLines(run, palette, isVerbose));
  for (const problem of report.problems) lines.push(...problemLines(problem, palette));
  return `${lines.join('\n').trimEnd()}\n`;
}

function runLines(run: RunVerdict, palette: Palette, isVerbose: boolean): string[] {
  const verdict = { stale: 'STALE', ok: 'ok', 'cannot-judge': 'cannot judge' }[run.verdict];
  const size = `${count(run.steps, 'step')}, ${count(run.variables.length, 'variable')}`;
  return [
    `${palette.strong(`run ${harmlessText(run.name)}`)}  ${verdict}  ${palette.dim(size)}`,
    ...(isVerbose ? [palette.dim(`  ${harmlessText(inferenceText(run.framework))}`)] : []),
    ...variableLines(run.variables, palette),
    ...run.findings.flatMap((finding) => findingLines(finding, run, palette, isVerbose)),
    ...run.problems.flatMap((problem) => problemLines(problem, palette)),
    '',
  ];
}

function variableLines(variables: readonly VariableVerdict[], palette: Palette): string[] {
  const moving = variables.filter(({ status }) => status === 'moving');
  const still = variables
    .filter(({ status }) => status !== 'moving')
    .sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status));
  const listedStill = still.slice(0, STILL_LISTED);
  const listedMoving = moving.length > MOVING_LISTED ? [] : moving;
  const listed = [...listedStill, ...listedMoving];
  const names = listed.map(({ name }) => harmlessText(name));
  const width = Math.min(WIDEST_NAME, Math.max(0, ...names.map((name) => name.length)));
  const lineOf = (variable: VariableVerdict): string => {
    const { name, status, first, last } = variable;
    const paint = status === 'flat' ? palette.bad : palette.dim;
    const change = `${figures(first)} -> ${figures(last)}`;
    return paint(
      `  ${statusMarks[status]} ${harmlessText(name).padEnd(width)}  ${status.padEnd(8)}  ${change}${assignText(variable)}`,
    );
  };
  return [
    ...listedStill.map(lineOf),
    ...moreLine('    ', still.length - listedStill.length, palette),
    ...listedMoving.map(lineOf),
    ...(moving.length > MOVING_LISTED
      ? [
          palette.dim(
            `  v ${still.length > 0 ? 'the other' : 'all'} ${figure(moving.length)} moved`,
          ),
        ]
      : []),
  ];
}

function moreLine(indent: string, amount: number, palette: Palette): string[] {
  if (amount === 0) return [];
  return [palette.dim(`${indent}and ${figure(amount)} more (--format json lists all)`)];
}

function assignText({ assigns }: VariableVerdict): string {
  const parts: string[] = [];
  if (assigns.observed !== undefined) parts.push(`writes observed ${assigns.observed}`);
  if (assigns.implied !== undefined) parts.push(`assigns implied ${assigns.implied}`);
  return parts.length > 0 ? `  (${parts.join(', ')})` : '';
}

function findingLines(
  finding: Finding,
  run: RunVerdict,
  palette: Palette,
  isVerbose: boolean,
): string[] {
  const paint = { error: palette.bad, warning: palette.warn, info: palette.dim };
  const edges = finding.missingEdges.slice(0, isVerbose ? undefined : EDGES_LISTED);
  const lines = [
    '',
    `  ${paint[finding.severity](finding.severity)}  ${palette.strong(finding.id)}  ${palette.dim(`[${evidenceText(finding)}]`)}`,
    `  ${harmlessText(finding.message)}`,
    ...finding.why.flatMap((step) => [
      palette.dim(`    ${step.source.padEnd(7)}  ${harmlessText(step.text)}`),
      ...(isVerbose ? evidenceLines(step) : []).map((line) => detailLine(line, palette)),
    ]),
    ...(isVerbose ? premiseLines(finding, run, palette) : []),
    ...edges.map(
      ({ fetch, assign }) => `    missing  control edge ${harmlessText(`${fetch} <- ${assign}`)}`,
    ),
    ...moreLine(' '.repeat(13), finding.missingEdges.length - edges.length, palette),
  ];
  if (finding.severity === 'info') return lines;
  const fix = finding.fix.split('\n').map(harmlessText);
  return [
    ...lines,
    ...fix.map((line, at) => `    ${at === 0 ? 'fix    ' : '       '}  ${line}`),
  ].map((line) => line.trimEnd());
}

/** What is taken for granted of the variables that a finding names. */
function premiseLines({ variables }: Finding, run: RunVerdict, palette: Palette): string[] {
  const [name] = variables;
  const inferred = run.variables.find((variable) => variable.name === name)?.inferred ?? [];
  return [
    ...inferred.map((inference) =>
      palette.dim(`    taken    ${harmlessText(inferenceText(inference))}`),
    ),
    ...variables.map((variable) => palette.dim(`    named    ${harmlessText(variable)}`)),
  ];
}

function detailLine(line: string, palette: Palette): string {
  return palette.dim(`             ${harmlessText(line)}`);
}

/** A problem for people: where, what, and what to do. */
export function problemLines(problem: Problem, palette: Palette): string[] {
  const paint = problem.severity === 'error' ? palette.warn : palette.dim;
  return [
    paint(`  ${problem.severity}  ${harmlessText(problemSentence(problem))}`),
    palette.dim(`        ${harmlessText(problem.advice)}`),
  ];
}
