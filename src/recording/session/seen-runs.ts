import type { AlikeRuns } from './alike-runs.js';
import { isTrainingStep } from './fetch-sets.js';
import { type ObservedRuns, type RunAssign, runAssigns } from './run-assigns.js';
import { areEqual } from './run-counts.js';
import type { LoadedGraph } from './saved-model-loader.js';
import type {
  RecordedFetchSet,
  SessionDeclarations,
  SessionVariable,
} from './session-declarations.js';

/** What one run was seen to do: one object for runs of a fetch set that did the same. */
export interface SeenRun {
  /** Runs of each counted writer. */
  readonly counts: Int32Array;
  readonly observed: ObservedRuns;
  readonly isTraining: boolean;
  readonly assigns: readonly RunAssign[];
  /** What it may have written. */
  readonly written: readonly SessionVariable[];
}

/** Makes out of counts what a run did. */
export class SeenRuns {
  readonly #graph: LoadedGraph;
  readonly #declarations: SessionDeclarations;
  /** The last of each fetch set. */
  readonly #last = new Map<number, SeenRun>();
  /** Runs that are alike have the same counts in the same memory. */
  readonly #ofCounts = new WeakMap<Int32Array, SeenRun>();

  constructor(graph: LoadedGraph, declarations: SessionDeclarations) {
    this.#graph = graph;
    this.#declarations = declarations;
  }

  /** What a run may write, as far as it is known before it is counted. */
  mayBeWrittenBy(kind: AlikeRuns | undefined): readonly SessionVariable[] {
    const seen = kind?.counts && this.#ofCounts.get(kind.counts);
    return seen?.written ?? this.#declarations.variables;
  }

  of(fetchSet: RecordedFetchSet, counts: Int32Array): SeenRun {
    const known = this.#ofCounts.get(counts);
    if (known) return known;
    const last = this.#last.get(fetchSet.id);
    if (last && areEqual(last.counts, counts)) {
      this.#ofCounts.set(counts, last);
      return last;
    }
    const { plan, stilled, isCounted } = fetchSet;
    const { counters, writers } = this.#graph;
    const observed: ObservedRuns = (writer) => {
      const index = stilled?.has(writer) ? undefined : counters?.indexOf(writer);
      return index === undefined ? undefined : counts[index];
    };
    const seen = {
      counts,
      observed,
      // By what was seen to run, where all was counted that could make it a training step.
      isTraining: isCounted
        ? isTrainingStep(writers.writers, (writer) => (observed(writer) ?? 0) > 0)
        : plan.isTraining,
      assigns: runAssigns(plan, observed),
      written: this.#declarations.writtenBy(fetchSet, counts),
    };
    this.#last.set(fetchSet.id, seen);
    this.#ofCounts.set(counts, seen);
    return seen;
  }
}
