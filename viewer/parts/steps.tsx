import type { WireRun } from '../../src/wire/api.js';
import { formatCount } from '../format.js';

/** How many steps a run's variables were seen over; without a variable there is none to count. */
export function Steps({ run }: { readonly run: WireRun }) {
  if (run.variables.length === 0 && run.steps === 0) return <span class="muted">not known</span>;
  return <>{formatCount(run.steps)}</>;
}
