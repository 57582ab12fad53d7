import { type RecorderView, seesEveryWrite, type VariableView } from '../model/run-view.js';
import { isMovingStatistic } from '../model/variable.js';

/**
 * Whether the one change of a moving statistic is a value that was loaded in the middle of training:
 * no step of training ever wrote it. Copies of other models, which are loaded again and again, do move.
 *
 * @param change the first point that differs from those before it.
 */
export function isStillBesideLoad(
  variable: VariableView,
  recorder: RecorderView | undefined,
  figures: Float64Array,
  change: number,
): boolean {
  const { columns, recorded, role } = variable;
  const loadedAt = recorded?.restoredStep ?? 0;
  if (loadedAt === 0 || !isMovingStatistic(role) || !seesEveryWrite(recorder, variable))
    return false;
  const isTrained = variable.assigns.some(
    ({ writer, observed }) => writer !== 'load' && (observed?.count ?? 0) > 0,
  );
  if (isTrained) return false;
  if (columns.step.findIndex((step) => step > loadedAt) !== change) return false;
  return figures.subarray(change).every((figure) => Object.is(figure, figures[change]));
}
