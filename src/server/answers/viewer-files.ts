import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RequestHandler } from 'express';
import { StoredAnswer } from './stored-answer.js';

const INDEX = 'index.html';

/**
 * The files of the built viewer, each read when it is first asked for. Nothing but the names that
 * were there is answered, so that no request leads to another file.
 */
export function viewerFiles(folder: string): RequestHandler {
  let listing: Promise<ReadonlySet<string>> | undefined;
  const read = new Map<string, Promise<StoredAnswer>>();
  return async (request, response, next) => {
    const name = request.path.slice(1) || INDEX;
    listing ??= filesIn(folder);
    if (!(await listing).has(name)) {
      next();
      return;
    }
    // Links of the page are relative to its folder.
    if (request.path === '/' && /^[^?]*[^/?](\?|$)/.test(request.originalUrl)) {
      response.redirect(301, `${request.baseUrl}/`);
      return;
    }
    const answer = read.get(name) ?? readAnswer(folder, name);
    read.set(name, answer);
    response.setHeader('Cache-Control', 'public, max-age=0');
    await (await answer).send(request, response);
  };
}

/** Files by their way from the folder, which have an ending; folders have none. */
async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => path.extname(name) !== '');
  return new Set(files.map((name) => name.replaceAll(path.sep, '/')));
}

async function readAnswer(folder: string, name: string): Promise<StoredAnswer> {
  return new StoredAnswer(await readFile(path.join(folder, name)), path.extname(name));
}
