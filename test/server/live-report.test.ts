import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Baseline } from '../../src/model/expected-flat.js';
import { LiveReport } from '../../src/server/live-report.js';
import { flat, moving, plainRun } from '../support/run-view.js';

const test = suite('server/live-report');

const baseline: Baseline = {
  file: 'flatline.json',
  entries: [
    { pattern: /moving_mean/, reason: 'frozen', expires: undefined, run: undefined },
    { pattern: /embedding/, reason: 'a table', expires: undefined, run: undefined },
  ],
};

test('the dashboard expects what check expects, and tells unused entries once all is read', () => {
  const live = new LiveReport('logs', baseline);
  const run = plainRun([moving('dense/kernel'), flat('bn/moving_mean')]);
  live.update([run], new Set([run.name]), [], { filesRead: 1, filesFound: 2 });
  assert.is(live.report.verdict, 'ok');
  assert.equal(live.report.problems, []);
  live.update([run], new Set(), []);
  assert.equal(
    live.report.problems.map(({ code }) => code),
    ['expected-flat-unused'],
  );
  assert.equal(live.problems, []);
});

test.run();
