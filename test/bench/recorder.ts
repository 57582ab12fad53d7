/**
 * What recording costs a training, beside the bare loop and beside tfjs-node's own tensorBoard
 * callback, in about 90 seconds.
 *
 * Blocks of steps, bare and watched, take turns in one process, in the order A B B A, so that a drift
 * of the machine cancels out of neighbours. Each pair of neighbours gives a ratio, of which the median
 * is told with its interval of 95 % confidence. `clock` is elapsed time and `processor` processor time
 * of all threads; `profiled` is the share of some further blocks that V8's profiler finds in Flatline.
 * On a machine that is busy with other things, the last of them means most and the first least. For
 * each watched block the seams are installed anew, so that V8 compiles the hot code again: in steps of a
 * fraction of a millisecond the first two figures are more than a user's one recording costs. The first
 * steps of a recording and its end are told by themselves.
 */
import { loadavg } from 'node:os';
import type * as Tfjs from '@tensorflow/tfjs';
import { watch } from 'flatline';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type BenchedTraining, convolutionBlocks, perceptron } from './benched-training.js';
import { excess, medianOf, pairBlocks, percentWithInterval } from './paired-blocks.js';
import { profiledShare } from './profiled-share.js';

const PROFILES = 5;

interface LoopBlocks {
  /** Done at the start of each block, and not timed. */
  readonly warmUpSteps: number;
  readonly steps: number;
  /** For all of the pairs. */
  readonly millis: number;
}

/** A loop of one's own: what Flatline finds the steps of by itself. */
async function compareLoop(training: BenchedTraining, blocks: LoopBlocks): Promise<void> {
  const { tf, model, optimizer, x, y } = training;
  const { warmUpSteps, steps, millis } = blocks;
  const train = (count: number): void => {
    for (let done = 0; done < count; done++) {
      optimizer.minimize(() =>
        tf.losses
          .softmaxCrossEntropy(y, model.apply(x, { training: true }) as Tfjs.Tensor)
          .asScalar(),
      );
    }
  };
  const bare = () => {
    train(warmUpSteps);
    return timed(() => train(steps));
  };
  const watched = () => {
    const begun = performance.now();
    const recording = watch(tf, { logdir: temporaryFolder() });
    train(warmUpSteps);
    const cost = timed(() => train(steps));
    recording.dispose();
    if (recording.failures.length > 0) throw new Error(recording.failures.join());
    return { ...cost, rest: performance.now() - begun - cost.clock };
  };
  // First, while the process is as a user's: to install and remove the seams again and again costs.
  const recording = watch(tf, { logdir: temporaryFolder() });
  train(PROFILES * warmUpSteps);
  const shares = Array.from({ length: PROFILES }, () => profiledShare(() => train(steps)));
  recording.dispose();
  const pairs = await pairBlocks(millis, bare, watched);
  const stepMillis = medianOf(pairs.map(({ base }) => base.clock)) / steps;
  console.log(`${stepMillis.toFixed(3)} ms a bare step, load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`clock: ${excess(pairs, 'clock')}`);
  console.log(`processor: ${excess(pairs, 'processor')}`);
  console.log(`profiled: ${percentWithInterval(shares)}`);
  const rest = medianOf(pairs.map(({ other }) => other.rest)) - warmUpSteps * stepMillis;
  console.log(`first steps and end of a recording: ${rest.toFixed(1)} ms`);
}

function timed(work: () => void): { readonly clock: number; readonly processor: number } {
  const before = process.cpuUsage();
  const started = performance.now();
  work();
  const clock = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

/** The same training by `fit`, which tfjs-node's callback needs: whole trainings of one block each. */
async function compareFit(training: BenchedTraining, epochs: number, millis: number) {
  const { tf, model, optimizer, x, y } = training;
  model.compile({ optimizer, loss: 'categoricalCrossentropy' });
  const batchSize = x.shape[0] as number;
  const fit = async (callbacks: unknown, end?: () => void) => {
    const started = performance.now();
    const taken = callbacks as Tfjs.CustomCallbackArgs;
    await model.fit(x, y, { epochs, batchSize, verbose: 0, callbacks: taken });
    end?.();
    return { clock: performance.now() - started };
  };
  const bare = () => fit([]);
  const watched = () => {
    const recording = watch(tf, { logdir: temporaryFolder() });
    return fit(recording.callback(model), () => recording.dispose());
  };
  const { node } = tf as unknown as {
    readonly node: { tensorBoard(logdir: string, options: object): object };
  };
  const tensorBoard = () =>
    fit(node.tensorBoard(temporaryFolder(), { updateFreq: 'batch', histogramFreq: 1 }));
  console.log(`Flatline: ${excess(await pairBlocks(millis / 2, bare, watched), 'clock')}`);
  const peer = "tfjs-node's tensorBoard with histogramFreq 1";
  try {
    console.log(`${peer}: ${excess(await pairBlocks(millis / 2, bare, tensorBoard), 'clock')}`);
  } catch (error) {
    console.log(`${peer}: failed, ${error instanceof Error ? error.message : error}`);
  }
}

// As users have it; with the plain kernels, V8's profiler and TensorFlow crash the process.
process.env.TF_ENABLE_ONEDNN_OPTS = '1';
console.log('two convolution blocks with batch norm, batch 64, Adam, native: the limit is 1 %');
const convolution = await convolutionBlocks();
await compareLoop(convolution, { warmUpSteps: 10, steps: 20, millis: 28_000 });
console.log('\nthe same by fit, 20 steps from the call to its end');
await compareFit(convolution, 20, 12_000);
console.log('\nmulti-layer perceptron, batch 4, gradient descent, in JavaScript: the limit is 5 %');
await compareLoop(await perceptron(), { warmUpSteps: 400, steps: 1000, millis: 14_000 });
