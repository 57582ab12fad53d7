import fs from 'node:fs';
import path from 'node:path';
import { canInstallPackages, installPackages } from './base/apt.mjs';
import { CommandFailure, mustRun, run } from './base/command.mjs';
import { withProgress } from './base/progress.mjs';
import { repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';

const COMMANDS = Object.freeze([
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
]);
const MAC_APPLICATIONS = Object.freeze([
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]);
const WINDOWS_PROGRAMS = Object.freeze([
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]);

const VERSION_MILLIS = 60_000;
const DOWNLOAD_MILLIS = 15 * 60_000;

/**
 * Finds a Chromium for the tests of the dashboard, or installs one: FLATLINE_CHROMIUM, a browser of
 * the system, one that Playwright fetched, the system's package, Playwright's download.
 * @returns {Promise<string>} the executable's path
 */
export async function ensureBrowser() {
  const browser = await findOrInstall();
  console.log(`  ${browser}`);
  return browser;
}

async function findOrInstall() {
  const chosen = process.env.FLATLINE_CHROMIUM;
  if (chosen) {
    if (fs.existsSync(chosen)) return chosen;
    throw new SetupFailure(`FLATLINE_CHROMIUM is ${chosen}, which does not exist`);
  }
  return (
    (await systemBrowser()) ??
    (await playwrightBrowser()) ??
    (await installSystemBrowser()) ??
    (await downloadBrowser())
  );
}

/** @returns {Promise<string | undefined>} */
async function systemBrowser() {
  for (const candidate of systemCandidates(process)) {
    if (fs.existsSync(candidate) && (await runs(candidate))) return candidate;
  }
  return undefined;
}

/**
 * Where browsers lie on a platform, best first; none of them need exist.
 * @param {{ platform: string, env: Readonly<Record<string, string | undefined>> }} surroundings
 * @returns {string[]}
 */
export function systemCandidates({ platform, env }) {
  switch (platform) {
    case 'win32': {
      const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
      return roots.flatMap((root) =>
        root ? WINDOWS_PROGRAMS.map((program) => path.win32.join(root, program)) : [],
      );
    }
    case 'darwin': {
      const roots = ['/Applications', path.posix.join(env.HOME ?? '/', 'Applications')];
      return roots.flatMap((root) => MAC_APPLICATIONS.map((app) => path.posix.join(root, app)));
    }
    default: {
      const folders = (env.PATH ?? '')
        .split(path.posix.delimiter)
        .filter((folder) => folder !== '');
      return COMMANDS.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
    }
  }
}

/**
 * Whether it is a browser and not, as Ubuntu's package is, a hint to install one by other means.
 * @param {string} executable
 */
async function runs(executable) {
  // Windows browsers answer --version by opening a window.
  if (process.platform === 'win32') return true;
  const { failure } = await run(executable, ['--version'], { limitMillis: VERSION_MILLIS });
  return failure === undefined;
}

/** @returns {Promise<string | undefined>} the browser that playwright-core fetched, now or before */
async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  const executable = chromium.executablePath();
  return fs.existsSync(executable) ? executable : undefined;
}

/** @returns {Promise<string | undefined>} */
async function installSystemBrowser() {
  if (!canInstallPackages()) return undefined;
  try {
    // The package only recommends fonts, and without any a page has no text.
    await installPackages(['chromium', 'fonts-liberation']);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.log(`  ${error.message}`);
  }
  return systemBrowser();
}

/** @returns {Promise<string>} */
async function downloadBrowser() {
  const cli = path.join(repository, 'node_modules', 'playwright-core', 'cli.js');
  const args = [cli, 'install', 'chromium'];
  const options = { limitMillis: DOWNLOAD_MILLIS };
  try {
    await withProgress('playwright-core install chromium', () =>
      mustRun(process.execPath, args, options),
    );
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.log(`  ${error.message}`);
  }
  const browser = await playwrightBrowser();
  if (browser !== undefined) return browser;
  throw new SetupFailure(
    'no Chromium was found or could be installed: install chromium or Google Chrome, or set ' +
      'FLATLINE_CHROMIUM to the path of one',
  );
}
