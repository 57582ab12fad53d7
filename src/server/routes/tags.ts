import type { RunView } from '../../model/run-view.js';
import type { WireTag, WireTags } from '../../wire/series.js';
import { histogramTagsOf } from '../histogram-series.js';
import type { LiveReport } from '../live-report.js';
import { mediaTagsOf } from '../media.js';
import { scalarsOf } from '../scalar-series.js';
import { textTagsOf } from './texts.js';

/** GET /api/v1/tags -> WireTags */
export function tagsRoute(live: LiveReport): () => WireTags {
  return () => wireTags(live);
}

export function wireTags(live: LiveReport): WireTags {
  const runs = [...live.runs.values()];
  return {
    revision: live.revision,
    runs: runs.map(({ name }) => name),
    scalars: tagsIn(runs, (run) => scalarsOf(run).keys()),
    histograms: tagsIn(runs, histogramTagsOf),
    texts: tagsIn(runs, textTagsOf),
    images: tagsIn(runs, (run) => mediaTagsOf(run, 'images')),
    audio: tagsIn(runs, (run) => mediaTagsOf(run, 'audio')),
  };
}

function tagsIn(runs: readonly RunView[], tagsOf: (run: RunView) => Iterable<string>): WireTag[] {
  const runsOfTag = new Map<string, number[]>();
  for (const [index, run] of runs.entries()) {
    for (const tag of tagsOf(run)) {
      const having = runsOfTag.get(tag);
      if (having) having.push(index);
      else runsOfTag.set(tag, [index]);
    }
  }
  return [...runsOfTag]
    .map(([tag, having]) => ({ tag, runs: having }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}
