import { jsonNumber } from '../base/float-text.js';
import type { PointFigures } from '../model/evidence.js';
import type { Problem } from '../model/problem.js';
import { type RestartMark, supersededCount } from '../model/restarts.js';
import type { HistogramView, PayloadTagView, ScalarView, VariableView } from '../model/run-view.js';
import {
  endsOf,
  type FigureSeries,
  type InspectedRun,
  problemsOf,
  stepsBackOf,
} from './inspected-run.js';

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

/** What runs hold, as plain JSON values. Numbers JSON cannot hold are the strings "NaN" and "Infinity". */
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
