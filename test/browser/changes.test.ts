import { rmSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser } from '../support/browser.js';
import {
  dashboardLogdir,
  looks,
  type OpenPage,
  openEveryPage,
  waitUntilWhole,
} from '../support/dashboard.js';
import { isTooWide } from '../support/page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const browser = await launchBrowser();
const test = suite('browser/changes');
test.after(async () => {
  await browser.close();
  await stopServed();
});

/** Everything that a page throws. */
const faults: string[] = [];

function watchFaults(context: BrowserContext): void {
  context.on('weberror', (error) => faults.push(error.error().message));
}

const logdir = dashboardLogdir();
const served = await serveLogdir(logdir);
const tabs = await openEveryPage(browser, served.url, watchFaults);

const whole = ({ tab, place }: OpenPage): Promise<void> => waitUntilWhole(tab, place);

/** Every tab in both looks, one after the other. */
async function inEveryLook(check: (opened: OpenPage) => Promise<unknown>): Promise<void> {
  await Promise.all(
    tabs.map(async (opened) => {
      const { tab, place } = opened;
      for (const { colorScheme, viewport } of looks) {
        await tab.emulateMedia({ colorScheme });
        await tab.setViewportSize(viewport);
        await check(opened);
        assert.not(await isTooWide(tab), place.hash);
      }
    }),
  );
}

test('a server that goes is told on every page, which keeps what it shows', async () => {
  await inEveryLook(whole);
  await served.stop();
  const gone = ({ tab }: OpenPage) =>
    tab.getByRole('alert').getByText('The server is gone; trying again by itself.');
  await Promise.all(tabs.map((opened) => gone(opened).waitFor()));
  await inEveryLook(async (opened) => {
    await gone(opened).waitFor();
    await whole(opened);
  });
  await serveLogdir(logdir, '--port', new URL(served.url).port);
  await Promise.all(tabs.map((opened) => gone(opened).waitFor({ state: 'detached' })));
  await inEveryLook(whole);
  assert.equal(faults, []);
});

test('a run that is deleted goes from every page', async () => {
  await inEveryLook(whole);
  for (const name of ['tf1-flat-graph', 'texts']) {
    rmSync(path.join(logdir, name), { recursive: true });
  }
  await inEveryLook(async ({ tab, place }) => {
    if (place.hash.startsWith('variable?')) {
      const main = tab.getByRole('main');
      await main.getByRole('heading', { name: 'There is no such run' }).waitFor();
    } else {
      await tab.waitForFunction(() => {
        const text = document.querySelector('main')?.textContent ?? '';
        return !/tf1-flat-graph|Warm-up/.test(text);
      });
    }
  });
  assert.equal(faults, []);
});

test('a training that falls silent is told, and one that goes on is not', async () => {
  const silentLogdir = temporaryFolder();
  const writer = EventWriter.open(path.join(silentLogdir, 'a'));
  const log = (step: number): void => {
    writer.scalar('loss', step, step);
    writer.flush();
  };
  log(0);
  const { url } = await serveLogdir(silentLogdir);
  const page = await browser.newPage();
  await page.goto(`${url}#/files`);
  await page.getByRole('row', { name: /^a / }).waitFor();
  const badge = page.locator('.live');
  for (let step = 1; step <= 5; step++) {
    const isTold = page.waitForResponse(/api\/v1\/report/);
    log(step);
    await isTold;
    // The next change is one of its own only after the page has rested.
    await page.waitForTimeout(400);
  }
  await badge.getByText('live').waitFor();
  await badge.getByText('stale').waitFor();
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    assert.ok(await badge.getByText('stale').isVisible(), colorScheme);
    assert.match(String(await badge.getAttribute('title')), /may have ended, or hang/);
  }
  log(6);
  await badge.getByText('live').waitFor();
  writer.close();
});

test.run();
