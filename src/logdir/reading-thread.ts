/** What a reading thread runs: it reads the runs that it is told to, one after another. */
import { parentPort } from 'node:worker_threads';
import { assert } from '../base/assert.js';
import type { EventFile } from './find-event-files.js';
import { type PackedPiece, packPiece, transferablesOf } from './piece-transfer.js';
import { type RunNews, readRun } from './read-run.js';

/** What a thread says: news of the run that it was told to read. */
export type ThreadNews =
  | Exclude<RunNews, { kind: 'piece' | 'replaced' }>
  | { readonly kind: 'piece'; readonly file: string; readonly piece: PackedPiece };

const port = parentPort;
assert(port, 'a reading thread has a parent');
port.on('message', (files: readonly EventFile[]) => {
  for (const news of readRun(files, undefined)) {
    if (!news || news.kind === 'replaced') continue;
    if (news.kind !== 'piece') {
      port.postMessage(news satisfies ThreadNews);
      continue;
    }
    const piece = packPiece(news.content, news.metadata);
    const message: ThreadNews = { kind: 'piece', file: news.file, piece };
    port.postMessage(message, transferablesOf(piece));
  }
});
