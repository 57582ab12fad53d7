import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { rules } from '../../../src/diagnosis/rules/index.js';

const test = suite('diagnosis/rules');

test('causes are decided in this order', () => {
  assert.equal(
    rules.map(({ id }) => id),
    [
      'no-optimizer-step',
      'update-ops-not-run',
      'update-ops-not-collected',
      'called-in-inference-mode',
      'frozen-as-declared',
      'never-in-training',
      'constant-by-construction',
      'cannot-judge',
    ],
  );
});

test('every rule has its file, and its table of cases', () => {
  const names = (folder: string, ending: string) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((file) => file.endsWith(ending) && !file.startsWith('index.'))
      .map((file) => file.slice(0, -ending.length))
      .sort();
  const ids = rules.map(({ id }) => id).sort();
  assert.equal(names('../../../src/diagnosis/rules/', '.ts'), ids);
  assert.equal(names('./', '.test.ts'), ids);
});

test.run();
