import { cpSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser, openPage } from '../support/browser.js';
import { fixturesFolder } from '../support/fixtures.js';
import { isTooWide } from '../support/page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Logs of TensorFlow 1, Keras and PyTorch, each flat and healthy. */
function fixturesLogdir(): string {
  const logdir = temporaryFolder();
  for (const name of ['tf1-flat-graph', 'tf1-healthy-graph', 'torch-flat', 'tf2-keras-flat']) {
    cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
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

test.run();
