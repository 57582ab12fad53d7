import type { Report } from './finding.js';
import type { GraphReport } from './graph-report.js';

/** What a caller demands of a log directory beyond "nothing is stale". */
export interface CheckPolicy {
  /** The mildest severity that fails the check. */
  readonly failOn: 'error' | 'warning';
  /** Fewer steps than this in a run with variables are too few to judge it. */
  readonly minSteps: number | undefined;
  /** Each must match at least one variable that moved, and none that did not. */
  readonly required: readonly RegExp[];
  /** Seconds since a run's last event after which it is taken for an old one. */
  readonly maxAgeSeconds: number | undefined;
}

/** A demand that a log directory does not meet. */
export interface UnmetDemand {
  readonly code: 'required-not-recorded' | 'required-not-moved' | 'too-few-steps' | 'too-old';
  /** `unjudged`: what is there does not allow a verdict, good or bad. */
  readonly outcome: 'failed' | 'unjudged';
  /** The run it is about; undefined when it is about all of them. */
  readonly run: string | undefined;
  readonly message: string;
  readonly advice: string;
}

/** What can be checked: a log directory, or a graph by itself. */
export type CheckedReport = Report | GraphReport;

/** A report and what a check makes of it. */
export interface CheckOutcome<Checked extends CheckedReport = CheckedReport> {
  readonly report: Checked;
  readonly unmet: readonly UnmetDemand[];
  readonly outcome: 'passed' | 'failed' | 'unjudged';
  /** Seconds since 1970. */
  readonly checkedAt: number;
}
