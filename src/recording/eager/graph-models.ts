import { type Disposer, DisposerStack } from '../../base/disposer-stack.js';
import type { AuthorStack } from './author-stack.js';
import { wrapMethod } from './wrap-method.js';

/** A live `tf.GraphModel`: what the converter made of a SavedModel or a frozen graph. */
interface TfGraphModel {
  readonly executor?: { readonly graph?: { readonly nodes?: Readonly<Record<string, GraphNode>> } };
}

interface GraphNode {
  readonly name: string;
  readonly category?: string;
  readonly rawAttrs?: object;
}

/** Names of ops that are listed; the rest is counted. */
const MAX_LISTED = 5;
/** Registered ops that are followed: a program that loads models without end must not fill the memory. */
const MAX_FOLLOWED = 1000;

/**
 * Follows the graph models that are run: TensorFlow.js keeps their weights as constants, so that there
 * is nothing in them to judge, which is told of each, since silence would look like health. Only ops
 * that the user registered can write a variable: what they write is told as theirs, and in the end how
 * often each ran. Of what `executeAsync` runs after it had to wait, no writer is known.
 *
 * @param graphModel the class; undefined in a bundle without the converter.
 */
export function followGraphModels(
  graphModel: { readonly prototype: object } | undefined,
  authors: AuthorStack,
  tell: (message: string) => void,
): Disposer {
  const installed = new DisposerStack();
  const ops = new RegisteredOps(authors);
  const known = new WeakSet<object>();
  for (const name of ['execute', 'executeAsync']) {
    if (!graphModel || typeof Reflect.get(graphModel.prototype, name) !== 'function') continue;
    installed.push(
      wrapMethod(
        graphModel.prototype,
        name,
        (original) =>
          function (this: TfGraphModel, ...args) {
            if (!known.has(this)) {
              known.add(this);
              tell(wordsOf(this));
              for (const node of registeredOpsOf(this)) ops.follow(node);
            }
            return authors.callAsNobody(original, this, args);
          },
      ),
    );
  }
  return () => {
    installed.dispose();
    ops.dispose();
    const runs = ops.words;
    if (runs !== undefined) tell(runs);
  };
}

/** How often ops of the user's own ran, by their names in all models. */
class RegisteredOps {
  readonly #authors: AuthorStack;
  readonly #installed = new DisposerStack();
  readonly #runs = new Map<string, number>();
  #followed = 0;

  constructor(authors: AuthorStack) {
    this.#authors = authors;
  }

  /**
   * The converter does not export what it looks registered ops up in. But it lists an op's attributes
   * once in each run of it, right before the op's own code (NodeValueImpl), and at no other time.
   */
  follow(node: GraphNode): void {
    const before = Object.getOwnPropertyDescriptor(node, 'rawAttrs');
    const attributes: unknown = before?.value;
    if (!before?.configurable || typeof attributes !== 'object' || attributes === null) return;
    if (this.#followed >= MAX_FOLLOWED) return;
    this.#followed++;
    const { name } = node;
    const author = { kind: 'write', writer: 'graph-op', name, source: undefined } as const;
    this.#runs.set(name, this.#runs.get(name) ?? 0);
    const value = new Proxy(attributes, {
      ownKeys: (target) => {
        this.#runs.set(name, (this.#runs.get(name) ?? 0) + 1);
        this.#authors.become(author);
        return Reflect.ownKeys(target);
      },
    });
    Object.defineProperty(node, 'rawAttrs', { ...before, value });
    this.#installed.push(() => Object.defineProperty(node, 'rawAttrs', before));
  }

  dispose(): void {
    this.#installed.dispose();
  }

  /** Undefined when there are none. */
  get words(): string | undefined {
    if (this.#runs.size === 0) return undefined;
    const runs = [...this.#runs].map(([name, count]) => `${name} ${count === 0 ? 'never' : count}`);
    return `runs of registered ops of graph models: ${listOf(runs)}`;
  }
}

function registeredOpsOf({ executor }: TfGraphModel): GraphNode[] {
  const nodes = Object.values(executor?.graph?.nodes ?? {});
  return nodes.filter(({ category }) => category === 'custom');
}

function wordsOf(model: TfGraphModel): string {
  const { length } = Object.keys(model.executor?.graph?.nodes ?? {});
  const verdict = `a graph model of ${length} ops was run: it holds no variables, and nothing was judged for it`;
  const names = registeredOpsOf(model).map(({ name }) => name);
  if (names.length === 0) return verdict;
  return `${verdict}; of its registered ops (${listOf(names)}) only what they assign to a tf.Variable is seen`;
}

function listOf(names: readonly string[]): string {
  const rest = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : '';
  return `${names.slice(0, MAX_LISTED).join(', ')}${rest}`;
}
