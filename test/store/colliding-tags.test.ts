import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { VariableColumns } from '../../src/model/run-view.js';
import { everyNth, valuesPerStep } from '../../src/store/colliding-tags.js';

const test = suite('store/colliding-tags');

const cases: readonly (readonly [string, readonly number[], number])[] = [
  ['no point', [], 1],
  ['one point', [3], 1],
  ['one value a step', [0, 1, 2, 3], 1],
  ['one step for ever, as without a step', [0, 0, 0, 0], 1],
  ['two values a step', [0, 0, 1, 1, 2, 2], 2],
  ['three values a step, the last still being written', [0, 0, 0, 5, 5, 5, 9], 3],
  ['one step written twice by chance, at the start', [0, 0, 1, 2, 3], 1],
  ['one step written twice by chance, later', [0, 1, 1, 2], 1],
  ['groups of different sizes', [0, 0, 1, 1, 1, 2, 2], 1],
  ['a group that goes on into the next', [0, 0, 1, 1, 1, 1], 1],
  ['a resumed run', [0, 0, 1, 1, 0, 0, 1, 1], 2],
];

for (const [what, steps, wanted] of cases) {
  test(`${what}: ${wanted}`, () => {
    assert.is(valuesPerStep(Float64Array.from(steps)), wanted);
  });
}

test('each variable gets its own points of every column', () => {
  const column = Float64Array.of(0, 1, 10, 11, 20);
  const names = [
    'step',
    'wallTime',
    'min',
    'max',
    'mean',
    'std',
    'norm',
    'maxChange',
    'fingerprint',
  ];
  const columns = Object.fromEntries(names.map((name) => [name, column]));
  const picked = everyNth(columns as unknown as VariableColumns, 2, 1);
  assert.equal(Object.keys(picked).sort(), [...names].sort());
  for (const own of Object.values(picked)) assert.equal([...own], [1, 11]);
});

test.run();
