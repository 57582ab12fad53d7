import type { TensorFlow } from '../support/tensorflow.js';
import { SwitchedRecording } from './switched-recording.js';

/** What a training asks of TensorFlow, and a recording never does; reading a tensor is none of them. */
const METHODS = ['executeOp', 'createTensor', 'deleteTensor'] as const;

type Binding = Readonly<Record<(typeof METHODS)[number], (...args: unknown[]) => unknown>>;

/** The time that goes by within the ops of native TensorFlow; unknown for other engines. */
export class OpTime {
  /** Whether this engine's ops can be timed. */
  readonly isKnown: boolean;
  #millis = 0;

  constructor(tf: TensorFlow) {
    const backend = tf.backend() as { binding?: Binding };
    const { binding } = backend;
    this.isKnown = binding !== undefined;
    if (!binding) return;
    // The binding's own properties cannot be replaced.
    const timed = METHODS.map((name) => [name, { value: this.#timed(binding[name]) }] as const);
    backend.binding = Object.create(binding, Object.fromEntries(timed)) as Binding;
  }

  /** Since `start`. */
  get millis(): number {
    return this.#millis;
  }

  start(): void {
    this.#millis = 0;
  }

  #timed(method: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
    const { now } = SwitchedRecording;
    return (...args) => {
      const started = now();
      try {
        return method(...args);
      } finally {
        this.#millis += now() - started;
      }
    };
  }
}
