/**
 * What recording costs a training, beside the bare loop and beside tfjs-node's own tensorBoard
 * callback: `node --import tsx test/bench/recorder.ts [pairs]`.
 *
 * Blocks of steps, bare and recorded, take turns, and each pair gives ratios, of which the median is
 * told with its quartiles. `profiled` is the share of a recorded block that V8's profiler finds in
 * Flatline; `main thread` and `processor` are processor time, of the thread that trains and of all;
 * `clock` is elapsed time. On a machine that is busy with other things, the first of them means most and
 * the last least. The first steps of a recording and its end are left out, but for `whole`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type * as Tfjs from '@tensorflow/tfjs';
import { watch } from '../../src/index.js';
import { javaScriptTensorFlow, nativeTensorFlow, type TensorFlow } from '../support/tensorflow.js';
import { profiledShare } from './profiled-share.js';

type Model = Tfjs.Sequential;

interface Training {
  readonly name: string;
  readonly tf: TensorFlow;
  readonly warmUpSteps: number;
  readonly steps: number;
  readonly limit: number;
  makeModel(): Model;
  makeOptimizer(): Tfjs.Optimizer;
  makeBatch(): { readonly x: Tfjs.Tensor; readonly y: Tfjs.Tensor };
}

interface BlockTime {
  readonly steady: number;
  readonly whole: number;
  /** Processor time in the steady part, of the main thread and of all. */
  readonly mainThread: number;
  readonly processor: number;
}

/** Milliseconds that the main thread has been at work; NaN where the system does not tell. */
function mainThreadMillis(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

function processorMillis(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const tf = await nativeTensorFlow();
const tfjs = await javaScriptTensorFlow();
const pairs = Number(process.argv[2] ?? 21);

const convolution: Training = {
  name: 'two convolution blocks with batch norm, batch 64, Adam',
  tf,
  warmUpSteps: 6,
  steps: 20,
  limit: 1,
  makeOptimizer: () => tf.train.adam(0.001),
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
  name: 'multi-layer perceptron, batch 4, gradient descent, in JavaScript',
  tf: tfjs,
  warmUpSteps: 200,
  steps: 1000,
  limit: 5,
  makeOptimizer: () => tfjs.train.sgd(0.01),
  makeModel: () =>
    tfjs.sequential({
      layers: [
        tfjs.layers.dense({ units: 8, inputShape: [4], activation: 'relu' }),
        tfjs.layers.dense({ units: 2 }),
      ],
    }),
  makeBatch: () => ({
    x: tfjs.randomNormal([4, 4], 0, 1, 'float32', 1),
    y: tfjs.oneHot(tfjs.tensor1d([0, 1, 1, 0], 'int32'), 2),
  }),
};

function temporaryLogdir(): string {
  return mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
}

/** A loop of one's own: what Flatline finds the steps of by itself. */
function loop({ tf, makeModel, makeBatch, makeOptimizer, warmUpSteps, steps }: Training) {
  const model = makeModel();
  const { x, y } = makeBatch();
  const optimizer = makeOptimizer();
  const train = (count: number): void => {
    for (let done = 0; done < count; done++) {
      optimizer.minimize(() =>
        tf.losses
          .softmaxCrossEntropy(y, model.apply(x, { training: true }) as Tfjs.Tensor)
          .asScalar(),
      );
    }
  };
  /** @param work is done in the steady part, instead of the training alone. */
  const block = (isRecorded: boolean, work = () => train(steps)): BlockTime => {
    const logdir = temporaryLogdir();
    const begun = performance.now();
    const recording = isRecorded ? watch(tf, { logdir }) : undefined;
    train(warmUpSteps);
    const before = [mainThreadMillis(), processorMillis()] as const;
    const started = performance.now();
    work();
    const steady = performance.now() - started;
    const mainThread = mainThreadMillis() - before[0];
    const processor = processorMillis() - before[1];
    recording?.dispose();
    const whole = performance.now() - begun;
    if (recording && recording.failures.length > 0) throw new Error(recording.failures.join());
    rmSync(logdir, { recursive: true });
    return { steady, whole, mainThread, processor };
  };
  return {
    block,
    profiled: (): number => {
      let share = Number.NaN;
      block(true, () => {
        share = profiledShare(() => train(2 * steps));
      });
      return share;
    },
    dispose: () => {
      model.dispose();
      optimizer.dispose();
      tf.dispose([x, y]);
    },
  };
}

/** The same training by `fit`, which tfjs-node's callback needs. */
function fitting({ makeModel, makeBatch, makeOptimizer, steps }: Training) {
  const model = makeModel();
  model.compile({ optimizer: makeOptimizer(), loss: 'categoricalCrossentropy' });
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

/** The median of some shares, between the quartiles. */
function percent(shares: readonly number[]): string {
  const sorted = [...shares].sort((a, b) => a - b);
  const quantile = (share: number): string => {
    const at = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]] as [number, number];
    return `${((low + (high - low) * (at % 1)) * 100).toFixed(2)} %`;
  };
  return `${quantile(0.5)} (${quantile(0.25)} to ${quantile(0.75)}, of ${shares.length})`;
}

function compareLoop(training: Training): void {
  const { block, profiled, dispose } = loop(training);
  block(true);
  block(false);
  const measured: { readonly bare: BlockTime; readonly recorded: BlockTime }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    // Each side is first in every other pair, so that a slow drift of the machine cancels out.
    const isFirst = pair % 2 === 0;
    const [one, other] = [block(isFirst), block(!isFirst)];
    measured.push(isFirst ? { bare: other, recorded: one } : { bare: one, recorded: other });
  }
  const more = (figure: keyof BlockTime): string =>
    percent(measured.map(({ bare, recorded }) => recorded[figure] / bare[figure] - 1));
  const stepMillis = Math.min(...measured.map(({ bare }) => bare.steady)) / training.steps;
  const [load = Number.NaN] = loadavg();
  console.log(`\n${training.name}: ${stepMillis.toFixed(3)} ms a bare step`);
  console.log(
    `load ${load.toFixed(1)} on ${cpus().length} processors; the limit is ${training.limit} %`,
  );
  console.log(`profiled: ${percent(Array.from({ length: 5 }, profiled))}`);
  console.log(`main thread: ${more('mainThread')}`);
  console.log(`processor: ${more('processor')}`);
  console.log(`clock: ${more('steady')}`);
  console.log(
    `clock, whole recording of ${training.warmUpSteps + training.steps} steps: ${more('whole')}`,
  );
  dispose();
}

async function compareFit(training: Training): Promise<void> {
  const { bare, recorded, tensorBoard, dispose } = fitting(training);
  await bare();
  await recorded();
  const ours: number[] = [];
  const theirs: number[] = [];
  let failure: string | undefined;
  for (let round = 0; round < Math.ceil(pairs / 4); round++) {
    const bareMillis = await bare();
    ours.push((await recorded()) / bareMillis - 1);
    try {
      theirs.push((await tensorBoard()) / bareMillis - 1);
    } catch (error) {
      failure = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    }
  }
  console.log(`Flatline: ${percent(ours)}`);
  console.log(
    failure === undefined
      ? `tfjs-node's tensorBoard with histogramFreq 1: ${percent(theirs)}`
      : `tfjs-node's tensorBoard with histogramFreq 1: failed, ${failure}`,
  );
  dispose();
}

compareLoop(convolution);
compareLoop(perceptron);
console.log('\nthe convolution blocks, 60 steps by fit');
await compareFit({ ...convolution, steps: 60 });
