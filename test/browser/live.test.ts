import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const browser = await launchBrowser();
const test = suite('browser/live');
test.after.each(async () => {
  for (const context of browser.contexts()) await context.close();
  await stopServed();
});
test.after(() => browser.close());

/** A run that grows step by step as the test asks for it. */
function growingRun(logdir: string, name: string): { readonly grow: (steps: number) => void } {
  const writer = EventWriter.open(path.join(logdir, name));
  let step = 0;
  return {
    grow(steps) {
      for (const end = step + steps; step < end; step++) {
        writer.scalar('bn/moving_mean', step, step);
        writer.scalar('loss', 1 / (step + 1), step);
      }
      writer.flush();
    },
  };
}

const variableHash = (run: string): string => `#/variable?run=${run}&name=bn%2Fmoving_mean`;

async function waitForPoints(page: Page, points: number): Promise<void> {
  await page.getByText(new RegExp(`^${points} observations`)).waitFor();
}

test('a page reconnects by itself, and neither loses nor repeats a point', async () => {
  const logdir = temporaryFolder();
  const run = growingRun(logdir, 'a');
  run.grow(5);
  const first = await serveLogdir(logdir);
  const { page } = await openPage(browser);
  await page.goto(first.url + variableHash('a'));
  await waitForPoints(page, 5);
  await first.stop();
  await page.getByText(/The server is gone/).waitFor();
  await waitForPoints(page, 5);
  run.grow(5);
  await serveLogdir(logdir, '--port', new URL(first.url).port);
  await waitForPoints(page, 10);
  run.grow(5);
  await waitForPoints(page, 15);
  await page.getByText(/The server is gone/).waitFor({ state: 'detached' });
});

test('a run that comes appears, and one that is deleted goes, without a reload', async () => {
  const logdir = temporaryFolder();
  growingRun(logdir, 'a').grow(6);
  const { url } = await serveLogdir(logdir);
  const { page, faults } = await openPage(browser);
  await page.goto(`${url}#/runs`);
  await page.getByRole('row', { name: /^a / }).waitFor();
  growingRun(logdir, 'b').grow(6);
  await page.getByRole('row', { name: /^b / }).waitFor();
  await page.goto(url + variableHash('b'));
  await waitForPoints(page, 6);
  rmSync(path.join(logdir, 'b'), { recursive: true });
  await page.getByRole('heading', { name: 'There is no such run' }).waitFor();
  await page.goto(`${url}#/runs`);
  await page.getByRole('row', { name: /^a / }).waitFor();
  assert.is(await page.getByRole('row', { name: /^b / }).count(), 0);
  assert.equal(
    faults.filter((fault) => !/404/.test(fault)),
    [],
  );
});

test('a paused page holds what comes, counts it, and shows it when it goes on', async () => {
  const logdir = temporaryFolder();
  const run = growingRun(logdir, 'a');
  run.grow(6);
  const { url } = await serveLogdir(logdir);
  const { page } = await openPage(browser);
  await page.goto(url + variableHash('a'));
  await waitForPoints(page, 6);
  await page.getByRole('button', { name: 'Pause' }).click();
  run.grow(1);
  await page.getByText('1 held').waitFor();
  await waitForPoints(page, 6);
  await page.getByRole('button', { name: 'Resume' }).click();
  await waitForPoints(page, 7);
});

test('twenty browsers on one server all follow', async () => {
  const logdir = temporaryFolder();
  const run = growingRun(logdir, 'a');
  run.grow(6);
  const { url } = await serveLogdir(logdir);
  const pages: Page[] = [];
  const allFaults: string[][] = [];
  for (let index = 0; index < 20; index++) {
    const { page, faults } = await openPage(browser);
    await page.goto(url + variableHash('a'));
    await waitForPoints(page, 6);
    pages.push(page);
    allFaults.push(faults);
  }
  run.grow(4);
  await Promise.all(pages.map((page) => waitForPoints(page, 10)));
  assert.equal(allFaults.flat(), []);
});

test.run();
