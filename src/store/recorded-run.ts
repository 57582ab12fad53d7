import type { RecordPlace } from '../model/evidence.js';
import type { Problem } from '../model/problem.js';
import type { OptimizerStep, RecordingEntry } from '../model/recording.js';
import type {
  AssignView,
  FetchSetView,
  LayerView,
  OptimizerView,
  RecorderView,
  VariableView,
} from '../model/run-view.js';
import { bytesOfColumns, FloatColumn } from './float-column.js';
import { recordedProblem } from './recorded-problem.js';
import { RecordedVariable } from './recorded-variable.js';
import type { PointTime } from './variable-series.js';

type Entry<Kind extends RecordingEntry['kind']> = Extract<RecordingEntry, { kind: Kind }>;

/**
 * What one event file's recording says. Ids mean something only inside one file, so each file of a
 * run has a recording of its own.
 */
export class RecordedRun {
  #recorder: Entry<'recorder'> | undefined;
  #close: Entry<'close'> | undefined;
  #trainingSteps = 0;
  readonly #variables = new Map<number, RecordedVariable>();
  readonly #assignOps = new Map<number, Entry<'assign-op'>>();
  readonly #observedCounts = new Map<number, number>();
  readonly #layers = new Map<number, Entry<'layer'>>();
  readonly #layerCalls = new Map<number, { training: number; inference: number }>();
  readonly #optimizers = new Map<number, RecordedOptimizer>();
  readonly #problems = new Map<string, Entry<'problem'>>();
  readonly #fetchSets = new Map<number, Entry<'fetch-set'>>();
  readonly #fetchSetRuns = new Map<number, { runs: number; training: number }>();

  /** @param place of the record that holds the entry. */
  add(entry: RecordingEntry, time: PointTime, place: RecordPlace): void {
    switch (entry.kind) {
      case 'recorder':
        this.#recorder = entry;
        break;
      case 'variable':
        this.#variableOf(entry.id).describe(entry);
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
        this.#addStep(entry, time, place);
        break;
      case 'close':
        this.#close = entry;
        break;
      case 'optimizer':
        this.#optimizers.set(entry.id, new RecordedOptimizer(entry));
        break;
      case 'problem': {
        const key = `${entry.code} ${entry.message}`;
        const count = entry.count + (this.#problems.get(key)?.count ?? 0);
        this.#problems.set(key, { ...entry, count });
        break;
      }
    }
  }

  get recorder(): RecorderView | undefined {
    const recorder = this.#recorder;
    return (
      recorder && {
        kind: recorder.recorder,
        engine: recorder.engine,
        observesAssigns: recorder.observesAssigns,
        closed: this.#close !== undefined,
        ...(recorder.process ? { process: recorder.process } : {}),
        ...(recorder.purpose ? { purpose: recorder.purpose } : {}),
        ...(this.#close?.reason ? { end: this.#close.reason } : {}),
      }
    );
  }

  /** What its points take of memory. */
  get bytes(): number {
    const holders = [...this.#variables.values(), ...this.#optimizers.values()];
    return holders.reduce((sum, { bytes }) => sum + bytes, 0);
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
    return [...this.#variables].flatMap(
      ([id, variable]) =>
        variable.view(
          assignsOf.get(id) ?? [],
          layerOf.get(id),
          this.#nameOf(variable.description?.slotOf),
        ) ?? [],
    );
  }

  get layers(): LayerView[] {
    return [...this.#layers.values()].map((layer) => ({
      name: layer.name,
      className: layer.className,
      trainable: layer.trainable,
      variables: layer.variableIds.flatMap((id) => this.#nameOf(id) ?? []),
      calls: this.#layerCalls.get(layer.id) ?? { training: 0, inference: 0 },
    }));
  }

  get optimizers(): OptimizerView[] {
    return [...this.#optimizers.values()].map(({ view }) => view);
  }

  /** What went wrong in the recorder itself, and whether it ended in order. */
  problems(file: string): Problem[] {
    const problems = [...this.#problems.values()].map((entry) => recordedProblem(entry, file));
    return this.#recorder && !this.#close ? [...problems, this.#noEnd(file)] : problems;
  }

  get fetchSets(): FetchSetView[] {
    return [...this.#fetchSets.values()].map((fetchSet) => ({
      fetches: fetchSet.fetches,
      feeds: fetchSet.feeds,
      trainingSteps: this.#runsOf(fetchSet.id).training,
    }));
  }

  #noEnd(file: string): Problem {
    const process = this.#recorder?.process;
    return {
      code: 'recording-without-end',
      severity: 'note',
      file,
      message: 'the recording has no end: the process was killed or still runs',
      ...(process
        ? { got: `process ${process.pid} on ${process.host}, begun ${dateOf(process.started)}` }
        : {}),
      advice: 'Look whether it still runs; what was recorded so far is judged as it stands.',
    };
  }

  #addStep(step: Entry<'step'>, time: PointTime, place: RecordPlace): void {
    const steps = step.steps ?? 1;
    for (const sample of step.samples) {
      this.#variableOf(sample.variableId).addSample(time, sample, place);
    }
    for (const gradient of step.gradients ?? []) {
      this.#variableOf(gradient.variableId).addGradient(time, gradient);
    }
    for (const id of step.disposedVariableIds ?? []) this.#variableOf(id).disposedStep = time.step;
    for (const { assignOpId, count } of step.observed) {
      const known = this.#observedCounts.get(assignOpId) ?? 0;
      this.#observedCounts.set(assignOpId, known + count * steps);
    }
    for (const applied of step.optimizerSteps ?? []) {
      this.#optimizers.get(applied.optimizerId)?.add(time, steps, applied);
    }
    if (step.fetchSetId !== undefined) {
      const runs = this.#runsOf(step.fetchSetId);
      this.#fetchSetRuns.set(step.fetchSetId, runs);
      runs.runs += steps;
      if (step.training) runs.training += steps;
    }
    if (!step.training) return;
    this.#trainingSteps += steps;
    for (const { layerId, training, inference } of step.layerCalls) {
      const calls = this.#layerCalls.get(layerId) ?? { training: 0, inference: 0 };
      calls.training += training * steps;
      calls.inference += inference * steps;
      this.#layerCalls.set(layerId, calls);
    }
  }

