import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { countSteps, runEntry } from './base/entry.mjs';
import { repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';
import { ensureBrowser } from './browser.mjs';
import { DEMO_STEPS, trainDemo } from './training-demo.mjs';

const FOLDER = path.join(repository, 'docs', 'images');
const PAGE = '#/variable?run=graph%2Fflat&name=bn_mean';
const MAX_BYTES = 200_000;

// npm run screenshot: trains the demo, and photographs the page of a variable that its flat graph
// never updates, light and dark, for the README.
await runEntry(async () => {
  const step = countSteps(DEMO_STEPS + 2);
  await trainDemo(step, []);
  step('browser');
  const executablePath = await ensureBrowser();
  step('pictures');
  const args = ['serve', path.join('logs', 'demo'), '--port', '0'];
  const server = spawn(process.execPath, [path.join('dist', 'cli', 'main.js'), ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(server.stdout, 'data');
    const [url] = /http:\S+/.exec(String(line)) ?? [];
    if (url === undefined) throw new SetupFailure(`the server said: ${line}`);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    await photograph(browser, url, 'light');
    await photograph(browser, url, 'dark');
    await browser.close();
  } finally {
    server.kill();
  }
});

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {'light' | 'dark'} colorScheme
 */
async function photograph(browser, url, colorScheme) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  await page.goto(`${url}${PAGE}`);
  await page.getByRole('heading', { name: 'Missing' }).waitFor();
  const file = path.join(FOLDER, `dashboard-${colorScheme}.png`);
  const { length } = await page.screenshot({ path: file });
  console.log(`  ${path.relative(repository, file)}, ${length.toLocaleString('en')} bytes`);
  if (length > MAX_BYTES) {
    fs.rmSync(file);
    throw new SetupFailure(`${file} would have more than ${MAX_BYTES} bytes`);
  }
}
