import { count, figure } from '../base/count-text.js';
import { shortNumber } from '../base/float-text.js';
import type { Problem } from '../model/problem.js';
import { type RestartMark, supersededCount } from '../model/restarts.js';
import type {
  HistogramView,
  PayloadTagView,
  RunView,
  ScalarView,
  VariableView,
} from '../model/run-view.js';
import { figures } from './evidence-text.js';
import { harmlessText } from './harmless-text.js';
import {
  endsOf,
  type FigureSeries,
  type InspectedFile,
  type InspectedRun,
  problemsOf,
  stepsBackOf,
} from './inspected-run.js';
import { type Palette, problemLines } from './text-report.js';

/** Longer names stand out of their column. */
const WIDEST_NAME = 60;

/**
 * What runs hold, for people: each file with its problems, each tag with its points. Nothing is left
 * out, and names from the log cannot steer the terminal.
 *
 * @param problems what could not be read outside of any run.
 */
export function inspectText(
  runs: readonly InspectedRun[],
  problems: readonly Problem[],
  palette: Palette,
): string {
  const lines = [
    ...runs.flatMap((run) => runLines(run, palette)),
    ...problems.flatMap((problem) => problemLines(problem, palette)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function runLines({ view, allTags, files }: InspectedRun, palette: Palette): string[] {
  const steps = view.steps ? `steps ${view.steps.first} to ${view.steps.last}` : 'no values';
  const graph = view.graph ? `graph of ${count(view.graph.nodes.length, 'op')}` : 'no graph';
  const writer = view.recorder ? `recorded by Flatline on ${view.recorder.engine}` : 'other writer';
  const shownTags = [view.variables, view.scalars, view.histograms, view.payloads].reduce(
    (sum, { length }) => sum + length,
    0,
  );
  const tags =
    shownTags === allTags
      ? count(allTags, 'tag')
      : `${figure(shownTags)} of ${count(allTags, 'tag')}`;
  const size = [count(files.length, 'file'), tags, steps, graph, harmlessText(writer)];
  const names = new Set(files.map(({ name }) => name));
  const elsewhere = view.problems.filter(({ file }) => file === undefined || !names.has(file));
  return [
    palette.strong(`run ${harmlessText(view.name)}`),
    `  ${size.join(', ')}`,
    ...fileLines(files, view, palette),
    ...elsewhere.flatMap((problem) => problemLines(problem, palette)),
    ...tagLines(view, palette),
    '',
  ];
}

function fileLines(files: readonly InspectedFile[], view: RunView, palette: Palette): string[] {
  const rows = files.map(({ name, bytes }) => {
    const size = bytes === undefined ? 'gone' : `${figure(bytes)} bytes`;
    const problems = problemsOf(name, view).length;
    return ['file', harmlessText(name), size, problems > 0 ? count(problems, 'problem') : ''];
  });
  return aligned(rows, ['left', 'left', 'right', 'left']).flatMap((line, at) => {
    const name = files[at]?.name ?? '';
    // The line above says which file it is.
    const problems = problemsOf(name, view).map(({ file: _, ...problem }) => problem);
    return [
      line,
      ...problems.flatMap((problem) => problemLines(problem, palette)).map((text) => `    ${text}`),
    ];
  });
}

function tagLines(view: RunView, palette: Palette): string[] {
  const rows = [
    ...view.variables.map(variableRow),
    ...view.scalars.map(scalarRow),
    ...view.histograms.map(histogramRow),
    ...view.payloads.map(payloadRow),
  ];
  if (rows.length === 0) return [];
  const heading = ['kind', 'name', 'points', 'first step', 'last step', 'first -> last value', ''];
  const sides = ['left', 'left', 'right', 'right', 'right', 'left', 'left'] as const;
  const [headingLine = '', ...lines] = aligned([heading, ...rows], sides);
  return ['', palette.dim(headingLine), ...lines];
}

function variableRow(variable: VariableView): string[] {
  const { name, role, source, shape, tags, columns } = variable;
  const otherTags = source === 'recorded' ? [] : tags.filter((tag) => tag !== name);
  const about = [
    role,
    source,
    ...(shape ? [`shape [${shape.join(', ')}]`] : []),
    ...otherTags.map((tag) => `tag ${harmlessText(tag)}`),
    ...backText(columns.step, variable.restarts),
  ];
  return [
    'variable',
    harmlessText(name),
    ...stepCells(columns.step),
    endsText(variable),
    about.join(', '),
  ];
}

function histogramRow(histogram: HistogramView): string[] {
  const { tag, columns, restarts } = histogram;
  return [
    'histogram',
    harmlessText(tag),
    ...stepCells(columns.step),
    endsText(histogram),
    backText(columns.step, restarts).join(', '),
  ];
}

function endsText(series: FigureSeries): string {
  const { first, last } = endsOf(series);
  return first ? `${figures(first)} -> ${figures(last)}` : '-';
}

function scalarRow({ tag, columns, restarts, first, last }: ScalarView): string[] {
  return [
    'scalar',
    harmlessText(tag),
    ...stepCells(columns.step),
    columns.step.length > 0 ? `${shortNumber(first)} -> ${shortNumber(last)}` : '-',
    backText(columns.step, restarts).join(', '),
  ];
}

function payloadRow({ tag, plugin, columns }: PayloadTagView): string[] {
  const [kind, name] = [harmlessText(plugin || 'tensor'), harmlessText(tag)];
  return [kind, name, ...stepCells(columns.step), '-', backText(columns.step, []).join(', ')];
}

function stepCells(step: Float64Array): string[] {
  return [figure(step.length), String(step[0] ?? '-'), String(step.at(-1) ?? '-')];
}

function backText(step: Float64Array, restarts: readonly RestartMark[]): string[] {
  const back = stepsBackOf(step);
  const superseded = supersededCount(step, restarts);
  return [
    ...(back > 0 ? [`steps go back ${back === 1 ? 'once' : count(back, 'time')}`] : []),
    ...(superseded > 0 ? [`${count(superseded, 'point')} superseded`] : []),
  ];
}

/** Rows as lines whose cells stand below each other. */
function aligned(
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[],
): string[] {
  const widths = sides.map((side, at) => {
    const widest = rows.reduce((width, row) => Math.max(width, row[at]?.length ?? 0), 0);
    return side === 'left' ? Math.min(WIDEST_NAME, widest) : widest;
  });
  return rows.map((row) => {
    const cells = row.map((cell, at) =>
      sides[at] === 'right' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
