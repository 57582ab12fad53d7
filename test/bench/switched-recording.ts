import { type Watch, watch } from 'flatline';
import { temporaryFolder } from '../support/temporary-folder.js';
import type { BenchedTraining } from './benched-training.js';
import { MethodSwitch } from './method-switch.js';

const realNow = performance.now.bind(performance);

/**
 * A recording, with the defaults and into a file, whose seams come and go. While they are off its clock
 * stands still, or the time that it did not see would be earned by it, and spent on the few steps that
 * it does see.
 */
export class SwitchedRecording {
  /** Milliseconds, also while the recording's clock stands still. */
  static readonly now = realNow;
  readonly #recording: Watch;
  readonly #seams: MethodSwitch;
  #missed = 0;
  #stoppedAt: number | undefined;

  constructor(training: BenchedTraining) {
    performance.now = () => (this.#stoppedAt ?? realNow()) - this.#missed;
    let recording: Watch | undefined;
    this.#seams = new MethodSwitch(ownersOf(training), () => {
      recording = watch(training.tf, { logdir: temporaryFolder() });
    });
    this.#recording = recording as unknown as Watch;
  }

  turn(isOn: boolean): void {
    this.#seams.turn(isOn);
    if (!isOn) {
      this.#stoppedAt ??= realNow();
    } else if (this.#stoppedAt !== undefined) {
      this.#missed += realNow() - this.#stoppedAt;
      this.#stoppedAt = undefined;
    }
  }

  /** @throws when the recording had a failure: it was not the whole one that was timed. */
  dispose(): void {
    this.turn(true);
    this.#recording.dispose();
    performance.now = realNow;
    const { failures } = this.#recording;
    if (failures.length > 0) throw new Error(failures.join());
  }
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
