import type { ChildProcess } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { trainBatchNormGraph } from '../../examples/batch-norm/graph.js';
import { EventWriter } from '../../src/index.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { liveVariable, startSlowTraining, waitForStep } from '../support/live-page.js';
import { isDrawn, isTooWide, textOf } from '../support/page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { nativeTensorFlow } from '../support/tensorflow.js';

const STEPS = 30;
const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

const browser = await launchBrowser();
const trainings: ChildProcess[] = [];

/** A log directory with the flat and the healthy graph, trained on native TensorFlow. */
const trained = temporaryFolder();
const tf = await nativeTensorFlow();
for (const healthy of [false, true]) {
  const logdir = path.join(trained, healthy ? 'healthy' : 'flat');
  await trainBatchNormGraph(tf, logdir, { healthy, steps: STEPS });
}

const test = suite('browser/dashboard');
test.after.each(async () => {
  for (const training of trainings.splice(0)) training.kill('SIGKILL');
  for (const context of browser.contexts()) await context.close();
  await stopServed();
});
test.after(() => browser.close());

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`the first screen says what is flat, why, and how to fix it: ${colorScheme}, ${width} px`, async () => {
      const { url } = await serveLogdir(trained);
      const { page, faults } = await openPage(browser, { colorScheme, width });
      await page.goto(url);
      const sentence = page.getByRole('heading', { level: 1 });
      await sentence.filter({ hasText: '2 of 12 variables never moved' }).waitFor();
      const text = await textOf(page);
      assert.match(text, /bn_mean and bn_variance never changed over 30 training steps/);
      assert.match(text, /update-ops-not-run/);
      assert.match(text, /confirmed/i);
      assert.match(text, /with tf\.control_dependencies/);
      assert.match(text, /train_op[\s\S]{0,40}mean_assign/);
      await page.getByRole('button', { name: 'Copy fix' }).first().waitFor();
      const firstRow = page.getByRole('row').nth(1);
      assert.match(await firstRow.innerText(), /flat[\s\S]*bn_/);
      assert.not(await isTooWide(page));
      const background = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      const [red = 0] = background.match(/\d+/g)?.map(Number) ?? [];
      assert.is(red > 128, colorScheme === 'light', background);
      assert.equal(faults, []);
    });
  }
}

test('a row leads to the variable: chart, why, missing edge, its twin in the other run', async () => {
  const { url } = await serveLogdir(trained);
  const { page, faults } = await openPage(browser);
  await page.goto(url);
  await page.getByRole('link', { name: 'bn_mean', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'bn_mean' }).waitFor();
  assert.match(page.url(), /#\/variable\?run=flat&name=bn_mean$/);
  await page.getByText('31 of 31 observations: min = max = 0, steps 0-30 (run flat)').waitFor();
  const text = await textOf(page);
  assert.match(text, /control edge train_op <- mean_assign/);
  assert.match(text, /byte for byte the same/);
  assert.match(text, /0 writes/);
  const chart = page.getByRole('img', { name: /element of bn_mean over steps/ });
  await chart.waitFor();
  assert.ok(await isDrawn(chart));
  await page.getByRole('link', { name: 'healthy', exact: true }).click();
  await page.getByText('(run healthy)').waitFor();
  assert.match(await textOf(page), /moving/i);
  await page.goBack();
  await page.getByText('(run flat)').waitFor();
  assert.equal(faults, []);
});

test('the first page comes in no more files than a browser asks for at once', async () => {
  const { url } = await serveLogdir(trained);
  const { page } = await openPage(browser);
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'never moved' }).waitFor();
  const files = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  assert.ok(files.filter((name) => /\.(js|css)$/.test(name)).length <= 4, files.join(' '));
});

test('the address brings a variable back', async () => {
  const { url } = await serveLogdir(trained);
  const { page } = await openPage(browser);
  await page.goto(`${url}#/variable?run=healthy&name=bn_variance`);
  await page.getByRole('heading', { level: 1, name: 'bn_variance' }).waitFor();
  await page.goto(`${url}#/variable?run=healthy&name=nothing`);
  await page.getByRole('heading', { name: 'This run has no such variable' }).waitFor();
});

test('a filter narrows the table, and a bad one is told', async () => {
  const { url } = await serveLogdir(trained);
  const { page, faults } = await openPage(browser);
  await page.goto(url);
  await page.getByRole('link', { name: 'bn_mean', exact: true }).first().waitFor();
  const search = page.getByRole('searchbox');
  await page.keyboard.press('/');
  await page.keyboard.type('^bn_v');
  await page
    .getByRole('link', { name: 'bn_mean', exact: true })
    .first()
    .waitFor({ state: 'detached' });
  assert.is(await page.getByRole('link', { name: 'bn_variance', exact: true }).count(), 2);
  await search.fill('(');
  await page
    .getByText(/not a regular expression|invalid regular expression/i)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'bn_mean', exact: true }).first().waitFor();
  assert.equal(faults, []);
});

