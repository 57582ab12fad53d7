import type { OutgoingValue } from '../model/log-event.js';
import type { VariableSample } from '../model/recording.js';
import type { Histogram } from '../model/statistics.js';

/** A sample with all that is written of it; the tensor itself is not kept. */
export interface MeasuredSample {
  readonly sample: VariableSample;
  readonly histogram: Histogram;
}

/** Puts what TensorBoard shows of a sample. */
export function putSummaries(
  summaries: OutgoingValue[],
  name: string,
  { sample: { statistics, maxChange }, histogram }: MeasuredSample,
): void {
  const { min, max, mean, std, norm } = statistics;
  summaries.push(
    { kind: 'scalar', tag: `${name}/min`, value: min },
    { kind: 'scalar', tag: `${name}/max`, value: max },
    { kind: 'scalar', tag: `${name}/mean`, value: mean },
    { kind: 'scalar', tag: `${name}/std`, value: std },
    { kind: 'scalar', tag: `${name}/norm`, value: norm },
    { kind: 'scalar', tag: `${name}/max_change`, value: maxChange },
    { kind: 'histogram', tag: `${name}/histogram`, histogram },
  );
}
