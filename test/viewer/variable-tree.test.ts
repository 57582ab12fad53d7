import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scopesOf } from '../../viewer/variable-row.js';
import { firstOpen, rollUp, type TreeLine, treeLines, treeOf } from '../../viewer/variable-tree.js';
import { rows, run, variable } from './builders.js';

const test = suite('variable-tree');

for (const [name, scopes] of [
  ['w', []],
  ['enc/bn/mean', ['enc/', 'enc/bn/']],
  ['layer1.0.bn.running_mean', ['layer1.', 'layer1.0.', 'layer1.0.bn.']],
  ['torch.nn/bn.mean', ['torch.nn/']],
  ['/', ['/']],
  ['__proto__/constructor', ['__proto__/']],
] as const) {
  test(`scopes of ${name}`, () => assert.equal(scopesOf(name), scopes));
}

function told(lines: readonly TreeLine[]): string[] {
  return lines.map((line) =>
    line.kind === 'scope'
      ? `${'  '.repeat(line.depth)}${line.isOpen ? '-' : '+'} ${line.scope.label} ${rollUp(line.scope).counts}`
      : `${'  '.repeat(line.depth)}${line.label}`,
  );
}

const all = rows(
  run('r', [
    variable('dec/bn/mean', { status: 'flat' }),
    variable('step', { status: 'frozen' }),
    variable('enc/deep/er/w'),
    variable('enc/deep/er/b'),
    variable('dec/bn/gamma'),
    variable('dec/w', { status: 'too-few' }),
  ]),
);

test('scopes stand where their first row does, with what they hold; chains are one', () => {
  assert.equal(told(treeLines(treeOf(all), () => true)), [
    '- dec/ flat,1,too-few,1,moving,1',
    '  - bn/ flat,1,moving,1',
    '    mean',
    '    gamma',
    '  w',
    'step',
    '- enc/deep/er/ moving,2',
    '  w',
    '  b',
  ]);
});

test('a closed scope hides what is in it', () => {
  assert.equal(told(treeLines(treeOf(all), () => false)), [
    '+ dec/ flat,1,too-few,1,moving,1',
    'step',
    '+ enc/deep/er/ moving,2',
  ]);
});

test('scopes open by themselves while there is room, and one that stands alone always', () => {
  const tree = treeOf(all);
  const opened = (lines: number) => [...firstOpen(tree, lines)].map(({ path }) => path);
  assert.equal(opened(4), []);
  assert.equal(opened(5), ['dec/']);
  assert.equal(opened(7), ['dec/', 'enc/deep/er/']);
  assert.equal(opened(9), ['dec/', 'enc/deep/er/', 'dec/bn/']);
  const alone = treeOf(rows(run('r', [variable('m/a'), variable('m/b')])));
  assert.is(firstOpen(alone, 1).size, 1);
});

test('10,000 names do not make a deep recursion', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => variable(`s${index % 100}/v${index}`));
  const tree = treeOf(rows(run('r', names)));
  assert.is(tree.length, 100);
  assert.is(treeLines(tree, () => true).length, 10_100);
});

test.run();
