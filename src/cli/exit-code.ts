import type { CheckOutcome } from '../model/check-outcome.js';

/** 0: nothing at error or warning. 1: findings. 2: could not judge, or could not start. */
export type ExitCode = 0 | 1 | 2;

export const exitCodes: Readonly<Record<CheckOutcome['outcome'], ExitCode>> = {
  passed: 0,
  failed: 1,
  unjudged: 2,
};

/** The end of a command's help: what each exit code means. */
export function exitCodeHelp(zero: string, one: string | undefined, two: string): string {
  const lines = [`  0  ${zero}`, ...(one === undefined ? [] : [`  1  ${one}`]), `  2  ${two}`];
  return `\nExit codes:\n${lines.join('\n')}`;
}
