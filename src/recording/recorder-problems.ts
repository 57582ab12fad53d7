import { messageOf } from '../base/errors.js';
import type { RecordingEntry } from '../model/recording.js';

/** Different messages that are kept; what comes beyond them is counted under one. */
const MAX_KINDS = 32;

/**
 * What goes wrong in the recorder itself: kept, counted and told, and never thrown into the training.
 *
 * @param tell a callback of the user's own, which may throw as well: that is counted, too.
 */
export class RecorderProblems {
  readonly #tell: ((message: string) => void) | undefined;
  readonly #messages: string[] = [];
  readonly #waiting = new Map<string, { readonly code: string; count: number }>();

  constructor(tell?: (message: string) => void) {
    this.#tell = tell;
  }

  /** Each different message once, first to last. */
  get messages(): readonly string[] {
    return this.#messages;
  }

  /** Does some of the recorder's work; gives undefined when it fails. */
  guard<Result>(code: string, work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      this.add(code, messageOf(error));
      return undefined;
    }
  }

  add(code: string, message: string): void {
    const isNew = !this.#messages.includes(message);
    if (isNew && this.#messages.length >= MAX_KINDS) {
      this.#count('more', 'further problems of other kinds');
      return;
    }
    this.#count(code, message);
    if (!isNew) return;
    this.#messages.push(message);
    try {
      this.#tell?.(message);
    } catch (error) {
      this.add('callback', `onProblem threw: ${messageOf(error)}`);
    }
  }

  /** What has not been written to the run yet. */
  take(): RecordingEntry[] {
    if (this.#waiting.size === 0) return [];
    const entries = [...this.#waiting].map(
      ([message, { code, count }]) => ({ kind: 'problem', code, message, count }) as const,
    );
    this.#waiting.clear();
    return entries;
  }

  #count(code: string, message: string): void {
    const known = this.#waiting.get(message);
    if (known) known.count++;
    else this.#waiting.set(message, { code, count: 1 });
  }
}
