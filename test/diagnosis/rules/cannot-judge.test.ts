import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import {
  assignView,
  findingOf,
  findingsOf,
  flat,
  moving,
  plainRun,
  recordedRun,
  sessionRun,
  summaryOf,
} from '../../support/run-view.js';

const id = 'cannot-judge';
const test = suite(`diagnosis/rules/${id}`);

const kernel = moving('dense/kernel');

test('quiet: everything moves', () => {
  assert.equal(findingsOf(id, plainRun([kernel])), []);
});

test('quiet: another rule knows the cause', () => {
  assert.equal(findingsOf(id, plainRun([kernel, flat('bn_mean')])), []);
});

test('finds: a weight of a recorded session that stands still for no known reason', () => {
  const run = sessionRun([kernel, flat('other/kernel', { value: 0.3 })]);
  const finding = findingOf(id, run);
  assert.equal(summaryOf(finding), {
    id,
    severity: 'warning',
    evidence: 'observed',
    certainty: 'proven',
    variables: ['other/kernel'],
    supporting: [],
  });
  assert.is(
    finding.message,
    'other/kernel never changed over 30 training steps; this log does not show why.',
  );
  assert.is(finding.why.at(-1)?.source, 'absent');
  assert.match(finding.fix, /^Check that it is on the way to the loss/);
  assert.is(diagnose(run).verdict, 'stale');
});

test('a loaded weight of a plain log may be frozen on purpose: mentioned', () => {
  const run = plainRun([flat('base/kernel', { value: 0.3 }), kernel]);
  assert.is(findingOf(id, run).severity, 'info');
  assert.match(findingOf(id, run).fix, /^Record the training with Flatline/);
  assert.is(diagnose(run).verdict, 'ok');
});

test('finds: what may be no variable at all is only mentioned', () => {
  const run = plainRun([kernel, flat('noise'), flat('mask')]);
  const finding = findingOf(id, run);
  assert.is(finding.severity, 'info');
  assert.is(
    finding.message,
    'noise and mask never changed over steps 0 to 29; this log does not tell whether they should.',
  );
  assert.match(
    findingOf(id, plainRun([kernel, flat('noise')])).message,
    /this log does not tell whether it should\.$/,
  );
  assert.is(diagnose(run).verdict, 'ok');
});

test('what is declared trainable is known to train, whatever its name', () => {
  const declared = { trainable: true, value: 0.3 };
  const run = plainRun([flat('v', declared), kernel, flat('noise')]);
  assert.equal(
    findingsOf(id, run).map(({ severity, variables }) => [severity, ...variables]),
    [
      ['warning', 'v'],
      ['info', 'noise'],
    ],
  );
});

test('a recorder tells the writes that changed nothing', () => {
  const writes = (count: number) => {
    const assigns = [assignView('adam', { observed: count })];
    const run = recordedRun([kernel, flat('a/kernel', { trainable: true, assigns })]);
    return findingOf(id, run).why[1]?.text;
  };
  assert.is(writes(30), 'the recorder saw 30 writes to a/kernel, and its bits never changed');
  assert.is(writes(1), 'the recorder saw 1 write to a/kernel, and its bits never changed');
  assert.is(writes(0), 'the recorder saw 0 writes to a/kernel');
});

test('with a recording, the fix looks at the gradient, for one or many', () => {
  const fixOf = (...names: string[]) =>
    findingOf(id, recordedRun([kernel, ...names.map((name) => flat(name, { trainable: true }))]))
      .fix;
  assert.match(
    fixOf('a/kernel'),
    /^Check that it is on the way .* that its gradient is not zero\.$/,
  );
  assert.match(
    fixOf('a/kernel', 'b/kernel'),
    /^Check that they are on the way .* that their gradients are not zero\.$/,
  );
});

test.run();
