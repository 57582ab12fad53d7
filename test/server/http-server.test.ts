import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type GuardedServer, guardedServer } from '../../src/server/http-server.js';

const test = suite('server/http-server');
const started: GuardedServer[] = [];

test.after.each(async () => {
  await Promise.all(started.splice(0).map(({ stop }) => stop()));
});

interface Started extends GuardedServer {
  readonly port: number;
  readonly url: string;
}

async function start(listener: RequestListener, limits?: Parameters<typeof guardedServer>[1]) {
  const guarded = guardedServer(listener, limits);
  started.push(guarded);
  guarded.server.listen(0, '127.0.0.1');
  await once(guarded.server, 'listening');
  const { port } = guarded.server.address() as AddressInfo;
  return { ...guarded, port, url: `http://127.0.0.1:${port}/` } satisfies Started;
}

const limits = { silenceMillis: 60_000, graceMillis: 60_000 };

test('what is being answered is answered to its end before the server stops', async () => {
  const asked: (() => void)[] = [];
  const { url, server, stop } = await start((_request, response) => {
    response.setHeader('Content-Type', 'text/plain');
    response.write('half');
    asked.push(() => response.end(' and half'));
  }, limits);
  const response = await fetch(url);
  const stopped = stop();
  assert.is(server.listening, false);
  for (const answer of asked) answer();
  assert.is(await response.text(), 'half and half');
  await stopped;
});

test('event streams end in order when the server stops', async () => {
  const { url, stop } = await start((_request, response) => {
    response.setHeader('Content-Type', 'text/event-stream');
    response.write('event: change\ndata: {}\n\n');
  }, limits);
  const streams = await Promise.all([fetch(url), fetch(url)]);
  await stop();
  for (const stream of streams) assert.is(await stream.text(), 'event: change\ndata: {}\n\n');
});

test('an answer that never ends does not keep the server', async () => {
  const { url, stop } = await start(
    (_request, response) => {
      response.write('half');
    },
    { ...limits, graceMillis: 50 },
  );
  const response = await fetch(url);
  await stop();
  await response.text().then(
    () => assert.unreachable('it was cut off'),
    (error) => assert.instance(error, TypeError),
  );
});

test('a client that reads nothing is dropped, with what waited for it', async () => {
  let waiting = 0;
  const dropped = new Promise<number>((resolve) => {
    void start(
      (_request, response) => {
        response.setHeader('Content-Type', 'text/event-stream');
        const piece = Buffer.alloc(1 << 20);
        while (response.write(piece));
        for (let piecesMore = 0; piecesMore < 16; piecesMore++) response.write(piece);
        waiting = response.writableLength;
        response.on('close', () => resolve(response.writableLength));
      },
      { silenceMillis: 200, graceMillis: 50 },
    ).then(({ port }) => {
      const socket: Socket = connect(port, '127.0.0.1');
      socket.pause();
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    });
  });
  await dropped;
  assert.ok(waiting > 1 << 20, String(waiting));
});

test.run();
