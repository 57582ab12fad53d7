import type { WireScalars } from '../src/wire/series.js';
import type { WireShare } from '../src/wire/share.js';

/** What a page that was shared as a file holds instead of a server; undefined with a server. */
export const share: WireShare | undefined = readShare();
const answers = new Map(share?.answers);

function readShare(): WireShare | undefined {
  const text = document.getElementById('flatline-share')?.textContent;
  return text ? (JSON.parse(text) as WireShare) : undefined;
}

/** The key of the answer to a request: its route and what it is about, not how much is wanted. */
export function shareKey(route: string, parameters: URLSearchParams): string {
  const about = [];
  if (route !== 'scalars') about.push(parameters.get('run'));
  about.push(parameters.get('tag') ?? parameters.get('name'), parameters.get('as'));
  return JSON.stringify([route, ...about.filter((part) => part !== null)]);
}

/** The answer that the file holds; undefined when it was not taken along. */
export function sharedAnswer(path: string): unknown {
  const [route = '', query] = path.split('?', 2);
  const parameters = new URLSearchParams(query ?? '');
  const answer = answers.get(shareKey(route, parameters));
  return route === 'scalars' && answer ? chosenSeries(answer as WireScalars, parameters) : answer;
}

/** Of the scalars of all runs those of the runs that are asked for, smoothed only if that is. */
function chosenSeries(answer: WireScalars, parameters: URLSearchParams): WireScalars {
  const runs = new Set(parameters.getAll('run'));
  const series = answer.series.filter(({ run }) => runs.has(run));
  if (parameters.has('smoothing')) return { ...answer, series };
  return { ...answer, series: series.map(({ smoothed: _, ...raw }) => raw) };
}
