import fs from 'node:fs';
import { mustRun } from './command.mjs';
import { withProgress } from './progress.mjs';

const LIMIT_MILLIS = 15 * 60_000;

/** Whether system packages can be installed without asking anyone: root on Debian or a relative. */
export function canInstallPackages() {
  return process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
}

/**
 * Installs system packages, showing progress.
 * @param {readonly string[]} packages
 */
export async function installPackages(packages) {
  await withProgress(`apt-get install ${packages.join(' ')}`, async () => {
    await aptGet(['update']);
    await aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  });
}

/** @param {readonly string[]} args */
function aptGet(args) {
  return mustRun('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    limitMillis: LIMIT_MILLIS,
  });
}
