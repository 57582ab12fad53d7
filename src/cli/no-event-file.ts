import type { LogdirReader } from '../logdir/logdir-reader.js';
import type { Problem } from '../model/problem.js';

/**
 * Problems of a log directory without event files: an empty folder is never a pass, it says what was
 * found instead. Where there is nothing but what could not be read, its own problem tells that.
 */
export function problemsWithoutRuns({
  logdir,
  otherFiles,
  problems,
}: Pick<LogdirReader, 'logdir' | 'otherFiles' | 'problems'>): readonly Problem[] {
  if (otherFiles.length === 0 && problems.length > 0) return problems;
  const noEventFile = {
    code: 'no-event-file',
    severity: 'error' as const,
    file: logdir,
    message: 'no event file was found',
    got: otherFiles.length > 0 ? otherFiles.join(', ') : 'an empty folder',
    wanted: 'a file whose name contains "tfevents", here or in a folder below',
    advice: 'Pass the folder that your training writes its event files to.',
  };
  return [...problems, noEventFile];
}
