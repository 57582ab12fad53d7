import { type Disposer, DisposerStack } from '../base/disposer-stack.js';
import { FlatlineError } from '../base/errors.js';
import type { AssignWriter } from '../model/recording.js';
import type { TensorValues } from './tensor-statistics.js';
import { type Method, wrapMethod } from './wrap-method.js';

/**
 * The only file that knows TensorFlow.js from the inside (tfjs-core and tfjs-layers 4.x). An
 * upgrade of TensorFlow.js is a change of this file alone.
 */

/** The user's own `tf` object: `@tensorflow/tfjs-node`, `@tensorflow/tfjs` or a custom bundle. */
export interface TensorFlowJs {
  engine(): object;
  getBackend(): string;
  readonly Optimizer: { readonly prototype: object };
  readonly version_core: string;
  readonly layers?: { readonly Layer: { readonly prototype: object } };
  readonly LayersModel?: { readonly prototype: object };
}

/** A live `tf.Variable`. */
export interface TfVariable {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly trainable: boolean;
  readonly isDisposed: boolean;
  dataSync(): TensorValues;
}

/** A `tf.layers.Layer` with weights, in one call. */
export interface LayerCall {
  readonly layer: object;
  readonly name: string;
  readonly className: string;
  readonly trainable: boolean;
  readonly weightNames: readonly string[];
  readonly training: boolean;
}

/** Who is writing: the innermost frame that is on the stack, `user` when there is none. */
export interface Author {
  readonly writer: AssignWriter;
  readonly name: string;
}

/** What the seams tell. All calls are synchronous and happen inside the user's own call. */
export interface TfjsListener {
  onVariable(variable: TfVariable, author: Author): void;
  onDisposed(variable: TfVariable): void;
  onAssign(variable: TfVariable, author: Author): void;
  /** A layer was called while gradients were being taken. */
  onLayerCall(call: LayerCall): void;
  /** Gradients are about to be taken or applied, by the outermost such call. */
  onStepStart(): void;
  /** An optimizer has applied gradients, and the outermost call that did so has returned. */
  onStepEnd(): void;
  /** The slots an optimizer keeps, with the names it gives them. */
  onSlots(slots: ReadonlyMap<TfVariable, string>): void;
}

/** This TensorFlow.js lacks something that is needed to see every write. */
export class UnsupportedTensorFlowError extends FlatlineError {
  readonly code = 'unsupported-tensorflow';

  constructor(found: string) {
    super(
      `this TensorFlow.js cannot be watched: ${found}`,
      'Pass the object of @tensorflow/tfjs-node or @tensorflow/tfjs, version 4.',
    );
  }
}

interface EngineSeam {
  readonly registeredVariables: Readonly<Record<string, TfVariable>>;
}

interface LayerSeam {
  readonly name: string;
  readonly trainable: boolean;
  readonly layers?: unknown;
  readonly weights: readonly { readonly name: string }[];
  getClassName(): string;
}

/**
 * Installs the seams and returns what removes them.
 *
 * Wrapped calls keep their `this`, arguments, results and errors. The listener must not throw.
 *
 * @throws UnsupportedTensorFlowError before anything is changed.
 */
export function installTfjsSeams(tf: TensorFlowJs, listener: TfjsListener): Disposer {
  const engine = supportedEngine(tf);
  const installed = new DisposerStack();
  const seams = new Seams(listener, installed);
  seams.install(tf, engine);
  return () => installed.dispose();
}

function supportedEngine(tf: TensorFlowJs): EngineSeam {
  if (!/^4\./.test(tf.version_core)) {
    throw new UnsupportedTensorFlowError(`its version is ${tf.version_core}, 4.x is needed`);
  }
  const engine = tf.engine();
  const methods = ['makeVariable', 'disposeVariable', 'gradients'] as const;
  const missing = methods.filter((name) => typeof Reflect.get(engine, name) !== 'function');
  const minimize = Reflect.get(tf.Optimizer.prototype, 'minimize');
  if (missing.length > 0 || typeof minimize !== 'function' || !('registeredVariables' in engine)) {
    throw new UnsupportedTensorFlowError(
      `its engine lacks ${missing.join(', ') || 'its variables'}`,
    );
  }
  return engine as EngineSeam;
}

