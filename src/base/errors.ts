/**
 * The base of every error Flatline raises at a user.
 *
 * `code` is stable and safe to test for; `advice` says what to do next.
 */
export abstract class FlatlineError extends Error {
  abstract readonly code: string;
  readonly advice: string;

  /** @internal */
  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.advice = advice;
  }
}

/** The words of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/**
 * The words of anything that was thrown, without the path and the call that a system error names:
 * for people who are not to learn where files lie.
 */
export function reasonOf(thrown: unknown): string {
  const message = messageOf(thrown);
  const isSystems = thrown instanceof Error && 'syscall' in thrown;
  return isSystems ? message.replace(/, \w+ '[\s\S]*$/, '') : message;
}

/** Node's error code (`ENOENT`, `EADDRINUSE`...), where there is one. */
export function systemCodeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/**
 * Does work whose errors matter for their words alone: taking the stack costs most of what throwing
 * one does, which tells where there are a million.
 */
export function withoutStacks<Result>(work: () => Result): Result {
  const limit = Error.stackTraceLimit;
  // Not assigned: where the host froze what is built in, that would throw.
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return work();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit);
  }
}
