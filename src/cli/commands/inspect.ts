import { stat } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import { systemCodeOf } from '../../base/errors.js';
import { type EventFile, LogdirError } from '../../logdir/find-event-files.js';
import type { RunName } from '../../model/names.js';
import type { RunView } from '../../model/run-view.js';
import { inspectJson } from '../../report/inspect-json-report.js';
import { inspectText } from '../../report/inspect-text-report.js';
import type { InspectedFile, InspectedRun } from '../../report/inspected-run.js';
import { type Choice, choose, tagsOf } from '../choice.js';
import type { ExitCode } from '../exit-code.js';
import { problemsWithoutRuns } from '../no-event-file.js';
import { openLogdir, type ReadingOptions } from '../open-logdir.js';
import type { Terminal } from '../terminal.js';

export interface InspectOptions extends Choice, ReadingOptions {
  readonly format: 'text' | 'json';
  /** One event file, instead of a log directory. */
  readonly eventFile?: string;
}

/**
 * Says what a log directory or one event file holds, without judging it.
 *
 * @throws LogdirError when it is not there.
 * @throws NothingChosenError when no run or tag is as asked for.
 */
export async function inspect(
  logdir: string | undefined,
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const place = await placeOf(logdir, options.eventFile);
  const reader = openLogdir(place, options);
  await reader.refresh();
  const runs = reader.views();
  const isEmpty = runs.length === 0;
  const problems = isEmpty ? problemsWithoutRuns(reader) : reader.problems;
  const inspected = isEmpty ? [] : await inspectedRuns(runs, options, reader.eventFiles);
  terminal.out(
    options.format === 'json'
      ? `${JSON.stringify(inspectJson(inspected, problems), null, 2)}\n`
      : inspectText(inspected, problems, terminal.palette),
  );
  return isEmpty ? 2 : 0;
}

async function placeOf(logdir: string | undefined, eventFile: string | undefined): Promise<string> {
  if (eventFile === undefined) {
    if (logdir !== undefined) return logdir;
    throw new InvalidArgumentError('which log directory? flatline inspect <logdir>');
  }
  if (logdir !== undefined) {
    throw new InvalidArgumentError('either a log directory or --event-file, not both');
  }
  const isDirectory = await stat(eventFile).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      // Other errors are told when the file is read.
      if (systemCodeOf(error) !== 'ENOENT') return false;
      throw new LogdirError(`there is no file "${eventFile}"`, 'Check the path.', { cause: error });
    },
  );
  if (!isDirectory) return eventFile;
  throw new LogdirError(
    `"${eventFile}" is a folder, not an event file`,
    'Pass it as a log directory, without --event-file.',
  );
}

async function inspectedRuns(
  runs: readonly RunView[],
  choice: Choice,
  eventFiles: readonly EventFile[],
): Promise<InspectedRun[]> {
  const filesByRun = await measureFiles(eventFiles);
  return choose(runs, choice).map(({ view, whole }) => ({
    view,
    allTags: tagsOf(whole).length,
    files: filesByRun.get(view.name) ?? [],
  }));
}

async function measureFiles(
  eventFiles: readonly EventFile[],
): Promise<ReadonlyMap<RunName, InspectedFile[]>> {
  const filesByRun = new Map<RunName, InspectedFile[]>();
  for (const { run, path, name } of eventFiles) {
    const bytes = await stat(path).then(
      ({ size }) => size,
      () => undefined,
    );
    const files = filesByRun.get(run) ?? [];
    files.push({ name, bytes });
    filesByRun.set(run, files);
  }
  return filesByRun;
}
