import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { commandsOf, recipesOf } from '../../scripts/recipes.mjs';

const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
const recipes = recipesOf(page);
const test = suite('docs/ci.md');

test('every recipe of the page is found', () => {
  assert.equal(
    recipes.map(({ title }) => title.split(':')[0]),
    [
      'GitHub Actions',
      'GitLab CI',
      'Jenkins',
      'Makefile',
      'A Keras training',
      'A PyTorch training',
      'A TensorFlow.js training',
      'In a test runner',
    ],
  );
});

test('each runs a check or a test, and only files that the page holds', () => {
  const names = new Set(recipes.flatMap(({ files }) => files.map(({ name }) => name)));
  for (const recipe of recipes) {
    const commands = commandsOf(recipe).join('\n');
    assert.match(commands, /flatline check logs|node --test|make smoke/, recipe.title);
    for (const [name] of commands.matchAll(/\S+\.(py|mjs)\b/g)) assert.ok(names.has(name), name);
  }
});

test("a CI file's steps are taken in order, and typed commands go before them", () => {
  const yaml =
    '`a.yml`\n\n```yaml\njob:\n  script:\n    - pip install x\n    - one\n    - two\n```\n';
  const [fromFile] = recipesOf(`## A\n\n${yaml}`);
  assert.equal(fromFile && commandsOf(fromFile), ['one', 'two']);
  const [typed] = recipesOf(`## A\n\n${yaml}\n\`\`\`sh\nthree\n\`\`\`\n`);
  assert.equal(typed && commandsOf(typed), ['three\n']);
});

test.run();
