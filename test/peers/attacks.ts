import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventWriter } from '../../src/index.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { eventually, type Served, serveLogdir, stopServed } from '../support/served.js';

/** `node --import tsx test/peers/attacks.ts`: attacks on a running `flatline serve`, and its answers. */

const MARKUP = '<img src=x onerror="window.isHacked=1"><script>window.isHacked=1</script>';
const HOSTILE_RUN = '<img src=x onerror=window.isHacked=1>';
const TOKEN = 'a-token-of-this-list-alone-1234567890';
const REPORT = '/api/v1/report';
let failures = 0;

function tell(attack: string, answer: string, isRepelled: boolean): void {
  if (!isRepelled) failures += 1;
  console.log(`${isRepelled ? 'repelled' : 'FAILED  '}  ${attack.padEnd(58)}  ${answer}`);
}

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
  readonly body: string;
}

/** A request as it stands: fetch would mend the path and refuse to send some headers. */
async function ask(
  served: Served,
  address: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  const { port } = new URL(served.url);
  const sent = request({ host: '127.0.0.1', port, path: address, headers, method, agent: false });
  sent.end();
  const [response] = await once(sent, 'response');
  let body = '';
  for await (const piece of response) body += piece;
  return { status: response.statusCode, headers: response.headers, body };
}

/** Sends bytes as they are, and gives the first line of what comes back, and after how long. */
async function send(served: Served, pieces: AsyncIterable<string> | Iterable<string>) {
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  const started = performance.now();
  let received = '';
  const ended = new Promise<void>((resolve) => {
    socket.on('data', (data) => {
      received += data;
    });
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
  const sending = (async () => {
    for await (const piece of pieces) if (!socket.destroyed) socket.write(piece);
  })();
  await ended;
  await sending;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { received, told: `${received.split('\r\n', 1)[0] || 'closed'} after ${seconds} s` };
}

function saysNothing({ body }: Answer): boolean {
  return !/root:|node_modules|\n\s+at |\/tmp\/|ENOENT/.test(body);
}

async function refused(attack: string, asked: Promise<Answer>, wanted: readonly number[]) {
  const answer = await asked;
  const words = /"message":"([^"]*)"/.exec(answer.body)?.[1] ?? '';
  const isRepelled = wanted.includes(answer.status) && saysNothing(answer);
  tell(attack, `${answer.status} ${words}`.slice(0, 90), isRepelled);
}

/** Bytes that begin as an image of 1 x 1 pixel and go on as a page. */
function pngBefore(page: string): Uint8Array {
  const header = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex');
  return Buffer.concat([header, Buffer.from(page)]);
}

function hostileLogdir(): string {
  const logdir = mkdtempSync(path.join(tmpdir(), 'flatline-attacks-'));
  const run = path.join(logdir, HOSTILE_RUN);
  mkdirSync(run);
  const writer = EventWriter.open(run);
  for (let step = 0; step < 30; step++) {
    writer.scalar(MARKUP, step, step);
    writer.histogram(`${MARKUP}/moving_mean`, Float32Array.of(0, 0, 0), step);
  }
  writer.image(`${MARKUP}/image`, pngBefore(MARKUP), 1);
  writer.text(`${MARKUP}/text`, [MARKUP, '[x](javascript:window.isHacked=1)'], 1);
  writer.close();
  symlinkSync('/etc/passwd', path.join(logdir, 'events.out.tfevents.1.passwd'));
  return logdir;
}

