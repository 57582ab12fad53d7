import { DANGLING, type NodeTable } from '../model/graph.js';
import { dataInputsOf, opOf } from './tensor-source.js';

/** Copies and fills between an assign and its constant: no initializer has more. */
const MAX_HOPS = 8;

/**
 * The elements of the constant that an assign writes, or the one they all have; undefined where the
 * value is computed (random, restored), too large or no number.
 */
export function assignedConstant(nodes: NodeTable, assign: number): Float64Array | undefined {
  let [, value] = dataInputsOf(nodes, assign);
  for (let hops = 0; value && value.node !== DANGLING && hops < MAX_HOPS; hops++) {
    const inputs = dataInputsOf(nodes, value.node);
    switch (opOf(nodes, value.node)) {
      case 'Const': {
        const constant = nodes.at(value.node)?.attribute('value');
        return constant?.kind === 'tensor' ? constant.tensor.elements : undefined;
      }
      case 'ZerosLike':
        return Float64Array.of(0);
      case 'OnesLike':
        return Float64Array.of(1);
      case 'Fill':
        value = inputs[1];
        break;
      case 'Identity':
        value = inputs[0];
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}
