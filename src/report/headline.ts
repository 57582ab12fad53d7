import { count } from '../base/count-text.js';
import type { CheckOutcome } from '../model/check-outcome.js';

/** The sentence of a report, with what the check asked for and did not get: alone it could sound passed. */
export function headline({ report, unmet }: CheckOutcome): string {
  if (unmet.length === 0) return report.sentence;
  return `${report.sentence.replace(/\.$/, '')}; ${count(unmet.length, 'demand')} not met.`;
}
