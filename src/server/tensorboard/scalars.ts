import { jsonNumber } from '../../base/float-text.js';
import type { RunView } from '../../model/run-view.js';
import { downSample } from '../down-sample.js';
import { recentScalars, type ScalarPoints, scalarsOf } from '../scalar-series.js';

/** TensorBoard's own number of points a tag. */
const POINTS = 1000;

/** The scalars that a recorder writes of each variable, by the column that has them here. */
const figures = [
  ['min', 'min'],
  ['max', 'max'],
  ['mean', 'mean'],
  ['std', 'std'],
  ['norm', 'norm'],
  ['max_change', 'maxChange'],
] as const;

/** Wall time, step and value of one point. */
export type ScalarEvent = [wallTime: number, step: number, value: number | string];

/** A view changes with every point; until then its tags are looked up often. */
const knownScalars = new WeakMap<RunView, ReadonlyMap<string, ScalarPoints>>();

/**
 * Every scalar of a run under the tag that its event file has, those of a recording too, which
 * Flatline's own pages show as figures of variables.
 */
export function taggedScalars(run: RunView): ReadonlyMap<string, ScalarPoints> {
  const recorded = run.variables.filter(({ source }) => source === 'recorded');
  if (recorded.length === 0) return scalarsOf(run);
  const known = knownScalars.get(run);
  if (known) return known;
  const scalars = new Map(scalarsOf(run));
  for (const variable of recorded) {
    for (const [figure, column] of figures) {
      scalars.set(`${variable.name}/${figure}`, {
        get columns() {
          const { step, wallTime, [column]: value } = variable.columns;
          return { step, wallTime, value };
        },
        restarts: variable.restarts,
      });
    }
  }
  knownScalars.set(run, scalars);
  return scalars;
}

/** At most about a thousand points; none that a later one supersedes, and every peak. */
export function scalarEvents(points: ScalarPoints): ScalarEvent[] {
  const { step, wallTime, value } = recentScalars.of(points).columns;
  const all = { start: 0, end: step.length };
  const kept = downSample({ min: value, max: value }, all, POINTS);
  return kept.map((index) => [
    wallTime[index] as number,
    step[index] as number,
    jsonNumber(value[index] as number),
  ]);
}

/** RFC 4180, with the first line that TensorBoard writes. */
export function scalarCsv(events: readonly ScalarEvent[]): string {
  const lines = events.map((event) => event.join(','));
  return `${['Wall time,Step,Value', ...lines].join('\r\n')}\r\n`;
}
