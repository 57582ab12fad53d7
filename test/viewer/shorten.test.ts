import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { shortenMiddle, splitName } from '../../viewer/shorten.js';
import { shownName } from '../../viewer/shown-name.js';

const test = suite('shorten');
const family = '👩‍👩‍👧‍👦';

test('a short name stays as it is', () => {
  assert.is(shortenMiddle('bn1/moving_mean', 15), 'bn1/moving_mean');
  assert.equal(splitName('bn1/moving_mean', 24), { head: 'bn1/moving_mean', tail: '' });
});

test('a long name loses its middle and keeps its end', () => {
  const shortened = shortenMiddle('resnet/stage1/block0/bn/moving_variance', 20);
  assert.is(shortened.length, 20);
  assert.match(shortened, /^resnet.*…/);
  assert.ok(shortened.endsWith('ng_variance'), shortened);
});

test('an emoji counts as one character and is never cut in half', () => {
  assert.is(shortenMiddle(family.repeat(5), 5), family.repeat(5));
  assert.is(shortenMiddle(family.repeat(9), 5), `${family.repeat(1)}…${family.repeat(3)}`);
});

test('the parts of a split name are the name, and the tail starts at a separator', () => {
  const name = 'resnet/stage1/block0/bn/moving_variance';
  const { head, tail } = splitName(name, 24);
  assert.is(head + tail, name);
  assert.is(tail, '/bn/moving_variance');
});

test('a name without separators is split all the same', () => {
  const { head, tail } = splitName('x'.repeat(4096), 24);
  assert.is(tail.length, 24);
  assert.is(head.length, 4096 - 24);
});

test('a right-to-left name stays whole', () => {
  const name = 'שלום/'.repeat(20);
  assert.equal(splitName(name, 24), { head: name, tail: '' });
});

test('what would hide or turn letters is made visible', () => {
  assert.is(shownName(''), '(empty name)');
  assert.is(shownName('a\tb\nc\u007f'), 'a␉b␊c␡');
  assert.is(shownName('a\u202egnp.exe'), 'a⟨U+202E⟩gnp.exe');
  assert.is(shownName('<img onerror=x>'), '<img onerror=x>');
});

test.run();
