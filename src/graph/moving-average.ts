import { DANGLING, type NodeTable } from '../model/graph.js';
import type { GraphAssign } from './assignments.js';
import type { GraphIndex } from './graph-index.js';
import { dataInputOf, opOf, type TensorSource } from './tensor-source.js';
import { originOf } from './variable-origin.js';

/**
 * The share of a variable's old value that an update keeps, when it is an exponential moving average
 * with a constant decay: `v -= (v - x) * (1 - decay)`, as TensorFlow's own averages and layers write
 * it, or `v = v * decay + x * (1 - decay)`. Undefined for every other update.
 */
export function decayOf(
  { nodes }: GraphIndex,
  { id, op }: Pick<GraphAssign, 'id' | 'op'>,
): number | undefined {
  const isDifference = op === 'AssignSub' || op === 'AssignSubVariableOp';
  if (!isDifference && op !== 'Assign' && op !== 'AssignVariableOp') return undefined;
  const target = dataInputOf(nodes, id, 0);
  const value = dataInputOf(nodes, id, 1);
  const variable = target && originOf(nodes, target)?.variable;
  if (variable === undefined || value === undefined) return undefined;
  const isOwn = (source: TensorSource | undefined): boolean =>
    source !== undefined && originOf(nodes, source)?.variable === variable;
  if (isDifference) {
    const share = factorBeside(nodes, value, (factor) => {
      const difference = computedBy(nodes, factor);
      return isOp(nodes, difference, 'Sub') && isOwn(dataInputOf(nodes, difference, 0));
    });
    return share === undefined ? undefined : 1 - share;
  }
  const sum = computedBy(nodes, value);
  if (!isOp(nodes, sum, 'Add') && !isOp(nodes, sum, 'AddV2')) return undefined;
  for (const place of [0, 1]) {
    const term = dataInputOf(nodes, sum, place);
    const kept = term && factorBeside(nodes, term, isOwn);
    if (kept !== undefined) return kept;
  }
  return undefined;
}

/** The constant that multiplies the factor which `is` accepts. */
function factorBeside(
  nodes: NodeTable,
  source: TensorSource,
  is: (factor: TensorSource) => boolean,
): number | undefined {
  const product = computedBy(nodes, source);
  if (!isOp(nodes, product, 'Mul')) return undefined;
  const left = dataInputOf(nodes, product, 0);
  const right = dataInputOf(nodes, product, 1);
  if (left === undefined || right === undefined) return undefined;
  if (is(left)) return constantOf(nodes, right);
  return is(right) ? constantOf(nodes, left) : undefined;
}

/** The node that computes a tensor, copies passed over; `DANGLING` where the graph lacks it. */
function computedBy(nodes: NodeTable, source: TensorSource): number {
  let id = source.node;
  for (let hops = 0; hops < 8 && isOp(nodes, id, 'Identity'); hops++) {
    id = dataInputOf(nodes, id, 0)?.node ?? DANGLING;
  }
  return id;
}

function constantOf(nodes: NodeTable, source: TensorSource): number | undefined {
  const id = computedBy(nodes, source);
  if (!isOp(nodes, id, 'Sub')) return literalOf(nodes, id);
  const [from, less] = [0, 1].map((place) => {
    const operand = dataInputOf(nodes, id, place);
    return operand && literalOf(nodes, computedBy(nodes, operand));
  });
  return from === undefined || less === undefined ? undefined : Math.fround(from - less);
}

/** The value of a constant whose elements are all the same. */
function literalOf(nodes: NodeTable, id: number): number | undefined {
  const value = nodes.at(id)?.attribute('value');
  const elements = value?.kind === 'tensor' ? value.tensor.elements : undefined;
  const first = elements?.[0];
  return elements?.every((element) => element === first) ? first : undefined;
}

function isOp(nodes: NodeTable, id: number, op: string): boolean {
  return id !== DANGLING && opOf(nodes, id) === op;
}
