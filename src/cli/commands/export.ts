import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { count } from '../../base/count-text.js';
import { FlatlineError, messageOf, systemCodeOf } from '../../base/errors.js';
import { type ExportFormat, exportRows, hasRows, inPieces } from '../../report/export-rows.js';
import { problemLines } from '../../report/text-report.js';
import { type Choice, choose, NothingChosenError } from '../choice.js';
import type { ExitCode } from '../exit-code.js';
import { problemsWithoutRuns } from '../no-event-file.js';
import { openLogdir, type ReadingOptions } from '../open-logdir.js';
import type { Terminal } from '../terminal.js';

export interface ExportOptions extends Choice, ReadingOptions {
  readonly format: ExportFormat;
  /** A file instead of stdout. */
  readonly output?: string;
  /** Replaces the file when it is there. */
  readonly force?: boolean;
}

/** The export cannot be written where it was asked for. */
export class ExportFileError extends FlatlineError {
  readonly code = 'export-file';
}

/**
 * Writes every point of the chosen runs and tags to stdout or a file, row by row from the points in
 * memory. What could not be read of the logs is told on stderr.
 *
 * A file appears under its name when it is whole; one that is there is only replaced with `force`.
 *
 * @throws LogdirError when there is no such folder.
 * @throws NothingChosenError when no run or tag is as asked for, or none has points.
 * @throws ExportFileError when the file is there already, or cannot be written.
 */
export async function exportPoints(
  logdir: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { format, output } = options;
  const target = output === undefined ? undefined : await freeTarget(output, options.force);
  const reader = openLogdir(logdir, options);
  await reader.refresh();
  const runs = reader.views();
  const isEmpty = runs.length === 0;
  const problems = isEmpty ? problemsWithoutRuns(reader) : reader.problems;
  for (const problem of [...problems, ...runs.flatMap((run) => run.problems)]) {
    terminal.err(`${problemLines(problem, terminal.palette).join('\n')}\n`);
  }
  if (isEmpty) return 2;

  const chosen = choose(runs, options);
  if (!hasRows(chosen)) {
    throw new NothingChosenError(
      'there is no point to export',
      'Only scalars and variables have points: flatline inspect lists them.',
    );
  }
  const isForTerminal = terminal.isInteractive && target === undefined;
  let rows = 0;
  const onSeries = (more: number): void => {
    rows += more;
  };
  const pieces = inPieces(exportRows(chosen, { format, isForTerminal, onSeries }));
  if (target === undefined) {
    for (const piece of pieces) {
      if (!(await terminal.pour(piece))) break;
    }
    return 0;
  }
  await writeWhole(target, pieces);
  terminal.out(`${count(rows, 'row')} from ${count(chosen.length, 'run')} in ${output}\n`);
  return 0;
}

/** Where the file goes, links followed. */
export async function freeTarget(output: string, force = false): Promise<string> {
  const found = await stat(output).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw unwritable(output, error);
  });
  if (!found) return output;
  if (!found.isFile()) {
    throw new ExportFileError(
      `"${output}" is there and is not a file`,
      'Choose another name, or redirect: flatline export <logdir> > name.',
    );
  }
  if (!force) {
    throw new ExportFileError(
      `there is a file "${output}" already`,
      'Choose another name, or replace it with --force.',
    );
  }
  return realpath(output);
}

/** Writes beside the target, then renames, so that a reader never sees half of it. */
export async function writeWhole(target: string, pieces: Iterable<string>): Promise<void> {
  const partial = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${process.pid}.partial`,
  );
  let file: FileHandle | undefined;
  let stopWatching: (() => void) | undefined;
  try {
    file = await open(partial, 'wx');
    stopWatching = removeWhenEnded(partial);
    for (const piece of pieces) await file.appendFile(piece);
    await file.sync();
    await file.close();
    await rename(partial, target);
  } catch (error) {
    // Closing twice is harmless; a file that was not made here is not ours to remove.
    await file?.close().catch(() => undefined);
    if (file) await rm(partial, { force: true });
    throw unwritable(target, error);
  } finally {
    stopWatching?.();
  }
}

/**
 * Removes a file when Ctrl+C or a signal ends the process, which then ends as it would have.
 *
 * @returns what takes this back.
 */
function removeWhenEnded(file: string): () => void {
  const takeBack = (): void => {
    for (const signal of endingSignals) process.removeListener(signal, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    takeBack();
    rmSync(file, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of endingSignals) process.on(signal, end);
  return takeBack;
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function unwritable(target: string, error: unknown): ExportFileError {
  return new ExportFileError(
    `cannot write "${target}": ${messageOf(error)}`,
    'Choose a place with room that this user may write to.',
    { cause: error },
  );
}
