import { FlatlineError } from '../base/errors.js';

/** A request that cannot be answered; its words go to the client. */
export class ApiError extends FlatlineError {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string, advice: string) {
    super(message, advice);
    this.status = status;
    this.code = code;
  }
}
