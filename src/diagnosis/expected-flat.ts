import type { ConfigStep } from '../model/evidence.js';
import type { Expectations, ExpectedFlat } from '../model/expected-flat.js';
import type { RunVerdict } from '../model/finding.js';
import type { RunName } from '../model/names.js';
import type { Problem } from '../model/problem.js';
import type { Explanation } from './rule.js';

/** The entries in force for a run. */
export function expectedIn({ inForce }: Expectations, run: RunName): readonly ExpectedFlat[] {
  return inForce.filter((entry) => entry.run === undefined || entry.run.test(run));
}

/** What stands still as a person said it would is no fault; why it does stays told. */
export function asExpected(
  explanation: Explanation,
  { pattern, reason }: ExpectedFlat,
  { file }: Expectations,
): Explanation {
  const text = `expected flat by ${file}: ${reason}`;
  const said: ConfigStep = { source: 'config', text, file, pattern: pattern.source, reason };
  return {
    ...explanation,
    severity: 'info',
    status: 'frozen',
    group: JSON.stringify([explanation.group, reason]),
    why: () => [...explanation.why(), said],
  };
}

/** Entries whose last day is over. */
export function expiredNotes({ file, expired }: Expectations): Problem[] {
  return expired.map(({ pattern, expires, reason }) => ({
    code: 'expected-flat-expired',
    severity: 'note',
    file,
    message: `expected flat ${pattern} held until ${expires} and hides nothing any more (its reason: ${reason})`,
    advice: 'Give it a later day if the reason still holds, else remove it.',
  }));
}

/** Entries that nothing in these runs needs. */
export function unusedNotes(
  { file, inForce }: Expectations,
  runs: readonly RunVerdict[],
): Problem[] {
  const met = new Set(runs.flatMap(({ expected }) => expected));
  return inForce
    .filter((entry) => !met.has(entry))
    .map(({ pattern, run }) => ({
      code: 'expected-flat-unused',
      severity: 'note',
      file,
      message: `expected flat ${pattern}${run ? ` in runs ${run}` : ''} matches no variable that stands still here`,
      advice: 'Remove it, or correct its pattern; flatline inspect lists the names.',
    }));
}
