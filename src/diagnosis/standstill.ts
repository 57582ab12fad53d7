import type { VariableView } from '../model/run-view.js';

/** The step of the last change of a variable that moved; undefined when its last point is one. */
export function standstillOf({ columns, source }: VariableView): number | undefined {
  const figures = source === 'scalar' ? columns.mean : columns.fingerprint;
  const last = figures.length - 1;
  let at = last;
  while (at > 0 && Object.is(figures[at - 1], figures[last])) at--;
  return at === last ? undefined : columns.step[at];
}
