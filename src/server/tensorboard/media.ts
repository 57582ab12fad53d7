import express, { type Router } from 'express';
import { type RunName, runName } from '../../model/names.js';
import type { RunView } from '../../model/run-view.js';
import type { AnswerCache } from '../answers/answer-cache.js';
import { wholeAxis } from '../axis-window.js';
import { choosePoints } from '../histogram-series.js';
import type { LiveReport } from '../live-report.js';
import {
  type MediaKind,
  type MediaTag,
  mediaPlugins,
  mediaTagOf,
  mediaTagsOf,
  type PayloadSource,
  readMedia,
} from '../media.js';
import type { Query } from '../query.js';
import { sendMedia } from '../routes/media.js';
import { notFound, runAndTag } from './asked.js';

/** TensorBoard's own number of steps a tag. */
const POINTS = 10;

/** One image or sound, and what to ask for its bytes by. */
export interface MediaDatum {
  readonly step: number;
  readonly wallTime: number;
  readonly key: string;
}

/**
 * What the images and the audio plugin of TensorBoard answer: which tags there are, at which steps
 * sample `sample` of one was logged, and its bytes.
 */
export function mediaRouter(live: LiveReport, answers: AnswerCache, read: PayloadSource): Router {
  const router = express.Router();
  for (const kind of ['images', 'audio'] as const) {
    router.get(
      `/${kind}/tags`,
      answers.json(() => mediaTags(live, kind, read)),
    );
    const series = async (query: Query): Promise<unknown> => {
      const { run, tag } = runAndTag(live, query);
      const view = mediaTagOf(run, tag, kind);
      if (!view) throw notFound(`No ${kind} for run='${run.name}', tag='${tag}'`);
      const data = await mediaSeries(run.name, view, query.number('sample', 0), read);
      return data.map(({ step, wallTime, key }) => ({
        wall_time: wallTime,
        step,
        ...(kind === 'audio' ? { label: '', contentType: 'audio/wav' } : {}),
        query: String(new URLSearchParams({ blob_key: key })),
      }));
    };
    router.get(`/${kind}/${kind}`, answers.json(series));
  }
  for (const [path, parameter] of [
    ['/images/individualImage', 'blob_key'],
    ['/audio/individualAudio', 'blob_key'],
    ['/timeseries/imageData', 'imageId'],
  ] as const) {
    router.get(
      path,
      sendMedia((query) => mediaOfKey(live, query.text(parameter)), read),
    );
  }
  return router;
}

async function mediaTags(live: LiveReport, kind: MediaKind, read: PayloadSource): Promise<unknown> {
  const byRun: [string, unknown][] = [];
  for (const run of live.runs.values()) {
    const samples = await samplesByTag(run, kind, read);
    const tags = samples.map(([tag, count]) => [
      tag,
      { displayName: tag, description: '', samples: count },
    ]);
    if (tags.length > 0) byRun.push([run.name, Object.fromEntries(tags)]);
  }
  return Object.fromEntries(byRun);
}

/** How many images or sounds a step of each tag has: those of the newest, for all are in the files. */
export async function samplesByTag(
  run: RunView,
  kind: MediaKind,
  read: PayloadSource,
): Promise<(readonly [tag: string, samples: number])[]> {
  const counts: (readonly [string, number])[] = [];
  for (const tag of mediaTagsOf(run, kind)) {
    const view = mediaTagOf(run, tag, kind);
    const newest = view && (await readOrNothing(view, view.columns.step.length - 1, read));
    counts.push([tag, newest?.length ?? 0]);
  }
  return counts;
}

/** The steps at which a tag has a sample of that number; a step that cannot be read has none. */
export async function mediaSeries(
  run: RunName,
  view: MediaTag,
  sample: number,
  read: PayloadSource,
): Promise<readonly MediaDatum[]> {
  const { step, wallTime } = view.columns;
  const data: MediaDatum[] = [];
  for (const at of choosePoints([...step], { ...wholeAxis, points: POINTS })) {
    const media = await readOrNothing(view, at, read);
    if (media[sample] === undefined) continue;
    data.push({
      step: step[at] as number,
      wallTime: wallTime[at] as number,
      key: keyOf([run, view.tag, at, sample, view.plugin]),
    });
  }
  return data;
}

function readOrNothing(view: MediaTag, at: number, read: PayloadSource) {
  return readMedia(view, at, read).catch(() => []);
}

type Key = readonly [run: string, tag: string, at: number, sample: number, kind: MediaKind];

function keyOf(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function mediaOfKey(live: LiveReport, text: string) {
  const [run = '', tag = '', at = -1, item = 0, kind = 'images'] = parsedKey(text) ?? [];
  const known = live.runs.get(runName(run));
  const view = known && mediaTagOf(known, tag, kind);
  if (view?.columns.step[at] === undefined) throw notFound('No such image or sound');
  return { view, at, item };
}

/** @returns undefined for a text that is no key. */
function parsedKey(text: string): Key | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!Array.isArray(key)) return undefined;
    const [run, tag, at, item, name] = key;
    const kind = mediaPlugins.find((plugin) => plugin === name);
    const isKey = typeof run === 'string' && typeof tag === 'string' && Number.isInteger(at);
    return isKey && kind && Number.isInteger(item) ? [run, tag, at, item, kind] : undefined;
  } catch {
    return undefined;
  }
}
