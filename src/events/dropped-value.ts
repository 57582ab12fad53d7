import { FlatlineError } from '../base/errors.js';

/** Something that no event can hold was given to a writer; it was left out. */
export class DroppedValueError extends FlatlineError {
  readonly code = 'dropped-value';
}

/** Why a value cannot be written under this tag at this step; undefined when it can. */
export function reasonToDrop(tag: unknown, step: unknown): string | undefined {
  if (typeof tag !== 'string' || tag === '') return 'a tag must be a text that is not empty';
  return Number.isSafeInteger(step) ? undefined : `step ${String(step)} is not a safe integer`;
}
