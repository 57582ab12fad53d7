import { count, figure } from '../base/count-text.js';
import { type GraphVariable, trainingAssigns } from '../graph/assignments.js';
import type { WriterRuns } from '../graph/writer-runs.js';
import { listNames } from './wording.js';

/**
 * What is said of a graph in which no update was found that training misses: no more than the edges
 * show, since a writer that no fetch runs may be another optimizer's, or run now and then by hand.
 *
 * @param fetched what training fetches, as text.
 */
export function okSentence(
  variables: Iterable<GraphVariable>,
  runs: WriterRuns,
  fetched: string,
): string {
  const still: string[] = [];
  let [all, updated, unsure, spare] = [0, 0, 0, 0];
  for (const variable of variables) {
    const { name, opaqueWriters } = variable;
    const certainties = [...trainingAssigns(variable), ...opaqueWriters].map(({ id }) =>
      runs.of(id, name),
    );
    const unrun = certainties.filter((certainty) => certainty === 'never').length;
    all++;
    if (certainties.length === 0) continue;
    if (unrun === certainties.length) {
      still.push(name);
      continue;
    }
    updated++;
    spare += unrun;
    if (!certainties.includes('always')) unsure++;
  }
  const those = count(all, 'variable');
  if (still.length === 0 && unsure === 0) {
    if (spare === 0) {
      return `Every update that the graph holds for its ${those} runs when training fetches ${fetched}.`;
    }
    return `Every one of the ${those} that should move is updated when training fetches ${fetched}; ${count(spare, 'more update')} of the same variables ${spare === 1 ? 'does' : 'do'} not run.`;
  }
  const where = unsure === 0 ? '' : `, ${figure(unsure)} only where a branch or a loop is taken`;
  const others =
    still.length === 0
      ? ''
      : `; ${figure(still.length)} ${still.length === 1 ? 'has' : 'have'} writers that it does not run: ${listNames(still)}`;
  return `When training fetches ${fetched}, ${figure(updated)} of ${those} ${updated === 1 ? 'is' : 'are'} updated${where}, and nothing shows an update that it misses${others}.`;
}
