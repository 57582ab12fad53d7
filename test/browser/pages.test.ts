import { cpSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { scalarEvent } from '../support/event-bytes.js';
import { fixturesFolder } from '../support/fixtures.js';
import { writeSession } from '../support/hparams.js';
import { isTooWide } from '../support/page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Logs of TensorFlow 1, Keras and PyTorch, each flat and healthy. */
function fixturesLogdir(): string {
  const logdir = temporaryFolder();
  for (const name of ['tf1-flat-graph', 'tf1-healthy-graph', 'torch-flat', 'tf2-keras-flat']) {
    cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
  }
  const writer = EventWriter.open(path.join(logdir, 'texts'));
  for (const step of [0, 1]) {
    writer.text('notes/log', '<b onclick="window.isHacked=1">warmed up</b>'.repeat(step), step);
  }
  writer.close();
  for (const [run, optimizer, loss] of [
    ['hp-a', 'adam', 0.15],
    ['hp-b', 'rmsprop', 0.95],
    ['hp-c', 'sgd', 0.55],
  ] as const) {
    writeSession(path.join(logdir, run), { optimizer: { stringValue: optimizer } }, [
      scalarEvent('loss', 0, 1),
      scalarEvent('loss', 1, loss),
    ]);
  }
  return logdir;
}

const browser = await launchBrowser();
const { url } = await serveLogdir(fixturesLogdir());

const test = suite('browser/pages');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
});
test.after(async () => {
  await browser.close();
  await stopServed();
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`variables stand in their scopes, the worst first: ${colorScheme}, ${width} px`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width });
    await page.goto(`${url}#/variables?only=tf2-keras-flat`);
    const scope = page.getByRole('button', { name: /^batch_normalization\/ 4/ });
    await scope.waitFor();
    const row = page.getByRole('row').filter({ has: scope });
    assert.match(await row.innerText(), /flat[\s\S]*2 flat/);
    const child = page.getByRole('link', { name: 'moving_mean', exact: true });
    await child.waitFor();
    await scope.focus();
    await page.keyboard.press('ArrowLeft');
    await child.waitFor({ state: 'detached' });
    assert.is(await scope.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('ArrowRight');
    await child.waitFor();
    assert.not(await isTooWide(page));
    await child.click();
    await page.getByRole('heading', { level: 1, name: /moving_mean/ }).waitFor();
    await page.goBack();
    await scope.waitFor();
    assert.equal(faults, []);
  });
}

test('the rows of the tree are as wide as their table', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/variables`);
  await page.locator('.scope-line').first().waitFor();
  const ends = await page.locator('.variable-table .line').evaluateAll((rows) =>
    rows.map((row) => {
      const [last] = [...row.children].reverse().filter((cell) => cell.clientWidth > 0);
      return Math.round(last?.getBoundingClientRect().right ?? 0);
    }),
  );
  assert.equal([...new Set(ends)].length, 1, String(ends));
});

test('the headline speaks of the chosen runs alone', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${url}#/?only=tf1-healthy-graph&only=tf1-flat-graph`);
  const headline = page.getByRole('heading', { level: 1 });
  await headline.getByText(/variables never moved .* 2 chosen runs \(tf1-flat-graph\)/).waitFor();
  await page.getByRole('button', { name: 'Runs 2/8' }).click();
  await page.getByRole('checkbox', { name: /tf1-flat-graph/ }).uncheck();
  await headline.getByText('5 of 5 variables moved in run tf1-healthy-graph.').waitFor();
  await page.getByRole('button', { name: 'None' }).click();
  await page.getByRole('heading', { name: 'No run is chosen' }).waitFor();
  assert.equal(faults, []);
});

test('a verdict filter narrows the tree, and is in the URL', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/variables?only=torch-flat&status=moving`);
  await page.getByRole('heading', { name: /^Variables \d+$/ }).waitFor();
  const flat = page.getByRole('table').getByText('flat', { exact: true });
  assert.is(await flat.count(), 0);
  await page.getByRole('button', { name: /\d+ flat/ }).click();
  await page.waitForFunction(() => /status=(flat%2Cmoving|moving%2Cflat)/.test(location.hash));
  await flat.first().waitFor();
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`the graph shows the edge that is missing, beside a sibling that has it: ${colorScheme}, ${width} px`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width });
    await page.goto(`${url}#/variable?run=tf1-flat-graph&name=bn_mean`);
    await page.getByRole('link', { name: 'Graph', exact: true }).last().click();
    const own = page.getByRole('region', { name: 'This variable' });
    await own.getByText('✕ no edge').waitFor();
    const sibling = page.getByRole('region', { name: 'A sibling that moves' });
    await sibling.getByText('tf1-healthy-graph').waitFor();
    assert.is(await sibling.getByText('✕ no edge').count(), 0);
    assert.not(await isTooWide(page));
    await own.getByRole('link', { name: /^GradientDescent \(NoOp/ }).click();
    const facts = page.getByRole('region', { name: 'Selected op' });
    await facts.getByText('NoOp, the fetch').waitFor();
    assert.match(page.url(), /node=GradientDescent/);
    await page.getByRole('link', { name: 'As text' }).click();
    await own.getByText('x missing: control edge GradientDescent <- Assign').waitFor();
    await page.reload();
    await own.getByText('x missing: control edge GradientDescent <- Assign').waitFor();
    assert.equal(faults, []);
  });
}

