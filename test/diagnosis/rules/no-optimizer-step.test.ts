import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { RunView } from '../../../src/model/run-view.js';
import { flatLayer, graphOf } from '../../support/graphs.js';
import {
  assignView,
  findingOf,
  findingsOf,
  flat,
  moving,
  plainRun,
  recordedRun,
  scalar,
  sessionRun,
  summaryOf,
} from '../../support/run-view.js';

const id = 'no-optimizer-step';
const test = suite(`diagnosis/rules/${id}`);

const still = { scalars: [scalar('loss', 0)] };

const quiet: Readonly<Record<string, RunView>> = {
  'one trainable variable moved': plainRun([flat('a/kernel'), moving('b/kernel')]),
  'a trainable variable of unknown role moved': recordedRun([
    flat('a/kernel', { trainable: true }),
    moving('v', { trainable: true }),
  ]),
  'nothing trainable is in the log, and the loss moved': plainRun([flat('bn_mean'), flat('v')]),
  'the kernels are declared frozen': recordedRun([
    flat('a/kernel', { trainable: false }),
    flat('a/bias', { trainable: false }),
  ]),
  'too few points': plainRun([flat('a/kernel', { points: 2 })]),
  'nothing moved, and nothing is known to be a variable': plainRun([flat('v')], still),
  'the optimizer has other variables than the log': plainRun([flat('frozen/kernel')], {
    graph: graphOf(`${flatLayer}\nfrozen/kernel = VariableV2`, {
      declared: { w: 'trainable', 'frozen/kernel': 'trainable' },
    }),
  }),
};

for (const [name, run] of Object.entries(quiet)) {
  test(`quiet: ${name}`, () => assert.equal(findingsOf(id, run), []));
}

const kernels = [flat('a/kernel', { trainable: true }), flat('b/kernel', { trainable: true })];
const variables = ['a/kernel', 'b/kernel'];
const seen =
  'a/kernel and b/kernel never changed over 30 training steps, nor did any other trainable variable in this log';

test('finds: values alone, statistics included', () => {
  const finding = findingOf(id, plainRun([flat('a/kernel'), flat('bn_mean'), flat('a/bias')]));
  assert.equal(summaryOf(finding), {
    id,
    severity: 'error',
    evidence: 'observed',
    certainty: 'strong',
    variables: ['a/kernel', 'bn_mean', 'a/bias'],
    supporting: ['update-ops-not-run'],
  });
  assert.is(
    finding.message,
    'a/kernel, bn_mean and a/bias never changed over steps 0 to 29, nor did any other trainable variable in this log, as when the optimizer is not run, or changes nothing.',
  );
  assert.equal(finding.why.at(-1), {
    source: 'absent',
    missing: 'recording',
    text: 'no recording says which ops ran',
  });
});

test('finds: a recorder that saw no write', () => {
  const finding = findingOf(id, recordedRun(kernels));
  assert.equal(summaryOf(finding), {
    id,
    severity: 'error',
    evidence: 'confirmed',
    certainty: 'proven',
    variables,
    supporting: [],
  });
  assert.is(finding.message, `${seen}: nothing wrote to one.`);
  assert.is(
    finding.why[1]?.text,
    'the recorder sees every write, and saw 0 to trainable variables',
  );
  assert.match(finding.fix, /optimizer\.minimize/);
});

test('finds: a recorder that saw writes without effect', () => {
  const written = kernels.map((view) => ({
    ...view,
    assigns: [assignView('adam', { observed: 30 })],
  }));
  const finding = findingOf(id, recordedRun(written));
  assert.is(finding.message, `${seen}: what was written changed no bit.`);
  assert.match(finding.why[1]?.text ?? '', /saw 60 to trainable variables$/);
});

test('finds: recorded fetches that lead to no apply', () => {
  const graph = graphOf(`${flatLayer}\na/kernel = VariableV2\nb/kernel = VariableV2`);
  const fetchSets = [{ fetches: ['loss'], feeds: ['x'], trainingSteps: 30 }];
  const finding = findingOf(id, sessionRun(kernels, { graph, fetchSets }));
  assert.is(finding.evidence, 'explained');
  assert.is(finding.message, `${seen}: the fetches (loss) lead to no op that assigns one.`);
  assert.is(finding.why[1]?.text, 'fetched in training: loss');
  assert.match(finding.fix, /sess\.run\(\[train_op, loss\], feed_dict\)/);
});

test('finds: recorded fetches that imply an apply, which is no sight of it', () => {
  const graph = graphOf(flatLayer);
  const implied = flat('w', { trainable: true, assigns: [assignView('apply_w', { implied: 30 })] });
  const finding = findingOf(id, sessionRun([implied], { graph }));
  assert.is(finding.evidence, 'explained');
  assert.is(
    finding.message,
    'w never changed over 30 training steps, nor did any other trainable variable in this log, though the fetches (train and loss) imply an op that assigns one.',
  );
});

test('with more than values known, the statistics have a cause of their own', () => {
  const run = recordedRun([...kernels, flat('bn_mean')]);
  assert.equal(
    diagnose(run).findings.map((finding) => [finding.id, ...finding.variables]),
    [
      [id, 'a/kernel', 'b/kernel'],
      ['update-ops-not-run', 'bn_mean'],
    ],
  );
});

test('slots stand still with their variables', () => {
  const slots = [flat('a/kernel/Adam'), flat('a/kernel/Adam_1')];
  assert.is(findingOf(id, plainRun([flat('a/kernel'), ...slots])).variables.length, 3);
  assert.is(findingOf(id, recordedRun([...kernels, ...slots])).variables.length, 4);
});

test('trainable is believed before the role, the role where nothing is said', () => {
  const declared = recordedRun([
    flat('v', { trainable: true }),
    moving('a/kernel', { trainable: false }),
  ]);
  assert.equal(findingOf(id, declared).variables, ['v']);
  assert.equal(findingOf(id, plainRun([flat('a/gamma'), flat('v')])).variables, ['a/gamma']);
});

test('a graph whose optimizer has the flat variables does not excuse them', () => {
  const run = plainRun([flat('w', { role: 'kernel' })], { graph: graphOf(flatLayer) });
  assert.is(findingOf(id, run).severity, 'error');
});

test('nothing moved at all: a warning, since it cannot be told that it trained', () => {
  const finding = findingOf(id, plainRun([flat('bn_mean'), flat('bn_variance')], still));
  assert.is(finding.severity, 'warning');
  assert.is(finding.evidence, 'observed');
  assert.is(
    finding.message,
    'bn_mean and bn_variance never changed over steps 0 to 29, nor was anything else in this run seen to: it may not have trained, or its updates are not run.',
  );
});

test('flat weights without a witness are a warning', () => {
  assert.is(findingOf(id, plainRun([flat('a/kernel')], still)).severity, 'warning');
});

test.run();
