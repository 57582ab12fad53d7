import type { RestartMark } from '../model/restarts.js';
import type { ScalarView, VariableColumns } from '../model/run-view.js';
import { FloatColumn } from './float-column.js';

/** The points of one scalar tag, 24 bytes each. */
export class ScalarSeries {
  readonly #step = new FloatColumn();
  readonly #wallTime = new FloatColumn();
  readonly #value = new FloatColumn();
  #last = Number.NaN;
  #changes = 0;

  get length(): number {
    return this.#value.length;
  }

  add(step: number, wallTime: number, value: number): void {
    if (this.#value.length > 0 && !Object.is(value, this.#last)) this.#changes++;
    this.#last = value;
    this.#step.push(step);
    this.#wallTime.push(wallTime);
    this.#value.push(value);
  }

  view(tag: string, restarts: readonly RestartMark[] = []): ScalarView {
    const value = this.#value.view;
    return {
      tag,
      length: value.length,
      first: value[0] ?? Number.NaN,
      last: this.#last,
      changes: this.#changes,
      columns: { step: this.#step.view, wallTime: this.#wallTime.view, value },
      restarts,
    };
  }

  /** A scalar is all that is known of its tensor: it stands for minimum, maximum and mean. */
  get columns(): VariableColumns {
    const value = this.#value.view;
    const unknown = unknownColumn(value.length);
    return {
      step: this.#step.view,
      wallTime: this.#wallTime.view,
      min: value,
      max: value,
      mean: value,
      std: unknown,
      norm: unknown,
      maxChange: unknown,
      fingerprint: unknown,
    };
  }
}

let unknowns = new Float64Array(1024).fill(Number.NaN);

/** One column of NaN serves all series: nobody writes to it. */
function unknownColumn(length: number): Float64Array {
  if (unknowns.length < length) unknowns = new Float64Array(2 * length).fill(Number.NaN);
  return unknowns.subarray(0, length);
}
