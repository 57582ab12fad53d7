import type { RunName } from '../model/names.js';
import type { RunView } from '../model/run-view.js';

/**
 * A run view of which everything but the name is worked out when it is first asked for. Its properties
 * are getters of the class, which `{...view}` leaves out: `runViewWith` makes views out of views.
 */
export class ViewOnDemand implements RunView {
  readonly name: RunName;
  readonly #view: () => RunView;

  constructor(name: RunName, view: () => RunView) {
    this.name = name;
    this.#view = view;
  }

  get recorder(): RunView['recorder'] {
    return this.#view().recorder;
  }

  get trainingSteps(): RunView['trainingSteps'] {
    return this.#view().trainingSteps;
  }

  get steps(): RunView['steps'] {
    return this.#view().steps;
  }

  get variables(): RunView['variables'] {
    return this.#view().variables;
  }

  get layers(): RunView['layers'] {
    return this.#view().layers;
  }

  get optimizers(): RunView['optimizers'] {
    return this.#view().optimizers;
  }

  get fetchSets(): RunView['fetchSets'] {
    return this.#view().fetchSets;
  }

  get scalars(): RunView['scalars'] {
    return this.#view().scalars;
  }

  get histograms(): RunView['histograms'] {
    return this.#view().histograms;
  }

  get payloads(): RunView['payloads'] {
    return this.#view().payloads;
  }

  get graph(): RunView['graph'] {
    return this.#view().graph;
  }

  get traces(): RunView['traces'] {
    return this.#view().traces;
  }

  get files(): RunView['files'] {
    return this.#view().files;
  }

  get writers(): RunView['writers'] {
    return this.#view().writers;
  }

  get lastWallTime(): RunView['lastWallTime'] {
    return this.#view().lastWallTime;
  }

  get problems(): RunView['problems'] {
    return this.#view().problems;
  }
}
