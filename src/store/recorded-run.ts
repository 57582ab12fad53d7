import type { RecordingEntry } from '../model/recording.js';
import type {
  AssignView,
  FetchSetView,
  LayerView,
  RecorderView,
  VariableView,
} from '../model/run-view.js';
import { type PointTime, VariableSeries } from './variable-series.js';

type Entry<Kind extends RecordingEntry['kind']> = Extract<RecordingEntry, { kind: Kind }>;

/**
 * What one event file's recording says. Ids mean something only inside one file, so each file of a
 * run has a recording of its own.
 */
export class RecordedRun {
  #recorder: Entry<'recorder'> | undefined;
  #closed = false;
  #trainingSteps = 0;
  readonly #variables = new Map<number, Entry<'variable'>>();
  readonly #series = new Map<number, VariableSeries>();
  readonly #assignOps = new Map<number, Entry<'assign-op'>>();
  readonly #observedCounts = new Map<number, number>();
  readonly #layers = new Map<number, Entry<'layer'>>();
  readonly #layerCalls = new Map<number, { training: number; inference: number }>();
  readonly #fetchSets = new Map<number, Entry<'fetch-set'>>();
  readonly #fetchSetRuns = new Map<number, { runs: number; training: number }>();

  add(entry: RecordingEntry, time: PointTime): void {
    switch (entry.kind) {
      case 'recorder':
        this.#recorder = entry;
        break;
      case 'variable':
        this.#variables.set(entry.id, entry);
        break;
      case 'assign-op':
        this.#assignOps.set(entry.id, entry);
        break;
      case 'fetch-set':
        this.#fetchSets.set(entry.id, entry);
        break;
      case 'layer':
        this.#layers.set(entry.id, entry);
        break;
      case 'step':
        this.#addStep(entry, time);
        break;
      case 'close':
        this.#closed = true;
        break;
    }
  }

  get recorder(): RecorderView | undefined {
    const recorder = this.#recorder;
    return (
      recorder && {
        kind: recorder.recorder,
        engine: recorder.engine,
        observesAssigns: recorder.observesAssigns,
        closed: this.#closed,
      }
    );
  }

  get trainingSteps(): number {
    return this.#trainingSteps;
  }

  get variables(): VariableView[] {
    const layerOf = new Map<number, string>();
    for (const layer of this.#layers.values()) {
      for (const id of layer.variableIds) layerOf.set(id, layer.name);
    }
    const assignsOf = this.#assignsByVariable();
    return [...this.#variables.values()].map((variable) => ({
      name: variable.name,
      role: variable.role,
      trainable: variable.trainable,
      shape: variable.shape,
      dtype: variable.dtype,
      source: 'recorded',
      tags: [`${variable.name}/histogram`],
      initial: variable.initial,
      origin: variable.origin,
      columns: this.#seriesOf(variable.id).columns,
      restarts: [],
      assigns: assignsOf.get(variable.id) ?? [],
      layer: layerOf.get(variable.id),
    }));
  }

  get layers(): LayerView[] {
    return [...this.#layers.values()].map((layer) => ({
      name: layer.name,
      className: layer.className,
      trainable: layer.trainable,
      variables: layer.variableIds.flatMap((id) => this.#variables.get(id)?.name ?? []),
      calls: this.#layerCalls.get(layer.id) ?? { training: 0, inference: 0 },
    }));
  }

  get fetchSets(): FetchSetView[] {
    return [...this.#fetchSets.values()].map((fetchSet) => ({
      fetches: fetchSet.fetches,
      feeds: fetchSet.feeds,
      trainingSteps: this.#runsOf(fetchSet.id).training,
    }));
  }

  #addStep(step: Entry<'step'>, time: PointTime): void {
    for (const { variableId, statistics, maxChange } of step.samples) {
      this.#seriesOf(variableId).addStatistics(time, statistics, maxChange);
    }
    for (const { assignOpId, count } of step.observed) {
      this.#observedCounts.set(assignOpId, (this.#observedCounts.get(assignOpId) ?? 0) + count);
    }
    if (step.fetchSetId !== undefined) {
      const runs = this.#runsOf(step.fetchSetId);
      this.#fetchSetRuns.set(step.fetchSetId, runs);
      runs.runs++;
      if (step.training) runs.training++;
    }
    if (!step.training) return;
    this.#trainingSteps++;
    for (const { layerId, training, inference } of step.layerCalls) {
      const calls = this.#layerCalls.get(layerId) ?? { training: 0, inference: 0 };
      calls.training += training;
      calls.inference += inference;
      this.#layerCalls.set(layerId, calls);
    }
  }

  #runsOf(fetchSetId: number): { runs: number; training: number } {
    return this.#fetchSetRuns.get(fetchSetId) ?? { runs: 0, training: 0 };
  }

  #seriesOf(variableId: number): VariableSeries {
    let series = this.#series.get(variableId);
    if (!series) {
      series = new VariableSeries();
      this.#series.set(variableId, series);
    }
    return series;
  }

  /** The views of every assign, by the id of the variable it writes. */
  #assignsByVariable(): ReadonlyMap<number, AssignView[]> {
    const observes = this.#recorder?.observesAssigns ?? false;
    const knowsFetches = this.#recorder?.recorder === 'graph-session';
    const impliedRuns = new Map<number, number>();
    for (const fetchSet of this.#fetchSets.values()) {
      const { runs } = this.#runsOf(fetchSet.id);
      for (const id of fetchSet.impliedAssignOpIds) {
        impliedRuns.set(id, (impliedRuns.get(id) ?? 0) + runs);
      }
    }
    const byVariable = new Map<number, AssignView[]>();
    for (const { id, name, writer, variableId, unobservedBecause } of this.#assignOps.values()) {
      const assigns = byVariable.get(variableId) ?? [];
      const isSeen = observes && unobservedBecause === undefined;
      assigns.push({
        name,
        writer,
        observed: isSeen ? { count: this.#observedCounts.get(id) ?? 0 } : undefined,
        ...(unobservedBecause === undefined ? {} : { unobservedBecause }),
        implied: knowsFetches ? { runs: impliedRuns.get(id) ?? 0 } : undefined,
      });
      byVariable.set(variableId, assigns);
    }
    return byVariable;
  }
}
