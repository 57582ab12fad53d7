import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { run } from './base/command.mjs';
import { runEntry } from './base/entry.mjs';
import { isMain, repository } from './base/repository.mjs';
import { SetupFailure } from './base/setup-failure.mjs';
import { build } from './build.mjs';

const PAGE = path.join(repository, 'docs', 'ci.md');
const COMMAND_LIMIT_MILLIS = 300_000;

/**
 * @typedef {object} Recipe
 * @property {string} title
 * @property {{ name: string, language: string, text: string }[]} files that it has the reader write
 * @property {string} shell what it has the reader type; empty when a file says what is run
 */

// npm run recipes [-- PYTHON-FOLDER]: does what docs/ci.md says, recipe by recipe, each in a fresh
// folder with the packed package installed. PYTHON-FOLDER holds a python with TensorFlow and PyTorch.
if (isMain(import.meta.url)) {
  await runEntry(async () => {
    const recipes = recipesOf(fs.readFileSync(PAGE, 'utf8'));
    const failed = await runRecipes(recipes, process.argv[2]);
    console.log(`\n${recipes.length - failed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  });
}

/**
 * @param {readonly Recipe[]} recipes
 * @param {string | undefined} pythonFolder
 * @returns {Promise<number>} how many failed
 */
async function runRecipes(recipes, pythonFolder) {
  await build();
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'flatline-recipes-'));
  const packed = await must('npm', ['pack', '--silent', '--pack-destination', root], repository);
  const tarball = path.join(root, packed.trim().split('\n').at(-1) ?? '');
  const shared = new Map(
    recipes.flatMap(({ files }) => files).map((file) => [file.name, file.text]),
  );
  let failed = 0;
  for (const [index, recipe] of recipes.entries()) {
    const folder = path.join(root, String(index));
    fs.mkdirSync(folder);
    for (const [name, text] of shared) writeBelow(folder, name, text);
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    await must('npm', ['install', '--silent', tarball], folder);
    console.log(`\n## ${recipe.title}`);
    for (const command of commandsOf(recipe)) {
      const { failure, output } = await run('bash', ['-ec', command], {
        cwd: folder,
        limitMillis: COMMAND_LIMIT_MILLIS,
        env: pythonFolder ? { PATH: `${pythonFolder}:${process.env.PATH}` } : {},
      });
      console.log(`$ ${command.trim()}\n${output.trim()}`);
      if (!failure) continue;
      console.log(`FAILED: ${failure}`);
      failed += 1;
      break;
    }
  }
  fs.rmSync(root, { recursive: true, force: true });
  return failed;
}

/**
 * What a recipe runs: what it has the reader type, else the steps of its CI file. Steps that install
 * Python packages are left to the machine.
 * @param {Recipe} recipe
 * @returns {string[]}
 */
export function commandsOf({ files, shell }) {
  if (shell) return [shell];
  return files
    .flatMap(({ name, language, text }) => {
      if (name === 'Makefile') return ['make smoke'];
      if (language === 'groovy')
        return [...text.matchAll(/sh '([^']+)'/g)].map(([, step = '']) => step);
      if (language === 'yaml') return yamlSteps(parse(text));
      return [];
    })
    .filter((step) => !step.startsWith('pip install'));
}

/**
 * @typedef {object} Job
 * @property {string[]} [script] as GitLab has it
 * @property {{ run?: string }[]} [steps] as GitHub has it
 */

/**
 * @param {Record<string, Job> & { jobs?: Record<string, Job> }} document
 * @returns {string[]}
 */
function yamlSteps(document) {
  const jobs = Object.values(document.jobs ?? /** @type {Record<string, Job>} */ (document));
  return jobs.flatMap(
    ({ script, steps = [] }) => script ?? steps.flatMap(({ run: step }) => step ?? []),
  );
}

/**
 * The sections of the page that hold code. A line of one `name` in backticks names the file that the
 * next block is.
 * @param {string} page
 * @returns {Recipe[]}
 */
export function recipesOf(page) {
  return page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = ''] = section.split('\n', 1);
      /** @type {Recipe} */
      const recipe = { title, files: [], shell: '' };
      for (const [, name, language = '', text = ''] of section.matchAll(
        /(?:^`([^`\n]+)`\n\n)?^```(\w+)\n(.*?)^```$/gms,
      )) {
        if (name) recipe.files.push({ name, language, text });
        else if (language === 'sh') recipe.shell += text;
      }
      return recipe.files.length > 0 ? [recipe] : [];
    });
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
function writeBelow(folder, name, text) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
async function must(command, args, cwd) {
  const { failure, stdout, output } = await run(command, args, { cwd });
  if (failure) throw new SetupFailure(`${command} ${args.join(' ')}: ${failure}\n${output}`);
  return stdout;
}
