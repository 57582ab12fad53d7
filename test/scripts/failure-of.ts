import * as assert from 'uvu/assert';

/** The error that `work` is rejected with. That it is not rejected fails the test. */
export function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => assert.unreachable('it should have failed'),
    (error: unknown) => error,
  );
}
