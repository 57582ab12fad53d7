import { FlatlineError } from '../../base/errors.js';

/** TensorFlow refused a run. */
export class SessionRunError extends FlatlineError {
  readonly code = 'session-run';
}
