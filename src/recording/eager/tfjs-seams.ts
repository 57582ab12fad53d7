import { type Disposer, DisposerStack } from '../../base/disposer-stack.js';
import type { AuthorStack } from './author-stack.js';
import type { OwnTime } from './own-time.js';
import { KnownAuthors, type KnownLayer } from './tfjs-authors.js';
import { followEarlySlots } from './tfjs-early-slots.js';
import { INFERENCE_CALL, type TfjsListener, TRAINING_CALL } from './tfjs-listener.js';
import type { EngineSeam, TensorFlowJs, TfLayer, TfVariable } from './tfjs-objects.js';
import { isOptimizerClass, ownerOf } from './tfjs-optimizers.js';
import { supportedEngine } from './tfjs-support.js';
import { type Method, wrapMethod } from './wrap-method.js';

/**
 * The seams of tfjs-core and tfjs-layers 4.x. With the other files named `tfjs-` this is all that knows
 * TensorFlow.js from the inside: an upgrade of TensorFlow.js is a change of these files alone.
 */

/**
 * Installs the seams and returns what removes them.
 *
 * Wrapped calls keep their `this`, arguments, results and errors. The listener must not throw.
 *
 * @param ownTime what the seams take is told to it.
 * @param authors knows who writes.
 * @throws UnsupportedTensorFlowError before anything is changed.
 */
export function installTfjsSeams(
  tf: TensorFlowJs,
  listener: TfjsListener,
  ownTime: OwnTime,
  authors: AuthorStack,
): Disposer {
  const engine = supportedEngine(tf);
  const installed = new DisposerStack();
  const seams = new Seams(listener, installed, ownTime, authors);
  seams.install(tf, engine);
  return () => installed.dispose();
}

class Seams {
  readonly #listener: TfjsListener;
  readonly #installed: DisposerStack;
  readonly #ownTime: OwnTime;
  readonly #wrappedPrototypes = new Set<object>();
  readonly #known = new KnownAuthors();
  /** Of the optimizers that were seen to minimize. */
  readonly #optimizerPrototypes = new WeakSet<object>();
  readonly #authors: AuthorStack;
  /** How many calls that take or apply gradients are on the stack. */
  #stepDepth = 0;
  #gradientDepth = 0;
  #hasApplied = false;

  constructor(
    listener: TfjsListener,
    installed: DisposerStack,
    ownTime: OwnTime,
    authors: AuthorStack,
  ) {
    this.#listener = listener;
    this.#installed = installed;
    this.#ownTime = ownTime;
    this.#authors = authors;
  }

