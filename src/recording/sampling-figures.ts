import { FlatlineError } from '../base/errors.js';

/** How often values are read, and at what cost. */
export interface SamplingFigures {
  /** Steps between two samples of variables that are no moving statistics. */
  readonly sampleInterval: number;
  /** Share of the training's time that sampling may take. */
  readonly overheadBudget: number;
}

/** An option of a recording that makes no sense. */
export class RecordingOptionError extends FlatlineError {
  readonly code = 'recording-option';
}

const DEFAULT_SAMPLE_INTERVAL = 10;
const DEFAULT_OVERHEAD_BUDGET = 0.01;

/** @throws RecordingOptionError for a sample interval below 1, or a budget that is negative. */
export function samplingFigures({
  sampleInterval = DEFAULT_SAMPLE_INTERVAL,
  overheadBudget = DEFAULT_OVERHEAD_BUDGET,
}: Partial<SamplingFigures>): SamplingFigures {
  if (!(sampleInterval >= 1)) {
    throw new RecordingOptionError(
      `sampleInterval is ${sampleInterval}`,
      'It takes a number of steps, 1 or more.',
    );
  }
  if (!(overheadBudget >= 0)) {
    throw new RecordingOptionError(
      `overheadBudget is ${overheadBudget}`,
      'It takes a share of the training time, such as 0.01, or Infinity.',
    );
  }
  return { sampleInterval, overheadBudget };
}
