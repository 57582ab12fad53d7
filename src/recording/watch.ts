import { messageOf } from '../base/errors.js';
import type { LayerCalls } from '../model/recording.js';
import { isMovingStatistic, roleOfName, type VariableRole } from '../model/variable.js';
import type { EventSink } from './event-sink.js';
import { Recorder } from './recorder.js';
import type { TensorValues } from './tensor-statistics.js';
import {
  type Author,
  installTfjsSeams,
  type LayerCall,
  type TensorFlowJs,
  type TfjsListener,
  type TfVariable,
} from './tfjs-seams.js';

export interface WatchOptions {
  /** Steps between two samples of variables that are no moving statistics. Default 10. */
  readonly sampleInterval?: number;
}

/** A recording that is under way. */
export interface Watch {
  /** Training steps recorded so far. */
  readonly steps: number;
  /** What went wrong in the recorder itself, first to last; training never notices. */
  readonly failures: readonly string[];
  /** Marks a step by hand, for loops that use no optimizer of TensorFlow.js. */
  step(): void;
  /** Hands everything recorded so far to the operating system. */
  flush(): void;
  /** Records the last values, closes the event file and puts TensorFlow.js back as it was. */
  dispose(): void;
}

const DEFAULT_SAMPLE_INTERVAL = 10;

/**
 * Records every variable write of TensorFlow.js, eager and Layers, into a sink.
 *
 * @throws UnsupportedTensorFlowError when this `tf` cannot be watched.
 */
export function watchTensorFlow(
  tf: TensorFlowJs,
  sink: EventSink,
  options: WatchOptions = {},
): Watch {
  const recording = new EagerRecording(
    new Recorder(sink, {
      kind: 'tensorflow.js',
      engine: `TensorFlow.js ${tf.version_core}, ${tf.getBackend()} backend`,
      observesAssigns: true,
    }),
    options.sampleInterval ?? DEFAULT_SAMPLE_INTERVAL,
  );
  const uninstall = installTfjsSeams(tf, recording);
  let isDisposed = false;
  return {
    get steps() {
      return recording.steps;
    },
    get failures() {
      return sink.failure ? [...recording.failures, sink.failure.message] : recording.failures;
    },
    step: () => recording.onStepEnd(),
    flush: () => sink.flush(),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      uninstall();
      recording.close();
    },
  };
}

/** A variable from when it is first seen; its id comes with the first step that has it. */
interface TrackedVariable {
  readonly variable: TfVariable;
  role: VariableRole;
  slotName: string | undefined;
  initial: TensorValues;
  isRestored: boolean;
  /** Written outside of any step before the first one: the initial value has to be taken again. */
  isInitialStale: boolean;
  id: number | undefined;
  lastSampledStep: number;
  readonly assignOpIds: Map<string, number>;
  /** Writes since the last step was recorded, by author. */
  readonly writes: Map<string, { readonly author: Author; count: number }>;
}

interface TrackedLayer {
  id: number | undefined;
  trainable: boolean | undefined;
  latest: LayerCall;
  training: number;
  inference: number;
}

class EagerRecording implements TfjsListener {
  readonly failures: string[] = [];
  readonly #recorder: Recorder;
  readonly #sampleInterval: number;
  readonly #variables = new Map<TfVariable, TrackedVariable>();
  readonly #layers = new Map<object, TrackedLayer>();
  #steps = 0;

  constructor(recorder: Recorder, sampleInterval: number) {
    this.#recorder = recorder;
    this.#sampleInterval = sampleInterval;
  }

  get steps(): number {
    return this.#steps;
  }

