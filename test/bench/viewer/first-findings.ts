import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import type { WireReport } from '../../../src/wire/api.js';
import { openPage } from '../../support/browser.js';
import { eventually, serveLogdir, stopServed } from '../../support/served.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { note } from './figures.js';
import { RUNS, TAGS } from './logs.js';

/** Visits of a server that has read everything. */
const WARM_VISITS = 3;
/** What a server still does behind its first reading, and a page behind its first picture. */
const SETTLE_MILLIS = 700;

/** How long people wait for the first findings, and what of it is the browser's own. */
export async function firstFindings(browser: Browser, logdir: string): Promise<void> {
  // A cache of its own, in which nothing is.
  process.env.XDG_CACHE_HOME = temporaryFolder();
  const { page } = await openPage(browser);
  await watchFor(page, 'never moved');
  const started = Date.now();
  const { url } = await serveLogdir(logdir);
  const listening = Date.now();
  const seen = await visit(page, url);
  const all = `on ${RUNS} runs x ${TAGS} tags`;
  note(`first findings ${all}, from process start`, seen - started, 1500);
  note('of which until the server listened', listening - started);
  await eventually(
    async () => (await (await fetch(`${url}api/v1/report`)).json()) as WireReport,
    ({ loading }) => !loading,
    60_000,
  );
  note('all of them read', Date.now() - started);
  for (let again = 0; again < WARM_VISITS; again++) {
    await page.goto('about:blank');
    await page.waitForTimeout(SETTLE_MILLIS);
    const asked = Date.now();
    note('the same on a warm server', (await visit(page, url)) - asked, 500);
  }
  note('script of the first page', await scriptKilobytes(page), 250, 'kB gzipped');
  await page.context().close();
  await stopServed();
}

/** What the browser takes for a page of one line, measured in the same way. */
export async function emptyPage(browser: Browser): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><h1>nothing else</h1>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { page } = await openPage(browser);
  await watchFor(page, 'nothing else');
  for (let again = 0; again < WARM_VISITS; again++) {
    await page.goto('about:blank');
    await page.waitForTimeout(SETTLE_MILLIS);
    const asked = Date.now();
    note('a page of one line', (await visit(page, `http://localhost:${port}/`)) - asked);
  }
  await page.context().close();
  server.close();
}

/** Notes in every document that the page opens when a heading with these words was painted. */
async function watchFor(page: Page, words: string): Promise<void> {
  await page.addInitScript((wanted) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('h1')?.textContent?.includes(wanted)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { seenAt: Date.now() })));
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, words);
}

/** Opens a page; when it was painted, in milliseconds since 1970. */
async function visit(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => (window as unknown as { seenAt?: number }).seenAt);
  return Number(await seen.jsonValue());
}

async function scriptKilobytes(page: Page): Promise<number> {
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\.js(\?|$)/.test(name)),
  );
  const headers = { 'Accept-Encoding': 'gzip' };
  const sizes = names.map(async (name) => {
    const response = await fetch(name, { headers });
    await response.arrayBuffer();
    return Number(response.headers.get('content-length'));
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}
