import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { rules } from '../../../src/diagnosis/rules/index.js';

const test = suite('diagnosis/rules');

test('causes are decided in this order', () => {
  assert.equal(
    rules.map(({ id }) => id),
    [
      'non-finite',
      'lr-zero',
      'loss-scale-skipping',
      'update-underflow',
      'no-optimizer-step',
      'step-counter-stuck',
      'ema-below-resolution',
      'ema-shadow-flat',
      'slot-never-written',
      'update-op-gated-off',
      'moving-stat-partial-update',
      'update-ops-not-run',
      'update-ops-not-collected',
      'called-in-inference-mode',
      'moving-stat-momentum-identity',
      'frozen-as-declared',
      'never-in-training',
      'constant-by-construction',
      'legitimately-flat-bias',
      'gradient-disconnected',
      'zero-gradient',
      'not-in-optimizer',
      'cannot-judge',
      'frozen-but-moved',
      'moving-stat-updated-in-eval',
      'moving-stat-not-restored',
      'momentum-convention-swapped',
      'moving-stat-lagging',
      'moving-stat-update-count',
      'train-eval-stat-mismatch',
      'decay-only-update',
      'went-flat',
      'channel-flat',
      'sparse-rows-flat',
      'slow-update',
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
