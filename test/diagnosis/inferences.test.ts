import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { frameworkOf } from '../../src/diagnosis/framework.js';
import { inferencesOf } from '../../src/diagnosis/inferences.js';
import type { TensorStatistics } from '../../src/model/statistics.js';
import { fixtureRun, flat, plainRun } from '../support/run-view.js';

const test = suite('diagnosis/inferences');

test('a first value that looks like an initializer is told with its record', () => {
  const first = { file: 'events', offset: 24 };
  const view = flat('bn/moving_variance', { value: 1, ends: { first, last: first } });
  assert.equal(inferencesOf(view), [
    { about: 'role', value: 'moving-variance', from: 'the name bn/moving_variance' },
    { about: 'initial-value', value: '1', from: 'the first value, at step 0', place: first },
  ]);
});

test('a loaded value is not taken for an initial one, and an unknown role is not told', () => {
  assert.equal(inferencesOf(flat('table', { value: 0.37 })), []);
  assert.equal(inferencesOf(flat('table', { value: 0, origin: 'restored' })), []);
});

test('a recorder knows what was there before the first step', () => {
  const initial = { min: -0.1, max: 0.1, fingerprint: 7 } as TensorStatistics;
  const view = flat('table', { value: 0.05, origin: 'initialized', initial });
  assert.equal(inferencesOf(view), [
    {
      about: 'initial-value',
      value: 'between -0.1 and 0.1',
      from: 'the recording, before the first step',
    },
  ]);
});

test("PyTorch's writer tells where no name does, and TensorFlow's tells nothing of the layers", async () => {
  const writer = 'tensorboard.summary.writer.event_file_writer';
  assert.equal(frameworkOf(plainRun([flat('statistics')], { writers: [writer] })), {
    framework: 'pytorch',
    from: `the writer ${writer}`,
  });
  assert.is(
    frameworkOf(plainRun([flat('bn/moving_mean')], { writers: [writer] })).framework,
    'keras',
  );
  assert.equal((await fixtureRun('tf1-flat-nograph')).writers, [
    'tensorflow.core.util.events_writer',
  ]);
});

test.run();
