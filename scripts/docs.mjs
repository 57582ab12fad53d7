import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mustRun } from './base/command.mjs';
import { runEntry } from './base/entry.mjs';
import { repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';

const FOLDER = path.join(repository, 'docs', 'api');
/** TypeDoc needs the compiler's JavaScript API, which TypeScript 7 no longer has: so it is no devDependency. */
const PACKAGES = ['typedoc@0.28.20', 'typedoc-plugin-markdown@4.14.1', 'typescript@6.0.3'];

// npm run docs: writes docs/api from the docstrings of what src/index.ts and src/testing export.
// npm run docs -- --check: fails when that would change anything.
await runEntry(async () => {
  const isCheck = process.argv.includes('--check');
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'flatline-api-'));
  try {
    await generate(made);
    if (!isCheck) {
      fs.rmSync(FOLDER, { recursive: true, force: true });
      fs.cpSync(made, FOLDER, { recursive: true });
      console.log(`docs/api: ${filesOf(FOLDER).join(', ')}`);
      return;
    }
    const stale = [...new Set([...filesOf(made), ...filesOf(FOLDER)])].filter(
      (file) => textOf(made, file) !== textOf(FOLDER, file),
    );
    if (stale.length > 0) {
      throw new SetupFailure(`docs/api is not current (${stale.join(', ')}): npm run docs`);
    }
    console.log('docs/api is current');
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
});

/**
 * In a folder of its own, since the plugin is looked for from the current one.
 * @param {string} out
 */
async function generate(out) {
  const packages = PACKAGES.map((name) => `--package=${name}`);
  const typedoc = ['typedoc', '--options', 'typedoc.json', '--out', out];
  await mustRun('npm', ['exec', '--yes', ...packages, '--', ...typedoc], { cwd: repository });
  // TypeDoc's own index of two modules says less than docs/README.md.
  fs.rmSync(path.join(out, 'README.md'), { force: true });
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesOf(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'));
}

/**
 * @param {string} folder
 * @param {string} file
 */
function textOf(folder, file) {
  const whole = path.join(folder, file);
  return fs.existsSync(whole) ? fs.readFileSync(whole, 'utf8') : undefined;
}
