import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { fixturesFolder } from '../support/fixtures.js';
import { greyPng } from '../support/png.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds serious or worse on the page as it stands. */
async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as {
      axe: { run: () => Promise<{ violations: Violation[] }> };
    };
    return (await engine.run()).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))}`);
}

const logdir = temporaryFolder();
for (const name of ['tf1-flat-graph', 'tf1-healthy-graph', 'corrupt']) {
  cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
}
const writer = EventWriter.open(path.join(logdir, 'texts'));
writer.text('notes', '# Warm-up\n| lr | loss |\n|---|---|\n| 0.1 | 2 |', 0);
for (const step of [0, 1]) writer.image('filters', greyPng(4, 4, 90), step);
writer.close();

const browser = await launchBrowser();
const { url } = await serveLogdir(logdir);
const { url: emptyUrl } = await serveLogdir(temporaryFolder());

/** Pages, and something that is there once they are whole. */
const pages: readonly (readonly [string, string])[] = [
  ['', '.variable-table .line'],
  ['variables', '.scope-line, .variable-table .line'],
  ['variable?run=tf1-flat-graph&name=bn_mean', '.points-table, .value-chart canvas'],
  ['graph?run=tf1-flat-graph&name=bn_mean&node=Assign', '.graph-panel + .graph-panel svg'],
  ['scalars', '.card canvas'],
  ['histograms', '.card canvas'],
  ['histograms?as=offset', '.histogram path'],
  ['media', '.media img'],
  ['text', '.texts .markdown'],
  ['text?raw', '.texts pre'],
  ['runs', '.matrix tbody tr'],
  ['files', '.problems-table tbody tr'],
  ['nowhere', 'h1'],
];

const test = suite('browser/accessibility');
test.after(async () => {
  await browser.close();
  await stopServed();
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`axe finds nothing serious on any page: ${colorScheme}, ${width} px`, async () => {
    const { page } = await openPage(browser, { colorScheme, width });
    for (const [hash, whole] of pages) {
      await page.goto(`${url}#/${hash}`);
      await page.locator(whole).first().waitFor();
      assert.equal(await seriousViolations(page), [], hash);
    }
    await page.goto(emptyUrl);
    await page
      .getByText(/No event file was found/)
      .first()
      .waitFor();
    assert.equal(await seriousViolations(page), [], 'empty');
    await page.close();
  });
}

test('every control can be reached with the keyboard, and shows that it is', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/scalars?only=tf1-flat-graph`);
  await page.locator('.card canvas').first().waitFor();
  const controls = await page.locator('a[href], button:not(:disabled), input, select').count();
  const seen = new Set<string>();
  for (let presses = 0; presses < controls + 20; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle } = getComputedStyle(element);
      const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { text: `${element.tagName} ${text}`, isShown: outlineStyle !== 'none' };
    });
    if (!focused) break;
    assert.ok(focused.isShown, focused.text);
    seen.add(focused.text);
  }
  for (const name of ['Smoothing', 'Step', 'Pin loss', 'Filter tags by regular expression']) {
    assert.ok(
      [...seen].some((text) => text.includes(name)),
      name,
    );
  }
  await page.close();
});

test('with reduced motion nothing moves by itself', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`${url}#/scalars`);
  await page.locator('.card canvas').first().waitFor();
  const moving = await page.evaluate(() => document.getAnimations().length);
  assert.is(moving, 0);
  await page.close();
});

test.run();
