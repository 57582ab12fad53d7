import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunName } from '../../model/names.js';
import type { Sources } from '../api-router.js';
import { LiveReport } from '../live-report.js';
import { shareAnswers } from './share-answers.js';

/** Neither a name in the logs nor a string of the code may end the element that it stands in. */
function inert(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

export interface SharePage {
  readonly html: string;
  /** Charts and tables that found no room. */
  readonly leftOut: number;
}

/**
 * One HTML file with the whole viewer and what it can show of the runs; it asks no network for
 * anything.
 *
 * @param viewerFolder the built viewer.
 * @param runs names of runs; undefined for all.
 */
export async function sharePage(
  live: LiveReport,
  sources: Sources,
  viewerFolder: string,
  runs?: ReadonlySet<string>,
): Promise<SharePage> {
  const share = await shareAnswers(runs ? chosen(live, runs) : live, sources);
  const [script, style] = await Promise.all([
    readFile(path.join(viewerFolder, 'share', 'main.js'), 'utf8'),
    readFile(path.join(viewerFolder, 'share', 'main.css'), 'utf8'),
  ]);
  const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";
  const lines = [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><title>Flatline</title>',
    `<style>${style}</style></head><body><div id="app"></div>`,
    `<script type="application/json" id="flatline-share">${inert(JSON.stringify(share))}</script>`,
    `<script>${script}</script></body></html>\n`,
  ];
  return { html: lines.join('\n'), leftOut: share.leftOut };
}

/** The same log directory as if it held only these runs, judged again. */
function chosen(live: LiveReport, names: ReadonlySet<string>): LiveReport {
  const runs = [...live.runs.values()].filter((run) => names.has(run.name));
  const part = new LiveReport(live.logdir, live.baseline);
  part.update(runs, new Set<RunName>(runs.map((run) => run.name)), live.problems);
  return part;
}
