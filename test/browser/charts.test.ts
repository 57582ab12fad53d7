import path from 'node:path';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { isDrawn, isTooWide } from '../support/page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const hostileTags = [
  '<img src=x onerror="window.isHacked=1">',
  '__proto__',
  `${'long/'.repeat(800)}end`,
  'עברית/🧊',
];

/** Three runs with a loss that falls, one that has a NaN, and tags of every kind of name. */
function chartsLogdir(): string {
  const logdir = temporaryFolder();
  for (const [index, run] of ['lr=0.1/a', 'lr=0.1/b', 'lr=0.01/a'].entries()) {
    const writer = EventWriter.open(path.join(logdir, run));
    for (let step = 0; step < 3000; step++) {
      writer.scalar('loss', Math.exp(-step / 1000) + index, step);
    }
    for (let step = 0; step < 4; step++) {
      for (const tag of hostileTags) writer.scalar(tag, step, step);
      for (let layer = 0; layer < 14; layer++) writer.scalar(`layers/${layer}`, step, step);
      writer.scalar('eval/score', step === 2 ? Number.NaN : step, step);
      writer.histogram('dense/kernel', [-step, 0, 1, 1, 2, step], step);
    }
    writer.close();
  }
  return logdir;
}

/** Histograms that leave little to draw, and what is told of each. */
const oddHistograms = [
  ['one', [[1, 2, 3, 4]], /^7 .*1 .* 4$/],
  [
    'equal',
    [
      [3, 3],
      [3, 3],
    ],
    /^8 .*3 .* 3$/,
  ],
  [
    'zero',
    [
      [0, 0],
      [0, 0],
    ],
    /^8 .*0 .* 0$/,
  ],
  [
    'wide',
    [
      [-1e20, 1e20],
      [-1e20, 1e20],
    ],
    /^8 .*-1e20 .* 1e20$/,
  ],
] as const;

/** One run whose histograms are hard to draw. */
function oddLogdir(): string {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(path.join(logdir, 'odd'));
  for (const [tag, steps] of oddHistograms) {
    for (const [index, values] of steps.entries()) writer.histogram(tag, values, 7 + index);
  }
  writer.histogram('nothing', [], 7);
  writer.close();
  return logdir;
}

const browser = await launchBrowser();
const { url } = await serveLogdir(chartsLogdir());
const { url: oddUrl } = await serveLogdir(oddLogdir());

const test = suite('browser/charts');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
});
test.after(async () => {
  await browser.close();
  await stopServed();
});

function card(page: Page, tag: string) {
  return page.getByRole('article', { name: tag, exact: true }).first();
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`a chart a tag, a line a run: ${colorScheme}, ${width} px`, async () => {
      const { page, faults } = await openPage(browser, { colorScheme, width });
      await page.goto(`${url}#/scalars?tag=loss`);
      const chart = page.getByRole('img', { name: /^loss of 3 runs over steps/ });
      await chart.waitFor();
      assert.ok(await isDrawn(chart));
      assert.not(await isTooWide(page));
      assert.equal(faults, []);
    });
  }
}

test('tags stand in groups by prefix, twelve charts at a time', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/scalars?tag=^layers/`);
  await page.getByRole('button', { name: /^layers 14/ }).waitFor();
  await card(page, 'layers/0').waitFor();
  assert.is(await page.getByRole('article').count(), 12);
  await page.getByRole('button', { name: 'Next charts of layers' }).click();
  await card(page, 'layers/9').waitFor();
  assert.is(await page.getByRole('article').count(), 2);
});

test('a filter that would hang a backtracking engine is answered at once', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${url}#/scalars`);
  await card(page, 'loss').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('^(l|o|n|g|/|[a-z]+)+$!');
  await page.getByText(/No tag of the chosen runs matches/).waitFor();
  await page.getByRole('searchbox', { name: /Filter tags/ }).fill('(?=x)');
  await page.getByText(/Not a regular expression/).waitFor();
  await page.getByRole('searchbox', { name: /Filter tags/ }).fill('LOSS');
  await card(page, 'loss').waitFor();
  assert.equal(faults, []);
});

