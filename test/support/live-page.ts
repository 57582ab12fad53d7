import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Where the page shows the variable that `slow-training.ts` moves at every step. */
export const liveVariable = '#/variable?run=live&name=bn%2Fmoving_mean';

/** A training in a process of its own that says each step on stdout once it is recorded. */
export function startSlowTraining(
  logdir: string,
  steps: number,
  pauseMillis: number,
): ChildProcess {
  const script = fileURLToPath(new URL('slow-training.ts', import.meta.url));
  const words = ['--import', 'tsx', script, logdir, String(steps), String(pauseMillis)];
  return spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Waits until the variable's page says that it shows this step, or a later one. */
export async function waitForStep(page: Page, step: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const [, last] = /steps 0-(\d+) /.exec(document.body.innerText) ?? [];
      return Number(last) >= wanted;
    },
    step,
    { polling: 20 },
  );
}
