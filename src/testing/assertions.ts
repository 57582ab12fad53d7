import { AssertionError } from 'node:assert';
import type { Report, VariableVerdict } from '../model/finding.js';
import { harmlessText } from '../report/harmless-text.js';
import { noColours, textReport } from '../report/text-report.js';

/**
 * Fails unless a training was judged and nothing in it is stale.
 *
 * @param report of `recordTraining`, or of `check` for a log directory.
 * @throws AssertionError with the findings: what is stale, why, and how to mend it. A training that
 * could not be judged fails as well.
 * @example
 * expectHealthy(await recordTraining(tf, trainTwentySteps));
 */
export function expectHealthy(report: Report): void {
  if (report.verdict === 'ok') return;
  fail(textReport(report, noColours), expectHealthy);
}

/**
 * Fails unless every pattern matches a variable that was recorded, and all that it matches moved.
 *
 * @param patterns parts of names, or regular expressions. TensorFlow.js numbers a name that it has
 * seen before (`dense/kernel_1`), so patterns are best left open at the end.
 * @throws AssertionError with the variables that did not move and the findings that name them.
 * @example
 * assertMoved(report, /moving_(mean|variance)/, 'dense/kernel');
 */
export function assertMoved(report: Report, ...patterns: readonly (string | RegExp)[]): void {
  const variables = report.runs.flatMap((run) => run.variables);
  const complaints = patterns.flatMap((pattern) => {
    const matching = variables.filter(({ name }) =>
      typeof pattern === 'string' ? name.includes(pattern) : pattern.test(name),
    );
    if (matching.length === 0) return [noMatch(pattern, variables)];
    return matching.filter(({ moved }) => moved !== true).map(notMoved);
  });
  if (complaints.length === 0) return;
  fail(`${complaints.join('\n')}\n\n${textReport(report, noColours)}`, assertMoved);
}

function noMatch(pattern: string | RegExp, variables: readonly VariableVerdict[]): string {
  const names = variables.map(({ name }) => harmlessText(name)).join(', ');
  return `No recorded variable matches ${harmlessText(String(pattern))}. Recorded: ${names || 'none'}.`;
}

function notMoved({ name, moved, points }: VariableVerdict): string {
  return moved === false
    ? `${harmlessText(name)} did not move.`
    : `${harmlessText(name)} was seen too rarely to tell whether it moves (points: ${points}).`;
}

/** @param asserted is left out of the stack, so that it starts at the test's own line. */
function fail(message: string, asserted: (...args: never[]) => void): never {
  throw new AssertionError({ message: message.trimEnd(), stackStartFn: asserted });
}
