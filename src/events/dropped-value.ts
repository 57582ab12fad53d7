import { inspect } from 'node:util';
import { FlatlineError } from '../base/errors.js';

/** Something that no event can hold was given to a writer; it was left out. */
export class DroppedValueError extends FlatlineError {
  readonly code = 'dropped-value';
}

/** Why a value cannot be written under this tag at this step; undefined when it can. */
export function reasonToDrop(tag: unknown, step: unknown): string | undefined {
  if (typeof tag !== 'string' || tag === '') return 'a tag must be a text that is not empty';
  if (typeof step !== 'number') return `step ${inspect(step)} is no number`;
  return Number.isSafeInteger(step) ? undefined : `step ${step} is not a safe integer`;
}

/** @throws TypeError for what is no flat array of numbers, such as a tensor, or the rows of a matrix. */
export function assertNumbers(values: ArrayLike<unknown> | null | undefined): void {
  const wanted = 'a flat array of numbers was wanted, such as tensor.dataSync()';
  const length = values?.length;
  if (!values || !Number.isSafeInteger(length)) {
    throw new TypeError(`${wanted}, not ${inspect(values, { depth: -1 })}`);
  }
  // A typed array is of one type throughout.
  const looked = ArrayBuffer.isView(values) ? Math.min(1, values.length) : values.length;
  for (let index = 0; index < looked; index++) {
    const value = values[index];
    if (typeof value === 'number') continue;
    throw new TypeError(`${wanted}, but element ${index} is ${inspect(value, { depth: -1 })}`);
  }
}
