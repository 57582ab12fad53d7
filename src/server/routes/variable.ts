import { runName } from '../../model/names.js';
import type { WireVariableDetail } from '../../wire/api.js';
import { ApiError } from '../api-error.js';
import { windowOf } from '../axis-window.js';
import type { LiveReport } from '../live-report.js';
import type { Query } from '../query.js';
import { wireVariableDetail } from '../to-wire.js';

const DEFAULT_POINTS = 1000;
const MAX_POINTS = 100_000;

/** GET /api/v1/variable?run=&name=[&axis=&from=&to=&points=] -> WireVariableDetail */
export function variableRoute(live: LiveReport): (query: Query) => WireVariableDetail {
  return (query) => {
    const [runText, name] = [query.text('run'), query.text('name')];
    const window = windowOf(query, DEFAULT_POINTS, MAX_POINTS);
    const run = live.runs.get(runName(runText));
    if (!run) {
      throw new ApiError(
        404,
        'no-such-run',
        `there is no run "${runText}"`,
        'Ask /api/v1/report for the runs.',
      );
    }
    const variable = run.variables.find((candidate) => candidate.name === name);
    if (!variable) {
      throw new ApiError(
        404,
        'no-such-variable',
        `run "${runText}" has no variable "${name}"`,
        'Ask /api/v1/report for its variables.',
      );
    }
    return wireVariableDetail(live, run, variable, window);
  };
}
