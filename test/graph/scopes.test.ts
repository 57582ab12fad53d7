import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ScopesOfNames, sharedDepth } from '../../src/graph/scopes.js';

const test = suite('graph/scopes');

const names = ['a/b/w', 'a/b', 'a', 'c/b/w', 'ab/c', 'a//w', '/a', ''];

test('the depth among many names is the most that is shared with one of them', () => {
  for (const others of [['a/b/v', 'c/d'], ['a/b/w/x'], ['ab'], ['a//v']]) {
    const scopes = new ScopesOfNames(others);
    for (const name of names) {
      const most = Math.max(...others.map((other) => sharedDepth(name, other)));
      assert.is(scopes.depthOf(name), most, `${name} among ${others}`);
    }
  }
});

test('no names share nothing', () => assert.is(new ScopesOfNames([]).depthOf('a'), -1));

test.run();
