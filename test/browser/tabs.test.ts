import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser } from '../support/browser.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const browser = await launchBrowser();
const test = suite('browser/tabs');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
  await stopServed();
});
test.after(() => browser.close());

/** A headless browser shows every tab: its tabs are told that they are hidden. */
async function browserWithTabs(): Promise<BrowserContext> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    let state: DocumentVisibilityState = 'visible';
    Object.defineProperty(document, 'visibilityState', {
      // A method: tsx calls a helper for the name of an arrow function, which the page does not have.
      get() {
        return state;
      },
    });
    document.addEventListener('pretend', (event) => {
      state = (event as CustomEvent<DocumentVisibilityState>).detail;
      document.dispatchEvent(new Event('visibilitychange'));
    });
  });
  return context;
}

async function turn(tab: Page, state: DocumentVisibilityState): Promise<void> {
  await tab.evaluate(
    (detail) => document.dispatchEvent(new CustomEvent('pretend', { detail })),
    state,
  );
}

function growingRun(logdir: string): (steps: number) => void {
  const writer = EventWriter.open(path.join(logdir, 'a'));
  let step = 0;
  return (steps) => {
    for (const end = step + steps; step < end; step++) writer.scalar('bn/moving_mean', step, step);
    writer.flush();
  };
}

const variableHash = '#/variable?run=a&name=bn%2Fmoving_mean';

const points = (tab: Page, count: number) =>
  tab.getByText(new RegExp(`^${count} observations`)).waitFor();

test('nine tabs of one browser are on one server, which answers each that is shown', async () => {
  const logdir = temporaryFolder();
  const grow = growingRun(logdir);
  grow(6);
  const { url } = await serveLogdir(logdir);
  const context = await browserWithTabs();
  const tabs: Page[] = [];
  for (let index = 0; index < 9; index++) {
    const tab = await context.newPage();
    await tab.goto(url + variableHash);
    await points(tab, 6);
    await turn(tab, 'hidden');
    tabs.push(tab);
  }
  grow(4);
  for (const tab of tabs) {
    await turn(tab, 'visible');
    await points(tab, 10);
    await tab.locator('.live').getByText('live').waitFor();
    assert.is(await tab.getByRole('alert').count(), 0);
    await turn(tab, 'hidden');
  }
});

test('a tab that is shown again asks for what it missed, and for nothing else', async () => {
  const logdir = temporaryFolder();
  const grow = growingRun(logdir);
  grow(6);
  const { url } = await serveLogdir(logdir);
  const tab = await (await browserWithTabs()).newPage();
  await tab.goto(url + variableHash);
  await points(tab, 6);
  await tab.locator('.live').getByText('live').waitFor();
  const asked: string[] = [];
  const isResumed = () => tab.waitForResponse(/events\?since=/);
  tab.on('request', (request) => asked.push(new URL(request.url()).pathname));

  await turn(tab, 'hidden');
  let resumed = isResumed();
  await turn(tab, 'visible');
  await resumed;
  await tab.locator('.live').getByText('live').waitFor();
  await tab.waitForTimeout(300);
  assert.equal(asked, ['/api/v1/events']);

  await turn(tab, 'hidden');
  grow(4);
  resumed = isResumed();
  await turn(tab, 'visible');
  await resumed;
  await points(tab, 10);
  grow(2);
  await points(tab, 12);
});

test('a tab whose server was started anew while it was hidden shows everything', async () => {
  const logdir = temporaryFolder();
  const grow = growingRun(logdir);
  grow(6);
  const first = await serveLogdir(logdir);
  const tab = await (await browserWithTabs()).newPage();
  await tab.goto(first.url + variableHash);
  await points(tab, 6);
  await turn(tab, 'hidden');
  await first.stop();
  grow(4);
  await serveLogdir(logdir, '--port', new URL(first.url).port);
  assert.is(await tab.getByText('stale').count(), 0);
  await turn(tab, 'visible');
  await points(tab, 10);
  await tab.locator('.live').getByText('live').waitFor();
});

test('a paused tab that was hidden holds what came meanwhile, and counts no more than that', async () => {
  const logdir = temporaryFolder();
  const grow = growingRun(logdir);
  grow(6);
  const { url } = await serveLogdir(logdir);
  const tab = await (await browserWithTabs()).newPage();
  await tab.goto(url + variableHash);
  await points(tab, 6);
  await tab.getByRole('button', { name: 'Pause' }).click();
  for (const steps of [0, 1]) {
    await turn(tab, 'hidden');
    if (steps > 0) grow(steps);
    const resumed = tab.waitForResponse(/events\?since=/);
    await turn(tab, 'visible');
    await resumed;
  }
  await tab.getByText('1 held').waitFor();
  await points(tab, 6);
  await tab.getByRole('button', { name: 'Resume' }).click();
  await points(tab, 7);
});

test.run();
