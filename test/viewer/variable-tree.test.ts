import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireStatus } from '../../src/wire/api.js';
import { scopesOf } from '../../viewer/variable-row.js';
import {
  firstOpen,
  isScope,
  labelOf,
  rollUp,
  type TreeLine,
  treeLines,
  treeOf,
} from '../../viewer/variable-tree.js';
import { finding, rows, run, variable } from './builders.js';

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
      ? `${'  '.repeat(line.depth)}${line.isOpen ? '-' : '+'} ${labelOf(line)} ${rollUp(line.scope).counts}`
      : `${'  '.repeat(line.depth)}${labelOf(line)}`,
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

test('a scope is as bad as the worst of all that is in it', () => {
  const worstOf = (statuses: readonly WireStatus[]): WireStatus => {
    const variables = statuses.map((status, at) => variable(`s/${'in/'.repeat(at)}v`, { status }));
    const [scope] = treeOf(rows(run('r', variables)));
    assert.ok(scope && isScope(scope));
    assert.is(rollUp(scope).size, statuses.length);
    return rollUp(scope).worst;
  };
  assert.is(worstOf(['moving', 'frozen', 'flat']), 'flat');
  assert.is(worstOf(['flat', 'too-few', 'moving']), 'flat');
  assert.is(worstOf(['constant', 'too-few', 'frozen']), 'too-few');
  assert.is(worstOf(['constant']), 'constant');
});

test('a variable that moves with a warning is worse than one that cannot be judged', () => {
  const [scope] = treeOf(
    rows(
      run(
        'r',
        [variable('s/quiet', { status: 'too-few' }), variable('s/alarming', { finding: 'f' })],
        [finding('f', ['s/alarming'], { severity: 'warning' })],
      ),
    ),
  );
  assert.ok(scope && isScope(scope));
  assert.is(rollUp(scope).worst, 'moving');
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
