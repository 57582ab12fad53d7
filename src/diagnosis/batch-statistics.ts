import type { RunView, VariableView } from '../model/run-view.js';

type BatchRole = 'batch-mean' | 'batch-variance';

/** By scope, for each run: rules ask for every moving statistic of a run. */
const known = new WeakMap<RunView, Readonly<Record<BatchRole, Map<string, VariableView>>>>();

/** The batch's own statistic that was logged beside a moving one: `bn.batch_mean` for `bn.running_mean`. */
export function batchStatisticOf(
  { name, role }: VariableView,
  run: RunView,
): VariableView | undefined {
  const wanted = role === 'moving-mean' ? 'batch-mean' : 'batch-variance';
  let statistics = known.get(run);
  if (!statistics) {
    statistics = {
      'batch-mean': byScope(run, 'batch-mean'),
      'batch-variance': byScope(run, 'batch-variance'),
    };
    known.set(run, statistics);
  }
  return statistics[wanted].get(scopeOf(name));
}

/** The first of each scope. */
function byScope({ variables }: RunView, role: BatchRole): Map<string, VariableView> {
  const ofRole = variables.filter((variable) => variable.role === role);
  return new Map(ofRole.reverse().map((variable) => [scopeOf(variable.name), variable]));
}

function scopeOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/'), name.lastIndexOf('.')));
}
