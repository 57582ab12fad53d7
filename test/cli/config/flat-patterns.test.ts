import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { flatPatterns } from '../../../src/cli/config/flat-patterns.js';

const test = suite('cli/config/flat-patterns');

const statistics = (scope: string) => [`${scope}/moving_mean`, `${scope}/moving_variance`];
const cases: Readonly<
  Record<
    string,
    {
      readonly meant: readonly string[];
      readonly others?: readonly string[];
      readonly patterns: readonly string[];
    }
  >
> = {
  nothing: { meant: [], patterns: [] },
  'one name, to the letter': { meant: ['a.b[0]+'], patterns: ['^a\\.b\\[0\\]\\+$'] },
  'names without a scope': { meant: ['mean', 'variance'], patterns: ['^mean$', '^variance$'] },
  'all of a scope': {
    meant: ['net/a/x', 'net/a/y', 'net/b/x'],
    others: ['head/x'],
    patterns: ['^net/'],
  },
  'all of an inner scope': {
    meant: ['net/a/x', 'net/a/y', 'net/b/x'],
    others: ['net/b/y', 'net/c'],
    patterns: ['^net/a/', '^net/b/x$'],
  },
  'the same names in many scopes': {
    meant: [...statistics('net/bn1'), ...statistics('net/bn2')],
    others: ['net/bn1/gamma', 'net/bn2/gamma', 'head/bn/moving_mean'],
    patterns: ['^net/(.*[/.])?(moving_mean|moving_variance)$'],
  },
  'not where a name of another scope would be hidden': {
    meant: [...statistics('net/bn1'), ...statistics('net/bn2')],
    others: ['net/bn1/gamma', 'net/bn2/gamma', 'net/bn3/moving_mean'],
    patterns: [
      '^net/bn1/(moving_mean|moving_variance)$',
      '^net/bn2/(moving_mean|moving_variance)$',
    ],
  },
  'scopes with dots': {
    meant: ['layer1.0.running_mean', 'layer1.0.running_var', 'layer2.0.running_mean'],
    others: ['layer1.0.weight', 'layer2.0.weight', 'layer2.0.running_var'],
    patterns: ['^layer1\\.0\\.(running_mean|running_var)$', '^layer2\\.0\\.running_mean$'],
  },
};

for (const [name, { meant, others = [], patterns }] of Object.entries(cases)) {
  test(name, () => {
    const made = flatPatterns(meant, others);
    assert.equal(made, patterns);
    const matches = (text: string) => made.some((pattern) => new RegExp(pattern).test(text));
    assert.ok(meant.every(matches));
    assert.not(others.some(matches));
  });
}

test.run();
