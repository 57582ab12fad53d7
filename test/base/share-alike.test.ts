import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { once } from '../../src/base/once.js';
import { shareAlike } from '../../src/base/share-alike.js';

const test = suite('base/share-alike');

test('values that are alike become one object, while it is among the last', () => {
  const share = shareAlike<readonly [string]>(([one], [other]) => one === other, 2);
  const [first, second, third] = [['a'], ['b'], ['c']] as const;
  assert.is(share(first), first);
  assert.is(share(second), second);
  assert.is(share(['a']), first);
  assert.is(share(third), third);
  assert.is.not(share(['b']), second, 'b was met longest ago');
  assert.is(share(['c']), third);
});

test('what is computed once is computed when it is first asked for', () => {
  let calls = 0;
  const ask = once(() => {
    calls++;
    return undefined;
  });
  assert.is(calls, 0);
  assert.is(ask(), undefined);
  ask();
  assert.is(calls, 1);
});

test.run();
