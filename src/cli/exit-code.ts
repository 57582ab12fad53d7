import type { Report } from '../model/finding.js';

/** 0: nothing at error or warning. 1: findings. 2: could not judge, or could not start. */
export type ExitCode = 0 | 1 | 2;

export function exitCodeOf(report: Report): ExitCode {
  switch (report.verdict) {
    case 'ok':
      return 0;
    case 'stale':
      return 1;
    case 'cannot-judge':
      return 2;
  }
}