test('the points of a running training come to the page by themselves, without a reload', async () => {
  const logdir = path.join(temporaryFolder(), 'live');
  const { url } = await serveLogdir(path.dirname(logdir));
  const { page, faults } = await openPage(browser);
  await page.goto(url + liveVariable);
  await page.evaluate(() => {
    Object.assign(window, { isSamePage: true });
  });
  const training = startSlowTraining(logdir, 40, 200);
  trainings.push(training);
  for await (const line of createInterface(training.stdout as Readable)) {
    const step = Number(line);
    if (step < 5) continue;
    await waitForStep(page, step);
    if (step === 15) break;
  }
  assert.ok(await page.evaluate(() => 'isSamePage' in window));
  // Until the first step is recorded the server rightly knows of no such variable.
  assert.equal(
    faults.filter((fault) => !/404/.test(fault)),
    [],
  );
});

test('3,000 variables: few rows in the page, all of them within reach', async () => {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir);
  for (let step = 0; step < 6; step++) {
    const values = Array.from({ length: 3000 }, (_, index) => ({
      kind: 'scalar' as const,
      tag: `layer${String(index).padStart(4, '0')}/moving_mean`,
      value: index % 100 === 0 ? 0 : step,
    }));
    writer.write({ kind: 'summary', step, values });
  }
  writer.close();
  const { url } = await serveLogdir(logdir);
  const { page, faults } = await openPage(browser);
  await page.goto(url);
  await page
    .getByRole('heading', { level: 1, name: /30 of 3,000 variables never moved/ })
    .waitFor();
  const table = page.getByRole('table').first();
  await table.scrollIntoViewIfNeeded();
  assert.ok((await page.getByRole('row').count()) < 200);
  assert.ok(Number(await table.getAttribute('aria-rowcount')) >= 3000);
  await page.getByRole('searchbox').fill('layer2999');
  await page.getByRole('link', { name: 'layer2999/moving_mean' }).waitFor();
  assert.equal(faults, []);
});

test('names are text, whatever they hold', async () => {
  const names = [
    '<img src=x onerror="window.isHacked=1">/moving_mean',
    '__proto__/moving_mean',
    `${'long/'.repeat(800)}moving_mean`,
    'עברית/moving_mean',
    '🧊/moving_mean',
  ];
  const logdir = temporaryFolder();
  const run = path.join(logdir, '<b onclick=alert(1)>');
  const writer = EventWriter.open(run);
  for (let step = 0; step < 6; step++) {
    const values = names.map((tag) => ({ kind: 'scalar' as const, tag, value: step }));
    writer.write({ kind: 'summary', step, values });
  }
  writer.close();
  const { url } = await serveLogdir(logdir);
  const { page, faults } = await openPage(browser, { width: 390 });
  await page.goto(url);
  await page.getByText(/5 of 5 variables/).waitFor();
  for (const name of names) {
    const query = new URLSearchParams({ run: '<b onclick=alert(1)>', name });
    await page.goto(`${url}#/variable?${query}`);
    await page
      .getByText(/6 (of 6 )?observations/)
      .first()
      .waitFor();
    assert.not(await isTooWide(page), name.slice(0, 20));
  }
  assert.not(await page.evaluate(() => 'isHacked' in window));
  assert.equal(faults, []);
});

test('an empty folder, a damaged file and a server that went away are told', async () => {
  const logdir = temporaryFolder();
  const served = await serveLogdir(logdir);
  const { page } = await openPage(browser, { width: 390 });
  await page.goto(served.url);
  await page
    .getByText(/No event file was found/)
    .first()
    .waitFor();
  assert.not(await isTooWide(page));
  cpSync(fixture('corrupt'), path.join(logdir, 'damaged'), { recursive: true });
  await page.getByRole('heading', { level: 1, name: /2 of 2 variables never moved/ }).waitFor();
  await page.goto(`${served.url}#/files`);
  await page
    .getByText(/fails its checksum/)
    .first()
    .waitFor();
  assert.match(await textOf(page), /1,?721/);
  await served.stop();
  await page
    .getByText(/no answer|lost|unreachable|gone|reconnect/i)
    .first()
    .waitFor();
  assert.match(await textOf(page), /fails its checksum/);
});

test.run();
