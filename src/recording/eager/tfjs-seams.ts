import { type Disposer, DisposerStack } from '../../base/disposer-stack.js';
import type { AuthorStack } from './author-stack.js';
import type { OwnTime } from './own-time.js';
import type { Author, TfjsListener } from './tfjs-listener.js';
import type { EngineSeam, TensorFlowJs, TfLayer, TfVariable } from './tfjs-objects.js';
import { classNameOf, isOptimizerClass, ownerOf } from './tfjs-optimizers.js';
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
  readonly #authorOf = new WeakMap<object, Author>();
  readonly #hasWeights = new WeakSet<object>();
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
    this.#wrap(tf.Optimizer.prototype, 'minimize', (original) => this.#stepWrapper(original));
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
    this.#wrap(engine, 'gradients', (original) => {
      const asStep = seams.#stepWrapper(function (this: object, ...args) {
        if (seams.#gradientDepth === 1 && seams.#listener.wantsReads) {
          args[0] = seams.#tellingReads(args[0], engine);
        }
        const result = original.apply(this, args);
        if (seams.#gradientDepth === 1) {
          seams.#listener.onGradients(args[1], result.grads, result.value);
        }
        return result;
      });
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
    this.#wrap(prototype, 'applyGradients', (original) =>
      seams.#stepWrapper(function (this: object, ...args) {
        // A subclass that calls its base's method applies once.
        const author = seams.#authorOf.get(this) ?? seams.#newAuthor('optimizer', this);
        if (seams.#authors.current === author) return original.apply(this, args);
        const result = seams.#authors.callAs(author, original, this, args);
        seams.#hasApplied = true;
        seams.#listener.onApplied(this);
        return result;
      }),
    );
  }

  #wrapLayers(layerPrototype: object, modelPrototype: object | undefined): void {
    const seams = this;
    this.#wrap(
      layerPrototype,
      'apply',
      (original) =>
        function (this: TfLayer, inputs, kwargs) {
          const isModel = Array.isArray(this.layers);
          if (isModel) return original.call(this, inputs, kwargs);
          if (seams.#gradientDepth > 0) seams.#tellLayerCall(this, Boolean(kwargs?.training));
          const author = seams.#authorOf.get(this) ?? seams.#newAuthor('layer', this);
          return seams.#authors.callAs(author, original, this, [inputs, kwargs]);
        },
    );
    const asLoad = (original: Method): Method =>
      function (this: TfLayer, ...args) {
        const author = { writer: 'load', name: this.name, source: this } as const;
        return seams.#authors.callAs(author, original, this, args);
      };
    this.#wrap(layerPrototype, 'setWeights', asLoad);
    // `loadWeights` is Container's, which tfjs-layers does not export: it is above LayersModel.
    const container = modelPrototype && Object.getPrototypeOf(modelPrototype);
    if (container && typeof container.loadWeights === 'function') {
      this.#wrap(container, 'loadWeights', asLoad);
    }
  }

  /** Asking a layer for its weights makes new lists, so it is asked once it has some. */
  #tellLayerCall(layer: TfLayer, training: boolean): void {
    if (!this.#hasWeights.has(layer)) {
      if (layer.weights.length === 0) return;
      this.#hasWeights.add(layer);
    }
    this.#listener.onLayerCall(layer, training);
  }

  #newAuthor(writer: 'optimizer' | 'layer', source: object): Author {
    const name = writer === 'layer' ? (source as TfLayer).name : classNameOf(source);
    const author = { writer, name, source };
    this.#authorOf.set(source, author);
    return author;
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
