import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser } from '../support/browser.js';
import { dashboardLogdir, dashboardPages, looks, waitUntilWhole } from '../support/dashboard.js';
import { graphDefOf } from '../support/graphs.js';
import { isTooWide } from '../support/page.js';
import { greyPng } from '../support/png.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const hostileTags = [
  '<img/src=x/onerror=window.isHacked=1>',
  '__proto__',
  `${'long/'.repeat(800)}end`,
  'עברית/kernel',
  '🧊/kernel',
] as const;

/** A folder's name has no slash and at most 255 bytes. */
const hostileRuns = [
  '<img src=x onerror="window.isHacked=1">',
  '__proto__',
  'r'.repeat(250),
  'עברית',
  '🧊🧊',
] as const;

const pagesOfNames = [
  ['', hostileTags],
  ['variables', 'run'],
  ['variable', 'run'],
  ['graph', hostileTags],
  ['scalars', hostileTags],
  ['histograms', hostileTags],
  ['media', hostileTags],
  ['text', hostileTags],
  ['runs', 'run'],
  ['files', 'run'],
] as const;

/** Runs, variables, tags of every kind and ops with names that try something. */
function hostileLogdir(): string {
  const logdir = temporaryFolder();
  for (const run of hostileRuns) {
    const writer = EventWriter.open(path.join(logdir, run));
    const [variable] = hostileTags;
    writer.graph(graphDefOf(`${variable} = VariableV2\n train = AssignAdd(${variable})`));
    for (const tag of hostileTags) {
      for (const step of [0, 1, 2]) writer.histogram(tag, [step], step);
      writer.scalar(tag, 1, 0);
      writer.text(tag, tag.slice(0, 100), 0);
      writer.image(tag, greyPng(2, 2, 9), 0);
    }
    writer.close();
  }
  return logdir;
}

const browser = await launchBrowser();
const [whole, empty, hostile] = await Promise.all([
  serveLogdir(dashboardLogdir()),
  serveLogdir(temporaryFolder()),
  serveLogdir(hostileLogdir()),
]);

const test = suite('browser/states');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
});
test.after(async () => {
  await browser.close();
  await stopServed();
});

/** Everything that a page throws. */
const faults: string[] = [];
test.before.each(() => {
  faults.length = 0;
});

interface Tab {
  readonly page: Page;
  /** Goes to another page of the dashboard, in the same document but for the first time. */
  readonly show: (hash: string) => Promise<void>;
}

async function openTab(url: string, look: BrowserContextOptions): Promise<Tab> {
  const context = await browser.newContext(look);
  context.on('weberror', (error) => faults.push(error.error().message));
  const page = await context.newPage();
  return {
    page,
    async show(hash) {
      await page.goto(`${url}#/${hash}`);
      await page.evaluate(nextFrame);
    },
  };
}

/** The page before is gone once a frame is drawn. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

async function waitUntilAllWhole({ page, show }: Tab): Promise<void> {
  for (const place of dashboardPages) {
    await show(place.hash);
    await waitUntilWhole(page, place);
  }
}

for (const look of looks) {
  const { colorScheme } = look;

  test(`an empty log directory says on every page what to do: ${colorScheme}`, async () => {
    const { page, show } = await openTab(empty.url, look);
    for (const { hash } of dashboardPages) {
      await show(hash);
      const main = page.getByRole('main');
      if (hash === 'files') await main.getByText('no-event-file').waitFor();
      else {
        await main.getByRole('heading', { level: 1, name: 'No runs yet' }).waitFor();
        await main.getByText(/^flatline check /).waitFor();
      }
      await main.getByText(/no event file was found/i).waitFor();
      assert.not(await isTooWide(page), hash);
    }
    assert.equal(faults, []);
  });

  test(`while the report is on its way every page says so, and then shows it: ${colorScheme}`, async () => {
    const tab = await openTab(whole.url, look);
    const { page, show } = tab;
    const held: (() => void)[] = [];
    await page.route('**/api/v1/report', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    for (const place of dashboardPages) {
      await show(place.hash);
      await page.locator('[aria-busy=true]').getByText('Reading the report…').waitFor();
    }
    for (const release of held) release();
    await waitUntilAllWhole(tab);
    assert.equal(faults, []);
  });

  test(`without an answer every page says so, and tries again by itself: ${colorScheme}`, async () => {
    const tab = await openTab(whole.url, look);
    const { page, show } = tab;
    await page.route('**/api/v1/report*', (route) => route.abort());
    for (const place of dashboardPages) {
      await show(place.hash);
      await page.getByRole('heading', { name: 'The server cannot be reached.' }).waitFor();
      await page.getByText('flatline serve <logdir>').waitFor();
      assert.not(await isTooWide(page), place.hash);
    }
    await page.unroute('**/api/v1/report*');
    await waitUntilAllWhole(tab);
    assert.equal(faults, []);
  });

  test(`a page whose own question fails says why and what to do: ${colorScheme}`, async () => {
    const { page, show } = await openTab(whole.url, look);
    const asking = /^(variable\?|graph|scalars|histograms|media|text)/;
    await page.route(/api\/v1\/(variable|graph|tags)/, (route) =>
      route.fulfill({
        status: 500,
        json: { error: { code: 'broken', message: 'the disk is gone', advice: 'Mount it.' } },
      }),
    );
    for (const place of dashboardPages) {
      if (!asking.test(place.hash)) continue;
      await show(place.hash);
      const main = page.getByRole('main');
      await main
        .getByText(/The disk is gone/)
        .first()
        .waitFor();
      await main
        .getByText(/Mount it\./)
        .first()
        .waitFor();
      assert.not(await isTooWide(page), place.hash);
    }
    assert.equal(faults, []);
  });

  test(`names are text on every page, whatever they hold: ${colorScheme}`, async () => {
    const { page, show } = await openTab(hostile.url, look);
    for (const run of hostileRuns) {
      for (const [kind, shown] of pagesOfNames) {
        const query = new URLSearchParams({ only: run, run, name: hostileTags[0] });
        await show(`${kind}?${query}`);
        await page.waitForFunction(
          (names) => {
            const text = document.querySelector('main')?.textContent ?? '';
            return names.every((name) => text.includes(name));
          },
          shown === 'run' ? [run] : shown,
        );
        assert.not(await isTooWide(page), `${kind} of ${run}`);
      }
    }
    assert.not(await page.evaluate(() => 'isHacked' in window));
    assert.equal(faults, []);
  });
}

test.run();
