import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstallPackages, installPackages } from '../base/apt.mjs';
import { mustRun, run } from '../base/command.mjs';
import { folderSize } from '../base/folder-size.mjs';
import { withProgress } from '../base/progress.mjs';
import { SetupFailure } from '../base/setup-failure.mjs';
import { COMPILER, compileAddon } from './addon.mjs';

const TENSORFLOW = '2.21.0';
// The wheel is only unpacked: its Python need not be the one that runs pip.
const WHEEL_PYTHON = '3.11';
const WHEEL_PLATFORM = 'manylinux_2_27_x86_64';
// The wheel and what is unpacked from it lie side by side for a while: 0.27 + 0.85 GB.
const NEEDED_BYTES = 1.2e9;

const DOWNLOAD_MILLIS = 30 * 60_000;
const UNPACK_MILLIS = 15 * 60_000;

const UNPACK_SCRIPT = fileURLToPath(new URL('unpack_wheel.py', import.meta.url));

/**
 * The libraries inside Python's tensorflow-cpu wheel, with tfjs-node's addon compiled against them.
 * @type {import('./route.mjs').Route}
 */
export const pip = {
  id: 'pip',
  label: 'the pip wheel',
  edition: `tensorflow-${TENSORFLOW}-pip`,

  async build(staging, tfjsNode) {
    checkMachine();
    const python = await ensureTools();
    checkSpace(staging);
    const deps = path.join(staging, 'deps');
    const wheel = await download(python, path.join(staging, 'wheel'));
    await unpack(python, wheel, deps);
    await compileAddon(tfjsNode, deps, path.join(staging, 'lib'));
  },
};

function checkMachine() {
  const { platform, arch } = process;
  if (platform !== 'linux' || arch !== 'x64') {
    throw new SetupFailure(`the wheel is for Linux on x64, this is ${platform} on ${arch}`);
  }
  /** @type {{ header?: { glibcVersionRuntime?: string } }} */
  const report = process.report.getReport();
  if (report.header?.glibcVersionRuntime === undefined) {
    throw new SetupFailure('the wheel needs a Linux with glibc');
  }
}

/**
 * Finds the tools, before anything is downloaded for them, and installs what is missing where that
 * takes no one's password.
 * @returns {Promise<string>} the Python that has pip
 */
async function ensureTools() {
  const python = await findPython();
  const compiles = (await run(COMPILER, ['--version'])).failure === undefined;
  if (!compiles && process.env.CXX) {
    throw new SetupFailure(`CXX is ${COMPILER}, which does not run`);
  }
  const missing = [];
  if (python === undefined) missing.push('python3-pip');
  if (!compiles) missing.push('g++');
  if (python !== undefined && missing.length === 0) return python;
  if (!canInstallPackages()) {
    throw new SetupFailure(`install ${missing.join(' and ')}, then run this again`);
  }
  await installPackages(missing);
  const installed = python ?? (await findPython());
  if (installed === undefined) throw new SetupFailure('python3-pip is installed, but finds no pip');
  return installed;
}

/** @returns {Promise<string | undefined>} the first Python on the PATH that has pip */
async function findPython() {
  for (const python of ['python3', 'python']) {
    if ((await run(python, ['-m', 'pip', '--version'])).failure === undefined) return python;
  }
  return undefined;
}

/** @param {string} folder */
function checkSpace(folder) {
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize >= NEEDED_BYTES) return;
  const [needed, free] = [NEEDED_BYTES, bavail * bsize].map((bytes) => (bytes / 1e9).toFixed(1));
  throw new SetupFailure(`${path.dirname(folder)} has ${free} GB free, ${needed} GB are needed`);
}

/**
 * @param {string} python
 * @param {string} folder where the wheel goes, and pip's own temporary files too
 * @returns {Promise<string>} the wheel's file, complete: pip moves it there last
 */
async function download(python, folder) {
  const temporary = path.join(folder, 'temporary');
  fs.mkdirSync(temporary, { recursive: true });
  // biome-ignore format: an option stands on the line of its value
  const args = [
    '-m', 'pip', 'download', '--quiet', '--disable-pip-version-check',
    '--no-deps', '--only-binary', ':all:', '--retries', '0',
    '--python-version', WHEEL_PYTHON, '--implementation', 'cp', '--platform', WHEEL_PLATFORM,
    '--dest', folder, `tensorflow-cpu==${TENSORFLOW}`,
  ];
  await withProgress(
    `downloading tensorflow-cpu ${TENSORFLOW} with pip`,
    () => mustRun(python, args, { env: { TMPDIR: temporary }, limitMillis: DOWNLOAD_MILLIS }),
    { bytes: () => folderSize(folder) },
  );
  const wheel = fs.readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new SetupFailure('pip left no wheel behind');
  return path.join(folder, wheel);
}

/**
 * @param {string} python
 * @param {string} wheel
 * @param {string} deps gets lib/ and include/
 */
async function unpack(python, wheel, deps) {
  await withProgress(
    'unpacking the libraries',
    () => mustRun(python, [UNPACK_SCRIPT, wheel, deps], { limitMillis: UNPACK_MILLIS }),
    { bytes: () => folderSize(deps) },
  );
}
