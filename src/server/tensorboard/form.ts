import type { Request } from 'express';
import { ApiError } from '../api-error.js';

const MOST_BYTES = 2 ** 20;

/** The text fields of a form that was posted, as a browser sends it: URL-encoded or in parts. */
export async function formOf(request: Request): Promise<URLSearchParams> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const body = await bodyOf(request);
  const form = await new Response(body, { headers }).formData().catch(() => undefined);
  const fields = new URLSearchParams();
  for (const [name, value] of form ?? []) {
    if (typeof value === 'string') fields.append(name, value);
  }
  return fields;
}

/** @throws ApiError for a body that is too long. */
export async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of request) {
    bytes += piece.length;
    // Read to its end all the same: a client that still sends would not hear the answer.
    if (bytes <= MOST_BYTES) pieces.push(piece);
  }
  if (bytes <= MOST_BYTES) return Uint8Array.from(Buffer.concat(pieces));
  const message = `the question has ${bytes} bytes, of at most ${MOST_BYTES}`;
  throw new ApiError(413, 'too-long', message, 'Ask for fewer tags at once.');
}
