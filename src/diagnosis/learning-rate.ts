import { remember } from '../base/remember.js';
import type { RunView } from '../model/run-view.js';

/** The learning rate as the log tells it. */
export interface LearningRate {
  /** The tag or the optimizer it comes from. */
  readonly source: string;
  readonly isRecorded: boolean;
  readonly points: number;
  readonly last: number;
  readonly largest: number;
}

/** A rate that was logged only once or twice says little about a whole training. */
const MIN_LOGGED = 3;

const rateTag = /(^|[/._-])(lr|learning_?rate)([/._-]|\d|$)/i;
const isRateTag = remember((tag) => rateTag.test(tag));

/**
 * The learning rate of a run: what the recorder saw in its optimizers, else a scalar whose tag says
 * so. Of several, the largest counts: a rate of 0 is a cause only when all are 0.
 */
export function learningRateOf({ optimizers, scalars }: RunView): LearningRate | undefined {
  const recorded = optimizers.flatMap(({ name, learningRate }) =>
    rateOf(`the optimizer ${name}`, true, learningRate.value),
  );
  const logged = scalars
    .filter((scalar) => isRateTag(scalar.tag) && scalar.length >= MIN_LOGGED)
    .flatMap(({ tag, columns }) => rateOf(`the scalar ${tag}`, false, columns.value));
  const rates = recorded.length > 0 ? recorded : logged;
  return rates.sort((a, b) => b.largest - a.largest)[0];
}

function rateOf(source: string, isRecorded: boolean, values: Float64Array): LearningRate[] {
  let largest = Number.NaN;
  for (const value of values) if (!(value <= largest)) largest = value;
  // An optimizer that shows no number tells nothing.
  if (values.length === 0 || Number.isNaN(largest)) return [];
  const last = values.at(-1) as number;
  return [{ source, isRecorded, points: values.length, last, largest }];
}
