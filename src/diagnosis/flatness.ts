import type { Certainty, PointFigures } from '../model/finding.js';
import type { RunView, VariableView } from '../model/run-view.js';

/** Whether a variable's value ever changed, and how sure that is. */
export type Flatness =
  | { readonly kind: 'moved'; readonly atStep: number }
  | { readonly kind: 'flat'; readonly certainty: Certainty }
  | { readonly kind: 'too-few'; readonly wanted: string };

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
  if (change >= 0) return { kind: 'moved', atStep: columns.step[change] as number };

  const samples = figures.length;
  switch (source) {
    case 'recorded': {
      const steps = run.trainingSteps ?? 0;
      if (steps < MIN_TRAINING_STEPS) {
        return tooFew(`${MIN_TRAINING_STEPS} training steps, of which ${steps} were recorded`);
      }
      return samples < MIN_SAMPLES
        ? tooFew(`${MIN_SAMPLES} samples, of which there are ${samples}`)
        : { kind: 'flat', certainty: 'proven' };
    }
    case 'histogram':
      return samples < MIN_SAMPLES
        ? tooFew(`${MIN_SAMPLES} histograms, of which there are ${samples}`)
        : { kind: 'flat', certainty: 'strong' };
    case 'scalar':
      if (samples < MIN_SCALARS) {
        return tooFew(`${MIN_SCALARS} points, of which there are ${samples}`);
      }
      return hasWitness
        ? { kind: 'flat', certainty: 'weak' }
        : tooFew('anything else in the run that moved, since scalars alone prove little');
  }
}

function tooFew(wanted: string): Flatness {
  return { kind: 'too-few', wanted };
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