test('a scope opens on demand, and a log without a graph says so', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#/graph?run=tf1-flat-graph&name=bn_mean`);
  const own = page.getByRole('region', { name: 'This variable' });
  await own.getByRole('link', { name: /^Open scope gradients\/:/ }).click();
  await page.waitForFunction(() => /scope=gradients%2F/.test(location.hash));
  await own
    .getByRole('link', { name: /^Open scope gradients\/\w+/ })
    .first()
    .waitFor();
  await page.goto(`${url}#/graph?run=torch-flat`);
  await page.getByRole('heading', { name: 'No graph to show' }).waitFor();
  await page.getByText(/holds no graph/).waitFor();
});

for (const width of [1280, 390]) {
  test(`runs stand side by side, by what their variables do: ${width} px`, async () => {
    const { page, faults } = await openPage(browser, { width });
    await page.goto(`${url}#/runs?runs=^tf1`);
    const row = page.getByRole('row', { name: /tf1-flat-graph/ });
    await row.waitFor();
    const text = (await row.innerText()).replaceAll(/\s+/g, ' ');
    assert.match(text, /Flat update-ops-not-run (steps )?30 (moving-mean )?1 flat/);
    for (const cell of await row.getByRole('cell').all()) {
      const box = await cell.boundingBox();
      if (box) assert.ok(box.x + box.width <= width, 'a cell is cut');
    }
    assert.is(await page.getByRole('row').count(), 3);
    assert.not(await isTooWide(page));
    await row.getByRole('link', { name: 'tf1-flat-graph' }).click();
    await page.getByRole('heading', { name: /^Variables \d+$/ }).waitFor();
    assert.match(page.url(), /only=tf1-flat-graph/);
    assert.equal(faults, []);
  });
}

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`runs by hyperparameter and metric, sorted by either: ${width} px`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width });
    await page.goto(`${url}#/runs?runs=^hp&sessions=-metric:loss`);
    const table = page.getByRole('table').filter({ hasText: 'optimizer' });
    const losses = async () =>
      (await table.getByRole('row').allInnerTexts()).flatMap(
        (text) => /\b0\.\d5\b/.exec(text) ?? [],
      );
    await table.waitFor();
    assert.equal(await losses(), ['0.95', '0.55', '0.15']);
    assert.not(await isTooWide(page));
    if (width > 1000) {
      const heading = table.getByRole('columnheader', { name: 'optimizer' });
      await heading.getByRole('button').click();
      assert.is(await heading.getAttribute('aria-sort'), 'ascending');
      assert.match(page.url(), /sessions=value%3Aoptimizer/);
      assert.equal(await losses(), ['0.15', '0.95', '0.55']);
      await heading.getByRole('button').click();
      assert.equal(await losses(), ['0.55', '0.95', '0.15']);
    }
    assert.equal(faults, []);
  });
}

test('on a narrow screen the header has room for the runs, and shows which page is open', async () => {
  const { page } = await openPage(browser, { width: 390 });
  await page.goto(`${url}#/files`);
  const picker = await page.getByRole('button', { name: /^Runs \d/ }).boundingBox();
  const lamp = await page.locator('.lamp').boundingBox();
  assert.ok(picker && lamp && lamp.x - (picker.x + picker.width) >= 4);
  assert.not(await isTooWide(page));
  for (const name of ['Files & health', 'Findings']) {
    const entry = page.getByRole('navigation').getByRole('link', { name });
    await entry.evaluate((link: HTMLAnchorElement) => link.click());
    await page.waitForFunction(() => {
      const current = document.querySelector('nav [aria-current]')?.getBoundingClientRect();
      return current && current.left >= 0 && current.right <= innerWidth;
    });
  }
});

test('texts are shown as they were logged, never as HTML', async () => {
  const { page, faults } = await openPage(browser, { colorScheme: 'dark', width: 390 });
  await page.goto(`${url}#/text`);
  await page.getByText('<b onclick="window.isHacked=1">warmed up</b>').waitFor();
  await page.getByText('step 1, ').waitFor();
  assert.not(await isTooWide(page));
  assert.equal(faults, []);
});

test.run();
