import { jsonNumber } from '../base/float-text.js';
import type { RunView, ScalarColumns, ScalarView } from '../model/run-view.js';
import type { WireScalarSeries } from '../wire/series.js';
import { type AxisWindow, within } from './axis-window.js';
import { downSample } from './down-sample.js';
import { RecentColumns } from './recent-columns.js';
import { smooth } from './smoothing.js';

export interface ScalarWindow extends AxisWindow {
  /** 0 for none, below 1. */
  readonly smoothing: number;
}

/** A series whose points are read when they are asked for. */
export type ScalarPoints = Pick<ScalarView, 'columns' | 'restarts'>;

export const recentScalars = new RecentColumns<ScalarColumns>();

/** A view changes with every point; until then its tags are looked up often. */
const knownScalars = new WeakMap<RunView, ReadonlyMap<string, ScalarPoints>>();

/** Every scalar series of a run by its tag, those among them that are a variable's. */
export function scalarsOf(run: RunView): ReadonlyMap<string, ScalarPoints> {
  const known = knownScalars.get(run);
  if (known) return known;
  const scalars = new Map<string, ScalarPoints>(run.scalars.map((scalar) => [scalar.tag, scalar]));
  for (const variable of run.variables) {
    const { name, source, tags } = variable;
    if (source !== 'scalar') continue;
    const [tag = name] = tags;
    // Variables that share a tag have names that tell them apart.
    scalars.set(scalars.has(tag) ? name : tag, {
      get columns() {
        const { step, wallTime, mean } = variable.columns;
        return { step, wallTime, value: mean };
      },
      restarts: variable.restarts,
    });
  }
  knownScalars.set(run, scalars);
  return scalars;
}

/** What a chart draws of a series: smoothed over all of it, cut to the window, thinned out. */
export function scalarSeries(
  run: RunView,
  points: ScalarPoints,
  window: ScalarWindow,
): WireScalarSeries {
  const { columns: all, superseded } = recentScalars.of(points);
  const startWallTime = all.wallTime[0] ?? 0;
  const kept = downSample({ min: all.value, max: all.value }, within(all, window), window.points);
  const exact = (column: Float64Array) => kept.map((index) => column[index] as number);
  const numbers = (column: Float64Array) =>
    kept.map((index) => jsonNumber(column[index] as number));
  return {
    run: run.name,
    total: all.step.length,
    superseded,
    startWallTime,
    step: exact(all.step),
    wallTime: exact(all.wallTime),
    value: numbers(all.value),
    ...(window.smoothing > 0 ? { smoothed: numbers(smooth(all.value, window.smoothing)) } : {}),
  };
}
