import type { WireReport } from '../src/wire/api.js';

/**
 * The report as it stands after an answer to "what changed since": runs that did not change are the
 * same objects as before.
 */
export function mergeReport(known: WireReport | undefined, answer: WireReport): WireReport {
  if (!known || !answer.gone) return answer;
  const runs = new Map(known.runs.map((run) => [run.name, run]));
  for (const name of answer.gone) runs.delete(name);
  for (const run of answer.runs) runs.set(run.name, run);
  const { gone: _, ...whole } = answer;
  return {
    ...whole,
    runs: [...runs.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
