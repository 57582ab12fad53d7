import { count, figure } from '../../base/count-text.js';
import { variablesOfSummaryTags } from '../../graph/summary-tags.js';
import { HistogramFiles } from '../../logdir/histogram-files.js';
import { LogdirReader } from '../../logdir/logdir-reader.js';
import { readPayload } from '../../logdir/read-payload.js';
import { problemLines } from '../../report/text-report.js';
import { LiveReport } from '../../server/live-report.js';
import { sharePage } from '../../server/share/share-page.js';
import { choose } from '../choice.js';
import { type ConfigFiles, readBaseline } from '../config/flatline-config.js';
import type { ExitCode } from '../exit-code.js';
import { problemsWithoutRuns } from '../no-event-file.js';
import type { Terminal } from '../terminal.js';
import { viewerFolder } from '../viewer-folder.js';
import { type ExportOptions, freeTarget, writeWhole } from './export.js';

/**
 * Writes one HTML file with the dashboard and what it can show of the chosen runs, for people who
 * have neither the logs nor Flatline.
 *
 * @throws LogdirError when there is no such folder.
 * @throws NothingChosenError when no run is as asked for.
 * @throws ExportFileError when the file is there already, or cannot be written.
 * @throws ConfigError for a baseline that is not understood.
 */
export async function exportHtml(
  logdir: string,
  output: string,
  options: Pick<ExportOptions, 'run' | 'force'> & ConfigFiles,
  terminal: Terminal,
): Promise<ExitCode> {
  const target = await freeTarget(output, options.force);
  const reader = new LogdirReader(logdir, variablesOfSummaryTags);
  await reader.refresh();
  const runs = reader.views();
  if (runs.length === 0) {
    const problems = problemsWithoutRuns(reader);
    for (const problem of problems) {
      terminal.err(`${problemLines(problem, terminal.palette).join('\n')}\n`);
    }
    return 2;
  }
  const chosen = choose(runs, options.run ? { run: options.run } : {}).map(({ view }) => view);
  const { baseline } = await readBaseline(options);
  const live = new LiveReport(logdir, baseline);
  live.update(chosen, new Set(chosen.map(({ name }) => name)), reader.problems);
  const sources = {
    histograms: new HistogramFiles(logdir),
    payloads: readPayload.bind(undefined, logdir),
  };
  const { html, leftOut } = await sharePage(live, sources, viewerFolder);
  await writeWhole(target, [html]);
  const kilobytes = figure(Math.ceil(Buffer.byteLength(html) / 1000));
  const missing =
    leftOut > 0 ? `; ${count(leftOut, 'chart')} found no room: take fewer runs with --run` : '';
  terminal.out(`${count(chosen.length, 'run')} in ${output}, ${kilobytes} kB${missing}\n`);
  return 0;
}
