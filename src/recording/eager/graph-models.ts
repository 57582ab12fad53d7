import { type Disposer, DisposerStack } from '../../base/disposer-stack.js';
import { wrapMethod } from './wrap-method.js';

/** A live `tf.GraphModel`: what the converter made of a SavedModel or a frozen graph. */
interface TfGraphModel {
  readonly executor?: { readonly graph?: { readonly nodes?: Readonly<Record<string, GraphNode>> } };
}

interface GraphNode {
  readonly name: string;
  readonly category?: string;
}

/** Names of ops that are listed; the rest is counted. */
const MAX_LISTED = 5;

/**
 * Tells of each graph model that is run, once: TensorFlow.js keeps its weights as constants, so that
 * there is nothing in it to judge, and silence would look like health.
 *
 * @param graphModel the class; undefined in a bundle without the converter.
 */
export function tellGraphModels(
  graphModel: { readonly prototype: object } | undefined,
  tell: (message: string) => void,
): Disposer {
  const installed = new DisposerStack();
  const told = new WeakSet<object>();
  for (const name of ['execute', 'executeAsync']) {
    if (!graphModel || typeof Reflect.get(graphModel.prototype, name) !== 'function') continue;
    installed.push(
      wrapMethod(
        graphModel.prototype,
        name,
        (original) =>
          function (this: TfGraphModel, ...args) {
            if (!told.has(this)) {
              told.add(this);
              tell(wordsOf(this));
            }
            return original.apply(this, args);
          },
      ),
    );
  }
  return () => installed.dispose();
}

function wordsOf({ executor }: TfGraphModel): string {
  const nodes = Object.values(executor?.graph?.nodes ?? {});
  const custom = nodes.filter(({ category }) => category === 'custom').map(({ name }) => name);
  const verdict = `a graph model of ${nodes.length} ops was run: it holds no variables, and nothing was judged for it`;
  if (custom.length === 0) return verdict;
  const rest = custom.length > MAX_LISTED ? ` and ${custom.length - MAX_LISTED} more` : '';
  return `${verdict}; of its registered ops (${custom.slice(0, MAX_LISTED).join(', ')}${rest}) only what they assign to a tf.Variable is seen`;
}
