/**
 * What the tags begin with of run metadata that a recorder wrote, for TensorBoard's graph page. It
 * holds what follows from the fetches beside what was seen to run: nothing of it counts as a trace.
 */
export const RECORDED_RUN_PREFIX = 'flatline/';

/** Which ops ran in the steps that were traced (RunMetadata.step_stats). */
export interface OpTraces {
  /** How many steps were traced. */
  readonly steps: number;
  /** In how many of them each op ran, on any device. */
  readonly executed: ReadonlyMap<string, number>;
}

/**
 * What traces say of an op: that it ran, that it was not seen in the steps that were traced (it may
 * have run in others), or nothing, since no step was.
 */
export type Execution =
  | { readonly kind: 'ran'; readonly steps: number }
  | { readonly kind: 'not-seen'; readonly steps: number }
  | { readonly kind: 'no-trace' };

export function executionOf(op: string, traces: OpTraces | undefined): Execution {
  if (!traces || traces.steps === 0) return { kind: 'no-trace' };
  const steps = traces.executed.get(op);
  return steps === undefined ? { kind: 'not-seen', steps: traces.steps } : { kind: 'ran', steps };
}
