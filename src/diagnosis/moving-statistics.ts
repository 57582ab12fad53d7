import type { VariableView } from '../model/run-view.js';
import { isMovingStatistic } from '../model/variable.js';

/** What every initializer of batch norms gives: 0 to the mean, 1 to the variance. */
export function initialStatistic({ role }: VariableView): number {
  return role === 'moving-variance' ? 1 : 0;
}

/** How far moving statistics have come from their initial values. */
export interface Lag {
  /** The weight that the initial value still has, 0 to 1: decay to the power of the updates. */
  readonly remaining: number;
  /** Updates between the first point and the last, one a step. */
  readonly updates: number;
  /** The statistic of the layer that told it best. */
  readonly toldBy: VariableView;
}

/** A statistic that wanders to and fro tells of its batches, not of its way from the start. */
const MIN_DIRECTNESS = 0.7;
const MIN_POINTS = 8;
/** How far the two statistics of a layer may be apart in what they tell. */
const AGREEMENT = 0.35;
/** A variance this near to 1 has hardly left its initial value. */
const NEAR_ONE = 0.25;

/** What one statistic tells of its way from its initial value. */
type Way =
  | { readonly kind: 'slowing'; readonly remaining: number; readonly directness: number }
  /** It is still around its initial value: the batches' own may be the same. */
  | { readonly kind: 'at-start' }
  /** It moves in some other way than an average that slowly leaves its initial value. */
  | { readonly kind: 'other' };

/**
 * The remaining weight of the initial values of a layer's statistics, told by the bend of their way:
 * where a is what was covered in the first half and b in the second, b / a is decay to the power of
 * half the updates.
 *
 * Batches that drift bend the way of a statistic too. So both statistics of the layer have to tell
 * the same; undefined where they do not, and where there is only one.
 */
export function lagOf(layer: readonly VariableView[]): Lag | undefined {
  const statistics = layer.filter(({ role }) => isMovingStatistic(role));
  if (new Set(statistics.map(({ role }) => role)).size < 2) return undefined;
  let best: { readonly view: VariableView; readonly way: Way & { kind: 'slowing' } } | undefined;
  for (const view of statistics) {
    const way = wayOf(view);
    if (way.kind === 'other') return undefined;
    if (way.kind === 'at-start') continue;
    if (best && Math.abs(best.way.remaining - way.remaining) > AGREEMENT) return undefined;
    if (!best || way.directness > best.way.directness) best = { view, way };
  }
  if (!best) return undefined;
  const { step } = best.view.columns;
  const updates = (step.at(-1) as number) - (step[0] as number);
  return { remaining: best.way.remaining, updates, toldBy: best.view };
}

function wayOf(view: VariableView): Way {
  const way = slowingWayOf(view);
  if (way) return way;
  const isAtStart =
    view.role === 'moving-variance' &&
    view.columns.mean.every((value) => Math.abs(value - 1) < NEAR_ONE);
  return { kind: isAtStart ? 'at-start' : 'other' };
}

function slowingWayOf(view: VariableView): (Way & { readonly kind: 'slowing' }) | undefined {
  const { step } = view.columns;
  const values = distanceFrom(view);
  const last = values.length - 1;
  if (values.length < MIN_POINTS) return undefined;
  const [from, to] = [values[0] as number, values[last] as number];
  // A first point near the start: the series begins with the training.
  if (!(Math.abs(from) < 0.3 * Math.abs(to))) return undefined;
  let travelled = 0;
  for (let at = 1; at <= last; at++) {
    // Only one training from its start has a way to tell of.
    if ((step[at] as number) <= (step[at - 1] as number)) return undefined;
    travelled += Math.abs((values[at] as number) - (values[at - 1] as number));
  }
  const directness = Math.abs(to - from) / travelled;
  const middle = valueInTheMiddle(step, values);
  const ratio = (to - middle) / (middle - from);
  // An average slows down on its way; what speeds up follows something else.
  if (!(directness >= MIN_DIRECTNESS && ratio > 0 && ratio < 1.25)) return undefined;
  return { kind: 'slowing', remaining: Math.min(1, ratio) ** 2, directness };
}

/** How far a statistic is from its initial value: channels of either sign do not cancel in a norm. */
function distanceFrom({ role, columns, source }: VariableView): Float64Array {
  if (role === 'moving-variance') return columns.mean.map((value) => value - 1);
  return source === 'scalar' ? columns.mean : columns.norm;
}

/** The value half-way between the first step and the last, on the line between its neighbours. */
function valueInTheMiddle(step: Float64Array, values: Float64Array): number {
  const target = ((step[0] as number) + (step.at(-1) as number)) / 2;
  const after = step.findIndex((at) => at >= target);
  const [from, to] = [step[after - 1] as number, step[after] as number];
  const share = (target - from) / (to - from);
  return (values[after - 1] as number) * (1 - share) + (values[after] as number) * share;
}

/** The weight of each new batch, fitted over all consecutive points. */
export interface UpdateWeight {
  /** 1 - decay. */
  readonly weight: number;
  /** The share of the movement that the fit explains. */
  readonly r2: number;
  readonly points: number;
}

/**
 * Fits `new - old = weight x (batch - old)` through the origin.
 *
 * @returns undefined with fewer than 8 pairs of points at consecutive steps.
 */
export function updateWeightOf(
  statistic: VariableView,
  batch: VariableView,
): UpdateWeight | undefined {
  const batchAt = new Map<number, number>();
  for (const [at, step] of batch.columns.step.entries()) {
    batchAt.set(step, batch.columns.mean[at] as number);
  }
  const { step, mean } = statistic.columns;
  let [xx, xy, yy, points] = [0, 0, 0, 0];
  for (let at = 1; at < step.length; at++) {
    const value = batchAt.get(step[at] as number);
    if (value === undefined || (step[at] as number) !== (step[at - 1] as number) + 1) continue;
    const x = value - (mean[at - 1] as number);
    const y = (mean[at] as number) - (mean[at - 1] as number);
    xx += x * x;
    xy += x * y;
    yy += y * y;
    points++;
  }
  if (points < MIN_POINTS || xx === 0 || yy === 0) return undefined;
  return { weight: xy / xx, r2: (xy * xy) / (xx * yy), points };
}

/** Whether a variance only decays, as of a channel whose input is always the same: no bug. */
export function onlyDecays({ role, columns }: VariableView): boolean {
  if (role !== 'moving-variance') return false;
  const { mean, step } = columns;
  const last = mean.length - 1;
  if (last < 2) return false;
  const perStep = ratePerStep(mean, step, 0, last);
  if (!(perStep > 0 && perStep < 1)) return false;
  for (let at = 1; at <= last; at++) {
    const here = ratePerStep(mean, step, at - 1, at);
    if (!(Math.abs(here - perStep) < 1e-4)) return false;
  }
  return true;
}

function ratePerStep(mean: Float64Array, step: Float64Array, from: number, to: number): number {
  const steps = (step[to] as number) - (step[from] as number);
  return ((mean[to] as number) / (mean[from] as number)) ** (1 / steps);
}