class Seams {
  readonly #listener: TfjsListener;
  readonly #installed: DisposerStack;
  readonly #wrappedPrototypes = new Set<object>();
  readonly #authors: Author[] = [];
  /** How many calls that take or apply gradients are on the stack. */
  #stepDepth = 0;
  #gradientDepth = 0;
  #hasApplied = false;

  constructor(listener: TfjsListener, installed: DisposerStack) {
    this.#listener = listener;
    this.#installed = installed;
  }

  install(tf: TensorFlowJs, engine: EngineSeam): void {
    for (const variable of Object.values(engine.registeredVariables)) {
      this.#wrapVariableClass(variable);
      this.#listener.onVariable(variable, this.#author);
    }
    this.#wrapEngine(engine);
    this.#wrap(tf.Optimizer.prototype, 'minimize', (original) => this.#stepWrapper(original));
    for (const exported of Object.values(tf)) {
      if (isOptimizerClass(exported, tf)) this.#wrapOptimizerClass(exported.prototype);
    }
    if (tf.layers) this.#wrapLayers(tf.layers.Layer.prototype, tf.LayersModel?.prototype);
  }

  get #author(): Author {
    return this.#authors.at(-1) ?? { writer: 'user', name: 'user' };
  }

  #wrap(owner: object, name: string, makeWrapper: (original: Method) => Method): void {
    this.#installed.push(wrapMethod(owner, name, makeWrapper));
  }

  #wrapEngine(engine: EngineSeam): void {
    const seams = this;
    this.#wrap(
      engine,
      'makeVariable',
      (original) =>
        function (...args) {
          const variable: TfVariable = original.apply(this, args);
          seams.#wrapVariableClass(variable);
          seams.#listener.onVariable(variable, seams.#author);
          return variable;
        },
    );
    this.#wrap(
      engine,
      'disposeVariable',
      (original) =>
        function (variable: TfVariable) {
          seams.#listener.onDisposed(variable);
          return original.call(this, variable);
        },
    );
    this.#wrap(engine, 'gradients', (original) => {
      const asStep = seams.#stepWrapper(original);
      return function (...args) {
        seams.#gradientDepth++;
        try {
          return asStep.apply(this, args);
        } finally {
          seams.#gradientDepth--;
        }
      };
    });
  }

  /** Several copies of tfjs-core may be loaded: whichever class the variable really is, is wrapped. */
  #wrapVariableClass(variable: TfVariable): void {
    const prototype = Object.getPrototypeOf(variable) as object;
    if (this.#wrappedPrototypes.has(prototype)) return;
    this.#wrappedPrototypes.add(prototype);
    const seams = this;
    this.#wrap(
      prototype,
      'assign',
      (original) =>
        function (...args) {
          const result = original.apply(this, args);
          seams.#listener.onAssign(this, seams.#author);
          return result;
        },
    );
  }

  #wrapOptimizerClass(prototype: object): void {
    if (this.#wrappedPrototypes.has(prototype)) return;
    this.#wrappedPrototypes.add(prototype);
    const seams = this;
    this.#wrap(prototype, 'applyGradients', (original) => {
      const asStep = seams.#stepWrapper(original);
      return function (...args) {
        seams.#hasApplied = true;
        const author = { writer: 'optimizer', name: classNameOf(this) } as const;
        const result = seams.#asAuthor(author, () => asStep.apply(this, args));
        seams.#listener.onSlots(slotsOf(this));
        return result;
      };
    });
  }

  #wrapLayers(layerPrototype: object, modelPrototype: object | undefined): void {
    const seams = this;
    this.#wrap(
      layerPrototype,
      'apply',
      (original) =>
        function (this: LayerSeam, inputs, kwargs) {
          const isModel = Array.isArray(this.layers);
          if (isModel) return original.call(this, inputs, kwargs);
          if (seams.#gradientDepth > 0) seams.#tellLayerCall(this, kwargs?.training);
          const author = { writer: 'layer', name: this.name } as const;
          return seams.#asAuthor(author, () => original.call(this, inputs, kwargs));
        },
    );
    const asLoad = (original: Method): Method =>
      function (this: LayerSeam, ...args) {
        const author = { writer: 'load', name: this.name } as const;
        return seams.#asAuthor(author, () => original.apply(this, args));
      };
    this.#wrap(layerPrototype, 'setWeights', asLoad);
    // `loadWeights` is Container's, which tfjs-layers does not export: it is above LayersModel.
    const container = modelPrototype && Object.getPrototypeOf(modelPrototype);
    if (container && typeof container.loadWeights === 'function') {
      this.#wrap(container, 'loadWeights', asLoad);
    }
  }

  #tellLayerCall(layer: LayerSeam, training: unknown): void {
    if (layer.weights.length === 0) return;
    this.#listener.onLayerCall({
      layer,
      name: layer.name,
      className: layer.getClassName(),
      trainable: layer.trainable,
      weightNames: layer.weights.map(({ name }) => name),
      training: Boolean(training),
    });
  }

  /** Runs `call` with `author` as the one who writes. */
  #asAuthor<Result>(author: Author, call: () => Result): Result {
    this.#authors.push(author);
    try {
      return call();
    } finally {
      this.#authors.pop();
    }
  }

  /** A step ends when the outermost call returns and gradients were applied in it. */
  #stepWrapper(original: Method): Method {
    const seams = this;
    return function (...args) {
      if (seams.#stepDepth === 0) seams.#listener.onStepStart();
      seams.#stepDepth++;
      // A user's own optimizer class shows itself only here.
      if ('applyGradients' in this) seams.#wrapOptimizerClass(ownerOf(this, 'applyGradients'));
      try {
        return original.apply(this, args);
      } finally {
        seams.#stepDepth--;
        if (seams.#stepDepth === 0 && seams.#hasApplied) {
          seams.#hasApplied = false;
          seams.#listener.onStepEnd();
        }
      }
    };
  }
}

