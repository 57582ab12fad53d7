import type { RunView } from './run-view.js';

/**
 * The view with some parts replaced. Views may work out what they show when it is asked for, by getters
 * that `{...view}` leaves out: here every part is asked for.
 */
export function runViewWith(view: RunView, parts: Partial<RunView>): RunView {
  const { name, recorder, trainingSteps, steps, variables, layers, optimizers, fetchSets } = view;
  const { scalars, histograms, payloads, graph, traces, files, writers } = view;
  const { lastWallTime, problems } = view;
  return {
    ...{ name, recorder, trainingSteps, steps, variables, layers, optimizers, fetchSets },
    ...{ scalars, histograms, payloads, graph, traces, files, writers, lastWallTime, problems },
    ...parts,
  };
}
