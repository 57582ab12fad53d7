import { count, figure } from '../base/count-text.js';
import type { GraphFinding } from '../model/graph-finding.js';
import type { FetchView, GraphReport, GraphVariableView } from '../model/graph-report.js';
import { harmlessText } from './harmless-text.js';
import { problemSentence } from './problem-text.js';
import type { Palette } from './text-report.js';
import { fateOf, trainingWriters, type VariableFate } from './variable-fate.js';

/** Of each list so many are told one by one; `--format json` has all. */
const LISTED = 20;
/** Longer names stand out of their column. */
const WIDEST_NAME = 60;

/**
 * A judgement of a graph for people: the sentence, the variables with what writes them, what each
 * fetch runs and misses, the findings. Names from the graph cannot steer the terminal.
 */
export function graphTextReport(report: GraphReport, palette: Palette): string {
  const { verdict, sentence, file, kind, tags, nodes, functions, variables } = report;
  const paint = { stale: palette.bad, ok: palette.good, 'cannot-judge': palette.warn }[verdict];
  const about = [
    kind,
    ...(tags.length > 0 ? [`tags ${tags.join(',')}`] : []),
    count(nodes, 'op'),
    ...(functions > 0 ? [count(functions, 'function')] : []),
    count(variables.length, 'variable'),
  ];
  const lines = [
    paint(palette.strong(harmlessText(sentence))),
    '',
    `${palette.strong(harmlessText(file))}  ${palette.dim(harmlessText(about.join(', ')))}`,
    ...variableLines(variables, palette),
    ...report.fetches.flatMap((fetch) => fetchLines(fetch, palette)),
    ...report.findings.flatMap((finding) => findingLines(finding, palette)),
    ...report.problems.flatMap((problem) => [
      '',
      `  ${problem.severity === 'error' ? palette.warn('problem') : palette.dim('note')}  ${harmlessText(problemSentence(problem))}`,
      palette.dim(`    ${harmlessText(problem.advice)}`),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

interface Listed {
  readonly variable: GraphVariableView;
  readonly fate: VariableFate;
}

/** The first variables of each fate, the worst first. */
function variableLines(variables: readonly GraphVariableView[], palette: Palette): string[] {
  const byFate = { missed: [], may: [], runs: [], untouched: [] } as Record<VariableFate, Listed[]>;
  for (const variable of variables) {
    const fate = fateOf(variable);
    if (byFate[fate].length < LISTED) byFate[fate].push({ variable, fate });
  }
  const shown = Object.values(byFate).flat().slice(0, LISTED);
  const width = Math.min(
    WIDEST_NAME,
    Math.max(0, ...shown.map(({ variable }) => harmlessText(variable.name).length)),
  );
  const marks = { missed: 'x', may: '~', runs: 'v', untouched: '=' };
  const lines = shown.map(({ variable, fate }) => {
    const { name, role, initialValue, collections } = variable;
    const paint = fate === 'missed' ? palette.bad : palette.dim;
    const training = trainingWriters(variable);
    const written =
      training.length === 0
        ? 'no writer but its initializer or a restore'
        : training
            .slice(0, 3)
            .map((writer) => `${writer.name} ${runWords[writer.run]}`)
            .join(', ');
    const starts = initialValue === undefined ? '' : `, starts at ${initialValue}`;
    const where = collections.length > 0 ? `, in ${collections.join(', ')}` : '';
    return paint(
      `  ${marks[fate]} ${harmlessText(name).padEnd(width)}  ${role.padEnd(15)}  ${harmlessText(`${written}${starts}${where}`)}`,
    );
  });
  return [...lines, ...moreLine('    ', variables.length - shown.length, palette)];
}

const runWords = { always: 'runs', may: 'may run', never: 'does not run' } as const;

function fetchLines({ name, how, beside, runs, missing }: FetchView, palette: Palette): string[] {
  const line = (word: string, text: string): string =>
    `    ${word.padEnd(7)}  ${harmlessText(text)}`;
  const others = beside.length > 0 ? ` and ${figure(beside.length)} more` : '';
  const shownRuns = runs.slice(0, LISTED);
  const shownMissing = missing.slice(0, LISTED);
  return [
    '',
    `  ${palette.strong(`fetch ${harmlessText(name)}${others}`)}  ${palette.dim(harmlessText(how))}`,
    ...shownRuns.map(({ assign, variable, certainty, why }) =>
      palette.dim(
        line(
          certainty === 'always' ? 'runs' : 'may run',
          `${assign} -> ${variable ?? 'a variable that is not known'}${why ? `, ${why}` : ''}`,
        ),
      ),
    ),
    ...moreLine(' '.repeat(13), runs.length - shownRuns.length, palette),
    ...shownMissing.map(({ assign, variable, edge }) =>
      line(
        'missing',
        edge
          ? `control edge ${edge.fetch} <- ${edge.assign} (${variable})${edge.path.length > 1 ? `, both need ${edge.path.at(-1)}` : ''}`
          : `${assign} (${variable}), which comes after the fetch: fetch it as well`,
      ),
    ),
    ...moreLine(' '.repeat(13), missing.length - shownMissing.length, palette),
    ...(runs.length + missing.length === 0 ? [palette.dim('    runs no write of a variable')] : []),
  ];
}

function findingLines(finding: GraphFinding, palette: Palette): string[] {
  const paint = { error: palette.bad, warning: palette.warn, info: palette.dim };
  const fix = finding.severity === 'info' ? [] : finding.fix.split('\n').map(harmlessText);
  return [
    '',
    `  ${paint[finding.severity](finding.severity)}  ${palette.strong(finding.id)}  ${palette.dim(`[${finding.evidence}]`)}`,
    `  ${harmlessText(finding.message)}`,
    ...finding.why.map((step) =>
      palette.dim(`    ${step.source.padEnd(7)}  ${harmlessText(step.text)}`),
    ),
    ...(finding.noEdge === undefined || finding.severity === 'info'
      ? []
      : [palette.dim(`    no edge  ${harmlessText(finding.noEdge)}`)]),
    ...fix.map((text, place) => `    ${place === 0 ? 'fix' : '   '}      ${text}`.trimEnd()),
  ];
}

function moreLine(indent: string, amount: number, palette: Palette): string[] {
  if (amount <= 0) return [];
  return [palette.dim(`${indent}and ${figure(amount)} more (--format json lists all)`)];
}
