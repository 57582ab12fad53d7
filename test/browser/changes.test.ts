import { rmSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser } from '../support/browser.js';
import { dashboardLogdir, looks, openEveryPage, waitUntilWhole } from '../support/dashboard.js';
import { isTooWide } from '../support/page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const browser = await launchBrowser();
const test = suite('browser/changes');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
  await stopServed();
});
test.after(() => browser.close());

/** Everything that a page throws. */
const faults: string[] = [];
test.before.each(() => {
  faults.length = 0;
});

function watchFaults(context: BrowserContext): void {
  context.on('weberror', (error) => faults.push(error.error().message));
}

for (const look of looks) {
  const { colorScheme } = look;

  test(`a server that goes is told on every page, which keeps what it shows: ${colorScheme}`, async () => {
    const logdir = dashboardLogdir();
    const served = await serveLogdir(logdir);
    const tabs = await openEveryPage(browser, served.url, look, watchFaults);
    await Promise.all(tabs.map(({ tab, place }) => waitUntilWhole(tab, place)));
    await served.stop();
    const gone = ({ tab }: { readonly tab: Page }) =>
      tab.getByRole('alert').getByText('The server is gone; trying again by itself.');
    await Promise.all(tabs.map((tab) => gone(tab).waitFor()));
    for (const { tab, place } of tabs) {
      assert.ok(await tab.locator(place.whole).first().isVisible(), place.hash);
      assert.not(await isTooWide(tab), place.hash);
    }
    await serveLogdir(logdir, '--port', new URL(served.url).port);
    await Promise.all(tabs.map((tab) => gone(tab).waitFor({ state: 'detached' })));
    await Promise.all(tabs.map(({ tab, place }) => waitUntilWhole(tab, place)));
    assert.equal(faults, []);
  });

  test(`a run that is deleted goes from every page: ${colorScheme}`, async () => {
    const logdir = dashboardLogdir();
    const { url } = await serveLogdir(logdir);
    const tabs = await openEveryPage(browser, url, look, watchFaults);
    await Promise.all(tabs.map(({ tab, place }) => waitUntilWhole(tab, place)));
    for (const name of ['tf1-flat-graph', 'texts']) {
      rmSync(path.join(logdir, name), { recursive: true });
    }
    for (const { tab, place } of tabs) {
      const main = tab.getByRole('main');
      if (place.hash.startsWith('variable?')) {
        await main.getByRole('heading', { name: 'There is no such run' }).waitFor();
      } else {
        await tab.waitForFunction(() => {
          const text = document.querySelector('main')?.textContent ?? '';
          return !/tf1-flat-graph|Warm-up/.test(text);
        });
      }
      assert.not(await isTooWide(tab), place.hash);
    }
    assert.equal(faults, []);
  });

  test(`a training that falls silent is told, and one that goes on is not: ${colorScheme}`, async () => {
    const logdir = temporaryFolder();
    const writer = EventWriter.open(path.join(logdir, 'a'));
    const log = (step: number): void => {
      writer.scalar('loss', step, step);
      writer.flush();
    };
    log(0);
    const { url } = await serveLogdir(logdir);
    const context = await browser.newContext(look);
    const page = await context.newPage();
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
    assert.match(String(await badge.getAttribute('title')), /may have ended, or hang/);
    log(6);
    await badge.getByText('live').waitFor();
    writer.close();
  });
}

test.run();
