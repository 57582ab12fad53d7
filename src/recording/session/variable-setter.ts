import type { GraphVariable } from '../../graph/assignments.js';
import { tensorflow } from '../../protobuf/generated/messages.js';

type NodeDef = tensorflow.NodeDef.$Properties;

/** How one variable is set: a tensor to feed, and one to fetch, which sets it to what was fed. */
export interface VariableSetter {
  readonly feed: string;
  readonly fetch: string;
}

/**
 * The nodes that set a variable to a value that is fed.
 *
 * @param scope a first part of names that is not used yet.
 * @param one any constant of dtype float, to have something to fetch.
 */
export function setterOf(
  variable: GraphVariable,
  scope: string,
  one: string,
): { readonly setter: VariableSetter; readonly nodes: readonly NodeDef[] } {
  const dtype = { type: (variable.node.dtype ?? 0) % 100 };
  const isResource = variable.node.op === 'VarHandleOp';
  const [value, assign, fetch] = [`${scope}/new_value`, `${scope}/assign`, `${scope}/set`];
  return {
    setter: { feed: `${value}:0`, fetch: `${fetch}:0` },
    nodes: [
      {
        name: value,
        op: 'Placeholder',
        attr: { dtype, shape: { shape: { unknownRank: true } } },
      },
      {
        name: assign,
        op: isResource ? 'AssignVariableOp' : 'Assign',
        input: [variable.name, value],
        attr: isResource ? { dtype } : { T: dtype, validate_shape: { b: true } },
      },
      {
        name: fetch,
        op: 'Identity',
        input: [one, `^${assign}`],
        attr: { T: { type: tensorflow.DataType.DT_FLOAT } },
      },
    ],
  };
}
