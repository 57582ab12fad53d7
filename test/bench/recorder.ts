/**
 * What recording costs a training, beside the bare loop and beside tfjs-node's own tensorBoard
 * callback, in about 95 seconds.
 *
 * One recording is under way all the time. Short blocks of steps with its seams and without them take
 * turns in one process, in the order A B B A, so that a drift of the machine cancels out of neighbours;
 * the first steps of a block are not timed. Each pair of neighbours gives a ratio, of which the median
 * is told with its interval of 95 % confidence. `clock` is elapsed time and `processor` processor time
 * of all threads; `profiled` is the share of some further blocks that V8's profiler finds in Flatline,
 * which means most where the machine is busy with other things. The first steps of a recording and its
 * end are told by themselves.
 */
import { loadavg } from 'node:os';
import type * as Tfjs from '@tensorflow/tfjs';
import { type Watch, watch } from 'flatline';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type BenchedTraining, convolutionBlocks, perceptron } from './benched-training.js';
import { MethodSwitch } from './method-switch.js';
import { excess, medianOf, pairBlocks, percentWithInterval } from './paired-blocks.js';
import { profiledShare } from './profiled-share.js';

const PROFILES = 5;
/** Recordings whose beginning and end are timed. */
const BEGINNINGS = 5;

interface LoopBlocks {
  /** Done at the start of each block, and not timed. */
  readonly idleSteps: number;
  readonly steps: number;
  /** Until V8 has compiled what the loop needs, and for each of the profiles. */
  readonly longSteps: number;
  /** For all of the pairs. */
  readonly millis: number;
}

/** A loop of one's own: what Flatline finds the steps of by itself. */
async function compareLoop(training: BenchedTraining, blocks: LoopBlocks): Promise<void> {
  const { tf, model, optimizer, x, y } = training;
  const { idleSteps, steps, longSteps, millis } = blocks;
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
  const beginnings = Array.from({ length: BEGINNINGS }, () =>
    timed(() => {
      const recording = watch(tf, { logdir: temporaryFolder() });
      train(idleSteps);
      recording.dispose();
    }),
  );
  let recording: Watch | undefined;
  const seams = new MethodSwitch(ownersOf(training), () => {
    recording = watch(tf, { logdir: temporaryFolder() });
  });
  train(longSteps);
  const shares = Array.from({ length: PROFILES }, () => profiledShare(() => train(longSteps)));
  const block = (isRecorded: boolean) => {
    seams.turn(isRecorded);
    train(idleSteps);
    return timed(() => train(steps));
  };
  const pairs = await pairBlocks(
    millis,
    () => block(false),
    () => block(true),
  );
  seams.turn(true);
  recording?.dispose();
  if (recording?.failures.length) throw new Error(recording.failures.join());
  const stepMillis = medianOf(pairs.map(({ base }) => base.clock)) / steps;
  console.log(`${stepMillis.toFixed(3)} ms a bare step, load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`clock: ${excess(pairs, 'clock')}`);
  console.log(`processor: ${excess(pairs, 'processor')}`);
  console.log(`profiled: ${percentWithInterval(shares)}`);
  const rest = medianOf(beginnings.map(({ clock }) => clock)) - idleSteps * stepMillis;
  console.log(`first steps and end of a recording: ${rest.toFixed(1)} ms`);
}

/** Whose methods a recording may wrap. */
function ownersOf({ tf, optimizer }: BenchedTraining): readonly object[] {
  const [variable] = Object.values(tf.engine().registeredVariables);
  const instances: readonly (object | undefined)[] = [
    variable,
    optimizer,
    tf.LayersModel.prototype,
  ];
  return [
    tf.engine(),
    tf.Optimizer.prototype,
    tf.layers.Layer.prototype,
    tf.GraphModel.prototype,
    ...instances.flatMap((instance) => (instance ? [Object.getPrototypeOf(instance)] : [])),
  ];
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
await compareLoop(convolution, { idleSteps: 1, steps: 4, longSteps: 30, millis: 36_000 });
console.log('\nthe same by fit, 20 steps from the call to its end');
await compareFit(convolution, 20, 10_000);
console.log('\nmulti-layer perceptron, batch 4, gradient descent, in JavaScript: the limit is 5 %');
await compareLoop(await perceptron(), {
  idleSteps: 20,
  steps: 100,
  longSteps: 2000,
  millis: 25_000,
});
