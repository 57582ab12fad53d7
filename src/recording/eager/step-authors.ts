import type { ObservedAssign, OptimizerStep } from '../../model/recording.js';
import type { AlikeSteps } from '../recorded-step.js';
import type { Recorder } from '../recorder.js';
import { UniqueNames } from '../unique-names.js';
import type { PatternedSteps, StepPattern } from './step-patterns.js';
import type { Author } from './tfjs-listener.js';
import type { TfLayer, TfVariable } from './tfjs-objects.js';
import { classNameOf, learningRateOf } from './tfjs-optimizers.js';
import type { TrackedVariable } from './tracked-variable.js';

interface SeenLayer {
  readonly layer: TfLayer;
  readonly name: string;
  id: number | undefined;
  /** As it was declared last. */
  trainable: boolean | undefined;
}

interface SeenOptimizer {
  readonly optimizer: object;
  readonly name: string;
  readonly className: string;
  id: number | undefined;
  /** Whether what it keeps was looked for: at first it may have variables from before the recording. */
  areSlotsNamed: boolean;
  learningRate: number | undefined;
  recordedRate: number | undefined;
}

/** A pattern in the words of a recording, as far as they are the same for all of its steps. */
interface Description {
  readonly observed: readonly ObservedAssign[];
  readonly calls: ReadonlyMap<SeenLayer, { training: number; inference: number }>;
  readonly applied: readonly { readonly optimizer: SeenOptimizer; readonly times: number }[];
}

/** The variables that are recorded. */
export interface RecordedVariables {
  values(): Iterable<TrackedVariable>;
  /** One that was disposed is known as well. */
  everTracked(variable: TfVariable): TrackedVariable | undefined;
}

/**
 * Everyone who does something in a step: layers that are called, optimizers that apply, and who
 * writes which variable. Each is declared with the first event that tells of it.
 */
export class StepAuthors {
  readonly #recorder: Recorder;
  readonly #variables: RecordedVariables;
  readonly #layerOf = new WeakMap<object, SeenLayer>();
  readonly #layers: SeenLayer[] = [];
  readonly #optimizerOf = new WeakMap<object, SeenOptimizer>();
  /** Mostly that of the next step as well. */
  #lastOptimizer: SeenOptimizer | undefined;
  readonly #descriptions = new WeakMap<StepPattern, Description>();
  readonly #layerNames = new UniqueNames();
  readonly #optimizerNames = new UniqueNames();

  constructor(recorder: Recorder, variables: RecordedVariables) {
    this.#recorder = recorder;
    this.#variables = variables;
  }

  /** A layer that is never called is known by its variables alone. */
  see(layer: TfLayer): void {
    this.#layer(layer);
  }

  /** Also looks at its learning rate. */
  optimizer(optimizer: object): Pick<SeenOptimizer, 'name' | 'areSlotsNamed'> {
    const seen =
      this.#lastOptimizer?.optimizer === optimizer
        ? this.#lastOptimizer
        : this.#seenOptimizer(optimizer);
    seen.learningRate = learningRateOf(optimizer);
    this.#lastOptimizer = seen;
    return seen;
  }

  /** Declares layers that own variables and were not called yet, or were frozen or thawed. */
  declareLayers(): void {
    for (const layer of this.#layers) this.#declareLayer(layer);
  }

  /** Names whoever appears in the steps of a pattern, in the words of a recording. */
  describe({ pattern, steps }: PatternedSteps): AlikeSteps {
    let description = this.#descriptions.get(pattern);
    if (!description) {
      description = this.#describePattern(pattern);
      this.#descriptions.set(pattern, description);
    }
    const { observed, calls, applied } = description;
    return {
      steps,
      observed,
      layerCalls: Array.from(calls, ([layer, modes]) => ({
        layerId: this.#declareLayer(layer),
        ...modes,
      })),
      optimizerSteps: applied.map(({ optimizer, times }) => this.#optimizerStep(optimizer, times)),
    };
  }

  #describePattern(pattern: StepPattern): Description {
    const observed: ObservedAssign[] = [];
    const applied: Description['applied'][number][] = [];
    const calls = new Map<SeenLayer, { training: number; inference: number }>();
    for (const { act, subject, count } of pattern.events) {
      switch (act.kind) {
        case 'write': {
          const assignOpId = this.#assignOpId(subject as TfVariable, act);
          if (assignOpId !== undefined) observed.push({ assignOpId, count });
          break;
        }
        case 'apply':
          applied.push({ optimizer: this.#seenOptimizer(subject), times: count });
          break;
        case 'training-call':
        case 'inference-call': {
          const layer = this.#layer(subject as TfLayer);
          const known = calls.get(layer) ?? { training: 0, inference: 0 };
          known[act.kind === 'training-call' ? 'training' : 'inference'] += count;
          calls.set(layer, known);
          break;
        }
      }
    }
    return { observed, calls, applied };
  }

  #layer(layer: TfLayer): SeenLayer {
    let seen = this.#layerOf.get(layer);
    if (!seen) {
      const name = this.#layerNames.next(layer.name);
      seen = { layer, name, id: undefined, trainable: undefined };
      this.#layers.push(seen);
      this.#layerOf.set(layer, seen);
    }
    return seen;
  }

  #seenOptimizer(optimizer: object): SeenOptimizer {
    let seen = this.#optimizerOf.get(optimizer);
    if (!seen) {
      const className = classNameOf(optimizer);
      const name = this.#optimizerNames.next(className);
      const rates = { learningRate: undefined, recordedRate: undefined };
      seen = { optimizer, name, className, id: undefined, areSlotsNamed: false, ...rates };
      this.#optimizerOf.set(optimizer, seen);
    }
    return seen;
  }

  /** Undefined for a variable that is not recorded, or was disposed before it could be declared. */
  #assignOpId(variable: TfVariable, author: Author): number | undefined {
    const tracked = this.#variables.everTracked(variable);
    if (tracked?.id === undefined) return undefined;
    let id = tracked.assignOpIds.get(author);
    if (id === undefined) {
      id = this.#recorder.declareAssignOp(this.#nameOf(author), tracked.id, author.writer);
      tracked.assignOpIds.set(author, id);
    }
    return id;
  }

  /** As the layer or optimizer is called in this recording, where two may bear one name. */
  #nameOf({ writer, name, source }: Author): string {
    if (!source) return name;
    if (writer === 'optimizer') return this.optimizer(source).name;
    return this.#layerOf.get(source)?.name ?? name;
  }

  #optimizerStep(optimizer: SeenOptimizer, applied: number): OptimizerStep {
    const { name, className, learningRate } = optimizer;
    optimizer.id ??= this.#recorder.declareOptimizer(name, className);
    const isNews = learningRate !== undefined && learningRate !== optimizer.recordedRate;
    optimizer.recordedRate = learningRate;
    const optimizerId = optimizer.id;
    return { optimizerId, applied, ...(isNews ? { learningRate } : {}) };
  }

  #declareLayer(seen: SeenLayer): number {
    const { layer, name } = seen;
    if (seen.id !== undefined && seen.trainable === layer.trainable) return seen.id;
    const weightNames = new Set(layer.weights.map((weight) => weight.name));
    const variableIds = [...this.#variables.values()].flatMap(({ variable, id, madeBy }) =>
      id !== undefined && (madeBy === layer || weightNames.has(variable.name)) ? [id] : [],
    );
    const { trainable } = layer;
    const className = layer.getClassName();
    seen.trainable = trainable;
    seen.id = this.#recorder.declareLayer({ name, className, trainable, variableIds }, seen.id);
    return seen.id;
  }
}
