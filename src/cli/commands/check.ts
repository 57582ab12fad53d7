import { judge } from '../../diagnosis/judge.js';
import { variablesOfSummaryTags } from '../../graph/summary-tags.js';
import { LogdirReader } from '../../logdir/logdir-reader.js';
import type { Problem } from '../../model/problem.js';
import { jsonReport } from '../../report/json-report.js';
import { textReport } from '../../report/text-report.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

export interface CheckOptions {
  readonly format: 'text' | 'json';
}

/**
 * Judges a log directory once.
 *
 * @throws LogdirError when there is no such folder.
 */
export async function check(
  logdir: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const reader = new LogdirReader(logdir, variablesOfSummaryTags);
  await reader.refresh();
  const runs = reader.views();
  const problems = runs.length > 0 ? reader.problems : [...reader.problems, noEventFile(reader)];
  const report = judge(logdir, runs, problems);
  terminal.out(
    options.format === 'json'
      ? `${JSON.stringify(jsonReport(report), null, 2)}\n`
      : textReport(report, terminal.palette),
  );
  return exitCodeOf(report);
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
