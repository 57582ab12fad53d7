/**
 * How fast the dashboard is to a person, in headless Chromium, each figure with its goal: `node
 * --import tsx test/bench/viewer.ts [rounds] [part...]`, after `npm run build`. The parts are findings,
 * variables and zoom; all by default. TensorBoard is timed on the same log directory where
 * FLATLINE_PEERS_PYTHON, or python3, has it. The clock of a picture stops when the page's main thread
 * has painted it.
 */
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { printFigures } from './viewer/figures.js';
import { emptyPage, firstFindings } from './viewer/first-findings.js';
import { longSeries, manyRuns, manyVariables } from './viewer/logs.js';
import { tensorboard } from './viewer/tensorboard.js';
import { filtering, openAllVariables, scrolling } from './viewer/variable-table.js';
import { zoom } from './viewer/zoom.js';

type Part = (browser: Browser, rounds: number) => Promise<void>;

const parts: Readonly<Record<string, Part>> = {
  async findings(browser, rounds) {
    const logdir = manyRuns();
    for (let round = 0; round < rounds; round++) await firstFindings(browser, logdir);
    await emptyPage(browser);
    await tensorboard(logdir);
  },
  async variables(browser, rounds) {
    const { url } = await serveLogdir(manyVariables());
    for (let round = 0; round < rounds; round++) {
      const { page } = await openPage(browser);
      await openAllVariables(page, url);
      await filtering(page);
      await scrolling(page);
      await page.context().close();
    }
    await stopServed();
  },
  async zoom(browser, rounds) {
    const { url } = await serveLogdir(longSeries());
    for (let round = 0; round < rounds; round++) {
      const { page } = await openPage(browser);
      await zoom(page, url);
      await page.context().close();
    }
    await stopServed();
  },
};

const [rounds = '3', ...words] = process.argv.slice(2);
const browser = await launchBrowser();
for (const [name, part] of Object.entries(parts)) {
  if (words.length === 0 || words.includes(name)) await part(browser, Number(rounds));
}
await browser.close();
printFigures();
