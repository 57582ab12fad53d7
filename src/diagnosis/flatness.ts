import type { PointFigures } from '../model/evidence.js';
import type { Certainty } from '../model/finding.js';
import { epochsOf } from '../model/restarts.js';
import {
  observedWrites,
  type RunView,
  seesEveryWrite,
  type VariableView,
} from '../model/run-view.js';
import { isNeverUsed } from './never-used.js';
import { isStillBesideLoad } from './still-beside-load.js';

/** Whether a variable's value ever changed, and how sure that is. */
export type Flatness =
  | { readonly kind: 'moved'; readonly atStep: number }
  | { readonly kind: 'flat'; readonly certainty: Certainty }
  /** It never had a value, and nothing would use one. */
  | { readonly kind: 'unused' }
  | { readonly kind: 'too-few'; readonly wanted: string; readonly fix: string };

/** Training steps before a variable that never moved means anything. */
export const MIN_TRAINING_STEPS = 20;
const MIN_SAMPLES = 3;
/** A scalar is one number of many: it needs more points, and something else that moved. */
const MIN_SCALARS = 5;

/**
 * Compares every point with the first, bit for bit; never with a tolerance.
 *
 * @param hasWitness whether anything else in the run moved meanwhile.
 */
export function flatnessOf(variable: VariableView, run: RunView, hasWitness: boolean): Flatness {
  const { columns, source } = variable;
  const figures = source === 'scalar' ? columns.mean : columns.fingerprint;
  const reference = variable.initial?.fingerprint ?? figures[0];
  const change = figures.findIndex((figure) => !Object.is(figure, reference));
  const isStill =
    change < 0 ||
    isStillBetweenRestarts(variable, figures, change) ||
    isStillBesideLoad(variable, run.recorder, figures, change);
  if (!isStill) {
    return { kind: 'moved', atStep: columns.step[change] as number };
  }

  const samples = figures.length;
  if (samples === 0) {
    if (isNeverUsed(variable, run)) return { kind: 'unused' };
    return tooFew('values, of which none was recorded', 'Initialise it before the first step.');
  }
  switch (source) {
    case 'recorded': {
      // A variable that appeared late was watched through fewer steps than the run has.
      const steps = Math.min(run.trainingSteps ?? 0, stepsWatched(variable));
      if (steps < MIN_TRAINING_STEPS) {
        const recorded = `${steps} ${steps === 1 ? 'was' : 'were'} recorded`;
        return tooFew(
          `${MIN_TRAINING_STEPS} training steps, of which ${recorded}`,
          'Train longer.',
        );
      }
      // Between two equal samples a value may have come and gone, unless nothing wrote it.
      const isUnwritten = seesEveryWrite(run.recorder, variable) && observedWrites(variable) === 0;
      return samples < MIN_SAMPLES && !isUnwritten
        ? tooFew(`${MIN_SAMPLES} samples, of which ${thereAre(samples)}`, 'Sample it more often.')
        : { kind: 'flat', certainty: 'proven' };
    }
    case 'histogram':
      return samples < MIN_SAMPLES
        ? tooFew(`${MIN_SAMPLES} histograms, of which ${thereAre(samples)}`, writeMore)
        : { kind: 'flat', certainty: 'strong' };
    case 'scalar':
      if (samples < MIN_SCALARS) {
        return tooFew(`${MIN_SCALARS} points, of which ${thereAre(samples)}`, writeMore);
      }
      return hasWitness
        ? { kind: 'flat', certainty: 'weak' }
        : tooFew(
            'anything else in the run that moved, since scalars alone prove little',
            'Write the loss as well, or a histogram of the variable.',
          );
  }
}

/**
 * Whether a variable differs across restarts only. What a start of training initialised anew or
 * loaded from elsewhere is no movement: it has to be still in every epoch, and each has to be long
 * enough to show that.
 */
function isStillBetweenRestarts(
  { columns, restarts }: VariableView,
  figures: Float64Array,
  change: number,
): boolean {
  const isAtRestart =
    restarts.some(({ index }) => index === change) ||
    (columns.step[change] as number) < (columns.step[change - 1] as number);
  if (change === 0 || !isAtRestart) return false;
  const starts = epochsOf(columns.step, restarts).map(({ first }) => first);
  return starts.every((first, epoch) => {
    const end = starts[epoch + 1] ?? figures.length;
    if (end - first < MIN_SAMPLES) return false;
    for (let at = first + 1; at < end; at++) {
      if (!Object.is(figures[at], figures[first])) return false;
    }
    return true;
  });
}

/** How sure a movement is, or a standstill that is sure at all: by what the points were taken from. */
export function certaintyOf({ source }: VariableView): Certainty {
  switch (source) {
    case 'recorded':
      return 'proven';
    case 'histogram':
      return 'strong';
    case 'scalar':
      return 'weak';
  }
}

const writeMore = 'Train longer, or write summaries more often.';

function tooFew(wanted: string, fix: string): Flatness {
  return { kind: 'too-few', wanted, fix };
}

function thereAre(amount: number): string {
  return `there ${amount === 1 ? 'is' : 'are'} ${amount}`;
}

/** The lowest and the highest step of a variable's points; undefined when it has none. */
export function stepRange({
  columns,
}: VariableView): { readonly first: number; readonly last: number } | undefined {
  if (columns.step.length === 0) return undefined;
  let [first, last] = [Infinity, -Infinity];
  for (const step of columns.step) {
    first = Math.min(first, step);
    last = Math.max(last, step);
  }
  return { first, last };
}

function stepsWatched(variable: VariableView): number {
  const range = stepRange(variable);
  return range ? range.last - range.first + 1 : 0;
}

/**
 * Whether a flat variable of a batch norm still holds what such variables are made with: 1 for a
 * variance, 0 for the others. At other values it was loaded, and is likely frozen on purpose.
 */
export function isAtInitialStatistics({ columns, role }: VariableView): boolean {
  const initial = role === 'moving-variance' ? 1 : 0;
  return columns.min[0] === initial && columns.max[0] === initial;
}

/** The figures of one point, or undefined beyond the ends. `at` counts from the end when negative. */
export function pointAt(variable: VariableView, at: number): PointFigures | undefined {
  const { step, min, max, mean } = variable.columns;
  const index = at < 0 ? step.length + at : at;
  if (index < 0 || index >= step.length) return undefined;
  return {
    step: step[index] as number,
    min: min[index] as number,
    max: max[index] as number,
    mean: mean[index] as number,
  };
}
