import type { Request, RequestHandler, Response } from 'express';
import { messageOf } from '../../base/errors.js';
import { type RunName, runName } from '../../model/names.js';
import type { EncodedMedia } from '../../model/payload.js';
import type { WireMedia, WireMediaPoint, WireMediaSeries } from '../../wire/media.js';
import { ApiError } from '../api-error.js';
import { wholeAxis } from '../axis-window.js';
import { choosePoints } from '../histogram-series.js';
import type { LiveReport } from '../live-report.js';
import {
  type MediaTag,
  mediaOfTag,
  mediaPlugins,
  type PayloadSource,
  readMedia,
  shownType,
} from '../media.js';
import { Query } from '../query.js';

const DEFAULT_POINTS = 1000;
const MAX_POINTS = 10_000;
/** What a request's `range` is when it lies beyond the end. */
const UNSATISFIABLE = -1;
/** Bytes from a log, should someone open them as a page: nothing in them runs or loads. */
const POLICY = "default-src 'none'; sandbox";

/** GET /api/v1/media?tag=[&run=]...[&points=] -> WireMedia */
export function mediaRoute(live: LiveReport): (query: Query) => WireMedia {
  return (query) => {
    const tag = query.text('tag');
    const limit = Math.floor(query.numberWithin('points', DEFAULT_POINTS, 1, MAX_POINTS));
    const names = query.has('run') ? query.texts('run').map(runName) : [...live.runs.keys()];
    const series = names.flatMap((name) => {
      const run = live.runs.get(name);
      return run ? mediaOfTag(run, tag).map((view) => seriesOf(name, view, limit)) : [];
    });
    if (series.length === 0) throw noSuchTag(`no such run has images or sounds "${tag}"`);
    return { revision: live.revision, tag, series };
  };
}

function seriesOf(run: RunName, { plugin, columns }: MediaTag, points: number): WireMediaSeries {
  const { step, wallTime } = columns;
  const total = choosePoints([...step], { ...wholeAxis, points: step.length }).length;
  const at = choosePoints([...step], { ...wholeAxis, points });
  return {
    run,
    kind: plugin,
    total,
    at,
    step: at.map((index) => step[index] as number),
    wallTime: at.map((index) => wallTime[index] as number),
  };
}

/** GET /api/v1/media-point?run=&tag=&at=[&kind=] -> WireMediaPoint */
export function mediaPointRoute(
  live: LiveReport,
  read: PayloadSource,
): (query: Query) => Promise<WireMediaPoint> {
  return async (query) => {
    const { revision } = live;
    const { run, tag, at, view } = pointOf(live, query);
    const { items, failure } = await readMedia(view, at, read).then(
      (media) => ({ items: media.map(itemOf), failure: undefined }),
      (error: unknown) => ({ items: [], failure: messageOf(error) }),
    );
    return {
      revision,
      run,
      tag,
      at,
      step: view.columns.step[at] as number,
      wallTime: view.columns.wallTime[at] as number,
      kind: view.plugin,
      items,
      ...(failure === undefined ? {} : { failure }),
    };
  };
}

function itemOf(media: EncodedMedia): WireMediaPoint['items'][number] {
  const contentType = shownType(media);
  return { bytes: media.bytes.length, ...(contentType ? { contentType } : {}) };
}

/** GET /api/v1/media-file?run=&tag=&at=&item=[&kind=] -> the bytes of one image or sound */
export function mediaFileRoute(live: LiveReport, read: PayloadSource): RequestHandler {
  return sendMedia((query) => ({ ...pointOf(live, query), item: query.number('item', 0) }), read);
}

interface MediaPlace {
  readonly view: MediaTag;
  readonly at: number;
  readonly item: number;
}

/** Sends the bytes of the one image or sound that is asked for, so that nothing in them can run. */
export function sendMedia(
  placeOf: (query: Query) => MediaPlace,
  read: PayloadSource,
): RequestHandler {
  return async (request, response) => {
    const { view, at, item } = placeOf(new Query(request));
    const media = await readMedia(view, at, read).catch((error: unknown) => {
      const advice = 'Ask again when the file has been read anew.';
      throw new ApiError(503, 'unreadable', messageOf(error), advice);
    });
    const chosen = media[item];
    if (!chosen) throw noSuchTag(`there are ${media.length} items, counted from 0; not ${item}`);
    const type = shownType(chosen);
    response.setHeader('Content-Security-Policy', POLICY);
    if (!type) response.attachment('media');
    response.type(type ?? 'application/octet-stream');
    sendBytes(request, response, Buffer.from(chosen.bytes));
  };
}

/** Sends bytes, or the stretch of them that is asked for: a player that seeks asks for what it lacks. */
function sendBytes(request: Request, response: Response, bytes: Buffer): void {
  response.setHeader('Accept-Ranges', 'bytes');
  // What a condition guards may have changed meanwhile: all of it is never wrong.
  const isGuarded = request.headers['if-range'] !== undefined;
  const ranges = isGuarded ? undefined : request.range(bytes.length, { combine: true });
  if (ranges === UNSATISFIABLE) {
    response.setHeader('Content-Range', `bytes */${bytes.length}`);
    const message = `there are ${bytes.length} bytes; not ${request.headers.range}`;
    throw new ApiError(416, 'no-such-range', message, 'Ask without a range.');
  }
  const [range, ...more] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : [];
  if (!range || more.length > 0) {
    response.send(bytes);
    return;
  }
  const { start, end } = range;
  response.status(206).setHeader('Content-Range', `bytes ${start}-${end}/${bytes.length}`);
  response.setHeader('Content-Length', end - start + 1);
  response.end(bytes.subarray(start, end + 1));
}

function pointOf(live: LiveReport, query: Query) {
  const [run, tag] = [query.text('run'), query.text('tag')];
  const at = query.number('at', 0);
  const known = live.runs.get(runName(run));
  const kinds = query.has('kind') ? [query.choice('kind', mediaPlugins)] : mediaPlugins;
  const view =
    known && mediaOfTag(known, tag).find(({ plugin }) => kinds.some((kind) => kind === plugin));
  if (!view) throw noSuchTag(`run "${run}" has no images or sounds "${tag}"`);
  const { length } = view.columns.step;
  if (view.columns.step[at] === undefined) {
    throw noSuchTag(`"${tag}" has ${length} points in run "${run}", counted from 0; not ${at}`);
  }
  return { run, tag, at, view };
}

function noSuchTag(message: string): ApiError {
  return new ApiError(404, 'no-such-tag', message, 'Ask /api/v1/tags and /api/v1/media.');
}
