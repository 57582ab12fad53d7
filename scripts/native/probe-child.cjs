// Run by probe.mjs in a process of its own, since a native library that does not fit can end one.
const tf = require('@tensorflow/tfjs-node');

/** @typedef {{ binding: { TF_Version: string } }} Binding */

const backend = /** @type {import('@tensorflow/tfjs').KernelBackend & Binding} */ (tf.backend());
const report = {
  backend: tf.getBackend(),
  sum: tf.add(1, 2).dataSync()[0],
  version: backend.binding.TF_Version,
};
process.stdout.write(`\n${JSON.stringify(report)}\n`);
