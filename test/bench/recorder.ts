/**
 * What recording costs a training, beside the bare loop and beside tfjs-node's own tensorBoard
 * callback, in about two and a half minutes.
 *
 * One recording is under way all the time, with the defaults and into a file. Short blocks of steps with
 * its seams and without them take turns in one process (`paired-blocks`). While the seams are off, time
 * stands still for the recording: it earns nothing and nothing falls due (`switched-recording`).
 *
 * Each figure is by how much the recorded steps took longer, as a share of a bare step, with the interval
 * of 95 % confidence. `clock` is elapsed time and `processor` processor time of all threads. Steps of
 * native TensorFlow vary by a tenth and more from one to the next, nearly all of it in its ops, which run
 * the same either way: `clock, outside of ops` has everything else, the recorder's work and its reads
 * included, and is therefore many times as sharp; `clock, within ops` shows what that leaves aside.
 * `profiled` is the share of some further steps that V8's profiler finds in Flatline, which means most
 * where the machine is busy with other things. The first steps of a recording and its end are told by
 * themselves.
 */
import { loadavg } from 'node:os';
import type * as Tfjs from '@tensorflow/tfjs';
import { watch } from 'flatline';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type BenchedTraining, convolutionBlocks, perceptron } from './benched-training.js';
import { OpTime } from './op-time.js';
import { excess, medianOf, pairBlocks, percentWithInterval, sumPairs } from './paired-blocks.js';
import { profiledShare } from './profiled-share.js';
import { SwitchedRecording } from './switched-recording.js';

const PROFILES = 5;
/** Recordings whose beginning and end are timed. */
const BEGINNINGS = 5;
/** And the steps of each. */
const BEGINNING_STEPS = 5;

interface LoopBlocks {
  readonly steps: number;
  /** Neighbouring pairs that are taken together, so that each has all that is sampled in turns. */
  readonly pairs: number;
  /** Until V8 has compiled what the loop needs, and for each of the profiles. */
  readonly longSteps: number;
  /** For all of the pairs. */
  readonly millis: number;
}

/** A loop of one's own: what Flatline finds the steps of by itself. */
async function compareLoop(training: BenchedTraining, blocks: LoopBlocks): Promise<void> {
  const { tf, model, optimizer, x, y } = training;
  const { longSteps } = blocks;
  const train = (count: number): void => {
    for (let done = 0; done < count; done++) {
      optimizer.minimize(() =>
        tf.losses
          .softmaxCrossEntropy(y, model.apply(x, { training: true }) as Tfjs.Tensor)
          .asScalar(),
      );
    }
  };
  train(longSteps);
  const beginnings = Array.from({ length: BEGINNINGS }, () => {
    const started = performance.now();
    const recording = watch(tf, { logdir: temporaryFolder() });
    train(BEGINNING_STEPS);
    recording.dispose();
    return performance.now() - started;
  });
  const switched = new SwitchedRecording(training);
  train(longSteps);
  const shares = Array.from({ length: PROFILES }, () => profiledShare(() => train(longSteps)));
  const stepMillis = await compareSteps(switched, new OpTime(tf), train, blocks);
  console.log(`profiled: ${percentWithInterval(shares)}`);
  const rest = medianOf(beginnings) - BEGINNING_STEPS * stepMillis;
  console.log(`first steps and end of a recording: ${rest.toFixed(1)} ms`);
}

/** Gives the milliseconds of a bare step. */
async function compareSteps(
  switched: SwitchedRecording,
  ops: OpTime,
  train: (count: number) => void,
  { steps, pairs, millis }: LoopBlocks,
): Promise<number> {
  const block = (isRecorded: boolean) => {
    switched.turn(isRecorded);
    ops.start();
    const before = process.cpuUsage();
    const started = SwitchedRecording.now();
    train(steps);
    const clock = SwitchedRecording.now() - started;
    const { user, system } = process.cpuUsage(before);
    return { clock, processor: (user + system) / 1000, ops: ops.millis, rest: clock - ops.millis };
  };
  const single = await pairBlocks(
    millis,
    () => block(false),
    () => block(true),
  );
  switched.dispose();
  const compared = sumPairs(single, pairs);
  const stepMillis = medianOf(compared.map(({ base }) => base.clock)) / (steps * pairs);
  console.log(`${stepMillis.toFixed(3)} ms a bare step, load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`clock: ${excess(compared, 'clock')}`);
  if (ops.isKnown) {
    console.log(`clock, outside of ops: ${excess(compared, 'rest', 'clock')}`);
    console.log(`clock, within ops: ${excess(compared, 'ops', 'clock')}`);
  }
  console.log(`processor: ${excess(compared, 'processor')}`);
  return stepMillis;
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
await compareLoop(convolution, { steps: 1, pairs: 10, longSteps: 30, millis: 60_000 });
console.log('\nthe same by fit, 20 steps from the call to its end');
await compareFit(convolution, 20, 30_000);
console.log('\nmulti-layer perceptron, batch 4, gradient descent, in JavaScript: the limit is 5 %');
await compareLoop(await perceptron(), { steps: 100, pairs: 1, longSteps: 2000, millis: 25_000 });
