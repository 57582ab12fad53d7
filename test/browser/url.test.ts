import type { Locator, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser, openPage } from '../support/browser.js';
import { dashboardLogdir, looks } from '../support/dashboard.js';
import { serveLogdir, stopServed } from '../support/served.js';

/** Places with what can be set there, and what shows that it is. */
const places: readonly (readonly [string, (page: Page) => readonly Locator[]])[] = [
  [
    '?q=^bn_&status=flat&finding=update-ops-not-run&sort=-name&runs=^tf1',
    (page) => [
      page.getByRole('button', { name: 'only update-ops-not-run', pressed: true }),
      page.getByRole('button', { name: /flat$/, pressed: true }),
      page.locator('.line-flat').getByText('bn_mean'),
    ],
  ],
  [
    'variables?q=bn&only=tf1-flat-graph&only=tf1-healthy-graph',
    (page) => [
      page.getByRole('button', { name: 'Runs 2/4' }),
      page.getByRole('heading', { name: 'Variables 4' }),
    ],
  ],
  [
    'variable?run=tf1-healthy-graph&name=bn_mean&axis=relative',
    (page) => [
      page.getByRole('heading', { level: 1, name: 'bn_mean' }),
      page.getByRole('button', { name: 'Relative', pressed: true }),
    ],
  ],
  [
    'graph?run=tf1-flat-graph&name=bn_mean&fetch=GradientDescent&node=Assign&scope=gradients%2F',
    (page) => [
      page.getByRole('region', { name: 'Selected op' }).getByText('Assign, the assign'),
      page.getByRole('link', { name: 'Close the scopes' }),
    ],
  ],
  [
    'graph?run=tf1-healthy-graph&name=bn_mean&text',
    (page) => [
      page.getByRole('link', { name: 'As a drawing' }),
      page
        .getByRole('region', { name: 'This variable' })
        .getByText(/^run tf1-healthy-graph, variable bn_mean/),
    ],
  ],
  [
    'scalars?tag=loss&smooth=0.9&log&clip&range=2..9&pin=loss&colour=tf1-(.*)-graph',
    (page) => [
      page.getByRole('button', { name: 'Log', pressed: true }),
      page.getByRole('button', { name: 'Clip', pressed: true }),
      page.getByRole('button', { name: /^(Unpin|Pin) loss$/, pressed: true }).first(),
      page.getByRole('img', { name: /^loss of \d runs? over steps/ }).first(),
    ],
  ],
  [
    'histograms?as=overlay&tag=^bn_mean&only=tf1-flat-graph',
    (page) => [
      page.getByRole('button', { name: 'Overlay', pressed: true }),
      page.getByRole('img', { name: /^Histograms of bn_mean\S* in run tf1-flat-graph/ }),
    ],
  ],
  ['media?step=0', (page) => [page.getByRole('img', { name: /at step 0$/ })]],
  ['text?raw', (page) => [page.getByRole('button', { name: 'As logged', pressed: true })]],
  ['runs?runs=healthy', (page) => [page.getByRole('row', { name: /tf1-healthy-graph/ })]],
  ['files?only=corrupt', (page) => [page.getByText(/fails its checksum/).first()]],
];

const browser = await launchBrowser();
const { url } = await serveLogdir(dashboardLogdir(), '--path-prefix', '/behind/a/proxy');

const test = suite('browser/url');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
});
test.after(async () => {
  await browser.close();
  await stopServed();
});

for (const { colorScheme, viewport } of looks) {
  test(`a link, a reload and the way back bring the same page, beneath a prefix: ${colorScheme}`, async () => {
    const { page, faults } = await openPage(browser, { colorScheme, width: viewport.width });
    assert.match(url, /\/behind\/a\/proxy\/$/);
    for (const [hash, shows] of places) {
      await page.goto(`${url}#/${hash}`);
      const isThere = () => Promise.all(shows(page).map((shown) => shown.first().waitFor()));
      await isThere();
      const address = page.url();
      await page.reload();
      await isThere();
      assert.is(page.url(), address);
      await page.evaluate(() => {
        location.hash = '#/nowhere';
      });
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
      await page.goBack();
      await isThere();
      assert.is(page.url(), address);
    }
    assert.equal(faults, []);
  });
}

test.run();
