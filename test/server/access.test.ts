import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Access, loopbackHosts, newToken } from '../../src/server/access.js';
import { createApp } from '../../src/server/app.js';
import { LiveReport } from '../../src/server/live-report.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('server/access');
const servers: Server[] = [];

test.after(() => {
  for (const server of servers) server.close();
});

async function listening(access: Access): Promise<number> {
  const app = createApp(new LiveReport('logs'), {
    viewerFolder: temporaryFolder(),
    pathPrefix: '',
    access,
    sources: {
      histograms: { read: async () => undefined },
      payloads: async () => ({ kind: 'text', shape: [], texts: [] }),
    },
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly code: string | undefined;
}

/** One request as it stands: fetch would mend the path and refuse to send some headers. */
async function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }).end();
  const [response] = await once(sent, 'response');
  let text = '';
  for await (const piece of response) text += piece;
  const { statusCode: status } = response;
  return { status, headers: response.headers, code: /"code":"([^"]+)"/.exec(text)?.[1] };
}

const own = await listening({
  hosts: new Set([...loopbackHosts, 'boards.example']),
  token: undefined,
});
const REPORT = '/api/v1/report';

const withoutToken: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  ['by address', {}, 200],
  ['by name', { Host: 'localhost:6006' }, 200],
  ['through a tunnel from another port', { Host: 'LOCALHOST:7000' }, 200],
  ['by IPv6 address', { Host: '[::1]:6006' }, 200],
  ['by the name of an allowed proxy', { Host: 'boards.example' }, 200],
  ['by a name that was rebound to this machine', { Host: 'evil.example:6006' }, 403],
  ['by a name that only begins like ours', { Host: 'localhost.evil.example' }, 403],
  ['from our own page', { Host: 'localhost:6006', Origin: 'http://localhost:6006' }, 200],
  ['from a page of another site', { Origin: 'http://evil.example' }, 403],
  ['from a page on another port', { Host: 'localhost:6006', Origin: 'http://localhost:3000' }, 403],
  ['from a sandboxed page', { Origin: 'null' }, 403],
  [
    'as a script of another site',
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
    403,
  ],
  [
    'in a frame of another site',
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    403,
  ],
  [
    'by a link of another site',
    { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    200,
  ],
];

for (const [name, headers, status] of withoutToken) {
  test(`asked ${name}: ${status}`, async () => {
    const answer = await ask(own, REPORT, headers);
    assert.is(answer.status, status);
    assert.is(answer.headers['access-control-allow-origin'], undefined);
  });
}

const escapes = [
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..\\..\\package.json',
  '/%00',
  '/.%00./package.json',
  '//etc/passwd',
  '/%',
  '/%ff',
  `/${'a'.repeat(4000)}`,
];

for (const path of escapes) {
  test(`${path.slice(0, 30)} gives no file and no stack`, async () => {
    const { status = 0 } = await ask(own, path);
    assert.ok(status >= 400 && status < 500, String(status));
  });
}

const token = newToken();
const shared = await listening({ hosts: undefined, token });

const withToken: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  ['without a token', {}, 401],
  ['with an empty one', { Cookie: 'flatline_token=' }, 401],
  ['with a wrong one', { Cookie: `flatline_token=${newToken()}` }, 401],
  ['with half of it', { Cookie: `flatline_token=${token.slice(0, 16)}` }, 401],
  ['with it under another name', { Cookie: `token=${token}` }, 401],
  ['with the cookie', { Cookie: `theme=dark; flatline_token=${token}` }, 200],
  ['as a program', { Authorization: `Bearer ${token}` }, 200],
  ['as a program with a wrong one', { Authorization: `Bearer ${token}x` }, 401],
  ['by any host name', { Host: 'gpu-7.lab', Cookie: `flatline_token=${token}` }, 200],
  [
    'from another origin',
    { Origin: 'http://evil.example', Cookie: `flatline_token=${token}` },
    403,
  ],
];

for (const [name, headers, status] of withToken) {
  test(`asked ${name}: ${status}`, async () => {
    assert.is((await ask(shared, REPORT, headers)).status, status);
    assert.is((await ask(shared, '/nothing-here', headers)).status, status === 200 ? 404 : status);
  });
}

test('the link becomes a cookie that scripts cannot read, and an address without the token', async () => {
  const { status, headers } = await ask(shared, `/?run=flat&token=${token}&tag=a%0d%0aX:1`);
  assert.is(status, 303);
  assert.is(headers.location, '/?run=flat&tag=a%0D%0AX%3A1');
  assert.match(
    headers['set-cookie']?.[0] ?? '',
    /^flatline_token=[\w-]+;.*HttpOnly; SameSite=Strict/,
  );
  const [cookie = ''] = headers['set-cookie']?.[0]?.split(';') ?? [];
  assert.is((await ask(shared, REPORT, { Cookie: cookie })).status, 200);
  const wrong = await ask(shared, '/?token=guess');
  assert.is(wrong.status, 401);
  assert.is(wrong.headers['set-cookie'], undefined);
});

test('the link never leads to another host', async () => {
  const { headers } = await ask(shared, `//evil.example/?token=${token}`);
  assert.not.match(headers.location ?? '/', /^\/\/|^http/);
});

test('tokens are long and differ', () => {
  const tokens = new Set(Array.from({ length: 100 }, newToken));
  assert.is(tokens.size, 100);
  for (const each of tokens) assert.match(each, /^[\w-]{32}$/);
});

test.run();
