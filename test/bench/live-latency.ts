/**
 * How long a step takes from a running training to the page: `node --import tsx
 * test/bench/live-latency.ts [steps]`, after `npm run build`. The clock starts when the training
 * says that it recorded the step, and stops when the page shows it.
 */
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { launchBrowser, openPage } from '../support/browser.js';
import { liveVariable, startSlowTraining, waitForStep } from '../support/live-page.js';
import { serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const GOAL_MILLIS = 300;
const PAUSE_MILLIS = 500;

const wanted = Number(process.argv[2] ?? 40);
const logdir = path.join(temporaryFolder(), 'live');
const browser = await launchBrowser();
const { url } = await serveLogdir(path.dirname(logdir));
const { page } = await openPage(browser);
await page.goto(url + liveVariable);
const training = startSlowTraining(logdir, wanted + 10, PAUSE_MILLIS);
const delays: number[] = [];
for await (const line of createInterface(training.stdout as Readable)) {
  const step = Number(line);
  if (step < 5) continue;
  const recorded = performance.now();
  await waitForStep(page, step);
  delays.push(performance.now() - recorded);
  if (delays.length === wanted) break;
}
training.kill();
await browser.close();
await stopServed();
delays.sort((a, b) => a - b);
const at = (share: number): number =>
  Math.round(delays[Math.ceil(share * delays.length) - 1] ?? Number.NaN);
const verdict = at(0.95) < GOAL_MILLIS ? 'met' : 'MISSED';
console.log(
  `step to page, ${delays.length} steps: median ${at(0.5)} ms, p95 ${at(0.95)} ms (goal under ${GOAL_MILLIS}, ${verdict}), worst ${at(1)} ms`,
);
