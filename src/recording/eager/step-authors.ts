import type { LayerCalls, ObservedAssign, OptimizerStep } from '../../model/recording.js';
import type { AlikeSteps } from '../recorded-step.js';
import type { Recorder } from '../recorder.js';
import { UniqueNames } from '../unique-names.js';
import type { StepPattern } from './step-patterns.js';
import type { Author } from './tfjs-listener.js';
import type { TfLayer } from './tfjs-objects.js';
import { classNameOf, learningRateOf } from './tfjs-optimizers.js';
import type { TrackedVariable } from './tracked-variable.js';

interface SeenLayer {
  readonly layer: TfLayer;
  readonly name: string;
  readonly index: number;
  id: number | undefined;
  /** As it was declared last. */
  trainable: boolean | undefined;
}

interface SeenOptimizer {
  readonly name: string;
  readonly className: string;
  readonly index: number;
  id: number | undefined;
  learningRate: number | undefined;
  recordedRate: number | undefined;
}

interface SeenWrite {
  readonly tracked: TrackedVariable;
  readonly author: Author;
  assignOpId: number | undefined;
}

/**
 * Everyone who does something in a step: layers that are called, optimizers that apply, and who
 * writes which variable. Each gets an index at once, and is declared with the first event that
 * tells of it.
 */
export class StepAuthors {
  readonly #recorder: Recorder;
  /** The variables that are recorded, of which a layer names its own. */
  readonly #variables: () => Iterable<TrackedVariable>;
  readonly #layerOf = new WeakMap<object, SeenLayer>();
  readonly #layers: SeenLayer[] = [];
  readonly #optimizerOf = new WeakMap<object, SeenOptimizer>();
  readonly #optimizers: SeenOptimizer[] = [];
  readonly #writes: SeenWrite[] = [];
  readonly #layerNames = new UniqueNames();
  readonly #optimizerNames = new UniqueNames();

  constructor(recorder: Recorder, variables: () => Iterable<TrackedVariable>) {
    this.#recorder = recorder;
    this.#variables = variables;
  }

  layerIndex(layer: TfLayer): number {
    let seen = this.#layerOf.get(layer);
    if (!seen) {
      const name = this.#layerNames.next(layer.name);
      const index = this.#layers.length;
      seen = { layer, name, index, id: undefined, trainable: undefined };
      this.#layers.push(seen);
      this.#layerOf.set(layer, seen);
    }
    return seen.index;
  }

  /** Also looks at its learning rate. */
  optimizer(optimizer: object): { readonly index: number; readonly name: string } {
    let seen = this.#optimizerOf.get(optimizer);
    if (!seen) {
      const className = classNameOf(optimizer);
      const name = this.#optimizerNames.next(className);
      const index = this.#optimizers.length;
      const rates = { learningRate: undefined, recordedRate: undefined };
      seen = { name, className, index, id: undefined, ...rates };
      this.#optimizers.push(seen);
      this.#optimizerOf.set(optimizer, seen);
    }
    seen.learningRate = learningRateOf(optimizer);
    return seen;
  }

  writeIndex(tracked: TrackedVariable, author: Author): number {
    if (tracked.lastAuthor === author) return tracked.lastWrite;
    let index = tracked.writes.get(author);
    if (index === undefined) {
      index = this.#writes.push({ tracked, author, assignOpId: undefined }) - 1;
      tracked.writes.set(author, index);
    }
    tracked.lastAuthor = author;
    tracked.lastWrite = index;
    return index;
  }

  /** Declares layers that own variables and were not called yet, or were frozen or thawed. */
  declareLayers(): void {
    for (const layer of this.#layers) this.#declareLayer(layer);
  }

  /** Names whoever appears in a pattern, in the words of a recording. */
  describe({ steps, events }: StepPattern): AlikeSteps {
    const observed: ObservedAssign[] = [];
    const optimizerSteps: OptimizerStep[] = [];
    const calls = new Map<number, { training: number; inference: number }>();
    for (const { kind, index, count } of events) {
      switch (kind) {
        case 'write': {
          const assignOpId = this.#assignOpId(index);
          if (assignOpId !== undefined) observed.push({ assignOpId, count });
          break;
        }
        case 'apply':
          optimizerSteps.push(...this.#optimizerSteps(index, count));
          break;
        case 'training-call':
        case 'inference-call': {
          const known = calls.get(index) ?? { training: 0, inference: 0 };
          known[kind === 'training-call' ? 'training' : 'inference'] += count;
          calls.set(index, known);
          break;
        }
      }
    }
    const layerCalls = [...calls].flatMap(([index, modes]): LayerCalls[] => {
      const layer = this.#layers[index];
      return layer ? [{ layerId: this.#declareLayer(layer), ...modes }] : [];
    });
    return { steps, observed, layerCalls, optimizerSteps };
  }

  /** Undefined for a variable that was disposed before it could be declared. */
  #assignOpId(index: number): number | undefined {
    const write = this.#writes[index];
    if (!write || write.tracked.id === undefined) return undefined;
    write.assignOpId ??= this.#recorder.declareAssignOp(
      this.#nameOf(write.author),
      write.tracked.id,
      write.author.writer,
    );
    return write.assignOpId;
  }

  /** As the layer or optimizer is called in this recording, where two may bear one name. */
  #nameOf({ writer, name, source }: Author): string {
    if (!source) return name;
    if (writer === 'optimizer') return this.optimizer(source).name;
    return this.#layerOf.get(source)?.name ?? name;
  }

  #optimizerSteps(index: number, applied: number): OptimizerStep[] {
    const optimizer = this.#optimizers[index];
    if (!optimizer) return [];
    const { name, className, learningRate } = optimizer;
    optimizer.id ??= this.#recorder.declareOptimizer(name, className);
    const isNews = learningRate !== undefined && learningRate !== optimizer.recordedRate;
    optimizer.recordedRate = learningRate;
    const optimizerId = optimizer.id;
    return [{ optimizerId, applied, ...(isNews ? { learningRate } : {}) }];
  }

  #declareLayer(seen: SeenLayer): number {
    const { layer, name } = seen;
    if (seen.id !== undefined && seen.trainable === layer.trainable) return seen.id;
    const weightNames = new Set(layer.weights.map((weight) => weight.name));
    const variableIds = [...this.#variables()].flatMap(({ variable, id, madeBy }) =>
      id !== undefined && (madeBy === layer || weightNames.has(variable.name)) ? [id] : [],
    );
    const { trainable } = layer;
    const className = layer.getClassName();
    seen.trainable = trainable;
    seen.id = this.#recorder.declareLayer({ name, className, trainable, variableIds }, seen.id);
    return seen.id;
  }
}
