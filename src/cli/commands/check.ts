import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FlatlineError, messageOf } from '../../base/errors.js';
import { applyPolicy, applyPolicyToGraph, type RunAges } from '../../diagnosis/check-policy.js';
import { judge } from '../../diagnosis/judge.js';
import { isGraphPath } from '../../graph-files/read-graph-file.js';
import type { LogdirReader } from '../../logdir/logdir-reader.js';
import type { CheckOutcome, CheckPolicy } from '../../model/check-outcome.js';
import type { RunName } from '../../model/names.js';
import type { Problem } from '../../model/problem.js';
import type { RunView } from '../../model/run-view.js';
import { type CheckFormat, checkReport } from '../../report/check-report.js';
import { noColours } from '../../report/text-report.js';
import { choose } from '../choice.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { openLogdir, type ReadingOptions } from '../open-logdir.js';
import { packageVersion } from '../package-version.js';
import type { Terminal } from '../terminal.js';
import { reportOfGraph } from './graph.js';

export interface CheckOptions extends ReadingOptions {
  readonly format: CheckFormat;
  readonly report?: readonly { readonly format: CheckFormat; readonly file: string }[];
  readonly failOn: CheckPolicy['failOn'];
  readonly minSteps?: number;
  readonly require?: readonly RegExp[];
  readonly run?: RegExp;
  /** Seconds. */
  readonly maxAge?: number;
}

/** A report could not be written where it was asked for. */
export class ReportFileError extends FlatlineError {
  readonly code = 'report-file';
}

/** Something was demanded of a graph that only a run can show. */
export class GraphDemandError extends FlatlineError {
  readonly code = 'graph-demand';
}

/**
 * Judges a log directory once, and holds it against what the caller demands. A file, or the folder of
 * a SavedModel, is judged as a graph.
 *
 * @throws LogdirError when there is no such folder, NothingChosenError when no run matches,
 * GraphFileError for a file without a graph, GraphDemandError for a demand that no graph can meet, and
 * ReportFileError when a report cannot be written.
 */
export async function check(
  logdir: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const checked = (await isGraphPath(logdir))
    ? await checkedGraph(logdir, options)
    : await checkedLogdir(logdir, options);
  const version = await packageVersion();
  for (const { format, file } of options.report ?? []) {
    await writeReport(file, checkReport(checked, format, noColours, version));
  }
  const summaryFile = process.env.GITHUB_STEP_SUMMARY;
  if (options.format === 'github' && summaryFile) {
    await addToSummary(summaryFile, checkReport(checked, 'markdown', noColours, version));
  }
  terminal.out(checkReport(checked, options.format, terminal.palette, version));
  return exitCodes[checked.outcome];
}

async function checkedLogdir(logdir: string, options: CheckOptions): Promise<CheckOutcome> {
  const reader = openLogdir(logdir, options);
  await reader.refresh();
  const all = reader.views();
  const runs = chosenRuns(all, options.run);
  const problems = all.length > 0 ? reader.problems : [...reader.problems, noEventFile(reader)];
  return applyPolicy(judge(logdir, runs, problems), policyOf(options), agesOf(runs));
}

async function checkedGraph(file: string, options: CheckOptions): Promise<CheckOutcome> {
  const { require, minSteps, maxAge, run, failOn } = options;
  const ofRuns = Object.entries({ require, 'min-steps': minSteps, 'max-age': maxAge, run });
  for (const [name, value] of ofRuns) {
    if (value === undefined) continue;
    throw new GraphDemandError(
      `--${name} cannot be asked of ${file}: a graph has no steps, and nothing in it was seen to move`,
      'Leave the option out, or check the folder that the training writes its event files to.',
    );
  }
  return applyPolicyToGraph(await reportOfGraph(file), { failOn }, Date.now() / 1000);
}

function chosenRuns(runs: readonly RunView[], run: RegExp | undefined): readonly RunView[] {
  if (runs.length === 0 || run === undefined) return runs;
  return choose(runs, { run }).map(({ view }) => view);
}

function policyOf({ failOn, minSteps, require = [], maxAge }: CheckOptions): CheckPolicy {
  return { failOn, minSteps, required: require, maxAgeSeconds: maxAge };
}

function agesOf(runs: readonly RunView[]): RunAges {
  const lastWallTimes = new Map<RunName, number>();
  for (const { name, lastWallTime } of runs) {
    if (lastWallTime !== undefined) lastWallTimes.set(name, lastWallTime);
  }
  return { now: Date.now() / 1000, lastWallTimes };
}

async function writeReport(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
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

/** An empty folder is never a pass: it says what was found instead. */
export function noEventFile({ logdir, otherFiles }: LogdirReader): Problem {
  return {
    code: 'no-event-file',
    severity: 'error',
    file: logdir,
    message: 'no event file was found',
    got: otherFiles.length > 0 ? otherFiles.join(', ') : 'an empty folder',
    wanted: 'a file whose name contains "tfevents", here or in a folder below',
    advice: 'Pass the folder that your training writes its event files to.',
  };
}
