/**
 * What recording costs a training on native TensorFlow, beside the bare loop and beside tfjs-node's
 * own tensorBoard callback: `node --import tsx test/bench/recorder.ts [rounds]`.
 *
 * The sides take turns, in blocks of steps: bare, recorded, bare. Two figures are told of each round,
 * the recorded block against the mean of the bare ones, and the median of the rounds is what counts.
 * `clock` compares elapsed time, and means little on a machine that is busy with other things.
 * `processor` is what the main thread, where the recorder runs, worked more, as a share of the least
 * elapsed time of a bare step. `steady` leaves out the first steps of a recording and its end.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as Tfjs from '@tensorflow/tfjs';
import { watch } from '../../src/index.js';
import { nativeTensorFlow } from '../support/tensorflow.js';

type Model = Tfjs.Sequential;

interface Training {
  readonly name: string;
  readonly warmUpSteps: number;
  readonly steps: number;
  readonly limit: number;
  makeModel(): Model;
  makeBatch(): { readonly x: Tfjs.Tensor; readonly y: Tfjs.Tensor };
}

interface BlockTime {
  readonly steady: number;
  readonly whole: number;
  /** Time that the main thread was at work in the steady part. */
  readonly processor: number;
}

/** Milliseconds that the main thread has been at work; NaN where the system does not tell. */
function processorMillis(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

const tf = await nativeTensorFlow();
const rounds = Number(process.argv[2] ?? 9);

const convolution: Training = {
  name: 'two convolution blocks with batch norm, batch 64, Adam',
  warmUpSteps: 10,
  steps: 40,
  limit: 1,
  makeModel: () =>
    tf.sequential({
      layers: [
        tf.layers.conv2d({ filters: 16, kernelSize: 3, inputShape: [28, 28, 1] }),
        tf.layers.batchNormalization(),
        tf.layers.reLU(),
        tf.layers.maxPooling2d({ poolSize: 2 }),
        tf.layers.conv2d({ filters: 32, kernelSize: 3 }),
        tf.layers.batchNormalization(),
        tf.layers.reLU(),
        tf.layers.flatten(),
        tf.layers.dense({ units: 10, activation: 'softmax' }),
      ],
    }),
  makeBatch: () => ({
    x: tf.randomNormal([64, 28, 28, 1], 0, 1, 'float32', 1),
    y: tf.oneHot(tf.randomUniform([64], 0, 10, 'int32', 2), 10),
  }),
};

const perceptron: Training = {
  name: 'multi-layer perceptron with small fast steps, batch 16, Adam',
  warmUpSteps: 200,
  steps: 1500,
  limit: 5,
  makeModel: () =>
    tf.sequential({
      layers: [
        tf.layers.dense({ units: 16, inputShape: [8], activation: 'relu' }),
        tf.layers.dense({ units: 4, activation: 'softmax' }),
      ],
    }),
  makeBatch: () => ({
    x: tf.randomNormal([16, 8], 0, 1, 'float32', 1),
    y: tf.oneHot(tf.randomUniform([16], 0, 4, 'int32', 2), 4),
  }),
};

function temporaryLogdir(): string {
  return mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
}

/** A loop of one's own: what Flatline finds the steps of by itself. */
function loop({ makeModel, makeBatch, warmUpSteps, steps }: Training) {
  const model = makeModel();
  const { x, y } = makeBatch();
  const optimizer = tf.train.adam(0.001);
  const step = (): void => {
    optimizer.minimize(() =>
      tf.losses
        .softmaxCrossEntropy(y, model.apply(x, { training: true }) as Tfjs.Tensor)
        .asScalar(),
    );
  };
  const block = (isRecorded: boolean): BlockTime => {
    const logdir = temporaryLogdir();
    const begun = performance.now();
    const recording = isRecorded ? watch(tf, { logdir }) : undefined;
    for (let count = 0; count < warmUpSteps; count++) step();
    const worked = processorMillis();
    const started = performance.now();
    for (let count = 0; count < steps; count++) step();
    const steady = performance.now() - started;
    const processor = processorMillis() - worked;
    recording?.dispose();
    const whole = performance.now() - begun;
    if (recording && recording.failures.length > 0) throw new Error(recording.failures.join());
    rmSync(logdir, { recursive: true });
    return { steady, whole, processor };
  };
  return {
    block,
    dispose: () => {
      model.dispose();
      optimizer.dispose();
      tf.dispose([x, y]);
    },
  };
}

/** The same training by `fit`, which tfjs-node's callback needs. */
function fitting({ makeModel, makeBatch, steps }: Training) {
  const model = makeModel();
  model.compile({ optimizer: tf.train.adam(0.001), loss: 'categoricalCrossentropy' });
  const { x, y } = makeBatch();
  const fit = (callbacks: unknown): Promise<unknown> =>
    model.fit(x, y, {
      epochs: steps,
      batchSize: x.shape[0] as number,
      verbose: 0,
      callbacks: callbacks as Tfjs.CustomCallbackArgs,
    });
  const timed = async (train: (logdir: string) => Promise<unknown>): Promise<number> => {
    const logdir = temporaryLogdir();
    const started = performance.now();
    await train(logdir);
    const millis = performance.now() - started;
    rmSync(logdir, { recursive: true });
    return millis;
  };
  const { node } = tf as unknown as {
    readonly node: { tensorBoard(logdir: string, options: object): object };
  };
  return {
    bare: () => timed(() => fit([])),
    recorded: () =>
      timed(async (logdir) => {
        const recording = watch(tf, { logdir });
        await fit(recording.callback(model));
        recording.dispose();
      }),
    tensorBoard: () =>
      timed((logdir) => fit(node.tensorBoard(logdir, { updateFreq: 'batch', histogramFreq: 1 }))),
    dispose: () => {
      model.dispose();
      tf.dispose([x, y]);
    },
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function percent(shares: readonly number[]): string {
  const text = (share: number): string => `${(share * 100).toFixed(2)} %`;
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return `${text(median(shares))} (${text(low)} to ${text(high)}, ${shares.length} rounds)`;
}

async function compareLoop(training: Training): Promise<void> {
  const { block, dispose } = loop(training);
  block(true);
  block(false);
  const measured: { readonly bare: BlockTime; readonly recorded: BlockTime }[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    // Bare on both sides of the recorded block, so that a slow drift of the machine cancels out.
    const before = block(false);
    const recorded = block(true);
    const after = block(false);
    least = Math.min(least, before.steady, after.steady);
    const mean = (figure: keyof BlockTime): number => (before[figure] + after[figure]) / 2;
    const bare = { steady: mean('steady'), whole: mean('whole'), processor: mean('processor') };
    measured.push({ bare, recorded });
  }
  const clock = (figure: keyof BlockTime): string =>
    percent(measured.map(({ bare, recorded }) => recorded[figure] / bare[figure] - 1));
  const processor = measured.map(
    ({ bare, recorded }) => (recorded.processor - bare.processor) / least,
  );
  console.log(`\n${training.name}: ${(least / training.steps).toFixed(3)} ms a bare step`);
  console.log(
    `Flatline, steady, processor: ${percent(processor)}, to be at most ${training.limit} %`,
  );
  console.log(`Flatline, steady, clock: ${clock('steady')}`);
  console.log(`Flatline, whole recording of ${training.steps} steps, clock: ${clock('whole')}`);
  dispose();
}

async function compareFit(training: Training): Promise<void> {
  const { bare, recorded, tensorBoard, dispose } = fitting(training);
  await bare();
  await recorded();
  const ours: number[] = [];
  const theirs: number[] = [];
  let failure: string | undefined;
  for (let round = 0; round < Math.ceil(rounds / 2); round++) {
    const bareMillis = await bare();
    ours.push((await recorded()) / bareMillis - 1);
    try {
      theirs.push((await tensorBoard()) / bareMillis - 1);
    } catch (error) {
      failure = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    }
  }
  console.log(`by fit, Flatline: ${percent(ours)}`);
  console.log(
    failure === undefined
      ? `by fit, tfjs-node's tensorBoard with histogramFreq 1: ${percent(theirs)}`
      : `by fit, tfjs-node's tensorBoard with histogramFreq 1: failed, ${failure}`,
  );
  dispose();
}

for (const training of [convolution, perceptron]) {
  await compareLoop(training);
  await compareFit({ ...training, steps: Math.min(training.steps, 60) });
}
