import { messageOf } from '../../base/errors.js';
import type { ExpectedFlat } from '../../model/expected-flat.js';
import type { ConfigValue } from './config-value.js';

const keys = ['pattern', 'reason', 'expires', 'run'] as const;

/**
 * The list `expectedFlat` of a configuration.
 *
 * @throws ConfigError where it does not say what it should.
 */
export function expectedFlatEntries(list: ConfigValue): readonly ExpectedFlat[] {
  return list.list().map((value) => {
    const entry = value.properties(keys);
    const [pattern, reason, run] = [entry.get('pattern'), entry.get('reason'), entry.get('run')];
    if (!pattern) throw value.refusal('"pattern" is missing', 'Say which variables it is about.');
    if (!reason) throw value.refusal('"reason" is missing', 'Say why they stand still on purpose.');
    const expires = entry.get('expires');
    return {
      pattern: patternOf(pattern),
      reason: reason.text(),
      expires: expires && dayOf(expires),
      run: run && patternOf(run),
    };
  });
}

function patternOf(value: ConfigValue): RegExp {
  const text = value.text();
  try {
    return new RegExp(text);
  } catch (error) {
    throw value.refusal(messageOf(error), 'A pattern is a regular expression of JavaScript.');
  }
}

function dayOf(value: ConfigValue): string {
  const text = value.text();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 31 February would be taken for a day of March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) {
    throw value.refusal(`"${text}" is no day`, 'Write it like 2027-01-31.');
  }
  return text;
}
