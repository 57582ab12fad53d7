/**
 * How fast the dashboard is to a person, in headless Chromium: `npm run bench -- viewer`. TensorBoard
 * is timed on the same log directory where FLATLINE_PYTHON, or python3, has it.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { EventWriter } from '../../src/index.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const RUNS = 1000;
const TAGS = 50;
const STEPS = 20;
const VARIABLES = 10_000;
const POINTS = 1_000_000;

function say(what: string, millis: number, wanted: number): void {
  console.log(`${what}: ${Math.round(millis)} ms (wanted: under ${wanted} ms)`);
}

function manyRuns(): string {
  const logdir = temporaryFolder();
  for (let run = 0; run < RUNS; run++) {
    const writer = EventWriter.open(path.join(logdir, `run${String(run).padStart(4, '0')}`));
    for (let step = 0; step < STEPS; step++) {
      writer.scalar('bn/moving_mean', run % 100 === 0 ? 0 : step, step);
      for (let tag = 1; tag < TAGS; tag++) writer.scalar(`metrics/${tag}`, step * tag, step);
    }
    writer.close();
  }
  return logdir;
}

function manyVariables(): string {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir);
  for (let step = 0; step < 6; step++) {
    for (let index = 0; index < VARIABLES; index++) {
      const value = index % 50 === 0 ? 0 : step;
      writer.scalar(`stage${index % 20}/block${index % 400}/bn${index}/moving_mean`, value, step);
    }
  }
  writer.close();
  return logdir;
}

function longSeries(): string {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir);
  for (let step = 0; step < POINTS; step++) writer.scalar('loss', Math.sin(step / 1e4), step);
  writer.close();
  return logdir;
}

const { page } = await openPage(await launchBrowser());

async function firstFindings(logdir: string): Promise<void> {
  const started = performance.now();
  const { url } = await serveLogdir(logdir);
  await page.goto(url);
  const sentence = page.getByRole('heading', { level: 1, name: /never moved/ });
  await sentence.waitFor();
  say(
    `first findings on ${RUNS} runs x ${TAGS} tags, from process start`,
    performance.now() - started,
    1500,
  );
  const warm = performance.now();
  await page.goto('about:blank');
  await page.goto(url);
  await sentence.waitFor();
  say('the same on a warm server', performance.now() - warm, 500);
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.js(\?|$)/.test(name))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  console.log(
    `script of the first page: ${Math.round(bytes / 1000)} kB compressed (wanted: under 250)`,
  );
}

/** Notes main-thread work over 50 ms from now on. */
function watchLongTasks(watched: Page): Promise<void> {
  return watched.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

function longTasks(watched: Page): Promise<readonly number[]> {
  return watched.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
}

/** Seconds of its own that the page's main thread has worked: what else runs here does not count. */
async function mainThreadClock(watched: Page): Promise<() => Promise<number>> {
  const session = await watched.context().newCDPSession(watched);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
}

async function variables(logdir: string): Promise<void> {
  const { url } = await serveLogdir(logdir);
  await page.goto(`${url}#/variables`);
  await page.getByRole('button', { name: 'Open all' }).click();
  await page.waitForTimeout(500);
  const clock = await mainThreadClock(page);
  await watchLongTasks(page);
  await page.mouse.move(600, 500);
  const frames = 100;
  const before = await clock();
  for (let frame = 0; frame < frames; frame++) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(16);
  }
  say(
    `scrolling ${VARIABLES.toLocaleString('en')} variables by 300 px, main thread a frame`,
    ((await clock()) - before) * (1000 / frames),
    50,
  );
  const tasks = await longTasks(page);
  console.log(`tasks over 50 ms by the wall clock meanwhile: ${tasks.length}`);
  await page.evaluate(() => scrollTo(0, 0));
  const answers: { readonly wall: number; readonly work: number }[] = [];
  for (const pattern of ['b', 'bn', 'bn1', 'bn1.*mean', '(bn12|bn34)\\d*/']) {
    const started = await clock();
    const wall = await page.evaluate(async (text) => {
      const field = document.querySelector<HTMLInputElement>('.variables input[type=search]');
      if (!field) throw new Error('there is no filter');
      const pressed = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - pressed;
    }, pattern);
    answers.push({ wall, work: ((await clock()) - started) * 1000 });
    await page.waitForTimeout(300);
  }
  say('filter among them, worst of five', Math.max(...answers.map(({ wall }) => wall)), 100);
  const work = Math.max(...answers.map((answer) => answer.work));
  console.log(`of which the main thread worked: ${Math.round(work)} ms`);
}

async function zoom(logdir: string): Promise<void> {
  const { url } = await serveLogdir(logdir);
  await page.goto(`${url}#/scalars?smooth=0`);
  const chart = page.getByRole('img', { name: /^loss of 1 run/ });
  await chart.waitFor();
  const redraws: number[] = [];
  const stretches: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const box = await chart.boundingBox();
    if (!box) throw new Error('the chart has no place');
    await page.evaluate(() => {
      const drawn = new Promise((resolve) => {
        document.addEventListener(
          'mouseup',
          ({ timeStamp }) =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
          { once: true, capture: true },
        );
      });
      Object.assign(window, { drawn });
    });
    await page.mouse.move(box.x + box.width * 0.3, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 90, { steps: 3 });
    const answered = page.waitForResponse(/scalars\?.*from=/);
    const released = performance.now();
    await page.mouse.up();
    redraws.push(
      await page.evaluate(() => (window as unknown as { drawn: Promise<number> }).drawn),
    );
    await answered;
    stretches.push(performance.now() - released);
    await page.waitForTimeout(300);
  }
  redraws.sort((a, b) => a - b);
  stretches.sort((a, b) => a - b);
  say(`zoom redraw of ${POINTS.toLocaleString('en')} points, median of 5`, redraws[2] ?? 0, 50);
  console.log(`finer points from the server, median: ${Math.round(stretches[2] ?? 0)} ms`);
}

/** From process start to the first and to the whole list of scalars. */
async function tensorboard(logdir: string): Promise<void> {
  const python = process.env.FLATLINE_PYTHON ?? 'python3';
  const started = performance.now();
  const server = spawn(
    python,
    ['-m', 'tensorboard.main', '--logdir', logdir, '--port', '0', '--reload_interval', '1'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  try {
    let url: string | undefined;
    for await (const line of createInterface(server.stderr)) {
      url = /http:\/\/\S+?\//.exec(line)?.[0];
      if (url) break;
    }
    if (!url) {
      console.log(`TensorBoard: not installed for ${python}`);
      return;
    }
    for (let first: number | undefined; ; ) {
      const tags = (await (await fetch(`${url}data/plugin/scalars/tags`)).json()) as object;
      const found = Object.keys(tags).length;
      if (found > 0) first ??= performance.now() - started;
      if (found === RUNS) {
        const all = Math.round(performance.now() - started);
        console.log(
          `TensorBoard on the same logdir: first scalar list ${Math.round(first ?? 0)} ms, whole ${all} ms`,
        );
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    server.kill();
  }
}

const runs = manyRuns();
await firstFindings(runs);
await stopServed();
await tensorboard(runs);
await variables(manyVariables());
await stopServed();
await zoom(longSeries());
await stopServed();
await page.context().browser()?.close();
