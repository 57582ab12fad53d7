import type { RecorderProblems } from '../recorder-problems.js';
import type { EagerRecording } from './eager-recording.js';
import type { TfLayer } from './tfjs-objects.js';

/** What `fit` tells of an epoch: numbers, or tensors of one element. */
type EpochLogs = Readonly<Record<string, unknown>>;

/**
 * What `model.fit` takes under `callbacks`: alone, or in a list with callbacks of any kind.
 *
 * TensorFlow.js calls it as a `tf.Callback` or copies its functions into one, depending on what else
 * is in the list; either way it finds what it looks for.
 */
export interface FitCallback {
  setParams(params: unknown): void;
  setModel(model: unknown): void;
  onTrainBegin(logs?: EpochLogs): Promise<void>;
  onTrainEnd(logs?: EpochLogs): Promise<void>;
  onEpochBegin(epoch: number, logs?: EpochLogs): Promise<void>;
  onEpochEnd(epoch: number, logs?: EpochLogs): Promise<void>;
  onBatchBegin(batch: number, logs?: EpochLogs): Promise<void>;
  onBatchEnd(batch: number, logs?: EpochLogs): Promise<void>;
}

/** A callback that records the figures of each epoch, and never throws. */
export function fitCallback(
  model: TfLayer,
  recording: EagerRecording,
  problems: RecorderProblems,
  flush: () => void,
): FitCallback {
  const nothing = async (): Promise<void> => undefined;
  return {
    setParams: () => undefined,
    setModel(trained) {
      // A Sequential trains the model inside of it.
      if (trained === model || trained === Reflect.get(model, 'model')) return;
      const name = (trained as TfLayer | undefined)?.name;
      problems.add('callback', `the callback of model ${model.name} was given to model ${name}`);
    },
    onTrainBegin: nothing,
    onEpochBegin: nothing,
    onBatchBegin: nothing,
    onBatchEnd: nothing,
    async onEpochEnd(_epoch, logs = {}) {
      problems.guard('callback', () => recording.addScalars(epochScalars(logs)));
    },
    onTrainEnd: async () => flush(),
  };
}

function epochScalars(logs: EpochLogs): { readonly tag: string; readonly value: number }[] {
  return Object.entries(logs).flatMap(([figure, logged]) => {
    const value = isTensor(logged) ? logged.dataSync()[0] : logged;
    return typeof value === 'number' ? [{ tag: `epoch_${figure}`, value }] : [];
  });
}

function isTensor(value: unknown): value is { dataSync(): ArrayLike<number> } {
  return typeof value === 'object' && value !== null && 'dataSync' in value;
}