async function attackRequests(served: Served): Promise<void> {
  const names = { Host: 'evil.example', 'rebound with a port': 'evil.example:6006' };
  for (const host of Object.values(names)) {
    await refused(`DNS rebinding, Host: ${host}`, ask(served, REPORT, { Host: host }), [403]);
  }
  await refused(
    'another origin, Origin: http://evil.example',
    ask(served, REPORT, { Origin: 'http://evil.example' }),
    [403],
  );
  const escapes = [
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%252f..%252fetc/passwd',
    '/..\\..\\..\\etc\\passwd',
    '/%c0%ae%c0%ae/etc/passwd',
    '/%00/etc/passwd',
    '//etc/passwd',
    '/api/v1/histograms?run=../../etc&tag=x',
    '/api/v1/histograms?run=%2Fetc&tag=x',
    '/api/v1/texts?run=..%2F..&tag=passwd',
    '/api/v1/variable?run=__proto__&name=constructor',
  ];
  for (const address of escapes) {
    await refused(`traversal, ${address}`, ask(served, address), [400, 403, 404]);
  }
  const query = new URLSearchParams({
    run: HOSTILE_RUN,
    tag: `${MARKUP}/image`,
    at: '0',
    item: '0',
  });
  const page = await ask(served, `/api/v1/media-file?${query}`);
  const { 'content-type': type, 'content-security-policy': policy } = page.headers;
  const isInert =
    page.status === 200 && !/html|svg/.test(type ?? '') && /sandbox/.test(`${policy}`);
  tell('a page that was logged as an image', `${page.status} ${type}; ${policy}`, isInert);
  const report = await ask(served, REPORT);
  const isKept = !report.body.includes('root:x');
  tell('an event file that is a link to /etc/passwd', 'told as damaged', isKept);
  for (const method of ['POST', 'PUT', 'DELETE', 'TRACE']) {
    await refused(`${method} ${REPORT}`, ask(served, REPORT, {}, method), [404, 405]);
  }
  const split = await send(served, [
    `GET ${REPORT} HTTP/1.1\r\nHost: localhost\r\nX: a\rb: c\r\nConnection: close\r\n\r\n`,
  ]);
  tell('a bare CR in a header', split.told, / 400 /.test(split.told));
  const smuggled = await send(served, [
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ]);
  tell('smuggling, two lengths', smuggled.told, / 400 /.test(smuggled.told));
  const large = 'a'.repeat(300 * 1024);
  const headers = await send(served, [`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${large}\r\n\r\n`]);
  tell('300 kB of headers', headers.told, / 431 /.test(headers.told));
  const address = await send(served, [`GET /?${large} HTTP/1.1\r\nHost: localhost\r\n\r\n`]);
  tell('300 kB of address', address.told, / 431 /.test(address.told));
}

/** Answers are kept in memory: asking for ever new ones must not fill it. */
async function attackMemory(served: Served): Promise<void> {
  const filler = 'x'.repeat(100 * 1024);
  for (let number = 0; number < 2000; number++) await ask(served, `${REPORT}?x=${number}${filler}`);
  const status = readFileSync(`/proc/${served.process.pid}/status`, 'utf8');
  const megabytes = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  tell('200 MB of addresses, each asked once', `resident ${megabytes} MB`, megabytes < 400);
}

async function attackSlowly(served: Served): Promise<void> {
  async function* drops(first: string): AsyncGenerator<string> {
    yield first;
    for (let second = 0; second < 14; second++) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      yield 'X: y\r\n';
    }
  }
  const slow = Array.from({ length: 50 }, () =>
    send(served, drops(`GET ${REPORT} HTTP/1.1\r\nHost: localhost\r\n`)),
  );
  const meanwhile = await ask(served, REPORT);
  tell('a request among 50 slow ones', String(meanwhile.status), meanwhile.status === 200);
  const [first] = await Promise.all(slow);
  const isDropped = / 408 |^closed/.test(first?.told ?? '');
  tell('slow loris, a header a second on 50 connections', first?.told ?? '', isDropped);
}

async function attackToken(logdir: string): Promise<void> {
  process.env.FLATLINE_TOKEN = TOKEN;
  const served = await serveLogdir(logdir, '--host', '0.0.0.0');
  delete process.env.FLATLINE_TOKEN;
  const wrong = ['', 'x', TOKEN.slice(0, -1), `${TOKEN}x`, TOKEN.toUpperCase()];
  for (const token of wrong) {
    const cookie = { Cookie: `flatline_token=${token}` };
    await refused(
      `token guess, cookie "${token.slice(0, 12)}..."`,
      ask(served, REPORT, cookie),
      [401],
    );
  }
  const injected = await ask(served, `/?token=${TOKEN}&x=a%0d%0aX-Injected:%201`);
  const isClean = injected.status === 303 && injected.headers['x-injected'] === undefined;
  const to = `${injected.status} to ${injected.headers.location}`;
  tell('header injection, %0d%0a beside the token', to, isClean);
  let letIn = 0;
  for (let guess = 0; guess < 1000; guess++) {
    const { status } = await ask(served, REPORT, { Authorization: `Bearer guess${guess}` });
    if (status !== 401) letIn += 1;
  }
  tell('1000 token guesses', `${letIn} let in`, letIn === 0);
  const own = await ask(served, REPORT, { Authorization: `Bearer ${TOKEN}` });
  tell('the token itself, which is let in', String(own.status), own.status === 200);
  await served.stop();
}

