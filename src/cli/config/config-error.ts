import { FlatlineError } from '../../base/errors.js';

/** A configuration that cannot be read, or does not say what it should. */
export class ConfigError extends FlatlineError {
  readonly code = 'config';
}
