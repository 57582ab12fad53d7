import { runName } from '../../model/names.js';
import type { RunView } from '../../model/run-view.js';
import type { WireScalarSeries, WireScalars } from '../../wire/series.js';
import { TimeSlice } from '../answers/time-slice.js';
import { ApiError } from '../api-error.js';
import { windowOf } from '../axis-window.js';
import type { LiveReport } from '../live-report.js';
import type { Query } from '../query.js';
import { scalarSeries, scalarsOf } from '../scalar-series.js';

const DEFAULT_POINTS = 1000;
/** Of all series of an answer together. */
const MAX_POINTS = 200_000;
const FEWEST_POINTS = 20;

/** GET /api/v1/scalars?tag=[&run=]...[&axis=&from=&to=&points=&smoothing=] -> WireScalars */
export function scalarsRoute(live: LiveReport): (query: Query) => Promise<WireScalars> {
  return async (query) => {
    const { revision } = live;
    const tag = query.text('tag');
    const having = chosenRuns(live, query).filter((run) => scalarsOf(run).has(tag));
    if (having.length === 0) {
      throw new ApiError(
        404,
        'no-such-tag',
        `no such run has a scalar "${tag}"`,
        'Ask /api/v1/tags for the tags of the runs.',
      );
    }
    const asked = windowOf(query, DEFAULT_POINTS, MAX_POINTS);
    const window = {
      ...asked,
      points: Math.min(
        asked.points,
        Math.max(FEWEST_POINTS, Math.floor(MAX_POINTS / having.length)),
      ),
      smoothing: query.numberWithin('smoothing', 0, 0, 0.999),
    };
    const series: WireScalarSeries[] = [];
    const slice = new TimeSlice();
    for (const run of having) {
      const points = scalarsOf(run).get(tag);
      if (points) series.push(scalarSeries(run, points, window));
      await slice.pause();
    }
    return { revision, tag, series };
  };
}

/** The runs that the query names, or all where it names none; what is gone meanwhile is left out. */
function chosenRuns(live: LiveReport, query: Query): readonly RunView[] {
  if (!query.has('run')) return [...live.runs.values()];
  return query.texts('run').flatMap((name) => live.runs.get(runName(name)) ?? []);
}
