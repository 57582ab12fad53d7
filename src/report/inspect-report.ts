import { count, figure } from '../base/count-text.js';
import { jsonNumber, shortNumber } from '../base/float-text.js';
import type { PointFigures } from '../model/evidence.js';
import type { Problem } from '../model/problem.js';
import { type RestartMark, supersededCount } from '../model/restarts.js';
import type {
  HistogramView,
  PayloadTagView,
  RunView,
  ScalarView,
  VariableColumns,
  VariableView,
} from '../model/run-view.js';
import { figures } from './evidence-text.js';
import { harmlessText } from './harmless-text.js';
import { type Palette, problemLines } from './text-report.js';

/** One event file as it was found. */
export interface InspectedFile {
  /** As the run's problems name it. */
  readonly name: string;
  /** Undefined when it was gone before it could be measured. */
  readonly bytes: number | undefined;
}

export interface InspectedRun {
  /** Limited to the tags that are asked for. */
  readonly view: RunView;
  /** How many tags the run has, shown or not. */
  readonly allTags: number;
  readonly files: readonly InspectedFile[];
}

/** The shape of `flatline inspect --format json`; additions may come, what is there stays. */
export interface JsonInspection {
  readonly version: 1;
  readonly runs: readonly {
    readonly name: string;
    readonly recorder: object | null;
    readonly trainingSteps: number | null;
    readonly steps: { readonly first: number; readonly last: number } | null;
    readonly graphNodes: number;
    readonly files: readonly object[];
    readonly tags: readonly object[];
    readonly problems: readonly object[];
  }[];
  readonly problems: readonly object[];
}

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

/** The same as plain JSON values. Numbers JSON cannot hold are the strings "NaN" and "Infinity". */
export function inspectJson(
  runs: readonly InspectedRun[],
  problems: readonly Problem[],
): JsonInspection {
  return {
    version: 1,
    runs: runs.map(({ view, files }) => ({
      name: view.name,
      recorder: view.recorder ?? null,
      trainingSteps: view.trainingSteps ?? null,
      steps: view.steps ?? null,
      graphNodes: view.graph?.nodes.length ?? 0,
      files: files.map(({ name, bytes }) => ({
        name,
        bytes: bytes ?? null,
        problems: problemsOf(name, view).length,
      })),
      tags: [
        ...view.variables.map(jsonVariable),
        ...view.scalars.map(jsonScalar),
        ...view.histograms.map(jsonHistogram),
        ...view.payloads.map(jsonPayload),
      ],
      problems: view.problems.map((problem) => ({ ...problem })),
    })),
    problems: problems.map((problem) => ({ ...problem })),
  };
}

function jsonVariable(variable: VariableView): object {
  return {
    kind: 'variable',
    name: variable.name,
    tags: variable.tags,
    role: variable.role,
    source: variable.source,
    shape: variable.shape ?? null,
    ...jsonPoints(variable),
  };
}

function jsonHistogram(histogram: HistogramView): object {
  const { tag } = histogram;
  return { kind: 'histogram', name: tag, tags: [tag], ...jsonPoints(histogram) };
}

function jsonScalar({ tag, columns, restarts, first, last }: ScalarView): object {
  const isEmpty = columns.step.length === 0;
  return {
    kind: 'scalar',
    name: tag,
    tags: [tag],
    ...jsonSteps(columns.step, restarts),
    first: isEmpty ? null : jsonNumber(first),
    last: isEmpty ? null : jsonNumber(last),
  };
}

function jsonPayload({ tag, plugin, columns }: PayloadTagView): object {
  return { kind: 'payload', name: tag, tags: [tag], plugin, ...jsonSteps(columns.step, []) };
}

function jsonSteps(step: Float64Array, restarts: readonly RestartMark[]): object {
  return {
    points: step.length,
    firstStep: step[0] ?? null,
    lastStep: step.at(-1) ?? null,
    stepsBack: stepsBackOf(step),
    superseded: supersededCount(step, restarts),
  };
}

function jsonPoints(series: FigureSeries): object {
  const { first, last } = endsOf(series);
  return {
    ...jsonSteps(series.columns.step, series.restarts),
    first: jsonFigures(first),
    last: jsonFigures(last),
  };
}

function jsonFigures(point: PointFigures | undefined): object | null {
  if (!point) return null;
  const { min, max, mean } = point;
  return { min: jsonNumber(min), max: jsonNumber(max), mean: jsonNumber(mean) };
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

/** Points with a smaller step than the point before: a training that was restarted, or two writers. */
function stepsBackOf(step: Float64Array): number {
  let back = 0;
  for (let at = 1; at < step.length; at++) {
    if ((step[at] ?? 0) < (step[at - 1] ?? 0)) back++;
  }
  return back;
}

/** Points that have several figures each. */
interface FigureSeries {
  readonly columns: VariableColumns;
  readonly restarts: readonly RestartMark[];
}

function endsOf({ columns }: FigureSeries): {
  readonly first: PointFigures | undefined;
  readonly last: PointFigures | undefined;
} {
  const pointAt = (at: number): PointFigures | undefined => {
    const step = columns.step[at];
    if (step === undefined) return undefined;
    const figure = (column: Float64Array): number => column[at] ?? Number.NaN;
    return {
      step,
      min: figure(columns.min),
      max: figure(columns.max),
      mean: figure(columns.mean),
    };
  };
  return { first: pointAt(0), last: pointAt(columns.step.length - 1) };
}

function problemsOf(file: string, { problems }: RunView): readonly Problem[] {
  return problems.filter((problem) => problem.file === file);
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
