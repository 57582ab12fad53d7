import type { HistogramView, RunView, ScalarView } from '../../src/model/run-view.js';
import { runViewWith } from '../../src/model/run-view-with.js';

/** All that a view shows, as properties of its own: views work out what is asked for. */
export function plainScalar(view: ScalarView): ScalarView {
  const { tag, length, first, last, min, max, changes, lastChangedStep, columns, restarts } = view;
  const { firstStep, lastStep, ends } = view;
  return {
    ...{ tag, length, first, last, min, max, changes, lastChangedStep, columns, restarts },
    ...{ firstStep, lastStep, ends },
  };
}

export function plainHistogram({ tag, columns, restarts }: HistogramView): HistogramView {
  return { tag, columns, restarts };
}

export function plainView(view: RunView): RunView {
  return runViewWith(view, {
    scalars: view.scalars.map(plainScalar),
    histograms: view.histograms.map(plainHistogram),
  });
}
