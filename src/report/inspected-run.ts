import type { PointFigures } from '../model/evidence.js';
import type { Problem } from '../model/problem.js';
import type { RestartMark } from '../model/restarts.js';
import type { RunView, VariableColumns } from '../model/run-view.js';

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

/** Points with a smaller step than the point before: a training that was restarted, or two writers. */
export function stepsBackOf(step: Float64Array): number {
  let back = 0;
  for (let at = 1; at < step.length; at++) {
    if ((step[at] ?? 0) < (step[at - 1] ?? 0)) back++;
  }
  return back;
}

/** Points that have several figures each. */
export interface FigureSeries {
  readonly columns: VariableColumns;
  readonly restarts: readonly RestartMark[];
}

export function endsOf({ columns }: FigureSeries): {
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

export function problemsOf(file: string, { problems }: RunView): readonly Problem[] {
  return problems.filter((problem) => problem.file === file);
}
