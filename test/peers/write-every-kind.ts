/**
 * Writes one run of every kind the writer knows, and expected.json beside it, for
 * tensorboard_reads_every_kind.py: `node --import tsx test/peers/write-every-kind.ts FOLDER`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EventWriter } from '../../src/events/event-writer.js';
import type { NumberDtype, OutgoingTensor } from '../../src/events/outgoing-tensor.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { greyPng } from '../support/png.js';
import { SeededRandom } from '../support/seeded-random.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');
mkdirSync(folder, { recursive: true });

const random = new SeededRandom(7);
const uniform = (): number => random.below(2 ** 24) / 2 ** 24;
const scalars = Array.from({ length: 50 }, () => uniform() * 10 - 5);
const histograms = Array.from({ length: 5 }, (_, step) =>
  Float32Array.from({ length: 1000 }, () => uniform() * (step + 1)),
);
const equal = Float32Array.of(-0.1, -0.1, -0.1);
const texts = ['größer **als** 層', '| a | b |\n|---|---|\n| 1 | 2 |'];
const table = ['first', 'second'];
const images = [greyPng(30, 20, 9), greyPng(30, 20, 200)];
/** The ends of each type that JSON can hold. */
const numbers: Readonly<Record<NumberDtype | 'bool' | 'int64' | 'uint64', readonly number[]>> = {
  float32: [0.5, -0, 2 ** -149, -3.4028234663852886e38],
  float64: [0.1, 5e-324, -Number.MAX_VALUE],
  int8: [-128, 127],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  uint8: [0, 255],
  uint16: [0, 65535],
  uint32: [0, 2 ** 32 - 1],
  uint64: [0, Number.MAX_SAFE_INTEGER],
  bool: [0, 1],
};
const matrix = [9, 1, 0, 8];
const graph = {
  node: [
    { name: 'a', op: 'NoOp' },
    { name: 'b', op: 'NoOp', input: ['^a'] },
  ],
};

const writer = EventWriter.open(path.join(folder, 'logs', 'run'));
writer.graph(tensorflow.GraphDef.encode(graph).finish());
for (const [step, value] of scalars.entries()) writer.scalar('train/loss', value, step);
for (const [step, value] of [Number.NaN, Infinity, -Infinity].entries()) {
  writer.scalar('not/finite', value, step);
}
writer.scalar('late', 1, 2 ** 40);
for (const [step, values] of histograms.entries()) writer.histogram('kernel', values, step);
writer.histogram('equal', equal, 1);
writer.histogram(
  'few',
  equal.map((value, index) => value * index),
  1,
  { buckets: 4 },
);
for (const [step, text] of texts.entries()) writer.text('note', text, step);
writer.text('table', table, 3);
writer.image('images', images, 2);
writer.image('image', images[0] as Uint8Array, 2);
writer.tensor('confusion', { dtype: 'int32', shape: [2, 2], values: matrix }, 5);
writer.tensor('large', { dtype: 'int64', shape: [1], values: [-(2n ** 53n)] }, 5);
writer.tensor('truths', { dtype: 'bool', shape: [2], values: [true, false] }, 5);
writer.tensor('words', { dtype: 'string', shape: [2], values: ['é', ''] }, 5);
const plugin = { pluginName: 'my-plugin' };
for (const [dtype, values] of Object.entries(numbers)) {
  const tensor = { dtype, shape: [values.length], values } as OutgoingTensor;
  writer.tensor(`tensors/${dtype}`, tensor, 6, plugin);
}
const ends = { dtype: 'string', shape: [1, 2], values: ['層', ''] } as const;
writer.tensor('tensors/string', ends, 6, plugin);
writer.tensor('tensors/empty', { dtype: 'float32', shape: [0, 3], values: [] }, 6, plugin);
writer.close();
if (writer.failure) throw writer.failure;

const expected = {
  scalars,
  histograms: histograms.map((values) => Array.from(values)),
  equal: Array.from(equal),
  texts,
  table,
  images: images.map((png) => Buffer.from(png).toString('base64')),
  matrix,
  numbers,
};
writeFileSync(path.join(folder, 'expected.json'), JSON.stringify(expected));
