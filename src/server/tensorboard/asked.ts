import { reasonOf } from '../../base/errors.js';
import { runName } from '../../model/names.js';
import type { Payload } from '../../model/payload.js';
import { type PayloadTagView, payloadPlace, type RunView } from '../../model/run-view.js';
import { ApiError } from '../api-error.js';
import { wholeAxis } from '../axis-window.js';
import { choosePoints } from '../histogram-series.js';
import type { LiveReport } from '../live-report.js';
import type { PayloadSource } from '../media.js';
import type { Query } from '../query.js';

/** The run that a query names. */
export function runOf(live: LiveReport, query: Query): RunView {
  const name = query.text('run');
  const run = live.runs.get(runName(name));
  if (!run) throw notFound(`No run '${name}'`);
  return run;
}

/** The run and the tag that a query names; the run need not have the tag. */
export function runAndTag(live: LiveReport, query: Query) {
  return { run: runOf(live, query), tag: query.text('tag') };
}

/** What each run has, by its name; runs that have nothing are left out. */
export function byRun(live: LiveReport, infoOf: (run: RunView) => unknown): unknown {
  const known = Array.from(live.runs.values(), (run) => [run.name, infoOf(run)] as const);
  return Object.fromEntries(known.filter(([, info]) => info !== undefined));
}

/** The tags of a run as most plugins list them; undefined when there are none. */
export function tagInfos(tags: Iterable<string>): unknown {
  const infos = Array.from(tags, (tag) => [tag, { displayName: tag, description: '' }] as const);
  return infos.length > 0 ? Object.fromEntries(infos) : undefined;
}

/** The tags of a plugin whose values stay in the files. */
export function payloadTags({ payloads }: RunView, plugin: string): readonly PayloadTagView[] {
  return payloads.filter((view) => view.plugin === plugin);
}

/** A value that was read, with its time. */
export interface ReadPoint {
  readonly step: number;
  readonly wallTime: number;
  readonly payload: Payload;
}

/** At most so many values of a tag, evenly spread; what a resumed run wrote over is left out. */
export async function readPoints(
  view: PayloadTagView,
  points: number,
  read: PayloadSource,
): Promise<readonly ReadPoint[]> {
  const { step, wallTime } = view.columns;
  const chosen: ReadPoint[] = [];
  for (const at of choosePoints([...step], { ...wholeAxis, points })) {
    const payload = await readPoint(view, at, read);
    chosen.push({ step: step[at] as number, wallTime: wallTime[at] as number, payload });
  }
  return chosen;
}

/** The value that was written last. */
export function readNewest(view: PayloadTagView, read: PayloadSource): Promise<Payload> {
  return readPoint(view, view.columns.step.length - 1, read);
}

async function readPoint(view: PayloadTagView, at: number, read: PayloadSource): Promise<Payload> {
  const place = payloadPlace(view, at);
  if (!place) throw notFound(`'${view.tag}' has no value ${at}`);
  try {
    return await read(view.plugin, place);
  } catch (error) {
    const advice = 'Ask again when the file has been read anew.';
    throw new ApiError(503, 'unreadable', reasonOf(error), advice);
  }
}

export function notFound(message: string): ApiError {
  return new ApiError(404, 'not-found', message, 'Ask for the tags first.');
}
