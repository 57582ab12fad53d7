import { runName } from '../../model/names.js';
import type { RunView } from '../../model/run-view.js';
import { ApiError } from '../api-error.js';
import type { LiveReport } from '../live-report.js';
import type { Query } from '../query.js';

/** The run that a query names. */
export function runOf(live: LiveReport, query: Query): RunView {
  const name = query.text('run');
  const run = live.runs.get(runName(name));
  if (!run) throw notFound(`No run '${name}'`);
  return run;
}

/** The run and the tag that a query names; the run need not have the tag. */
export function runAndTag(live: LiveReport, query: Query) {
  return { run: runOf(live, query), tag: query.text('tag') };
}

export function notFound(message: string): ApiError {
  return new ApiError(404, 'not-found', message, 'Ask for the tags first.');
}
