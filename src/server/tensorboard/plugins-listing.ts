import type { RunView } from '../../model/run-view.js';
import { histogramTagsOf } from '../histogram-series.js';
import { mediaTagsOf } from '../media.js';
import { textTagsOf } from '../routes/texts.js';
import { hasLayout } from './custom-scalars.js';
import { hasGraphs } from './graphs.js';
import { prCurveTags } from './pr-curves.js';
import { taggedScalars } from './scalars.js';

const hasHistograms = (run: RunView) => histogramTagsOf(run).size > 0;

/** What a plugin needs of a run to show anything. */
const plugins: Readonly<Record<string, (run: RunView) => boolean>> = {
  scalars: (run) => taggedScalars(run).size > 0,
  custom_scalars: hasLayout,
  images: (run) => mediaTagsOf(run, 'images').length > 0,
  audio: (run) => mediaTagsOf(run, 'audio').length > 0,
  graphs: hasGraphs,
  distributions: hasHistograms,
  histograms: hasHistograms,
  text: (run) => textTagsOf(run).length > 0,
  pr_curves: (run) => prCurveTags(run).length > 0,
};

const ofTimeSeries = ['scalars', 'histograms', 'images'];

/** As TensorBoard lists them: whether each has anything to show. */
export function pluginsListing(runs: readonly RunView[]): unknown {
  const enabled = Object.entries(plugins).map(
    ([plugin, isShown]) => [plugin, { enabled: runs.some(isShown) }] as const,
  );
  const timeseries = enabled.some(
    ([plugin, shown]) => shown.enabled && ofTimeSeries.includes(plugin),
  );
  return { timeseries: { enabled: timeseries }, ...Object.fromEntries(enabled) };
}