const zoomable = [
  ['scalars?tag=loss&smooth=0', /^loss of/, 2999],
  ['variable?run=lr%3D0.1%2Fa&name=dense%2Fkernel', /^Least, mean and greatest/, 3],
] as const;

for (const [place, name, lastStep] of zoomable) {
  test(`drawing over a chart zooms, asks for the stretch, and is in the URL: ${place}`, async () => {
    const { page } = await openPage(browser);
    const asked: URL[] = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.goto(`${url}#/${place}`);
    const chart = page.getByRole('img', { name });
    await chart.waitFor();
    const box = await chart.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width * 0.4, box.y + 80);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 100, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => /range=/.test(location.hash));
    const zoomed = () => asked.find(({ searchParams }) => searchParams.has('from'));
    while (!zoomed()) await page.waitForEvent('request');
    const from = Number(zoomed()?.searchParams.get('from'));
    const to = Number(zoomed()?.searchParams.get('to'));
    const [start, end] = [from / lastStep, to / lastStep];
    assert.ok(start > 0.2 && start < 0.5 && end > 0.5 && end < 0.8, `${from}..${to}`);
    await page.reload();
    assert.ok(Number(await page.getByRole('spinbutton', { name: 'Show steps from' }).inputValue()));
    await chart.dblclick();
    await page.waitForFunction(() => !/range=/.test(location.hash));
  });
}

test('the pointer reads every run, and a table has the figures', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/scalars?tag=loss`);
  const chart = page.getByRole('img', { name: /^loss of/ });
  await chart.waitFor();
  await chart.hover();
  const tooltip = page.locator('.tooltip');
  await tooltip.waitFor();
  const rows = (await tooltip.locator('tbody').innerText()).split('\n');
  assert.match(rows.join(' '), /lr=0\.01\/a.*lr=0\.1\/b.*lr=0\.1\/a/);
  await page.getByRole('button', { name: 'Values of loss as a table' }).click();
  const table = page.getByRole('table', { name: /Values of loss/ });
  assert.match(await table.innerText(), /lr=0\.1\/a\s+3,000\s+2,999\s+1\s+0\.049/);
});

test('settings hold for every chart and are there again after a reload', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${url}#/scalars?tag=layers|loss`);
  const layers = page.getByRole('button', { name: /^layers/ }).locator('xpath=../..');
  await layers.getByText('1–12').waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('group', { name: 'Charts of a group' })
    .getByText('6', { exact: true })
    .click();
  await page.getByRole('group', { name: 'First in a tooltip' }).getByText('lowest').click();
  await page.getByRole('button', { name: 'Close' }).click();
  await layers.getByText('1–6').waitFor();
  await page.reload();
  await layers.getByText('1–6').waitFor();
  await page.getByRole('img', { name: /^loss of/ }).hover();
  const rows = await page.locator('.tooltip tbody').innerText();
  assert.match(rows.replaceAll('\n', ' '), /lr=0\.1\/a.*lr=0\.1\/b.*lr=0\.01\/a/);
  assert.equal(faults, []);
});

