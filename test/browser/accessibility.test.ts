import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser, openPage } from '../support/browser.js';
import {
  type DashboardPage,
  dashboardLogdir,
  dashboardPages,
  waitUntilWhole,
} from '../support/dashboard.js';
import { fixturesFolder } from '../support/fixtures.js';
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

const browser = await launchBrowser();
const { url } = await serveLogdir(dashboardLogdir());
const { url: emptyUrl } = await serveLogdir(temporaryFolder());

const places: readonly DashboardPage[] = [
  ...dashboardPages,
  { hash: 'graph?run=tf1-flat-graph&name=bn_mean&node=Assign', whole: '.g-facts' },
  { hash: 'nowhere', whole: 'h1' },
];

const test = suite('browser/accessibility');
test.after(async () => {
  await browser.close();
  await stopServed();
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const) {
  test(`axe finds nothing serious on any page: ${colorScheme}, ${width} px`, async () => {
    const { page } = await openPage(browser, { colorScheme, width });
    for (const place of places) {
      await page.goto(`${url}#/${place.hash}`);
      await waitUntilWhole(page, place);
      assert.equal(await seriousViolations(page), [], place.hash);
    }
    for (const name of ['Settings', 'Keys']) {
      const button = page.getByRole('button', { name });
      if (!(await button.isVisible())) continue;
      await button.click();
      await page.getByRole('dialog', { name }).waitFor();
      assert.equal(await seriousViolations(page), [], name);
      await page.keyboard.press('Escape');
    }
    await page.goto(`${url}#/`);
    await page.getByRole('button', { name: /^Runs / }).click();
    await page.getByRole('dialog', { name: 'Choose runs' }).waitFor();
    assert.equal(await seriousViolations(page), [], 'run picker');
    await page.goto(emptyUrl);
    await page
      .getByText(/No event file was found/)
      .first()
      .waitFor();
    assert.equal(await seriousViolations(page), [], 'empty');
    await page.close();
  });
}

/** More than this is enough of a page with a row for each of many variables. */
const mostPresses = 60;

for (const place of dashboardPages) {
  test(`Tab leads through the page in order, and shows where it is: ${place.hash || 'findings'}`, async () => {
    const { page } = await openPage(browser);
    await page.goto(`${url}#/${place.hash}`);
    await waitUntilWhole(page, place);
    await page.getByRole('banner').getByText('live').waitFor();
    const seen = new Set<string>();
    for (let presses = 0; presses < mostPresses; presses++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle } = getComputedStyle(element);
        const { stroke } = getComputedStyle(element.querySelector('rect') ?? element);
        const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
        const isWithin = element.closest('main') !== null;
        const id = [...document.querySelectorAll('*')].indexOf(element);
        const isShown = outlineStyle !== 'none' || (element.matches('.g-box') && stroke !== '');
        return { id, text: `${element.tagName} ${text.slice(0, 80)}`, isShown, isWithin };
      });
      if (!focused) break;
      assert.ok(focused.isShown, focused.text);
      seen.add(`${focused.isWithin ? 'main' : 'header'} ${focused.text}`);
    }
    const main = [...seen].filter((text) => text.startsWith('main'));
    assert.ok(seen.size > 8, [...seen].join(', '));
    assert.ok(main.length > 0, 'the keyboard never came into the page');
    await page.close();
  });
}

test('the controls of charts have names for the keyboard', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/scalars?only=tf1-flat-graph`);
  await page.locator('.card canvas').first().waitFor();
  for (const [role, name] of [
    ['slider', 'Smoothing'],
    ['button', 'Step'],
    ['button', 'Pin loss'],
    ['searchbox', 'Filter tags by regular expression'],
  ] as const) {
    await page.getByRole(role, { name, exact: true }).first().focus();
  }
  await page.close();
});

test('a new finding and a new verdict are said aloud, once, and not what was there before', async () => {
  const logdir = temporaryFolder();
  const copy = (name: string): void =>
    cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
  copy('tf1-healthy-graph');
  const { url: liveUrl } = await serveLogdir(logdir);
  const { page } = await openPage(browser);
  await page.goto(liveUrl);
  await page.getByRole('heading', { level: 1, name: /variables moved/ }).waitFor();
  const said = page.locator('[role=status][aria-live=polite]').last();
  assert.is(await said.innerText(), '');
  copy('tf1-flat-graph');
  await said.getByText(/^Verdict changed to Flat\. .*never moved/).waitFor();
  copy('torch-flat');
  await said.getByText(/^New finding: bn\.running_mean, .* never changed/).waitFor();
  await page.close();
});

test('with reduced motion nothing moves by itself', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const place of dashboardPages) {
    await page.goto(`${url}#/${place.hash}`);
    await waitUntilWhole(page, place);
    assert.is(await page.evaluate(() => document.getAnimations().length), 0, place.hash);
  }
  await page.close();
});

test.run();
