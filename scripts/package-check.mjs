import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mustRun, run } from './base/command.mjs';
import { countSteps, runEntry } from './base/entry.mjs';
import { isMain, readJson, repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const CONSUMER = path.join(repository, 'scripts', 'package');
const FLAT_LOG = path.join(repository, 'test', 'fixtures', 'tf1-flat-graph');
const TFJS = '@tensorflow/tfjs';
/** How the types of the package are looked up: by Node, and by what bundlers do. */
const RESOLUTIONS = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'esnext', moduleResolution: 'bundler' },
];

// npm run package-check: packs the package, lints it, installs it into empty projects, and uses it
// there as a stranger would: without TensorFlow, and with the oldest and the newest that it supports.
if (isMain(import.meta.url)) {
  await runEntry(async () => {
    const step = countSteps(6);
    step('build and pack');
    await ensureInstalled();
    await build();
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'flatline-package-'));
    try {
      await checkPackage(root, step);
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
  });
}

/**
 * @param {string} root an empty folder
 * @param {(title: string) => void} step
 */
async function checkPackage(root, step) {
  const packed = await mustRun('npm', ['pack', '--silent', '--pack-destination', root]);
  const tarball = path.join(root, packed.stdout.trim().split('\n').at(-1) ?? '');
  console.log(
    `  ${path.basename(tarball)}: ${fs.statSync(tarball).size.toLocaleString('en')} bytes`,
  );

  step('publint and attw');
  await tell(repositoryBinary('publint'), ['run', tarball, '--strict']);
  await tell(repositoryBinary('attw'), [tarball, '--profile', 'esm-only', '--format', 'ascii']);

  step('an empty project, without TensorFlow');
  const project = path.join(root, 'project');
  fs.mkdirSync(project);
  fs.writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  await install(project, tarball);
  const installed = fs.readdirSync(path.join(project, 'node_modules'));
  if (installed.includes('@tensorflow')) throw new SetupFailure('it installed TensorFlow.js');
  const binary = path.join(project, 'node_modules', '.bin', 'flatline');
  await tell(binary, ['--version'], project);
  await tell(binary, ['check', FLAT_LOG], project, 1);

  step('types, under node16 and bundler');
  // Declarations name types of Node, which every TypeScript project for Node has.
  await install(project, '@types/node@20');
  fs.copyFileSync(path.join(CONSUMER, 'consumer.ts'), path.join(project, 'consumer.ts'));
  await compileTypes(project, 'consumer.ts', false);

  const [oldest, newest] = testedVersions();
  for (const version of [oldest, newest]) {
    step(`watch under ${TFJS}@${version}`);
    await install(project, `${TFJS}@${version}`);
    for (const name of ['train.mjs', 'consumer-tfjs.ts']) {
      fs.copyFileSync(path.join(CONSUMER, name), path.join(project, name));
    }
    fs.rmSync(path.join(project, 'watched'), { recursive: true, force: true });
    await tell(process.execPath, ['train.mjs'], project);
    // The declarations of TensorFlow.js do not compile by themselves in every version.
    await compileTypes(project, 'consumer-tfjs.ts', true);
  }
}

/**
 * The oldest version that package.json allows, and the newest below its upper end.
 * @returns {readonly [string, string]}
 */
export function testedVersions() {
  /** @type {{ peerDependencies: Record<string, string> }} */
  const { peerDependencies } = readJson(path.join(repository, 'package.json'));
  const range = peerDependencies[TFJS] ?? '';
  const [, oldest] = /^>=(\d+\.\d+\.\d+) <\d+$/.exec(range) ?? [];
  if (oldest === undefined) throw new SetupFailure(`"${range}" is not like >=4.0.0 <5`);
  return [oldest, range];
}

/** @param {string} name */
function repositoryBinary(name) {
  return path.join(repository, 'node_modules', '.bin', name);
}

/**
 * @param {string} folder
 * @param {string} what
 */
async function install(folder, what) {
  await mustRun(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', what],
    {
      cwd: folder,
    },
  );
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {boolean} skipLibCheck
 */
async function compileTypes(folder, file, skipLibCheck) {
  for (const resolution of RESOLUTIONS) {
    const config = {
      compilerOptions: {
        ...resolution,
        target: 'es2022',
        types: ['node'],
        strict: true,
        noEmit: true,
        skipLibCheck,
      },
      files: [file],
    };
    fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
    await mustRun(repositoryBinary('tsc'), ['-p', '.'], { cwd: folder });
    console.log(`  ${file} compiles under ${resolution.moduleResolution}`);
  }
}

/**
 * Runs a command, shows what it said, and fails unless it ends with this exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} [cwd]
 * @param {number} [code]
 */
async function tell(command, args, cwd, code = 0) {
  const finished = await run(command, args, cwd === undefined ? {} : { cwd });
  console.log(finished.output.trim().replace(/^/gm, '  '));
  if (finished.code !== code) {
    throw new SetupFailure(`${path.basename(command)}: exit code ${finished.code}, not ${code}`);
  }
}
