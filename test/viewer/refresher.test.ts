import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withGaps } from '../../viewer/parts/row-gaps.js';
import { Refresher } from '../../viewer/refresher.js';

const test = suite('refresher');

test('requests during a task and its pause are one more task, never two at once', async () => {
  const ends: (() => void)[] = [];
  const began = new EventEmitter();
  const refresher = new Refresher(
    () => {
      began.emit('task');
      return new Promise((resolve) => ends.push(() => resolve(undefined)));
    },
    () => 20,
  );
  refresher.request();
  assert.is(ends.length, 1);
  for (let asked = 0; asked < 5; asked += 1) refresher.request();
  const second = once(began, 'task');
  assert.is(ends.length, 1);
  ends[0]?.();
  refresher.request();
  await second;
  assert.is(ends.length, 2);
  ends[1]?.();
  // Nobody asks meanwhile: the pause ends without a third task.
  await sleep(100);
  assert.is(ends.length, 2);
  refresher.request();
  assert.is(ends.length, 3);
});

test('a virtual table has rows, and empty space where rows are not drawn', () => {
  const span = (index: number) => ({ index, start: 100 + index * 10, end: 110 + index * 10 });
  assert.equal(withGaps([span(2), span(3), span(7)], 100, 200), [
    { kind: 'gap', key: 'gap-2', size: 20 },
    { kind: 'row', index: 2 },
    { kind: 'row', index: 3 },
    { kind: 'gap', key: 'gap-7', size: 30 },
    { kind: 'row', index: 7 },
    { kind: 'gap', key: 'gap-end', size: 20 },
  ]);
  assert.equal(withGaps([], 0, 0), []);
});

test.run();
