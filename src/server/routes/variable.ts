import type { RequestHandler } from 'express';
import { runName } from '../../model/names.js';
import { ApiError } from '../api-error.js';
import type { LiveReport } from '../live-report.js';
import { wireVariableDetail } from '../to-wire.js';

const DEFAULT_POINTS = 1000;
const MAX_POINTS = 100_000;

/** GET /api/v1/variable?run=&name=[&points=] -> WireVariableDetail */
export function variableRoute(live: LiveReport): RequestHandler {
  return (request, response) => {
    const { run: runText, name, points } = request.query;
    if (typeof runText !== 'string' || typeof name !== 'string') {
      throw new ApiError(
        400,
        'bad-query',
        'run and name are needed, once each',
        'Ask for ?run=&name=.',
      );
    }
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
    response.json(wireVariableDetail(live, run, variable, limitOf(points)));
  };
}

function limitOf(points: unknown): number {
  if (points === undefined) return DEFAULT_POINTS;
  const limit = Number(points);
  if (Number.isInteger(limit) && limit > 0 && limit <= MAX_POINTS) return limit;
  throw new ApiError(
    400,
    'bad-query',
    `points=${String(points)}`,
    `Ask for 1 to ${MAX_POINTS} points.`,
  );
}
