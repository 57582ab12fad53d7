import type { EncodedMedia, Payload, PayloadPlace } from '../model/payload.js';
import { type PayloadTagView, payloadPlace, type RunView } from '../model/run-view.js';

/** Reads a value that stayed in its file. */
export type PayloadSource = (plugin: string, place: PayloadPlace) => Promise<Payload>;

/** TensorBoard's plugins for what is seen and heard. */
export const mediaPlugins = ['images', 'audio'] as const;
export type MediaKind = (typeof mediaPlugins)[number];

/**
 * What browsers show without running any of it. The log may claim any type; what is not one of
 * these is only ever offered as a download.
 */
const shownTypes: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/bmp',
  'image/webp',
  'audio/wav',
  'audio/flac',
  'audio/ogg',
  'audio/mpeg',
]);

export function shownType({ contentType }: EncodedMedia): string | undefined {
  return shownTypes.has(contentType) ? contentType : undefined;
}

export interface MediaTag extends PayloadTagView {
  readonly plugin: MediaKind;
}

function isMedia(view: PayloadTagView): view is MediaTag {
  return mediaPlugins.some((plugin) => plugin === view.plugin);
}

/** The tags under which a run's images, or its sounds, were logged. */
export function mediaTagsOf({ payloads }: RunView, kind: MediaKind): readonly string[] {
  return payloads.filter(({ plugin }) => plugin === kind).map(({ tag }) => tag);
}

/** What a run has under a tag: its images, its sounds, or both. */
export function mediaOfTag({ payloads }: RunView, tag: string): readonly MediaTag[] {
  return payloads.filter(isMedia).filter((view) => view.tag === tag);
}

/** @returns undefined when the run has none of that kind under the tag. */
export function mediaTagOf(run: RunView, tag: string, kind: MediaKind): MediaTag | undefined {
  return mediaOfTag(run, tag).find(({ plugin }) => plugin === kind);
}

/**
 * The images, or the sounds, of point number `at` of a tag.
 *
 * @throws what the source throws when the file no longer holds them.
 */
export async function readMedia(
  view: MediaTag,
  at: number,
  read: PayloadSource,
): Promise<readonly EncodedMedia[]> {
  const place = payloadPlace(view, at);
  const payload = place && (await read(view.plugin, place));
  switch (payload?.kind) {
    case 'images':
      return payload.images;
    case 'audio':
      return payload.clips;
    default:
      throw new Error('the value is neither an image nor a sound');
  }
}
