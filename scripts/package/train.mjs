import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import { check, watch } from 'flatline';

// Trains a weight beside one that nothing updates, under watch, and prints what is said of both.
tf.env().set('PROD', true);
await tf.setBackend('cpu');
const recording = watch(tf, { logdir: 'watched' });
const weight = tf.variable(tf.scalar(1), true, 'weight');
tf.variable(tf.scalar(0), true, 'still');
const optimizer = tf.train.sgd(0.1);
for (let step = 0; step < 20; step++) {
  optimizer.minimize(() => weight.square().asScalar());
}
recording.dispose();
const { verdict, sentence, runs } = await check('watched');
const moved = runs[0]?.variables.map(({ name, moved }) => [name, moved]).sort();
assert.equal(verdict, 'stale');
assert.deepEqual(moved, [
  ['still', false],
  ['weight', true],
]);
console.log(`${tf.version_core}: ${sentence}`);