function isOptimizerClass(
  exported: unknown,
  tf: TensorFlowJs,
): exported is { readonly prototype: object } {
  if (typeof exported !== 'function' || exported === tf.Optimizer) return false;
  const prototype: unknown = exported.prototype;
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.hasOwn(prototype, 'applyGradients') &&
    Object.prototype.isPrototypeOf.call(tf.Optimizer.prototype, prototype)
  );
}

function ownerOf(instance: object, method: string): object {
  let owner = Object.getPrototypeOf(instance);
  while (owner && !Object.hasOwn(owner, method)) owner = Object.getPrototypeOf(owner);
  return owner ?? Object.getPrototypeOf(instance);
}

function classNameOf(optimizer: object): string {
  return optimizer.constructor.name.replace(/Optimizer$/, '');
}

/**
 * The variables an optimizer holds: single ones under their property's name, lists of
 * `{ originalName, variable }` under the names the optimizer gives.
 */
function slotsOf(optimizer: object): ReadonlyMap<TfVariable, string> {
  const slots = new Map<TfVariable, string>();
  for (const [property, value] of Object.entries(optimizer)) {
    if (isVariable(value)) slots.set(value, `${classNameOf(optimizer)}/${property}`);
    if (!Array.isArray(value)) continue;
    for (const slot of value) {
      if (isVariable(slot?.variable)) slots.set(slot.variable, String(slot.originalName));
    }
  }
  return slots;
}

function isVariable(value: unknown): value is TfVariable {
  return (
    typeof value === 'object' &&
    value !== null &&
    'assign' in value &&
    'dataSync' in value &&
    'trainable' in value
  );
}