  #runsOf(fetchSetId: number): { runs: number; training: number } {
    return this.#fetchSetRuns.get(fetchSetId) ?? { runs: 0, training: 0 };
  }

  #variableOf(id: number): RecordedVariable {
    let variable = this.#variables.get(id);
    if (!variable) {
      variable = new RecordedVariable();
      this.#variables.set(id, variable);
    }
    return variable;
  }

  #nameOf(variableId: number | undefined): string | undefined {
    return variableId === undefined
      ? undefined
      : this.#variables.get(variableId)?.description?.name;
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

class RecordedOptimizer {
  readonly #entry: Entry<'optimizer'>;
  readonly #learningRate = {
    step: new FloatColumn(),
    wallTime: new FloatColumn(),
    value: new FloatColumn(),
  };
  #steps = 0;

  constructor(entry: Entry<'optimizer'>) {
    this.#entry = entry;
  }

  get bytes(): number {
    return bytesOfColumns(this.#learningRate);
  }

  get view(): OptimizerView {
    const { step, wallTime, value } = this.#learningRate;
    return {
      name: this.#entry.name,
      className: this.#entry.className,
      steps: this.#steps,
      learningRate: { step: step.view, wallTime: wallTime.view, value: value.view },
    };
  }

  add({ step, wallTime }: PointTime, steps: number, { learningRate }: OptimizerStep): void {
    this.#steps += steps;
    if (learningRate === undefined) return;
    this.#learningRate.step.push(step);
    this.#learningRate.wallTime.push(wallTime);
    this.#learningRate.value.push(learningRate);
  }
}

/** Wall times are whatever the file says: not every number is a date. */
function dateOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? 'at an unknown time' : date.toISOString();
}
