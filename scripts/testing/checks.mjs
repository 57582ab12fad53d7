import path from 'node:path';
import { run } from '../base/command.mjs';
import { filesBelow } from '../base/files-below.mjs';
import { repository } from '../base/repository.mjs';

/** @typedef {import('./outcome.mjs').Item} Item */
/** @typedef {import('./outcome.mjs').Outcome} Outcome */

const LIMIT_MILLIS = 300_000;

/**
 * The checks of the sources themselves: format and lint, and types folder by folder.
 * @returns {Item[]}
 */
export function sourceChecks() {
  const biome = check('biome check .', '@biomejs/biome/bin/biome', ['check', '.']);
  const types = typedProjects().map((project) =>
    check(`tsc -p ${project}`, 'typescript/bin/tsc', ['--noEmit', '-p', project]),
  );
  return [biome, ...types];
}

/** @returns {string[]} the top's tsconfig.json and those in the folders that src leaves out */
function typedProjects() {
  return ['tsconfig.json', 'examples', 'scripts', 'test', 'viewer']
    .flatMap((input) => filesBelow(repository, input))
    .filter((file) => path.basename(file) === 'tsconfig.json');
}

/**
 * @param {string} name
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @returns {Item}
 */
function check(name, script, args) {
  return { name, run: () => runCheck(name, script, args) };
}

/**
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
async function runCheck(name, script, args) {
  const command = [path.join(repository, 'node_modules', script), ...args];
  const { millis, output, failure } = await run(process.execPath, command, {
    limitMillis: LIMIT_MILLIS,
  });
  const failed = failure === undefined ? 0 : 1;
  return {
    name,
    counts: { passed: 1 - failed, failed, skipped: 0 },
    millis,
    output,
    complaint: failure,
  };
}
