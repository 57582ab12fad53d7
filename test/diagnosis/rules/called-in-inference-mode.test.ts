import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { LayerView, RunView } from '../../../src/model/run-view.js';
import {
  assignView,
  findingOf,
  findingsOf,
  flat,
  layer,
  moving,
  plainRun,
  recordedRun,
  scalar,
  summaryOf,
} from '../../support/run-view.js';

const id = 'called-in-inference-mode';
const test = suite(`diagnosis/rules/${id}`);

const kernel = moving('dense/kernel');
const mean = flat('bn/moving_mean', { layer: 'bn' });
const variance = flat('bn/moving_variance', { layer: 'bn', value: 1 });

const called = (calls: LayerView['calls'], more: Partial<LayerView> = {}) =>
  recordedRun([kernel, mean, variance], { layers: [layer('bn', calls, more)] });

const epochs = { scalars: [scalar('epoch_loss', 3)] };

const quiet: Readonly<Record<string, RunView>> = {
  'called once in training mode': called({ training: 1, inference: 29 }),
  'called too seldom to tell': called({ training: 0, inference: 19 }),
  'its layer is not known': recordedRun([kernel, mean], {
    layers: [layer('other', { training: 0, inference: 30 })],
  }),
  'no layer owns it': recordedRun([kernel, flat('bn/moving_mean')], {
    layers: [layer('bn', { training: 0, inference: 30 })],
  }),
  'a weight of the layer': recordedRun([kernel, flat('bn/gamma', { layer: 'bn' })], {
    layers: [layer('bn', { training: 0, inference: 30 })],
  }),
  'Keras, and it moved': plainRun([kernel, moving('bn/moving_mean')]),
  'a framework without such modes': plainRun([kernel, flat('bn_mean')]),
  'Keras, but no statistic': plainRun([kernel, flat('noise')], epochs),
  'PyTorch counted batches, so the mode was right': plainRun([
    moving('hidden.weight'),
    flat('bn.running_mean'),
    moving('bn.num_batches_tracked'),
  ]),
  'too few points': plainRun([kernel, flat('bn/moving_mean', { points: 2 })]),
};

for (const [name, run] of Object.entries(quiet)) {
  test(`quiet: ${name}`, () => assert.equal(findingsOf(id, run), []));
}

test('finds: a layer that was only called for prediction', () => {
  const finding = findingOf(id, called({ training: 0, inference: 20 }));
  assert.equal(summaryOf(finding), {
    id,
    severity: 'error',
    evidence: 'confirmed',
    certainty: 'proven',
    variables: ['bn/moving_mean', 'bn/moving_variance'],
    supporting: [],
  });
  assert.is(
    finding.message,
    'bn/moving_mean and bn/moving_variance never changed over 30 training steps: the recorder saw their layers called in inference mode only.',
  );
  assert.equal(
    finding.why.slice(1).map(({ source, text }) => `${source}: ${text}`),
    [
      'layer: BatchNormalization "bn" was called 20 times inside training steps, 0 times in training mode',
      'assign: the recorder sees every write, and saw 0 to bn/moving_mean',
    ],
  );
  assert.match(finding.fix, /model\.apply\(x, \{ training: true \}\)/);
});

test('finds: one statistic, in the singular', () => {
  const run = recordedRun([kernel, mean], {
    layers: [layer('bn', { training: 0, inference: 30 })],
  });
  assert.match(findingOf(id, run).message, /saw its layer called in inference mode only\.$/);
});

test('a layer that is declared frozen is as it should be', () => {
  const run = called({ training: 0, inference: 30 }, { trainable: false });
  const finding = findingOf(id, run);
  assert.is(finding.severity, 'info');
  assert.match(finding.why[1]?.text ?? '', /0 times in training mode \(declared frozen\)$/);
  const verdict = diagnose(run);
  assert.is(verdict.verdict, 'ok');
  assert.equal(
    verdict.variables.map(({ status }) => status),
    ['moving', 'frozen', 'frozen'],
  );
});

test('writes that were seen are told', () => {
  const written = { ...mean, assigns: [assignView('load', { observed: 2 })] };
  const run = recordedRun([kernel, written], {
    layers: [layer('bn', { training: 0, inference: 30 })],
  });
  assert.is(
    findingOf(id, run).why.at(-1)?.text,
    'the recorder sees every write, and saw 2 to bn/moving_mean',
  );
});

test('a recorder that does not see writes says nothing of them', () => {
  const run = recordedRun([kernel, mean], {
    layers: [layer('bn', { training: 0, inference: 30 })],
    recorder: { kind: 'tensorflow.js', engine: 'tfjs', observesAssigns: false, closed: true },
  });
  assert.equal(
    findingOf(id, run).why.map(({ source }) => source),
    ['values', 'layer'],
  );
});

test('finds: Keras, by values alone', () => {
  const finding = findingOf(id, plainRun([kernel, mean, variance]));
  assert.equal(summaryOf(finding), {
    id,
    severity: 'error',
    evidence: 'observed',
    certainty: 'strong',
    variables: ['bn/moving_mean', 'bn/moving_variance'],
    supporting: [],
  });
  assert.is(
    finding.message,
    'bn/moving_mean and bn/moving_variance never changed over steps 0 to 29, as in a layer that is called in inference mode.',
  );
  assert.match(finding.fix, /model\(x, training=True\)/);
  assert.match(finding.fix, /\nIn a TensorFlow 1 graph instead: .*UPDATE_OPS\.$/);
  assert.is(
    finding.why.at(-1)?.text,
    'no recording: in which mode the layers were called was not seen; a momentum of 1 would look the same',
  );
});

test('finds: PyTorch left in eval mode, the counter flat too', () => {
  const run = plainRun([
    moving('hidden.weight'),
    flat('bn.running_var', { value: 1 }),
    flat('bn.num_batches_tracked'),
  ]);
  const finding = findingOf(id, run);
  assert.equal(finding.variables, ['bn.running_var', 'bn.num_batches_tracked']);
  assert.is(finding.fix, 'Call model.train() before training, and again after each model.eval().');
});

test('loaded values may be frozen on purpose: mentioned, and a warning if the layer trains', () => {
  const loaded = flat('bn/moving_mean', { value: 0.4 });
  assert.is(findingOf(id, plainRun([kernel, loaded])).severity, 'info');
  const finding = findingOf(id, plainRun([kernel, loaded, moving('bn/gamma')]));
  assert.is(finding.severity, 'warning');
  assert.match(finding.message, /as in a layer that is called in inference mode\.$/);
  assert.ok(finding.why.some(({ text }) => text.includes('so it was loaded')));
});

test.run();
