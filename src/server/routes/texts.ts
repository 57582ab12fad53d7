import { messageOf } from '../../base/errors.js';
import { runName } from '../../model/names.js';
import { type PayloadTagView, payloadPlace, type RunView } from '../../model/run-view.js';
import type { WireText, WireTexts } from '../../wire/texts.js';
import { ApiError } from '../api-error.js';
import type { LiveReport } from '../live-report.js';
import type { PayloadSource } from '../media.js';
import type { Query } from '../query.js';

const TEXT_PLUGIN = 'text';
const DEFAULT_POINTS = 10;
const MAX_POINTS = 100;

/** GET /api/v1/texts?run=&tag=[&points=] -> WireTexts */
export function textsRoute(
  live: LiveReport,
  read: PayloadSource,
): (query: Query) => Promise<WireTexts> {
  return async (query) => {
    const [run, tag] = [query.text('run'), query.text('tag')];
    const limit = Math.floor(query.numberWithin('points', DEFAULT_POINTS, 1, MAX_POINTS));
    const view = live.runs.get(runName(run));
    const answer = view && (await wireTexts(live, view, tag, limit, read));
    if (answer) return answer;
    throw new ApiError(
      404,
      'no-such-tag',
      `run "${run}" has no text "${tag}"`,
      'Ask /api/v1/tags for the tags of the runs.',
    );
  };
}

/** The newest texts of a tag, at most `limit`; undefined when the run has no such tag. */
export async function wireTexts(
  live: LiveReport,
  run: RunView,
  tag: string,
  limit: number,
  read: PayloadSource,
): Promise<WireTexts | undefined> {
  const texts = run.payloads.find(
    (payload) => payload.tag === tag && payload.plugin === TEXT_PLUGIN,
  );
  if (!texts) return undefined;
  const { revision } = live;
  const total = texts.columns.step.length;
  const points: WireText[] = [];
  for (let at = Math.max(0, total - limit); at < total; at++) {
    points.push(await textAt(texts, at, read));
  }
  return { revision, run: run.name, tag, total, points };
}

/** The tags under which a run's texts were logged. */
export function textTagsOf({ payloads }: RunView): readonly string[] {
  return payloads.filter(({ plugin }) => plugin === TEXT_PLUGIN).map(({ tag }) => tag);
}

async function textAt(view: PayloadTagView, at: number, read: PayloadSource): Promise<WireText> {
  const time = { step: view.columns.step[at] ?? 0, wallTime: view.columns.wallTime[at] ?? 0 };
  const place = payloadPlace(view, at);
  try {
    const payload = place && (await read(view.plugin, place));
    if (payload?.kind !== 'text') throw new Error('the value is no text');
    return { ...time, texts: [...payload.texts], shape: [...payload.shape] };
  } catch (error) {
    return { ...time, texts: [], shape: [], failure: messageOf(error) };
  }
}
