import type { ElementChanges } from '../model/recording.js';
import type { TensorValues } from './tensor-statistics.js';

/** Elements of one variable that are kept to compare with: 256 KiB of float32. */
const MAX_KEPT = 2 ** 16;

/** What a value is compared with, and what came of it. */
export interface Comparison {
  readonly changes: ElementChanges;
  /** Largest absolute difference of a compared element from its initial value; never NaN. */
  readonly maxChange: number;
  /**
   * One element for each of the tensor's, 1 once it has differed from its initial value in any
   * comparison. Undefined when it is not followed, and when it is as after the comparison before.
   */
  readonly everChanged: Uint8Array | undefined;
}

/**
 * The first and the last value of one variable, to compare the next one with.
 *
 * Of a variable with more than 65,536 elements an even selection is kept, so that memory stays
 * bounded; whether any byte of the whole changed is told by its fingerprint.
 *
 * @param followsElements whether to remember which elements ever changed, for variables kept whole.
 */
export class ReferenceValues {
  readonly #stride: number;
  readonly #first: TensorValues;
  readonly #last: TensorValues;
  readonly #everChanged: Uint8Array | undefined;
  #hasNews = true;
  #sinceStart = 0;
  #maxChange = 0;

  constructor(initial: TensorValues, followsElements: boolean) {
    this.#stride = Math.max(1, Math.ceil(initial.length / MAX_KEPT));
    this.#first = selectionOf(initial, this.#stride);
    this.#last = this.#first.slice();
    const isWhole = this.#stride === 1;
    this.#everChanged = followsElements && isWhole ? new Uint8Array(initial.length) : undefined;
  }

  /** Compares, and keeps the value as the last one. NaN differs from every number, not from NaN. */
  compare(values: TensorValues): Comparison {
    const first = this.#first;
    const last = this.#last;
    const everChanged = this.#everChanged;
    let sinceLast = 0;
    let sinceStart = 0;
    let maxChange = 0;
    for (let kept = 0, index = 0; kept < first.length; kept++, index += this.#stride) {
      const value = values[index] as number;
      const before = last[kept] as number;
      if (!Object.is(value, before)) {
        sinceLast++;
        last[kept] = value;
      }
      const initial = first[kept] as number;
      if (Object.is(value, initial)) continue;
      sinceStart++;
      if (everChanged && !everChanged[kept]) {
        everChanged[kept] = 1;
        this.#hasNews = true;
      }
      const change = Math.abs(value - initial);
      if (change > maxChange) maxChange = change;
    }
    this.#sinceStart = sinceStart;
    this.#maxChange = maxChange;
    return this.#comparison(sinceLast);
  }

  /** What comparing the same value once more would give. */
  repeat(): Comparison {
    return this.#comparison(0);
  }

  #comparison(sinceLast: number): Comparison {
    const everChanged = this.#hasNews ? this.#everChanged : undefined;
    this.#hasNews = false;
    const changes = { compared: this.#first.length, sinceLast, sinceStart: this.#sinceStart };
    return { changes, maxChange: this.#maxChange, everChanged };
  }
}

function selectionOf(values: TensorValues, stride: number): TensorValues {
  return stride === 1 ? values.slice() : values.filter((_, index) => index % stride === 0);
}
