import type { RequestHandler } from 'express';
import { inPieces } from '../../report/export-rows.js';
import type { LiveReport } from '../live-report.js';
import { Query } from '../query.js';
import { jsonPieces } from './json-pieces.js';
import { StoredAnswer } from './stored-answer.js';
import { TimeSlice } from './time-slice.js';

/** Beyond it all but the last answer is forgotten; what is compressed comes on top, at a fraction. */
const MOST_BYTES = 32 * 2 ** 20;

/** About what an answer takes beside its bytes and its address. */
const ENTRY_BYTES = 1000;

/** Answers of one revision, by the address that was asked. */
interface Kept {
  readonly revision: number;
  readonly answers: Map<string, Promise<StoredAnswer>>;
  bytes: number;
}

/** Keeps answers as long as nothing changes, so that many clients cost little more than one. */
export class AnswerCache {
  readonly #live: LiveReport;
  #kept: Kept = { revision: -1, answers: new Map(), bytes: 0 };

  constructor(live: LiveReport) {
    this.#live = live;
  }

  /**
   * Answers with JSON.
   *
   * @param answer depends on nothing but the query and the live report.
   */
  json(answer: (query: Query) => unknown): RequestHandler {
    return async (request, response) => {
      const stored = await this.#stored(request.originalUrl, () => answer(new Query(request)));
      await stored.send(request, response);
    };
  }

  #stored(address: string, answer: () => unknown): Promise<StoredAnswer> {
    const { revision } = this.#live;
    if (this.#kept.revision !== revision) this.#kept = { revision, answers: new Map(), bytes: 0 };
    const kept = this.#kept;
    const known = kept.answers.get(address);
    if (known) return known;
    const made = storedJson(answer);
    kept.answers.set(address, made);
    made.then(
      ({ bytes }) => {
        const size = bytes.length + 2 * address.length + ENTRY_BYTES;
        kept.bytes += size;
        if (kept.bytes <= MOST_BYTES) return;
        kept.answers.clear();
        kept.answers.set(address, made);
        kept.bytes = size;
      },
      () => kept.answers.delete(address),
    );
    return made;
  }
}

async function storedJson(answer: () => unknown): Promise<StoredAnswer> {
  const slice = new TimeSlice();
  const pieces: Buffer[] = [];
  for (const piece of inPieces(jsonPieces(await answer()))) {
    pieces.push(Buffer.from(piece));
    await slice.pause();
  }
  return new StoredAnswer(Buffer.concat(pieces), 'json');
}
