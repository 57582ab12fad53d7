import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { chooseEncoding, compressed } from './encoding.js';

/** Less is sent as it is: it fits into one packet. */
const FEWEST_BYTES_TO_COMPRESS = 1024;

/** The bytes of an answer that is given often; they are compressed once for all who ask. */
export class StoredAnswer {
  readonly bytes: Buffer;
  readonly #type: string;
  readonly #etag: string;
  readonly #compressed = new Map<string, Promise<Buffer>>();

  /** @param type a file's ending or a media type. */
  constructor(bytes: Buffer, type: string) {
    this.bytes = bytes;
    this.#type = type;
    // Weak, since it is the same for every encoding.
    this.#etag = `W/"${createHash('sha1').update(bytes).digest('base64url')}"`;
  }

  /** Answers with what the client takes, or with 304 where it has it. */
  async send(request: Request, response: Response): Promise<void> {
    response.type(this.#type).setHeader('ETag', this.#etag);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const body = await this.#bodyFor(request, response);
    response.setHeader('Content-Length', body.length);
    response.end(body);
  }

  #bodyFor(request: Request, response: Response): Buffer | Promise<Buffer> {
    if (this.bytes.length < FEWEST_BYTES_TO_COMPRESS) return this.bytes;
    const encoding = chooseEncoding(request, response);
    if (encoding === undefined) return this.bytes;
    const known = this.#compressed.get(encoding);
    if (known) return known;
    const body = compressed(this.bytes, encoding);
    this.#compressed.set(encoding, body);
    return body;
  }
}
