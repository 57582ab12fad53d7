import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countSteps, runEntry } from './base/entry.mjs';
import { filesBelow } from './base/files-below.mjs';
import { repository } from './base/repository.mjs';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { engineEnvironment, ensureNative } from './native.mjs';
import { sourceChecks } from './testing/checks.mjs';
import { closingLine, total } from './testing/report.mjs';
import { runItems } from './testing/run-items.mjs';
import { Tally } from './testing/tally.mjs';
import { runTestFile } from './testing/test-file.mjs';

/** @typedef {import('./testing/outcome.mjs').Item} Item */

// npm test [-- WORD...]: with words, only the checks and test files with one of them in the name.
await runEntry(async () => {
  const tally = new Tally();
  await testEverything(tally, process.argv.slice(2));
  const counts = total(tally.outcomes);
  console.log(`\n${closingLine(counts)}`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});

/**
 * @param {Tally} tally
 * @param {readonly string[]} words
 */
async function testEverything(tally, words) {
  const step = countSteps(5);
  step('dependencies');
  if (!(await tally.attempt('dependencies', ensureInstalled))) return;
  step('native TensorFlow');
  const engine = await tally.attempt('native TensorFlow', ensureNative);
  if (!engine) return;
  step('browser');
  const browser = await tally.attempt('browser', ensureBrowser);
  step('build');
  await tally.attempt('build', build);

  step('tests');
  const env = engineEnvironment(engine.result);
  if (browser) env.FLATLINE_CHROMIUM = browser.result;
  // Tests neither find nor leave anything in the user's cache.
  env.FLATLINE_CACHE = fs.mkdtempSync(path.join(os.tmpdir(), 'flatline-test-cache-'));
  const items = [...sourceChecks(), ...testFiles(env)].filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  await runItems(items, os.availableParallelism(), {
    onOutcome: (outcome) => tally.add(outcome),
    onQuiet: (running) => console.log(`...  still running: ${running.join(', ')}`),
  });
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Item[]} every test file, each to be run in a process of its own
 */
function testFiles(env) {
  return filesBelow(repository, 'test')
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => ({ name: file, run: () => runTestFile(file, { folder: repository, env }) }));
}
