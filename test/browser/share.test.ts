import { spawnSync } from 'node:child_process';
import { cpSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { writeScalarRuns } from '../bench/made-logs.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { fixturesFolder } from '../support/fixtures.js';
import { isDrawn, textOf } from '../support/page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const hostileTag = '</script><img src=x onerror="window.isHacked=1"><!--';
const logdir = temporaryFolder();
for (const name of ['tf1-flat-graph', 'tf1-healthy-graph']) {
  cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
}
const writer = EventWriter.open(path.join(logdir, 'hostile'));
for (const step of [0, 1, 2]) writer.scalar(hostileTag, step, step);
writer.close();

const browser = await launchBrowser();
const test = suite('browser/share');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
  await stopServed();
});
test.after(() => browser.close());

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Runs the built `flatline export`: the page takes the built viewer along. */
function exportLogs(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'export', ...args], {
    encoding: 'utf8',
  });
  return { exitCode: status, out: stdout, err: stderr };
}

/** Opens a page that was shared, and keeps what it asks of the network: nothing but itself. */
async function openShared(
  file: string,
): Promise<{ page: Page; faults: string[]; asked: string[] }> {
  const { page, faults } = await openPage(browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, faults, asked };
}

test('one file has findings, evidence, charts, graph and tables, and asks no network', async () => {
  const file = path.join(temporaryFolder(), 'report.html');
  const { exitCode, out } = exportLogs(logdir, '--html', file);
  assert.is(exitCode, 0);
  assert.match(out, /3 runs in .*report\.html, [\d,]+ kB/);
  assert.ok(statSync(file).size < 5_000_000);
  const { page, faults, asked } = await openShared(file);
  await page.getByRole('heading', { level: 1, name: /2 of 10 variables never moved/ }).waitFor();
  await page.getByRole('link', { name: 'bn_mean', exact: true }).first().click();
  await page.getByText(/30 of 30 observations: min = max = 0/).waitFor();
  assert.match(await textOf(page), /control edge GradientDescent <- Assign/);
  await page.getByRole('link', { name: 'Graph', exact: true }).last().click();
  await page.getByText('✕ no edge').waitFor();
  await page.getByRole('region', { name: 'A sibling that moves' }).waitFor();
  await page.getByRole('link', { name: 'Scalars' }).click();
  const chart = page.getByRole('img', { name: /^loss of 2 runs over steps/ });
  await chart.waitFor();
  assert.ok(await isDrawn(chart));
  await page.getByRole('img', { name: /<\/script><img/ }).waitFor();
  await page.getByRole('link', { name: 'Histograms' }).click();
  await page
    .getByRole('img', { name: /^Distribution of/ })
    .first()
    .waitFor();
  assert.not(await page.evaluate(() => 'isHacked' in window));
  assert.equal(faults, []);
  assert.equal(
    asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')),
    [],
  );
});

test('the Share button gives the chosen runs alone', async () => {
  const { url } = await serveLogdir(logdir);
  const { page } = await openPage(browser);
  await page.goto(`${url}#/?only=tf1-healthy-graph`);
  const button = page.getByRole('link', { name: 'Share' });
  await button.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const file = path.join(temporaryFolder(), 'shared.html');
  await download.saveAs(file);
  const { page: shared } = await openShared(file);
  await shared.getByRole('heading', { level: 1, name: /5 of 5 variables moved/ }).waitFor();
  assert.not.match(await textOf(shared), /tf1-flat-graph/);
});

test('a file that would be too large says what is missing, where it was made and in itself', async () => {
  const large = temporaryFolder();
  writeScalarRuns(large, { runs: 150, tags: 50, steps: 20 });
  const file = path.join(temporaryFolder(), 'report.html');
  const { out } = exportLogs(large, '--html', file);
  assert.match(out, /150 runs in .* kB; \d+ charts found no room: take fewer runs with --run/);
  assert.ok(statSync(file).size < 5_000_000);
  const { page, faults } = await openShared(file);
  await page.getByTitle(/charts found no room; flatline serve shows all/).waitFor();
  await page.goto(`${pathToFileURL(file).href}#/scalars?tag=metric_49`);
  await page.getByText('This file does not hold it.').waitFor();
  assert.equal(faults, []);
});

test('what is there already is kept, and a run that is not there is told', async () => {
  const file = path.join(temporaryFolder(), 'report.html');
  exportLogs(logdir, '--html', file, '--run', 'healthy');
  const again = exportLogs(logdir, '--html', file);
  assert.is(again.exitCode, 2);
  assert.match(again.err, /there is a file .* already[\s\S]*--force/);
  const missing = exportLogs(logdir, '--html', `${file}2`, '--run', 'nope');
  assert.is(missing.exitCode, 2);
  assert.match(missing.err, /no run matches/);
});

test.run();
