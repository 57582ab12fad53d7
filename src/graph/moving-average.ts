import type { GraphNode } from '../model/graph.js';
import type { GraphAssign } from './assignments.js';
import { type GraphIndex, parseTensorReference } from './graph-index.js';
import { sourceVariable } from './variable-origin.js';

/**
 * The share of a variable's old value that an update keeps, when it is an exponential moving average
 * with a constant decay: `v -= (v - x) * (1 - decay)`, as TensorFlow's own averages and layers write
 * it, or `v = v * decay + x * (1 - decay)`. Undefined for every other update.
 */
export function decayOf(index: GraphIndex, assign: GraphAssign): number | undefined {
  const [, value] = index.get(assign.name)?.inputs ?? [];
  if (value === undefined) return undefined;
  if (/^AssignSub(VariableOp)?$/.test(assign.op)) {
    const share = factorsOf(index, value, (factor) => {
      const { node, operands } = operandsOf(index, factor);
      return node?.op === 'Sub' && sourceVariable(index, operands[0] ?? '') === assign.variable;
    });
    return share === undefined ? undefined : 1 - share;
  }
  if (!/^Assign(VariableOp)?$/.test(assign.op)) return undefined;
  const { node, operands } = operandsOf(index, value);
  if (!/^Add(V2)?$/.test(node?.op ?? '')) return undefined;
  for (const term of operands) {
    const kept = factorsOf(index, term, (f) => sourceVariable(index, f) === assign.variable);
    if (kept !== undefined) return kept;
  }
  return undefined;
}

/** The constant that multiplies the factor which `is` accepts. */
function factorsOf(
  index: GraphIndex,
  product: string,
  is: (factor: string) => boolean,
): number | undefined {
  const { node, operands } = operandsOf(index, product);
  const [left, right] = operands;
  if (node?.op !== 'Mul' || left === undefined || right === undefined) return undefined;
  if (is(left)) return constantOf(index, right);
  return is(right) ? constantOf(index, left) : undefined;
}

/** The op behind a reference, copies passed over, and its data inputs. */
function operandsOf(
  index: GraphIndex,
  reference: string,
): { readonly node: GraphNode | undefined; readonly operands: readonly string[] } {
  let node = index.get(parseTensorReference(reference).node);
  for (let hops = 0; node?.op === 'Identity' && hops < 8; hops++) {
    node = index.get(parseTensorReference(node.inputs[0] ?? '').node);
  }
  return { node, operands: (node?.inputs ?? []).filter((input) => !input.startsWith('^')) };
}

function constantOf(index: GraphIndex, reference: string): number | undefined {
  const { node, operands } = operandsOf(index, reference);
  if (node?.op === 'Sub') {
    const [from, less] = operands.map((operand) => literalOf(index, operand));
    return from === undefined || less === undefined ? undefined : Math.fround(from - less);
  }
  return literalOf(index, reference);
}

/** The value of a constant whose elements are all the same. */
function literalOf(index: GraphIndex, reference: string): number | undefined {
  const value = operandsOf(index, reference).node?.attribute('value');
  const elements = value?.kind === 'tensor' ? value.tensor.elements : undefined;
  const first = elements?.[0];
  return elements?.every((element) => element === first) ? first : undefined;
}