  install(tf: TensorFlowJs, engine: EngineSeam): void {
    for (const variable of Object.values(engine.registeredVariables)) {
      this.#wrapVariableClass(variable);
      this.#listener.onVariableFound(variable);
    }
    this.#wrapEngine(engine);
    this.#wrapMinimize(tf.Optimizer.prototype);
    this.#installed.push(
      followEarlySlots(tf.Optimizer.prototype, (optimizer) =>
        this.#listener.onSlotsMade(optimizer),
      ),
    );
    for (const exported of Object.values(tf)) {
      if (isOptimizerClass(exported, tf.Optimizer)) this.#wrapOptimizerClass(exported.prototype);
    }
    if (tf.layers) this.#wrapLayers(tf.layers.Layer.prototype, tf.LayersModel?.prototype);
  }

  #wrap(owner: object, name: string, makeWrapper: (original: Method) => Method): void {
    this.#installed.push(wrapMethod(owner, name, makeWrapper, this.#ownTime));
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
          seams.#listener.onVariable(variable, seams.#authors.current);
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
    for (const read of ['read', 'readSync']) {
      this.#wrap(
        engine,
        read,
        (original) =>
          function (dataId: object) {
            const isInLoss = seams.#gradientDepth > 0 && seams.#listener.wantsReads;
            if (isInLoss) seams.#listener.onReads(new Set([dataId]));
            return original.call(this, dataId);
          },
      );
    }
    this.#wrap(
      engine,
      'gradients',
      (original) =>
        function (...args) {
          seams.#enterStep();
          const isOutermost = ++seams.#gradientDepth === 1;
          try {
            if (isOutermost && seams.#listener.wantsReads) {
              args[0] = seams.#tellingReads(args[0], engine);
            }
            const result = original.apply(this, args);
            if (isOutermost) seams.#listener.onGradients(args[1], result.grads, result.value);
            return result;
          } finally {
            seams.#gradientDepth--;
            seams.#leaveStep();
          }
        },
    );
  }

  /** Gradients are taken along a tape, which is gone when they are there. */
  #tellingReads(forward: () => unknown, { state }: EngineSeam): () => unknown {
    return () => {
      const result = forward();
      const inputs = (state?.activeTape ?? []).flatMap((node) => Object.values(node.inputs));
      this.#listener.onReads(new Set(inputs.map(({ dataId }) => dataId)));
      return result;
    };
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
          const author = seams.#authors.current;
          seams.#listener.onBeforeAssign(this, author);
          const result = original.apply(this, args);
          seams.#listener.onAssign(this, author);
          return result;
        },
    );
  }

  #wrapMinimize(optimizerPrototype: object): void {
    for (const name of ['minimize', 'computeGradients']) {
      this.#wrapStep(optimizerPrototype, name, (optimizer) => {
        // A user's own optimizer class shows itself only here.
        const prototype: object = Object.getPrototypeOf(optimizer);
        if (this.#optimizerPrototypes.has(prototype)) return;
        this.#optimizerPrototypes.add(prototype);
        this.#wrapOptimizerClass(ownerOf(optimizer, 'applyGradients'));
        const own = ownerOf(optimizer, 'minimize');
        if (own !== optimizerPrototype) this.#wrapStep(own, 'minimize');
      });
    }
  }

  /** @param meet is told of the optimizer that is called. */
  #wrapStep(optimizerPrototype: object, name: string, meet?: (optimizer: object) => void): void {
    const seams = this;
    this.#wrap(
      optimizerPrototype,
      name,
      (original) =>
        function (this: object, ...args) {
          meet?.(this);
          seams.#enterStep();
          try {
            return original.apply(this, args);
          } finally {
            seams.#leaveStep();
          }
        },
    );
  }

  #wrapOptimizerClass(prototype: object): void {
    if (this.#wrappedPrototypes.has(prototype)) return;
    this.#wrappedPrototypes.add(prototype);
    const seams = this;
    if (Object.hasOwn(prototype, 'setWeights')) {
      // It goes on after an `await`, when nobody is known to be writing.
      this.#wrap(
        prototype,
        'setWeights',
        (original) =>
          function (this: object, ...args) {
            const loading = original.apply(this, args);
            const tell = () => seams.#listener.onOptimizerLoaded(this);
            if (loading instanceof Promise) loading.then(tell, () => undefined);
            return loading;
          },
      );
    }
    this.#wrap(
      prototype,
      'applyGradients',
      (original) =>
        function (this: object, ...args) {
          const author = seams.#known.optimizer(this);
          // A subclass that calls its base's method applies once.
          if (seams.#authors.current === author) return original.apply(this, args);
          seams.#enterStep();
          seams.#authors.enter(author);
          try {
            const result = original.apply(this, args);
            seams.#hasApplied = true;
            seams.#listener.onApplied(this);
            return result;
          } finally {
            seams.#authors.leave();
            seams.#leaveStep();
          }
        },
    );
  }

  #wrapLayers(layerPrototype: object, modelPrototype: object | undefined): void {
    const seams = this;
    this.#wrap(
      layerPrototype,
      'apply',
      (original) =>
        function (this: TfLayer, inputs, kwargs) {
          const known = seams.#known.layer(this);
          if (known.isModel) return original.call(this, inputs, kwargs);
          if (seams.#gradientDepth > 0) seams.#tellLayerCall(this, known, kwargs?.training);
          seams.#authors.enter(known.author);
          try {
            return original.call(this, inputs, kwargs);
          } finally {
            seams.#authors.leave();
          }
        },
    );
    const asLoad = (original: Method): Method =>
      function (this: TfLayer, ...args) {
        return seams.#authors.callAs(seams.#known.load(this), original, this, args);
      };
    this.#wrap(layerPrototype, 'setWeights', asLoad);
    // `loadWeights` is Container's, which tfjs-layers does not export: it is above LayersModel.
    const container = modelPrototype && Object.getPrototypeOf(modelPrototype);
    if (container && typeof container.loadWeights === 'function') {
      this.#wrap(container, 'loadWeights', asLoad);
    }
  }

  #tellLayerCall(layer: TfLayer, known: KnownLayer, training: unknown): void {
    if (!known.hasWeights) {
      if (layer.weights.length === 0) return;
      known.hasWeights = true;
    }
    this.#listener.onLayerCall(layer, training ? TRAINING_CALL : INFERENCE_CALL);
  }

  #enterStep(): void {
    if (this.#stepDepth === 0) this.#listener.onStepStart();
    this.#stepDepth++;
  }

  /** A step ends when the outermost call returns and gradients were applied in it. */
  #leaveStep(): void {
    this.#stepDepth--;
    if (this.#stepDepth > 0 || !this.#hasApplied) return;
    this.#hasApplied = false;
    this.#listener.onStepEnd();
  }
}
