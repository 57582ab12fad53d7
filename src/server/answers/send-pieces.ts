import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { inPieces } from '../../report/export-rows.js';
import { chooseEncoding, compressor } from './encoding.js';

/** Sends a long text while it is made, as fast as the client takes it and no faster. */
export async function sendPieces(
  request: Request,
  response: Response,
  lines: Iterable<string>,
): Promise<void> {
  const encoding = chooseEncoding(request, response);
  const pieces = Readable.from(inPieces(lines));
  const sent =
    encoding === undefined
      ? pipeline(pieces, response)
      : pipeline(pieces, compressor(encoding), response);
  // A client that hung up is not told anything.
  await sent.catch(() => undefined);
}
