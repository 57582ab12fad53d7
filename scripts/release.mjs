import fs from 'node:fs';
import path from 'node:path';
import { run } from './base/command.mjs';
import { runEntry } from './base/entry.mjs';
import { isMain, repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';

// npm run release -- 0.2.0: makes the release commit and its tag; pushing the tag publishes it.
// npm run release -- --check v0.2.0: only checks that a tag and what it tags belong together.
if (isMain(import.meta.url)) {
  await runEntry(async () => {
    const [first, second] = process.argv.slice(2);
    if (first === '--check') checkTag(second ?? '', readPackage().version, readChangelog());
    else await release(first ?? '');
  });
}

/** @param {string} version */
async function release(version) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw new SetupFailure(`"${version}" is no version. For instance: npm run release -- 0.2.0`);
  }
  const status = await git('status', '--porcelain');
  if (status) throw new SetupFailure(`commit or remove these first:\n${status}`);
  const branch = await git('branch', '--show-current');
  if (branch !== 'main') throw new SetupFailure(`releases are made on main; this is ${branch}.`);
  const today = new Date().toISOString().slice(0, 10);
  const changelog = readChangelog().replace(
    `## ${version} (unreleased)`,
    `## ${version} (${today})`,
  );
  checkTag(`v${version}`, version, changelog);

  fs.writeFileSync(path.join(repository, 'CHANGELOG.md'), changelog);
  await must('npm', ['version', version, '--no-git-tag-version', '--allow-same-version']);
  await git('commit', '--all', '--message', `Release ${version}`);
  await git('tag', '--annotate', `v${version}`, '--message', `Flatline ${version}`);
  console.log(`Tagged v${version}. To publish it: git push --follow-tags`);
}

/**
 * @param {string} tag
 * @param {string} version as package.json has it
 * @param {string} changelog
 */
export function checkTag(tag, version, changelog) {
  if (tag !== `v${version}`) {
    throw new SetupFailure(`the tag is ${tag}, and package.json says ${version}.`);
  }
  const headings = changelog.split('\n').filter((line) => line.startsWith('## '));
  if (!headings.some((line) => /^## (\S+) \(\d{4}-\d\d-\d\d\)$/.exec(line)?.[1] === version)) {
    throw new SetupFailure(
      `CHANGELOG.md has no entry "## ${version} (date)"; it has ${headings.join(', ') || 'none'}.`,
    );
  }
}

function readPackage() {
  return JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8'));
}

function readChangelog() {
  return fs.readFileSync(path.join(repository, 'CHANGELOG.md'), 'utf8');
}

/** @param {string[]} args */
function git(...args) {
  return must('git', args);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string>} what it printed
 */
async function must(command, args) {
  const { failure, stdout, output } = await run(command, args);
  if (failure) throw new SetupFailure(`${command} ${args.join(' ')}: ${failure}\n${output}`);
  return stdout.trim();
}
