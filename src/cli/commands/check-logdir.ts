import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FlatlineError, messageOf } from '../../base/errors.js';
import { applyPolicy } from '../../diagnosis/check-policy.js';
import { expiredNotes, unusedNotes } from '../../diagnosis/expected-flat.js';
import { judge } from '../../diagnosis/judge.js';
import { makeFolder } from '../../disk/make-folder.js';
import type { CheckOutcome, CheckPolicy } from '../../model/check-outcome.js';
import { type Baseline, expectationsAt } from '../../model/expected-flat.js';
import type { Report } from '../../model/finding.js';
import type { RunView } from '../../model/run-view.js';
import type { CheckFormat } from '../../report/check-format.js';
import { checkReport } from '../../report/check-report.js';
import { linksInto, noLink } from '../../report/finding-link.js';
import { noColours } from '../../report/text-report.js';
import { choose } from '../choice.js';
import type { ConfigFiles } from '../config/flatline-config.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import type { JudgedLogdir } from '../judged-logdir.js';
import { problemsWithoutRuns } from '../no-event-file.js';
import type { ReadingOptions } from '../open-logdir.js';
import { packageVersion } from '../package-version.js';
import type { Terminal } from '../terminal.js';

export interface CheckOptions extends ReadingOptions, ConfigFiles {
  readonly format: CheckFormat;
  readonly report?: readonly { readonly format: CheckFormat; readonly file: string }[];
  readonly failOn: CheckPolicy['failOn'];
  readonly minSteps?: number;
  readonly require?: readonly RegExp[];
  readonly run?: RegExp;
  /** Seconds. */
  readonly maxAge?: number;
  /** A dashboard that findings link into. */
  readonly linkBase?: URL;
  /** Take what stands still now into the baseline. */
  readonly updateBaseline?: boolean;
  /** Why it stands still on purpose. */
  readonly reason?: string;
  /** Text with all that each argument rests on. */
  readonly verbose?: boolean;
  /** Judge again whenever the log changes. */
  readonly watch?: boolean;
}

/** A report could not be written where it was asked for. */
export class ReportFileError extends FlatlineError {
  readonly code = 'report-file';
}

/**
 * Holds what was read of a log directory against what the caller demands.
 *
 * @throws NothingChosenError when no run matches.
 */
export function checkedLogdir(
  { reader, verdicts }: JudgedLogdir,
  options: CheckOptions,
  baseline: Baseline,
): CheckOutcome<Report> {
  const all = reader.views();
  const runs = chosenRuns(all, options.run);
  const problems = all.length > 0 ? reader.problems : problemsWithoutRuns(reader);
  const now = Date.now() / 1000;
  const expectations = expectationsAt(baseline, now);
  const report = judge(reader.logdir, runs, problems, expectations, verdicts.judge);
  const notes = [
    ...expiredNotes(expectations),
    // Of runs that were left out nothing is known.
    ...(options.run ? [] : unusedNotes(expectations, report.runs)),
  ];
  return applyPolicy(
    { ...report, problems: [...report.problems, ...notes] },
    policyOf(options),
    now,
  );
}

/**
 * The moment after which time alone changes the outcome, in seconds since 1970: a run becomes too old,
 * or an expectation is over. Infinity when it never does.
 */
export function outcomeHoldsUntil(
  { checkedAt, report }: CheckOutcome<Report>,
  { maxAge = Number.POSITIVE_INFINITY }: CheckOptions,
  { entries }: Baseline,
): number {
  const tooOld = report.runs.flatMap(({ lastWallTime }) =>
    lastWallTime === undefined ? [] : [lastWallTime + maxAge],
  );
  const over = entries.flatMap(({ expires }) => (expires === undefined ? [] : [endOfDay(expires)]));
  return Math.min(...[...tooOld, ...over].filter((moment) => moment >= checkedAt));
}

/** @param day like 2027-01-31, in UTC. */
function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000 + 86_400;
}

/**
 * Tells the outcome of a check in every format that was asked for.
 *
 * @throws ReportFileError when a report cannot be written.
 */
export async function tellCheck(
  checked: CheckOutcome,
  { format, report, linkBase, verbose, watch }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const version = await packageVersion();
  const link = linkBase ? linksInto(linkBase) : noLink;
  for (const { format, file } of report ?? []) {
    await writeReport(file, checkReport(checked, format, noColours, version, link, verbose));
  }
  const summaryFile = process.env.GITHUB_STEP_SUMMARY;
  if (format === 'github' && summaryFile && !watch) {
    await addToSummary(summaryFile, checkReport(checked, 'markdown', noColours, version, link));
  }
  terminal.out(checkReport(checked, format, terminal.palette, version, link, verbose));
  return exitCodes[checked.outcome];
}

/** @throws NothingChosenError when no run matches. */
export function chosenRuns(runs: readonly RunView[], run: RegExp | undefined): readonly RunView[] {
  if (runs.length === 0 || run === undefined) return runs;
  return choose(runs, { run }).map(({ view }) => view);
}

function policyOf({ failOn, minSteps, require = [], maxAge }: CheckOptions): CheckPolicy {
  return { failOn, minSteps, required: require, maxAgeSeconds: maxAge };
}

async function writeReport(file: string, text: string): Promise<void> {
  try {
    makeFolder(path.dirname(file));
    await writeFile(file, text);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** Adds to a file that other steps of a job write to as well. */
async function addToSummary(file: string, text: string): Promise<void> {
  try {
    await appendFile(file, text);
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): ReportFileError {
  return new ReportFileError(
    `cannot write the report "${file}": ${messageOf(error)}`,
    'Choose a place with room that this user may write to.',
    { cause: error },
  );
}
