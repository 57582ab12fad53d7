import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { largeGraphDef } from '../bench/large-graph.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { fixturesFolder } from '../support/fixtures.js';
import { graphDefOf } from '../support/graphs.js';
import { isTooWide } from '../support/page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const flatMean = 'tower_0/block_0/moving_mean';
const movingMean = 'tower_1/block_1/moving_mean';

/** A run of histograms that move but for the first, with its graph. */
function writeRun(logdir: string, graphDef: Uint8Array, variables: readonly string[]): void {
  const writer = EventWriter.open(logdir);
  writer.graph(graphDef);
  for (let step = 0; step < 10; step++) {
    for (const [index, name] of variables.entries()) writer.histogram(name, [index * step], step);
  }
  writer.close();
}

const logdir = temporaryFolder();
for (const name of ['tf1-flat-graph', 'tf1-healthy-graph', 'torch-flat']) {
  cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
}
writeRun(path.join(logdir, 'large'), largeGraphDef(3000), [flatMean, movingMean]);
const noTraining = graphDefOf(`
  x = Placeholder
  mean = VariableV2
  mean/Assign = Assign(mean, x)
  mean/update = AssignSub(mean, x)
`);
writeRun(path.join(logdir, 'no-training'), noTraining, ['mean']);

const browser = await launchBrowser();
const { url } = await serveLogdir(logdir);

const test = suite('browser/graph');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
});
test.after(async () => {
  await browser.close();
  await stopServed();
});

/** Whether every box and every bend of an edge lies within the drawing. */
function isWhole(panel: Locator): Promise<boolean> {
  return panel.locator('.g-frame svg').evaluate((svg: SVGSVGElement) => {
    const { width, height } = svg.getBoundingClientRect();
    return [...svg.querySelectorAll<SVGGraphicsElement>('path[marker-end], g[transform]')].every(
      (shape) => {
        const box = shape.getBBox();
        const { e = 0, f = 0 } = shape.transform.baseVal.consolidate()?.matrix ?? {};
        const [right, bottom] = [e + box.x + box.width, f + box.y + box.height];
        return e + box.x >= 0 && f + box.y >= 0 && right <= width && bottom <= height;
      },
    );
  });
}

/** Whether a box can be seen in the frame that scrolls. */
function isInFrame(box: Locator): Promise<boolean> {
  return box.evaluate((element) => {
    const frame = element.closest('.g-frame')?.getBoundingClientRect();
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (!frame) return false;
    const isAcross = left >= frame.left && right <= frame.right;
    return isAcross && top >= frame.top && bottom <= frame.bottom;
  });
}

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`of 3,000 ops those that decide, and any that is searched for: ${colorScheme}, ${width} px`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width });
    await page.goto(`${url}#/graph?run=large&name=${flatMean}`);
    const own = page.getByRole('region', { name: 'This variable' });
    await own.getByText('✕ no edge').waitFor();
    await own.getByText(/ of 3,004 ops/).waitFor();
    const sibling = page.getByRole('region', { name: 'A sibling that moves' });
    await sibling.locator('.g-frame svg').waitFor();
    assert.ok(await isWhole(own));
    assert.ok(await isWhole(sibling));
    assert.ok(await isInFrame(own.locator('.g-assign').first()));
    assert.ok((await own.locator('.g-box').count()) < 60);

    const search = page.getByRole('searchbox', { name: 'Find op' });
    await search.fill('block_77/MOMENTS');
    await search.press('Enter');
    const found = page.getByRole('status', { name: 'Found ops' });
    await found.getByText('1 op has it in the name').waitFor();
    await found.getByRole('link', { name: /block_77\/moments\/mean/ }).click();
    const facts = page.getByRole('region', { name: 'Selected op' });
    await facts.getByText('Mean', { exact: true }).waitFor();
    const box = own.getByRole('link', { name: /block_77\/moments\/mean \(Mean\)/ });
    assert.ok(await isInFrame(box));
    await page.reload();
    await box.waitFor();
    await page.goBack();
    await found.waitFor();
    await search.fill('<img src=x>');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByText('No op of the graph has <img src=x> in its name').waitFor();
    await own.getByText('✕ no edge').waitFor();
    assert.not(await isTooWide(page));
    assert.equal(faults, []);
  });

  test(`another fetch is another slice, and a graph without training says so: ${colorScheme}`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width });
    await page.goto(`${url}#/graph?run=tf1-flat-graph&name=bn_mean&fetch=Assign`);
    const own = page.getByRole('region', { name: 'This variable' });
    await own.getByRole('link', { name: /^Assign \(Assign\): implied/ }).waitFor();
    assert.is(await own.getByText('✕ no edge').count(), 0);
    const fetch = page.getByRole('combobox', { name: 'Fetch' });
    assert.is(await fetch.inputValue(), 'Assign');
    await fetch.selectOption('GradientDescent');
    await own.getByText('✕ no edge').waitFor();
    await page.goBack();
    await own.getByText('✕ no edge').waitFor({ state: 'detached' });
    await page.goto(`${url}#/graph?run=no-training&name=mean`);
    await own.getByText(/Nothing tells what training fetches/).waitFor();
    await own
      .getByRole('link', { name: /: not known/ })
      .first()
      .waitFor();
    assert.ok(await isWhole(own));
    await page.goto(`${url}#/graph?run=torch-flat`);
    await page.getByRole('heading', { name: 'No graph to show' }).waitFor();
    await page.getByText(/flatline inspect /).waitFor();
    assert.not(await isTooWide(page));
    assert.equal(
      faults.filter((fault) => !/404/.test(fault)),
      [],
    );
  });
}

test.run();
