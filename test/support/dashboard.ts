import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { EventWriter } from '../../src/index.js';
import { fixturesFolder } from './fixtures.js';
import { greyPng } from './png.js';
import { temporaryFolder } from './temporary-folder.js';

/** A log directory that has something for every page: two graphs, a damaged file, texts and images. */
export function dashboardLogdir(): string {
  const logdir = temporaryFolder();
  for (const name of ['tf1-flat-graph', 'tf1-healthy-graph', 'corrupt']) {
    cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
  }
  const writer = EventWriter.open(path.join(logdir, 'texts'));
  writer.text('notes', '# Warm-up\n| lr | loss |\n|---|---|\n| 0.1 | 2 |', 0);
  for (const step of [0, 1]) writer.image('filters', greyPng(4, 4, 90), step);
  writer.close();
  return logdir;
}

/** Every state of every page is looked at in both. */
export const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

export interface DashboardPage {
  /** Behind `#/`. */
  readonly hash: string;
  /** What is there once the page is whole, over `dashboardLogdir`. */
  readonly whole: string;
}

/** Every page, and the forms of those that have several. */
export const dashboardPages: readonly DashboardPage[] = [
  { hash: '', whole: '.variable-table .line' },
  { hash: 'variables', whole: '.scope-line, .variable-table .line' },
  { hash: 'variable?run=tf1-flat-graph&name=bn_mean', whole: '.value-chart canvas' },
  { hash: 'graph?run=tf1-flat-graph&name=bn_mean', whole: '.graph-panel + .graph-panel .g-box' },
  { hash: 'graph?run=tf1-flat-graph&name=bn_mean&text', whole: '.graph-panel + .graph-panel pre' },
  { hash: 'scalars', whole: '.card canvas' },
  { hash: 'histograms', whole: '.card canvas' },
  { hash: 'histograms?as=offset', whole: '.histogram path' },
  { hash: 'media', whole: '.media img' },
  { hash: 'text', whole: '.texts .markdown' },
  { hash: 'text?raw', whole: '.texts pre' },
  { hash: 'runs', whole: '.matrix tbody tr' },
  { hash: 'files', whole: '.problems-table tbody tr' },
];

export async function waitUntilWhole(page: Page, { whole }: DashboardPage): Promise<void> {
  await page.locator(whole).first().waitFor();
}

export interface OpenPage {
  readonly tab: Page;
  readonly place: DashboardPage;
}

/**
 * Every page in a browser of its own, as far as the server can tell: one browser has six connections
 * to a server, and each page keeps one.
 *
 * @param prepare is given each context before its page is opened.
 */
export function openEveryPage(
  browser: Browser,
  url: string,
  prepare: (context: BrowserContext) => unknown = () => undefined,
): Promise<readonly OpenPage[]> {
  return Promise.all(
    dashboardPages.map(async (place) => {
      const context = await browser.newContext();
      await prepare(context);
      const tab = await context.newPage();
      await tab.goto(`${url}#/${place.hash}`);
      return { tab, place };
    }),
  );
}
