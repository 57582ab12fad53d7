import { stat } from 'node:fs/promises';
import path from 'node:path';
import { FlatlineError, reasonOf } from '../base/errors.js';
import { decodePayload } from '../events/payload-codec.js';
import { readRecord } from '../events/read-record.js';
import type { Payload, PayloadPlace } from '../model/payload.js';
import { isEventFileName } from './find-event-files.js';

/** A value cannot be read again from its file: it is gone, was replaced, or is not what it says. */
export class PayloadError extends FlatlineError {
  readonly code = 'payload';
}

/**
 * Reads a value that stayed in its file: a text, images and sounds with their content types,
 * hyperparameters, a tensor. Both checksums of its record are checked again.
 *
 * @param logdir the log directory, or the one event file, that the place was found in.
 * @param plugin the plugin of the value's tag.
 * @throws PayloadError when the file no longer holds it.
 * @example
 * const place = payloadPlace(tag, tag.columns.step.length - 1);
 * const payload = place && (await readPayload('logs', tag.plugin, place));
 */
export async function readPayload(
  logdir: string,
  plugin: string,
  place: PayloadPlace,
): Promise<Payload> {
  const fail = (why: string, cause?: unknown): PayloadError =>
    new PayloadError(
      `${place.file} at byte ${place.offset}: ${why}`,
      'The file changed after it was read; it is read anew by itself.',
      { cause },
    );
  let payload: Payload | undefined;
  try {
    const record = await readRecord(await pathOf(logdir, place.file), place.offset);
    if (!record) throw new Error('no whole record stands there');
    payload = decodePayload(record, place.index, plugin);
  } catch (error) {
    throw fail(reasonOf(error), error);
  }
  if (!payload) throw fail(`value ${place.index} is not what the plugin "${plugin}" writes`);
  return payload;
}

async function pathOf(logdir: string, file: string): Promise<string> {
  if (!(await stat(logdir)).isDirectory()) return logdir;
  const isBelow = !path.isAbsolute(file) && !path.normalize(file).split(path.sep).includes('..');
  if (!isBelow || !isEventFileName(path.basename(file))) {
    throw new Error('it is no event file of the log directory');
  }
  return path.join(logdir, file);
}
