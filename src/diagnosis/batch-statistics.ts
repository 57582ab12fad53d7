import type { RunView, VariableView } from '../model/run-view.js';

/** The batch's own statistic that was logged beside a moving one: `bn.batch_mean` for `bn.running_mean`. */
export function batchStatisticOf(
  { name, role }: VariableView,
  { variables }: RunView,
): VariableView | undefined {
  const wanted = role === 'moving-mean' ? 'batch-mean' : 'batch-variance';
  const scope = scopeOf(name);
  return variables.find((other) => other.role === wanted && scopeOf(other.name) === scope);
}

function scopeOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/'), name.lastIndexOf('.')));
}
