import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check, watch } from '../../../src/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { javaScriptTensorFlow } from '../../support/tensorflow.js';

const tf = await javaScriptTensorFlow();
const test = suite('recording/unrecorded variables');

/** One step of a kernel, beside variables that were made before and after the recording began. */
async function notesOf(makeOthers: () => void) {
  const logdir = temporaryFolder();
  tf.engine().startScope();
  const found = tf.variable(tf.tensor1d(['a', 'b']), false, 'vocabulary');
  const kernel = tf.variable(tf.tensor1d([1, 2]), true, 'dense/kernel');
  const recording = watch(tf, { logdir });
  makeOthers();
  const optimizer = tf.train.sgd(0.1);
  for (let step = 0; step < 3; step++) optimizer.minimize(() => kernel.square().sum().asScalar());
  recording.dispose();
  assert.equal(recording.failures, []);
  tf.engine().endScope();
  found.dispose();
  tf.disposeVariables();
  const [run] = (await check(logdir)).runs;
  assert.equal(
    run?.variables.map(({ name }) => name),
    ['dense/kernel'],
  );
  return run?.problems ?? [];
}

test('variables of strings and of complex numbers are told as not judged', async () => {
  const notes = await notesOf(() => {
    tf.variable(tf.complex([1, 2], [3, 4]), true, 'fourier');
  });
  assert.equal(
    notes.map(({ code, severity, message }) => [code, severity, message]),
    [
      ['string', 'vocabulary'],
      ['complex64', 'fourier'],
    ].map(([dtype, name]) => [
      'unrecorded-variable',
      'note',
      `the ${dtype} variable "${name}" is not recorded, and nothing was judged for it`,
    ]),
  );
});

test('a loop that makes them without end is told once', async () => {
  const notes = await notesOf(() => {
    for (let made = 0; made < 50; made++) tf.variable(tf.tensor1d(['a']), false, `word_${made}`);
  });
  assert.is(notes.length, 17);
  assert.match(notes.at(-1)?.message ?? '', /^each further string or complex64 variable is not/);
});

test.run();