test('pins, colours, axis and run filter come back from the URL', async () => {
  const { page, faults } = await openPage(browser);
  const query = new URLSearchParams({ colour: 'lr=([\\d.]+)', runs: '/a$', axis: 'relative' });
  query.append('pin', 'eval/score');
  query.append('pin', 'loss');
  await page.goto(`${url}#/scalars?${query}`);
  await card(page, 'eval/score').waitFor();
  const tags = await page
    .getByRole('article')
    .evaluateAll((cards) => cards.slice(0, 2).map((element) => element.getAttribute('aria-label')));
  assert.equal(tags, ['eval/score', 'loss']);
  await page
    .getByRole('img', { name: /^loss of 2 runs over time/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Pin loss' }).first().click();
  await page.waitForFunction(() => !/pin=loss/.test(location.hash));
  await page.getByRole('checkbox', { name: /lr=0\.01/ }).uncheck();
  await page.getByRole('img', { name: /^loss of 1 run over time/ }).waitFor();
  assert.equal(faults, []);
});

test('every point of a chart can be taken away, thinned out or not', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/scalars?tag=loss`);
  const link = card(page, 'loss').getByRole('link', { name: /CSV/ });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const lines = (await (await download.createReadStream()).toArray()).join('').split('\n');
  assert.is(lines.length, 1 + 3 * 3000 + 1);
});

for (const [shape, colorScheme, width] of [
  ['bands', 'light', 1280],
  ['offset', 'dark', 1280],
  ['overlay', 'light', 390],
] as const) {
  test(`histograms as ${shape}: ${colorScheme}, ${width} px`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width });
    await page.goto(`${url}#/histograms?as=${shape}&only=lr=0.1/a`);
    const chart = page.getByRole('img', { name: /of dense\/kernel in run lr=0.1\/a over steps/ });
    await chart.waitFor();
    if (shape === 'bands') assert.ok(await isDrawn(chart));
    else assert.is(await chart.locator('path').count(), 4);
    await chart.hover();
    if (shape !== 'bands') await page.getByText(/^step \d: [\d.]+ in .* to /).waitFor();
    await page.getByRole('button', { name: 'Percentiles of dense/kernel as a table' }).click();
    const table = page.getByRole('table', { name: /Percentiles of dense\/kernel/ });
    await table.getByRole('row').nth(4).waitFor();
    assert.match(await table.innerText(), /3\s+-3[\s\S]*3$/);
    assert.not(await isTooWide(page));
    assert.equal(faults, []);
  });
}

for (const [shape, colorScheme] of [
  ['bands', 'light'],
  ['offset', 'dark'],
  ['overlay', 'light'],
] as const) {
  test(`histograms of one step, of one value and of nothing as ${shape}: ${colorScheme}`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme });
    await page.goto(`${oddUrl}#/histograms?as=${shape}`);
    for (const [tag, , row] of oddHistograms) {
      await page.getByRole('img', { name: `of ${tag} in run` }).waitFor();
      await page.getByRole('button', { name: `Percentiles of ${tag} as a table` }).click();
      const last = page
        .getByRole('table', { name: `Percentiles of ${tag}` })
        .getByRole('row')
        .last();
      await last.getByText(/^[78]$/).waitFor();
      assert.match((await last.innerText()).replaceAll(/\s+/g, ' '), row, tag);
    }
    await card(page, 'nothing').getByText('No finite element in any step.').waitFor();
    assert.equal(faults, []);
  });
}

// A canvas keeps the width it was drawn for until its chart follows the window, a moment later.
for (const hash of ['scalars', 'histograms?as=bands']) {
  test(`${hash} is not too wide where a chart still has the width of a wider window`, async () => {
    const { page, faults } = await openPage(browser, { width: 390 });
    await page.goto(`${url}#/${hash}`);
    const chart = page.getByRole('img', { name: / over steps/ }).first();
    while (!(await isDrawn(chart))) await page.waitForTimeout(50);
    const right = await chart.evaluate((canvas) => {
      canvas.style.width = '1200px';
      return canvas.getBoundingClientRect().right;
    });
    assert.ok(right > 1200);
    assert.not(await isTooWide(page));
    assert.equal(faults, []);
  });
}

test('tags are text, whatever they hold', async () => {
  const { page, faults } = await openPage(browser, { width: 390 });
  for (const tag of hostileTags) {
    await page.goto(`${url}#/scalars?${new URLSearchParams({ pin: tag, tag: '^$' })}`);
    await page.getByRole('img', { name: / of 3 runs over steps/ }).waitFor();
    assert.not(await isTooWide(page), tag.slice(0, 20));
  }
  assert.not(await page.evaluate(() => 'isHacked' in window));
  assert.equal(faults, []);
});

test.run();
