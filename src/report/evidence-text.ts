import { assertUnreachable } from '../base/assert.js';
import { count } from '../base/count-text.js';
import { shortNumber } from '../base/float-text.js';
import type {
  Inference,
  LocatedPoint,
  PointFigures,
  RecordPlace,
  SeriesEvidence,
  WhyStep,
  WriterEvidence,
} from '../model/evidence.js';

/** What a step of an argument rests on, a line each; empty where its sentence says all. */
export function evidenceLines(step: WhyStep): string[] {
  switch (step.source) {
    case 'values':
      return [
        ...step.series.flatMap(seriesLines),
        ...(step.witness ? seriesLines(step.witness) : []),
        ...Object.entries(step.figures).map(([name, value]) => `${name} = ${shortNumber(value)}`),
      ];
    case 'assign':
      return step.writers.map(writerLine);
    case 'graph':
      return [...listLine('fetched', step.fetches), ...listLine('ops', step.ops)];
    case 'layer':
      return step.calls
        ? [
            `${step.layer}: called ${count(step.calls.training, 'time')} to train, ${count(step.calls.inference, 'time')} to infer`,
          ]
        : [];
    case 'config':
      return [`${step.file}: ${step.pattern}`];
    case 'absent':
      return [];
    default:
      return assertUnreachable(step);
  }
}

function seriesLines({ name, first, last, points }: SeriesEvidence): string[] {
  const of = (point: LocatedPoint): string =>
    `${name}, step ${point.step}: ${figures(point)}${point.place ? ` (${placeText(point.place)})` : ''}`;
  return points === 1 ? [of(first)] : [of(first), of(last)];
}

/** The values of a point for people: one where all elements are equal, else the mean and the range. */
export function figures(point: PointFigures | undefined): string {
  if (!point) return '-';
  const { min, max, mean } = point;
  const isOneValue = min === max || (Number.isNaN(min) && Number.isNaN(max));
  if (isOneValue) return shortNumber(min);
  return `${shortNumber(mean)} [${shortNumber(min)}, ${shortNumber(max)}]`;
}

function placeText({ file, offset }: RecordPlace): string {
  return `${file} at byte ${offset}`;
}

function writerLine({
  name,
  observed,
  implied,
  traced,
  unobservedBecause,
}: WriterEvidence): string {
  const parts = [
    observed === undefined ? [] : `observed ${observed}`,
    implied === undefined ? [] : `implied ${implied}`,
    traced === undefined ? [] : `ran in ${traced.ran} of ${count(traced.of, 'traced step')}`,
    unobservedBecause === undefined ? [] : `not counted: ${unobservedBecause}`,
  ].flat();
  return `${name}: ${parts.length > 0 ? parts.join(', ') : 'its runs are not known'}`;
}

function listLine(word: string, names: readonly string[]): string[] {
  return names.length > 0 ? [`${word}: ${names.join(', ')}`] : [];
}

/** `role moving-mean: by the name bn/moving_mean`. */
export function inferenceText({ about, value, from, place }: Inference): string {
  const where = place ? ` (${placeText(place)})` : '';
  return `${about.replace('-', ' ')} ${value}: by ${from}${where}`;
}