  onVariable(variable: TfVariable, author: Author): void {
    this.#guard(() => {
      if (variable.dtype === 'string' || variable.dtype === 'complex64') return;
      const isSlot = author.writer === 'optimizer';
      this.#variables.set(variable, {
        variable,
        role: isSlot ? 'slot' : roleOfName(variable.name),
        slotName: undefined,
        initial: variable.dataSync().slice(),
        isRestored: false,
        isInitialStale: false,
        id: undefined,
        lastSampledStep: -1,
        assignOpIds: new Map(),
        writes: new Map(),
      });
    });
  }

  onDisposed(variable: TfVariable): void {
    this.#variables.delete(variable);
  }

  onAssign(variable: TfVariable, author: Author): void {
    const tracked = this.#variables.get(variable);
    if (!tracked) return;
    // Before the first step, a write is part of making the model ready.
    if (this.#steps === 0 && author.writer !== 'optimizer' && author.writer !== 'layer') {
      tracked.isInitialStale = true;
      tracked.isRestored ||= author.writer === 'load';
      return;
    }
    const key = `${author.writer} ${author.name}`;
    const writes = tracked.writes.get(key);
    if (writes) writes.count++;
    else tracked.writes.set(key, { author, count: 1 });
  }

  onLayerCall(call: LayerCall): void {
    let layer = this.#layers.get(call.layer);
    if (!layer) {
      layer = { id: undefined, trainable: undefined, latest: call, training: 0, inference: 0 };
      this.#layers.set(call.layer, layer);
    }
    layer.latest = call;
    if (call.training) layer.training++;
    else layer.inference++;
  }

  onStepStart(): void {
    if (this.#steps > 0) return;
    this.#guard(() => {
      for (const tracked of this.#variables.values()) {
        if (!tracked.isInitialStale) continue;
        tracked.initial = tracked.variable.dataSync().slice();
        tracked.isInitialStale = false;
      }
    });
  }

  onSlots(slots: ReadonlyMap<TfVariable, string>): void {
    for (const [variable, name] of slots) {
      const tracked = this.#variables.get(variable);
      if (!tracked || tracked.slotName) continue;
      tracked.role = 'slot';
      tracked.slotName = name;
    }
  }

  onStepEnd(): void {
    this.#guard(() => {
      this.#steps++;
      this.#declareNew();
      this.#record(true, (tracked) => this.#isDue(tracked));
    });
  }

  close(): void {
    this.#guard(() => {
      this.#declareNew();
      this.#record(false, (tracked) => tracked.lastSampledStep < this.#steps);
    });
    this.#recorder.close(this.#steps);
  }

  #isDue({ role, lastSampledStep }: TrackedVariable): boolean {
    return (
      isMovingStatistic(role) ||
      lastSampledStep <= 0 ||
      this.#steps - lastSampledStep >= this.#sampleInterval
    );
  }

  /** Variables are declared late, when their optimizer has told the names of its slots. */
  #declareNew(): void {
    const declared: { readonly variableId: number; readonly values: TensorValues }[] = [];
    for (const tracked of this.#variables.values()) {
      if (tracked.id !== undefined) continue;
      const { variable, role, slotName, initial, isRestored } = tracked;
      tracked.id = this.#recorder.declareVariable({
        name: slotName ?? variable.name,
        shape: variable.shape,
        dtype: variable.dtype,
        role,
        trainable: role === 'slot' ? false : variable.trainable,
        origin: isRestored ? 'restored' : 'initialized',
        initial,
      });
      declared.push({ variableId: tracked.id, values: initial });
    }
    if (declared.length === 0) return;
    const step = Math.max(0, this.#steps - 1);
    this.#recorder.recordStep({ step, training: false, samples: declared });
  }

  #record(training: boolean, isDue: (tracked: TrackedVariable) => boolean): void {
    const samples: { readonly variableId: number; readonly values: TensorValues }[] = [];
    const observed: { readonly assignOpId: number; readonly count: number }[] = [];
    for (const tracked of this.#variables.values()) {
      const { id } = tracked;
      if (id === undefined) continue;
      for (const [key, { author, count }] of tracked.writes) {
        observed.push({ assignOpId: this.#assignOpId(tracked, id, key, author), count });
      }
      tracked.writes.clear();
      if (tracked.variable.isDisposed || !isDue(tracked)) continue;
      samples.push({ variableId: id, values: tracked.variable.dataSync() });
      tracked.lastSampledStep = this.#steps;
    }
    const layerCalls = this.#takeLayerCalls();
    this.#recorder.recordStep({ step: this.#steps, training, observed, layerCalls, samples });
  }

  #assignOpId(tracked: TrackedVariable, id: number, key: string, author: Author): number {
    let assignOpId = tracked.assignOpIds.get(key);
    if (assignOpId === undefined) {
      assignOpId = this.#recorder.declareAssignOp(author.name, id, author.writer);
      tracked.assignOpIds.set(key, assignOpId);
    }
    return assignOpId;
  }

  #takeLayerCalls(): LayerCalls[] {
    const calls: LayerCalls[] = [];
    for (const layer of this.#layers.values()) {
      if (layer.training + layer.inference === 0) continue;
      const layerId = this.#declareLayer(layer);
      calls.push({ layerId, training: layer.training, inference: layer.inference });
      layer.training = 0;
      layer.inference = 0;
    }
    return calls;
  }

  /** Declares a layer once, and again when it is frozen or thawed. */
  #declareLayer(layer: TrackedLayer): number {
    const { name, className, trainable, weightNames } = layer.latest;
    if (layer.id !== undefined && layer.trainable === trainable) return layer.id;
    const names = new Set(weightNames);
    const variableIds = [...this.#variables.values()].flatMap(({ variable, id }) =>
      id !== undefined && names.has(variable.name) ? [id] : [],
    );
    layer.trainable = trainable;
    layer.id = this.#recorder.declareLayer({ name, className, trainable, variableIds }, layer.id);
    return layer.id;
  }

  /** The recorder's own failure is kept, and never reaches the training it watches. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.failures.push(messageOf(error));
    }
  }
}
