import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { OwnTime } from '../../../src/recording/eager/own-time.js';
import { wrapMethod } from '../../../src/recording/eager/wrap-method.js';

class Counter {
  constructor(private readonly start: number) {}
  add(by: number): number {
    return this.start + by;
  }
}

const test = suite('recording/wrap-method');

test('keeps this, arguments and result', () => {
  const seen: number[] = [];
  const unwrap = wrapMethod(
    Counter.prototype,
    'add',
    (original) =>
      function (by: number) {
        seen.push(by);
        return original.call(this, by);
      },
  );
  assert.is(new Counter(2).add(3), 5);
  assert.equal(seen, [3]);
  unwrap();
  assert.is(new Counter(2).add(4), 6);
  assert.equal(seen, [3]);
});

test('a wrapper that is timed keeps them as well, and what it passes on to is not its own time', () => {
  const ownTime = new OwnTime();
  const working: boolean[] = [];
  let isOwn = false;
  const seen = Object.assign(ownTime, {
    enter: () => (isOwn = true),
    leave: () => (isOwn = false),
  });
  const owner = {
    value: 2,
    divide(this: { value: number }, by: number) {
      working.push(isOwn);
      if (by === 0) throw new RangeError('by zero');
      return this.value / by;
    },
  };
  const unwrap = wrapMethod(
    owner,
    'divide',
    (original) =>
      function (...args) {
        working.push(isOwn);
        return original.apply(this, args);
      },
    seen,
  );
  ownTime.start();
  assert.is(owner.divide(4), 0.5);
  assert.throws(
    () => owner.divide(0),
    (error: unknown) => error instanceof RangeError,
  );
  assert.equal(working, [true, false, true, false]);
  assert.is(isOwn, false);
  unwrap();
});

test('puts the property descriptor back as it was', () => {
  const before = Object.getOwnPropertyDescriptor(Counter.prototype, 'add');
  wrapMethod(Counter.prototype, 'add', (original) => original)();
  assert.equal(Object.getOwnPropertyDescriptor(Counter.prototype, 'add'), before);
  const plain = { add: () => 1 };
  const own = Object.getOwnPropertyDescriptor(plain, 'add');
  wrapMethod(plain, 'add', (original) => original)();
  assert.equal(Object.getOwnPropertyDescriptor(plain, 'add'), own);
});

test('leaves no own property where the method was inherited', () => {
  const counter = new Counter(1);
  const unwrap = wrapMethod(counter, 'add', () => () => 42);
  assert.is(counter.add(1), 42);
  unwrap();
  assert.not.ok(Object.hasOwn(counter, 'add'));
  assert.is(counter.add(1), 2);
});

test('beneath a later wrapper it steps aside and leaves that wrapper in place', () => {
  const owner = { value: () => 'original' };
  const unwrap = wrapMethod(owner, 'value', (original) => () => `ours(${original.call(owner)})`);
  const ours = owner.value;
  owner.value = () => `theirs(${ours()})`;
  assert.is(owner.value(), 'theirs(ours(original))');
  unwrap();
  assert.is(owner.value(), 'theirs(original)');
});

test('unwrapping twice changes nothing more', () => {
  const owner = { value: () => 'original' };
  const unwrap = wrapMethod(owner, 'value', () => () => 'ours');
  unwrap();
  const again = wrapMethod(owner, 'value', () => () => 'new');
  unwrap();
  assert.is(owner.value(), 'new');
  again();
  assert.is(owner.value(), 'original');
});

test.run();
