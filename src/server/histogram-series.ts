import type { HistogramPoint } from '../model/histogram-point.js';
import type { RunName } from '../model/names.js';
import type { RunView } from '../model/run-view.js';
import { supersedingPoints } from './down-sample.js';

/** Reads histograms from the files they were logged in; whoever serves the log directory has one. */
export interface HistogramSource {
  /**
   * @param choose is given the steps of all points and says which of them to read.
   * @returns undefined when the run has no such tag.
   */
  read(
    run: RunName,
    tag: string,
    choose: (steps: readonly number[]) => readonly number[],
  ): Promise<readonly HistogramPoint[] | undefined>;
}

/** The tags under which a run's histograms were logged. */
export function histogramTagsOf({ variables, histograms }: RunView): ReadonlySet<string> {
  const ofVariables = variables.flatMap(({ name, source, tags: own }) => {
    if (source === 'recorded') return [`${name}/histogram`];
    return source === 'histogram' ? own.slice(0, 1) : [];
  });
  return new Set([...ofVariables, ...histograms.map(({ tag }) => tag)]);
}

export interface HistogramWindow {
  /** First and last step. */
  readonly from: number;
  readonly to: number;
  /** How many points to read at most, the first and the last among them. */
  readonly points: number;
}

/** Points that no later one supersedes, inside the window, spread evenly. */
export function choosePoints(steps: readonly number[], window: HistogramWindow): number[] {
  const { from, to, points } = window;
  const inside = supersedingPoints(Float64Array.from(steps)).filter((index) => {
    const step = steps[index] as number;
    return step >= from && step <= to;
  });
  if (inside.length <= points) return inside;
  return Array.from(
    { length: points },
    (_, at) =>
      inside[
        points === 1 ? inside.length - 1 : Math.round((at * (inside.length - 1)) / (points - 1))
      ] as number,
  );
}
