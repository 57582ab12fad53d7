import type { Page } from 'playwright-core';
import { note } from './figures.js';
import { VARIABLES } from './logs.js';

const FRAMES = 100;
const FRAME_MILLIS = 16;
const FRAME_PIXELS = 300;
const LETTER_MILLIS = 300;

/** Typed letter by letter, as people do, and pasted. */
const patterns = ['b', 'bn', 'bn1', 'bn12', 'bn1.*mean', '(bn12|bn34)\\d*/', ''];

export async function openAllVariables(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/variables`);
  await page.getByRole('button', { name: 'Open all' }).click();
  await page.waitForTimeout(500);
}

/** Main-thread tasks of more than 50 ms while people scroll: their number is told as well. */
export async function scrolling(page: Page): Promise<void> {
  const clock = await mainThreadClock(page);
  await watchLongTasks(page);
  await page.mouse.move(600, 500);
  const before = await clock();
  for (let frame = 0; frame < FRAMES; frame++) {
    await page.mouse.wheel(0, FRAME_PIXELS);
    await page.waitForTimeout(FRAME_MILLIS);
  }
  const what = `scrolling ${VARIABLES.toLocaleString('en')} variables`;
  note(`${what}, main thread a frame`, ((await clock()) - before) * (1000 / FRAMES));
  const tasks = await longTasks(page);
  note(`${what}, tasks over 50 ms`, tasks.length, 1, 'tasks');
  if (tasks.length > 0) note(`${what}, such a task`, Math.max(...tasks));
  await page.evaluate(() => scrollTo(0, 0));
}

/** From a letter of the filter to the painted answer. */
export async function filtering(page: Page): Promise<void> {
  const clock = await mainThreadClock(page);
  for (const pattern of patterns) {
    const before = await clock();
    const wall = await page.evaluate(async (text) => {
      const field = document.querySelector<HTMLInputElement>('.variables input[type=search]');
      if (!field) throw new Error('there is no filter');
      const pressed = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - pressed;
    }, pattern);
    note('a filter among them', wall, 100);
    note('of which the main thread worked', ((await clock()) - before) * 1000);
    await page.waitForTimeout(LETTER_MILLIS);
  }
}

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