async function attackFromPages(served: Served): Promise<void> {
  const browser = await launchBrowser();
  const views = [
    '',
    'variables',
    'scalars',
    'histograms',
    'media',
    'text',
    'runs',
    'files',
    'graph',
  ];
  for (const view of views) {
    const { page } = await openPage(browser);
    await page.goto(`${served.url}#/${view}`);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page
      .getByText('onerror')
      .first()
      .waitFor({ timeout: 3000 })
      .catch(() => undefined);
    const isHacked = await page.evaluate(() => Reflect.get(window, 'isHacked') === 1);
    const isShown = (await page.locator('body').innerText()).includes('onerror');
    const shown = isShown ? 'shown as text' : 'not shown here';
    tell(`XSS by names, page "${view || 'findings'}"`, `no script ran, ${shown}`, !isHacked);
    await page.close();
  }
  const { page } = await openPage(browser);
  await page.goto(served.url);
  const inline = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.isHacked = 1';
    document.body.append(script);
    return Reflect.get(window, 'isHacked') === 1;
  });
  tell('an inline script, put in by force', 'refused by the policy', !inline);

  const foreign = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<p>evil</p>');
  }).listen(0, '127.0.0.1');
  await once(foreign, 'listening');
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  const api = new URL('api/v1/report', served.url).href;
  const ways = {
    fetch: (url: string) => fetch(url).then((response) => response.text()),
    'fetch without cors': (url: string) =>
      fetch(url, { mode: 'no-cors' }).then((response) => response.text()),
    EventSource: (url: string) =>
      new Promise<string>((resolve, reject) => {
        const source = new EventSource(url.replace('report', 'events'));
        source.addEventListener('change', () => resolve('read'));
        source.addEventListener('error', () => reject(new Error('refused')));
      }),
    'a script tag': (url: string) =>
      new Promise<string>((resolve, reject) => {
        const script = document.createElement('script');
        script.src = url;
        script.onload = () => resolve('loaded');
        script.onerror = () => reject(new Error('refused'));
        document.body.append(script);
      }),
    'a frame': (url: string) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        // What a foreign frame holds cannot be seen from here: the answer's status tells.
        frame.onload = () => resolve('');
        document.body.append(frame);
      }),
  };
  for (const [way, read] of Object.entries(ways)) {
    const answered = page
      .waitForResponse((response) => response.url().startsWith(served.url), { timeout: 2000 })
      .catch(() => undefined);
    const text = await page.evaluate(read, api).catch(() => '');
    // Chromium shows no answer at all of some that it keeps from the page.
    const status = (await answered)?.status();
    const told = `${status ?? 'withheld'}, ${text === '' ? 'nothing to read' : 'READ'}`;
    tell(
      `a page of another origin reads by ${way}`,
      told,
      text === '' && (status ?? (way === 'a frame' ? 0 : 403)) === 403,
    );
  }
  foreign.close();
  await browser.close();
}

const logdir = hostileLogdir();
try {
  const served = await serveLogdir(logdir);
  await eventually(
    () => ask(served, REPORT),
    ({ body }) => !body.includes('"loading"'),
  );
  await attackRequests(served);
  await attackMemory(served);
  await attackFromPages(served);
  await attackToken(logdir);
  await attackSlowly(served);
} finally {
  await stopServed();
  rmSync(logdir, { recursive: true });
}
console.log(failures === 0 ? 'all repelled' : `${failures} FAILED`);
process.exitCode = failures === 0 ? 0 : 1;
