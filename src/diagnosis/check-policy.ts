import { count, figure } from '../base/count-text.js';
import type { CheckOutcome, CheckPolicy, UnmetDemand } from '../model/check-outcome.js';
import type { Report, Severity } from '../model/finding.js';
import type { GraphReport } from '../model/graph-report.js';
import { listNames } from './wording.js';

/**
 * Holds a report against a policy.
 *
 * A finding or a broken demand fails the check; where nothing is broken but something could not be
 * judged, it is neither passed nor failed.
 *
 * @param now seconds since 1970.
 */
export function applyPolicy(
  report: Report,
  policy: CheckPolicy,
  now: number,
): CheckOutcome<Report> {
  const unmet = [
    ...policy.required.flatMap((pattern) => unmetRequirements(report, pattern)),
    ...shortRuns(report, policy.minSteps),
    ...oldRuns(report, policy.maxAgeSeconds, now),
  ];
  const isFailed =
    unmet.some(({ outcome }) => outcome === 'failed') ||
    report.runs.some((run) => hasFindingAt(run, policy.failOn));
  if (isFailed) return { report, unmet, outcome: 'failed', checkedAt: now };
  const isUnjudged = unmet.length > 0 || report.verdict === 'cannot-judge';
  return { report, unmet, outcome: isUnjudged ? 'unjudged' : 'passed', checkedAt: now };
}

/**
 * As `applyPolicy`, for a graph: it has neither steps nor ages, and no variable of it was seen to move.
 *
 * @param now seconds since 1970.
 */
export function applyPolicyToGraph(
  report: GraphReport,
  { failOn }: Pick<CheckPolicy, 'failOn'>,
  now: number,
): CheckOutcome<GraphReport> {
  const checked = { report, unmet: [], checkedAt: now };
  if (hasFindingAt(report, failOn)) return { ...checked, outcome: 'failed' };
  const isWhole = report.problems.every(({ severity }) => severity === 'note');
  const isUnjudged = report.verdict === 'cannot-judge' || !isWhole;
  return { ...checked, outcome: isUnjudged ? 'unjudged' : 'passed' };
}

function hasFindingAt(
  { findings }: { readonly findings: readonly { readonly severity: Severity }[] },
  failOn: CheckPolicy['failOn'],
): boolean {
  return findings.some(
    ({ severity }) => severity === 'error' || (severity === 'warning' && failOn === 'warning'),
  );
}

function unmetRequirements({ runs }: Report, pattern: RegExp): UnmetDemand[] {
  const matching = runs.map(({ name, variables }) => ({
    run: name,
    variables: variables.filter((variable) => pattern.test(variable.name)),
  }));
  if (matching.every(({ variables }) => variables.length === 0)) {
    const amount = runs.reduce((sum, { variables }) => sum + variables.length, 0);
    return [
      {
        code: 'required-not-recorded',
        outcome: 'failed',
        run: undefined,
        message: `no recorded variable matches ${pattern} (${count(amount, 'variable')} recorded).`,
        advice: 'Record it, or correct the pattern; flatline inspect lists the names.',
      },
    ];
  }
  return matching.flatMap(({ run, variables }) => {
    const still = variables.filter(({ moved }) => moved !== true).map(({ name }) => name);
    if (still.length === 0) return [];
    return {
      code: 'required-not-moved',
      outcome: 'failed',
      run,
      message: `${listNames(still)} did not move in run ${run}, and ${pattern} has to.`,
      advice: 'Its finding says why; without one there are too few points to see it move.',
    } satisfies UnmetDemand;
  });
}

function shortRuns({ runs }: Report, minSteps: number | undefined): UnmetDemand[] {
  if (minSteps === undefined) return [];
  return runs
    .filter(({ steps, variables }) => variables.length > 0 && steps < minSteps)
    .map(({ name, steps }) => ({
      code: 'too-few-steps',
      outcome: 'unjudged',
      run: name,
      message: `run ${name} has ${count(steps, 'step')}, and ${figure(minSteps)} are asked for.`,
      advice: 'Train longer, or ask for fewer.',
    }));
}

function oldRuns({ runs }: Report, maxAgeSeconds: number | undefined, now: number): UnmetDemand[] {
  if (maxAgeSeconds === undefined) return [];
  return runs.flatMap(({ name, lastWallTime: last }) => {
    if (last !== undefined && now - last <= maxAgeSeconds) return [];
    const age = last === undefined ? 'has no time' : `is ${duration(now - last)} old`;
    return {
      code: 'too-old',
      outcome: 'unjudged',
      run: name,
      message: `the last event of run ${name} ${age}, and ${duration(maxAgeSeconds)} is the most that is allowed.`,
      advice: 'Make sure that the training ran, and that it wrote to this folder.',
    } satisfies UnmetDemand;
  });
}

/** `90 s`, `25 min`, `2 h`, `12 days`. */
function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 120 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86400)} days`;
}
