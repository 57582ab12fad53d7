import express, { type Router } from 'express';
import { runName } from '../../model/names.js';
import type { Payload } from '../../model/payload.js';
import type { PayloadTagView, RunView } from '../../model/run-view.js';
import type { AnswerCache } from '../answers/answer-cache.js';
import type { LiveReport } from '../live-report.js';
import type { PayloadSource } from '../media.js';
import type { Query } from '../query.js';
import { byRun, notFound, payloadTags, readPoints, tagInfos } from './asked.js';

const PLUGIN = 'pr_curves';
/** TensorBoard's own number of curves a tag. */
const POINTS = 100;

/** The rows of a PR curve's tensor (tensorboard/plugins/pr_curve/metadata.py). */
const ROWS = ['true_positives', 'false_positives', 'true_negatives', 'false_negatives'] as const;
const PRECISION_ROW = 4;
const RECALL_ROW = 5;

/** A curve at one step, column by column: one element a threshold. */
type PrCurve = Readonly<Record<string, readonly number[]>>;

/** What the PR curves plugin of TensorBoard answers. */
export function prCurvesRouter(
  live: LiveReport,
  answers: AnswerCache,
  read: PayloadSource,
): Router {
  const router = express.Router();
  router.get(
    '/pr_curves/tags',
    answers.json(() => byRun(live, (run) => tagInfos(prCurveTags(run).map(({ tag }) => tag)))),
  );
  const curves = async (query: Query): Promise<unknown> => {
    const tag = query.text('tag');
    if (!query.has('run')) query.text('run');
    const byName: [string, unknown][] = [];
    for (const name of query.texts('run')) {
      const run = live.runs.get(runName(name));
      const view = run && prCurveTags(run).find((known) => known.tag === tag);
      if (!view) throw notFound(`No PR curves for run='${name}', tag='${tag}'`);
      byName.push([name, await curvesOf(view, read)]);
    }
    return Object.fromEntries(byName);
  };
  router.get('/pr_curves/pr_curves', answers.json(curves));
  return router;
}

export function prCurveTags(run: RunView): readonly PayloadTagView[] {
  return payloadTags(run, PLUGIN);
}

async function curvesOf(view: PayloadTagView, read: PayloadSource): Promise<unknown[]> {
  const points = await readPoints(view, POINTS, read);
  return points.flatMap(({ step, wallTime, payload }) => {
    const curve = prCurveOf(payload);
    return curve ? [{ wall_time: wallTime, step, ...curve }] : [];
  });
}

/**
 * A PR curve of a logged tensor. Thresholds at the end that nothing reaches are left out, for there
 * is no precision then.
 *
 * @returns undefined for a value that is no PR curve.
 */
function prCurveOf(payload: Payload): PrCurve | undefined {
  if (payload.kind !== 'numbers') return undefined;
  const { shape, values } = payload;
  const [rows = 0, thresholds = 0] = shape;
  if (shape.length !== 2 || rows <= RECALL_ROW || thresholds === 0) return undefined;
  const row = (index: number) => values.subarray(index * thresholds, (index + 1) * thresholds);
  const [truePositives, falsePositives] = [row(0), row(1)];
  let length = thresholds;
  while (length > 1 && !reaches(truePositives, falsePositives, length - 1)) length--;
  const counts = ROWS.map((name, index) => [name, Array.from(row(index), Math.trunc)] as const);
  const columns = [
    ...counts,
    ['precision', [...row(PRECISION_ROW)]] as const,
    ['recall', [...row(RECALL_ROW)]] as const,
    [
      'thresholds',
      Array.from({ length: thresholds }, (_, at) => at / (thresholds - 1 || 1)),
    ] as const,
  ];
  return Object.fromEntries(columns.map(([name, column]) => [name, column.slice(0, length)]));
}

function reaches(truePositives: Float64Array, falsePositives: Float64Array, at: number): boolean {
  return Math.trunc(truePositives[at] ?? 0) + Math.trunc(falsePositives[at] ?? 0) !== 0;
}
