import { applyPolicy } from '../../src/diagnosis/check-policy.js';
import { judge } from '../../src/diagnosis/judge.js';
import type { CheckOutcome, CheckPolicy } from '../../src/model/check-outcome.js';
import type { Report } from '../../src/model/finding.js';
import type { Problem } from '../../src/model/problem.js';
import type { RunView } from '../../src/model/run-view.js';

export interface Demands extends Partial<CheckPolicy> {
  readonly problems?: readonly Problem[];
  /** Seconds between the last event of a run and now. */
  readonly age?: number;
}

/** What a check makes of runs, with the policy of a bare `flatline check` unless told otherwise. */
export function checked(runs: readonly RunView[], demands: Demands = {}): CheckOutcome<Report> {
  const { problems = [], age = 0, ...policy } = demands;
  const written = runs.map((run) => ({ ...run, lastWallTime: 1_700_000_000 }));
  return applyPolicy(
    judge('logs', written, problems),
    { failOn: 'warning', minSteps: undefined, required: [], maxAgeSeconds: undefined, ...policy },
    1_700_000_000 + age,
  );
}
