import type { RunName } from '../model/names.js';
import type { RunView } from '../model/run-view.js';

/** A run view of which everything but the name is worked out when it is first asked for. */
export function viewOnDemand(name: RunName, view: () => RunView): RunView {
  return {
    name,
    get recorder() {
      return view().recorder;
    },
    get trainingSteps() {
      return view().trainingSteps;
    },
    get steps() {
      return view().steps;
    },
    get variables() {
      return view().variables;
    },
    get layers() {
      return view().layers;
    },
    get optimizers() {
      return view().optimizers;
    },
    get fetchSets() {
      return view().fetchSets;
    },
    get scalars() {
      return view().scalars;
    },
    get histograms() {
      return view().histograms;
    },
    get payloads() {
      return view().payloads;
    },
    get graph() {
      return view().graph;
    },
    get traces() {
      return view().traces;
    },
    get files() {
      return view().files;
    },
    get writers() {
      return view().writers;
    },
    get lastWallTime() {
      return view().lastWallTime;
    },
    get problems() {
      return view().problems;
    },
  };
}
