import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express, { type RequestHandler } from 'express';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { AnswerCache } from '../../../src/server/answers/answer-cache.js';
import { sendPieces } from '../../../src/server/answers/send-pieces.js';
import { viewerFiles } from '../../../src/server/answers/viewer-files.js';
import { LiveReport } from '../../../src/server/live-report.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const test = suite('server/answers');
const servers: Server[] = [];

test.after.each(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(handler: RequestHandler): Promise<number> {
  const server = createServer(express().use('/at', handler)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request as it stands: fetch would mend the path and decompress the answer. */
async function ask(port: number, target: string, headers = {}, method = 'GET'): Promise<Answer> {
  const sent = request({ port, path: `/at${target}`, headers, method, agent: false }).end();
  const [response] = await once(sent, 'response');
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  const { statusCode: status } = response;
  return { status, headers: response.headers, body: Buffer.concat(pieces) };
}

const decoders = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body: Buffer) => body,
} as const;

test('an answer is made once for all who ask, until something changes', async () => {
  const live = new LiveReport('logs');
  let made = 0;
  const answers = new AnswerCache(live);
  const port = await listening(answers.json(async () => ({ made: ++made, at: live.revision })));
  const bodies = await Promise.all([1, 2, 3].map(async () => (await ask(port, '/a')).body));
  assert.equal(bodies.map(String), Array(3).fill('{"made":1,"at":0}'));
  assert.is(String((await ask(port, '/a?b')).body), '{"made":2,"at":0}');
  live.update([], new Set(), []);
  assert.is(String((await ask(port, '/a')).body), '{"made":3,"at":1}');
});

test('an answer that changes while it is made is not kept for what came after', async () => {
  const live = new LiveReport('logs');
  let made = 0;
  const port = await listening(
    new AnswerCache(live).json(async () => {
      if (++made === 1) live.update([], new Set(), []);
      return { made };
    }),
  );
  assert.is(String((await ask(port, '/a')).body), '{"made":1}');
  assert.is(String((await ask(port, '/a')).body), '{"made":2}');
});

test('a failure is told to whom it befell, and asked again', async () => {
  let made = 0;
  const answer = () => {
    if (++made === 1) throw Object.assign(new Error('not yet'), { status: 503 });
    return { made };
  };
  const port = await listening(new AnswerCache(new LiveReport('logs')).json(answer));
  assert.is((await ask(port, '/a')).status, 503);
  assert.is(String((await ask(port, '/a')).body), '{"made":2}');
});

test('answers beyond the memory for them are forgotten, and right all the same', async () => {
  const live = new LiveReport('logs');
  const made: string[] = [];
  const answer = new AnswerCache(live).json((query) => {
    made.push(query.text('n'));
    return { n: query.text('n'), filler: 'x'.repeat(12 * 2 ** 20) };
  });
  const port = await listening(answer);
  for (const n of ['1', '2', '2', '3', '3', '1']) {
    assert.ok(String((await ask(port, `/?n=${n}`)).body).startsWith(`{"n":"${n}"`));
  }
  assert.equal(made, ['1', '2', '3', '1']);
});

test('long addresses with short answers are forgotten, too', async () => {
  let made = 0;
  const port = await listening(
    new AnswerCache(new LiveReport('logs')).json(() => ({ made: ++made })),
  );
  const long = 'x'.repeat(15_000);
  for (let n = 0; n < 1200; n++) await ask(port, `/?n=${n}&${long}`);
  assert.is(String((await ask(port, `/?n=1199&${long}`)).body), '{"made":1200}');
  assert.is(String((await ask(port, `/?n=0&${long}`)).body), '{"made":1201}');
});

for (const [encoding, decode] of Object.entries(decoders)) {
  test(`whole and in pieces, an answer comes as ${encoding}`, async () => {
    const long = { text: 'moving_mean '.repeat(1000) };
    const whole = await listening(new AnswerCache(new LiveReport('logs')).json(() => long));
    const pieces = await listening((request, response) =>
      sendPieces(request, response, [JSON.stringify(long)]),
    );
    const accept = { 'Accept-Encoding': encoding };
    for (const port of [whole, whole, pieces]) {
      const { headers, body } = await ask(port, '/', accept);
      assert.is(headers['content-encoding'] ?? 'identity', encoding);
      assert.match(headers.vary ?? '', /accept-encoding/i);
      assert.equal(JSON.parse(String(decode(body))), long);
    }
  });
}

test('who has an answer is told so', async () => {
  const port = await listening(new AnswerCache(new LiveReport('logs')).json(() => ({ a: 1 })));
  const { headers } = await ask(port, '/');
  const again = await ask(port, '/', { 'If-None-Match': headers.etag });
  assert.equal([again.status, again.body.length], [304, 0]);
  assert.is((await ask(port, '/', { 'If-None-Match': 'W/"other"' })).status, 200);
});

function viewer(): string {
  const folder = path.join(temporaryFolder(), 'viewer');
  mkdirSync(path.join(folder, 'chunks'), { recursive: true });
  for (const name of ['index.html', 'main.js', 'chunks/a.js', '../secret.js']) {
    writeFileSync(path.join(folder, name), name);
  }
  return folder;
}

test('the viewer is served, and nothing beside it', async () => {
  const port = await listening(viewerFiles(viewer()));
  const found = await Promise.all(
    ['/', '/index.html', '/main.js', '/chunks/a.js?v=1'].map((name) => ask(port, name)),
  );
  assert.equal(
    found.map(({ body, headers }) => [String(body), headers['content-type']?.split(';')[0]]),
    [
      ['index.html', 'text/html'],
      ['index.html', 'text/html'],
      ['main.js', 'text/javascript'],
      ['chunks/a.js', 'text/javascript'],
    ],
  );
  const others = ['/chunks', '/chunks/', '/../secret.js', '/%2e%2e/secret.js', '//main.js'];
  for (const name of [...others, '/chunks/..%2fmain.js', '/%E0%A4%A', '/__proto__']) {
    assert.is((await ask(port, name)).status, 404, name);
  }
});

test('the page is at the end of a slash, wherever it is mounted', async () => {
  const port = await listening(viewerFiles(viewer()));
  const { status, headers } = await ask(port, '');
  assert.equal([status, headers.location], [301, '/at/']);
  assert.is((await ask(port, '?a=/')).headers.location, '/at/');
  assert.is((await ask(port, '/?a')).status, 200);
});

test.run();
