import fs from 'node:fs';
import path from 'node:path';
import { run } from './base/command.mjs';
import { withProgress } from './base/progress.mjs';
import { readJson, repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

const LIMIT_MILLIS = 20 * 60_000;

/**
 * Sees to it that node_modules holds exactly what package-lock.json says, running `npm ci` only when
 * it does not.
 *
 * The record compared with is npm's own, node_modules/.package-lock.json: npm writes it last, so an
 * interrupted install has none; and it is there as well after an `npm ci` that someone ran by hand.
 */
export async function ensureInstalled() {
  const mismatch = installedMismatch(repository);
  if (mismatch === undefined) {
    console.log('  node_modules matches package-lock.json');
    return;
  }
  console.log(`  ${mismatch}`);
  await withProgress('npm ci', npmCi);
}

/**
 * Why the packages installed in `folder` are not those of its package-lock.json.
 * @param {string} folder
 * @returns {string | undefined} undefined if they are
 */
export function installedMismatch(folder) {
  const record = path.join(folder, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(record)) return 'node_modules is missing or was not completed';
  /** @type {Lockfile} */
  const wanted = readJson(path.join(folder, 'package-lock.json'));
  /** @type {Lockfile} */
  const installed = readJson(record);
  return lockMismatch(wanted.packages, installed.packages);
}

/**
 * @param {Readonly<Record<string, LockedPackage>>} wanted
 * @param {Readonly<Record<string, LockedPackage>>} installed
 * @param {{ platform: string, arch: string }} [machine]
 * @returns {string | undefined}
 */
export function lockMismatch(wanted, installed, machine = process) {
  for (const [folder, { version, integrity, optional }] of Object.entries(wanted)) {
    if (folder === '') continue;
    const found = installed[folder];
    // Optional packages made for other machines are locked, but never installed.
    if (found === undefined && optional) continue;
    if (found === undefined) return `${folder} is not installed`;
    if (found.version !== version || found.integrity !== integrity) {
      return `${folder} is ${found.version}, package-lock.json has ${version}`;
    }
  }
  for (const [folder, found] of Object.entries(installed)) {
    if (!(folder in wanted)) return `${folder} is installed, but not in package-lock.json`;
    if (!isMadeFor(found, machine)) return `${folder} was installed for another machine`;
  }
  return undefined;
}

/**
 * @param {LockedPackage} locked
 * @param {{ platform: string, arch: string }} machine
 */
function isMadeFor({ os, cpu }, { platform, arch }) {
  return allows(os, platform) && allows(cpu, arch);
}

/**
 * npm's rule: any name on the list, or none of those marked with '!'.
 * @param {readonly string[] | undefined} list
 * @param {string} name
 */
function allows(list, name) {
  if (list === undefined || list.includes(name)) return true;
  return !list.includes(`!${name}`) && list.every((entry) => entry.startsWith('!'));
}

async function npmCi() {
  // Development packages are part of this toolkit's setup even where NODE_ENV says production.
  const finished = await runNpm(['ci', '--include=dev']);
  if (finished.failure === undefined) return;
  throw new SetupFailure(`npm ci failed (${finished.failure})\n\n${finished.output.trim()}`);
}

/**
 * Runs the npm that runs this script, if one does, else the one on the PATH.
 * @param {readonly string[]} args
 */
function runNpm(args) {
  const running = process.env.npm_execpath;
  if (running !== undefined && path.basename(running) === 'npm-cli.js') {
    return run(process.execPath, [running, ...args], { limitMillis: LIMIT_MILLIS });
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return run('npm', args, { shell: process.platform === 'win32', limitMillis: LIMIT_MILLIS });
}
