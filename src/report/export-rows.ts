import { assertUnreachable } from '../base/assert.js';
import type { RunView, ScalarView, VariableColumns, VariableView } from '../model/run-view.js';
import { harmlessText } from './harmless-text.js';

export type ExportFormat = 'csv' | 'json';

/** What a row tells: a scalar's one value, or a figure of a variable's elements. */
export type Figure = 'value' | 'min' | 'max' | 'mean' | 'std' | 'norm' | 'max_change';

export interface ExportLayout {
  readonly format: ExportFormat;
  /** True when a person's terminal shows the rows, and names must not steer it. */
  readonly isForTerminal: boolean;
  /** Told how many rows a series has, when they are made. */
  readonly onSeries?: (rows: number) => void;
}

export interface ExportedRun {
  /** What is exported of the run. */
  readonly view: RunView;
  /** The run with all its tags: what a variable is called must not depend on what is chosen. */
  readonly whole: RunView;
}

/** The points of one tag and figure: they stand together in an export, in the order of the log. */
interface Series {
  readonly run: string;
  readonly tag: string;
  readonly figure: Figure;
  readonly step: Float64Array;
  readonly wallTime: Float64Array;
  readonly value: Float64Array;
}

/**
 * Every point of the runs as lines of text, each made when it is asked for: one row a point and
 * figure, `run,tag,figure,step,wall_time,value`.
 *
 * CSV has a first line with the names of the columns, is quoted as RFC 4180 says, and ends lines
 * with a line feed alone. A name with which a spreadsheet would begin a formula gets a `'` before
 * it, and so does one that begins with `'`: without the first `'` each is again what was logged.
 * JSON is one object a line, with the same names. Numbers are written with every digit that tells
 * them from others; -0, NaN and the infinities stay what they are (strings in JSON).
 */
export function* exportRows(
  runs: readonly ExportedRun[],
  { format, isForTerminal, onSeries }: ExportLayout,
): Generator<string, void, undefined> {
  if (format === 'csv') yield 'run,tag,figure,step,wall_time,value\n';
  for (const run of runs) {
    for (const series of seriesOf(run)) {
      if (format === 'csv') yield* csvRows(series, isForTerminal ? harmlessText : asItIs);
      else yield* jsonRows(series);
      onSeries?.(series.step.length);
    }
  }
}

/** Whether there is a point to export; looks no further than to the first. */
export function hasRows(runs: readonly ExportedRun[]): boolean {
  for (const run of runs) {
    for (const { step } of seriesOf(run)) if (step.length > 0) return true;
  }
  return false;
}

/** Joins lines, so that a sink is asked once for many: pieces of `characters` and a last one. */
export function* inPieces(
  lines: Iterable<string>,
  characters = 64 * 1024,
): Generator<string, void, undefined> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < characters) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function* seriesOf({ view, whole }: ExportedRun): Generator<Series, void, undefined> {
  for (const { tag, columns } of view.scalars) yield scalarSeries(view, tag, columns);
  for (const { tag, columns } of view.histograms) {
    yield* figureSeries(view, tag, columns, histogramFigures);
  }
  const shared = sharedTags(whole);
  for (const variable of view.variables) {
    yield* variableSeries(view, variable, exportedTag(variable, shared));
  }
}

/**
 * The tag that the points were logged under, which tells series apart where two tags are taken for
 * one variable. A variable that shares its tag with others goes by its name, and so does a recorded
 * one, which has no tag.
 */
function exportedTag({ name, source, tags }: VariableView, shared: ReadonlySet<string>): string {
  const [tag = name] = tags;
  return source === 'recorded' || shared.has(tag) ? name : tag;
}

function sharedTags({ variables }: RunView): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const tag of variables.flatMap(({ tags }) => tags)) (seen.has(tag) ? shared : seen).add(tag);
  return shared;
}

function scalarSeries({ name }: RunView, tag: string, columns: ScalarView['columns']): Series {
  return { run: name, tag, figure: 'value', ...columns };
}

/** A scalar that is a variable's is exported as what it is: one value. */
function* variableSeries(
  run: RunView,
  variable: VariableView,
  tag: string,
): Generator<Series, void, undefined> {
  const { columns, source } = variable;
  switch (source) {
    case 'scalar': {
      const { step, wallTime, mean } = columns;
      yield scalarSeries(run, tag, { step, wallTime, value: mean });
      break;
    }
    case 'histogram':
      yield* figureSeries(run, tag, columns, histogramFigures);
      break;
    case 'recorded':
      yield* figureSeries(run, tag, columns, recordedFigures);
      break;
    default:
      assertUnreachable(source);
  }
}

type FigureColumn = readonly [Figure, keyof VariableColumns];

const histogramFigures: readonly FigureColumn[] = [
  ['min', 'min'],
  ['max', 'max'],
  ['mean', 'mean'],
  ['std', 'std'],
  ['norm', 'norm'],
];
const recordedFigures: readonly FigureColumn[] = [...histogramFigures, ['max_change', 'maxChange']];

function* figureSeries(
  { name: run }: RunView,
  tag: string,
  columns: VariableColumns,
  figures: readonly FigureColumn[],
): Generator<Series, void, undefined> {
  const { step, wallTime } = columns;
  for (const [figure, column] of figures) {
    yield { run, tag, figure, step, wallTime, value: columns[column] };
  }
}

function* csvRows(
  { run, tag, figure, step, wallTime, value }: Series,
  shown: (name: string) => string,
): Generator<string, void, undefined> {
  const start = `${csvName(shown(run))},${csvName(shown(tag))},${figure},`;
  for (let at = 0; at < step.length; at++) {
    yield `${start}${numberText(step[at])},${numberText(wallTime[at])},${numberText(value[at])}\n`;
  }
}

function* jsonRows({
  run,
  tag,
  figure,
  step,
  wallTime,
  value,
}: Series): Generator<string, void, undefined> {
  const start = `{"run":${jsonName(run)},"tag":${jsonName(tag)},"figure":"${figure}","step":`;
  for (let at = 0; at < step.length; at++) {
    const time = jsonNumberText(wallTime[at]);
    yield `${start}${jsonNumberText(step[at])},"wall_time":${time},"value":${jsonNumberText(value[at])}}\n`;
  }
}

/** The starts that OWASP names (CSV injection), those of full width too, and the mark itself. */
const formulaStart = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n']/;

function csvName(name: string): string {
  const inert = formulaStart.test(name) ? `'${name}` : name;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** JSON can escape what steers a terminal without changing the name. */
function jsonName(name: string): string {
  return JSON.stringify(name).replace(
    /[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Reads back as the same double. */
function numberText(value = Number.NaN): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function jsonNumberText(value = Number.NaN): string {
  return Number.isFinite(value) ? numberText(value) : `"${value}"`;
}

function asItIs(name: string): string {
  return name;
}
