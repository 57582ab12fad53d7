/**
 * Ops that write more than one variable, by how many of their first inputs those are: the variable
 * itself and the optimizer's slots (tensorflow/core/ops/training_ops.cc). The form for resource
 * variables takes the same, and has `Resource` before its name.
 */
const opsWithSlots: Readonly<Record<number, string>> = {
  2: 'ApplyAdagrad SparseApplyAdagrad SparseApplyMomentum SparseApplyKerasMomentum ApplyAdagradV2 ApplyMomentum ApplyKerasMomentum SparseApplyAdagradV2 ApplyProximalAdagrad SparseApplyProximalAdagrad ApplyAddSign ApplyPowerSign',
  3: 'SparseApplyAdagradDA SparseApplyFtrl SparseApplyFtrlV2 ApplyAdadelta SparseApplyAdadelta ApplyAdagradDA ApplyFtrl ApplyFtrlV2 ApplyRMSProp SparseApplyRMSProp ApplyAdaMax ApplyAdam',
  4: 'ApplyCenteredRMSProp SparseApplyCenteredRMSProp ApplyAdamWithAmsgrad',
};

const writtenBy = new Map(
  Object.entries(opsWithSlots).flatMap(([count, ops]) =>
    ops.split(' ').map((op) => [op, Number(count)] as const),
  ),
);

/** How many of the first inputs of an op that assigns are variables that it writes. */
export function writtenInputs(op: string): number {
  return writtenBy.get(op.replace(/^Resource/, '')) ?? 1;
}
