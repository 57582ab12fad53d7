import type { WireNumber, WireVariableDetail } from '../src/wire/api.js';
import type { Columns } from './columns.js';
import { formatApart, formatCount, formatEnds, plural } from './format.js';

function allEqual(column: readonly WireNumber[]): boolean {
  return column.every((figure) => figure === column[0]);
}

function constantFigures(columns: Columns): string {
  const min = columns.min[0] ?? 'NaN';
  const max = columns.max[0] ?? 'NaN';
  if (min === max) return `min = max = ${formatApart([min], 6)[0]}`;
  const [minText, maxText] = formatApart([min, max], 6);
  return `min = ${minText}, max = ${maxText}`;
}

/**
 * What the points say, in a sentence.
 *
 * Down-sampling keeps every minimum and maximum, so equal points here are equal points everywhere.
 */
export function observationSentence(detail: WireVariableDetail): string {
  const { columns, total, run, variable } = detail;
  const last = columns.step.length - 1;
  const [firstStep, lastStep] = [columns.step[0], columns.step[last]];
  if (firstStep === undefined || lastStep === undefined) return `No observation yet (run ${run})`;
  const where = `${firstStep === lastStep ? `step ${firstStep}` : `steps ${firstStep}-${lastStep}`} (run ${run})`;
  if (total === 1) return `1 observation: ${constantFigures(columns)}, ${where}`;
  const still = allEqual(columns.min) && allEqual(columns.max) && allEqual(columns.mean);
  if (still) {
    const bytes = variable.status === 'moving' ? ', yet some bit inside changed' : '';
    const count = formatCount(total);
    return `${count} of ${count} observations: ${constantFigures(columns)}, ${where}${bytes}`;
  }
  const ends = [0, last].map((index) => ({
    step: columns.step[index] ?? 0,
    min: columns.min[index] ?? 'NaN',
    max: columns.max[index] ?? 'NaN',
    mean: columns.mean[index] ?? 'NaN',
  }));
  const [first, end] = ends;
  if (first === undefined || end === undefined) return where;
  const texts = formatEnds(first, end);
  return `${plural(total, 'observation')}: ${texts.first} → ${texts.last}, ${where}`;
}
