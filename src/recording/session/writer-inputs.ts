import { tensorflow } from '../../protobuf/generated/messages.js';

const { DataType } = tensorflow;
type NodeDef = tensorflow.NodeDef.$Properties;
type AttrValue = tensorflow.AttrValue.$Properties;

/** One input of an op that writes a variable. */
export interface WriterInput {
  /** `variable` for the variable itself or a slot, which is written too. */
  readonly kind: 'variable' | 'value';
  /** Passed by reference, as a variable that is no resource is. */
  readonly isReference: boolean;
  readonly dtype: AttrValue;
}

/**
 * The inputs of every op that writes a variable, as its OpDef declares them
 * (tensorflow/core/ops/{state,resource_variable,training}_ops.cc), a letter each: the variable
 * itself or a slot (v), a value of its dtype (T), indices (I, X), a number of type int64 (L). The
 * form for resource variables takes the same, and has `Resource` before its name.
 */
const signatures: Readonly<Record<string, string>> = {
  v: 'CountUpTo',
  vT: 'Assign AssignAdd AssignSub AssignVariableOp AssignAddVariableOp AssignSubVariableOp',
  vIT: 'ScatterUpdate ScatterAdd ScatterSub ScatterMul ScatterDiv ScatterMin ScatterMax ScatterNdUpdate ScatterNdAdd ScatterNdSub ScatterNdMin ScatterNdMax',
  vXXXT: 'StridedSliceAssign',
  vTT: 'ApplyGradientDescent',
  vTTTT: 'ApplyProximalGradientDescent',
  vTTTTI: 'SparseApplyProximalGradientDescent',
  vvTT: 'ApplyAdagrad',
  vvTTI: 'SparseApplyAdagrad',
  vvTTIT: 'SparseApplyMomentum SparseApplyKerasMomentum',
  vvTTT: 'ApplyAdagradV2 ApplyMomentum ApplyKerasMomentum',
  vvTTTI: 'SparseApplyAdagradV2',
  vvTTTT: 'ApplyProximalAdagrad',
  vvTTTTI: 'SparseApplyProximalAdagrad',
  vvTTTTT: 'ApplyAddSign ApplyPowerSign',
  vvvTITTTL: 'SparseApplyAdagradDA',
  vvvTITTTT: 'SparseApplyFtrl',
  vvvTITTTTT: 'SparseApplyFtrlV2',
  vvvTTTT: 'ApplyAdadelta',
  vvvTTTTI: 'SparseApplyAdadelta',
  vvvTTTTL: 'ApplyAdagradDA',
  vvvTTTTT: 'ApplyFtrl ApplyRMSProp',
  vvvTTTTTI: 'SparseApplyRMSProp',
  vvvTTTTTT: 'ApplyAdaMax ApplyFtrlV2',
  vvvTTTTTTT: 'ApplyAdam',
  vvvvTTTTT: 'ApplyCenteredRMSProp',
  vvvvTTTTTI: 'SparseApplyCenteredRMSProp',
  vvvvTTTTTTT: 'ApplyAdamWithAmsgrad',
};

const signatureOf = new Map(
  Object.entries(signatures).flatMap(([signature, ops]) =>
    ops.split(' ').map((op) => [op, signature] as const),
  ),
);

/**
 * The inputs of an op that writes a variable, in order, with the dtypes of the values.
 *
 * @returns undefined for an op whose inputs are not known, or that lacks an attribute for them.
 */
export function writerInputs({ op, attr }: NodeDef): readonly WriterInput[] | undefined {
  const signature = signatureOf.get((op ?? '').replace(/^Resource/, ''));
  if (!signature) return undefined;
  const value = attr?.T ?? attr?.dtype;
  const isResource = /^Resource|VariableOp$/.test(op ?? '');
  const dtypes: Readonly<Record<string, AttrValue | undefined>> = {
    v: isResource ? { type: DataType.DT_RESOURCE } : value,
    T: value,
    I: attr?.Tindices,
    X: attr?.Index,
    L: { type: DataType.DT_INT64 },
  };
  const inputs: WriterInput[] = [];
  for (const letter of signature) {
    const dtype = dtypes[letter];
    if (!dtype) return undefined;
    const kind = letter === 'v' ? 'variable' : 'value';
    inputs.push({ kind, isReference: kind === 'variable' && !isResource, dtype });
  }
  return inputs;
}
