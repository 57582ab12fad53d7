import type { Author } from './tfjs-listener.js';
import type { TfLayer } from './tfjs-objects.js';
import { classNameOf } from './tfjs-optimizers.js';

export interface KnownLayer {
  readonly author: Author;
  /** A model is called as a layer, and writes nothing itself. */
  readonly isModel: boolean;
  /** Asking a layer for its weights makes new lists, so it is asked once it has some. */
  hasWeights: boolean;
}

/** One author for each optimizer, for each layer, and for what is loaded into a layer. */
export class KnownAuthors {
  readonly #optimizers = new WeakMap<object, Author>();
  readonly #layers = new WeakMap<TfLayer, KnownLayer>();
  readonly #loads = new WeakMap<TfLayer, Author>();

  optimizer(optimizer: object): Author {
    let author = this.#optimizers.get(optimizer);
    if (!author) {
      const name = classNameOf(optimizer);
      author = { kind: 'write', writer: 'optimizer', name, source: optimizer };
      this.#optimizers.set(optimizer, author);
    }
    return author;
  }

  layer(layer: TfLayer): KnownLayer {
    let known = this.#layers.get(layer);
    if (!known) {
      const author = { kind: 'write', writer: 'layer', name: layer.name, source: layer } as const;
      known = { author, isModel: Array.isArray(layer.layers), hasWeights: false };
      this.#layers.set(layer, known);
    }
    return known;
  }

  load(layer: TfLayer): Author {
    let author = this.#loads.get(layer);
    if (!author) {
      author = { kind: 'write', writer: 'load', name: layer.name, source: layer };
      this.#loads.set(layer, author);
    }
    return author;
  }
}
