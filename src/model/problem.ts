/**
 * Something that could not be read, written or understood, told as data.
 *
 * A `note` changes no verdict (a last record still being written); an `error` means that something
 * was lost and says what.
 */
export interface Problem {
  /** Stable and safe to test for. */
  readonly code: string;
  readonly severity: 'note' | 'error';
  readonly file?: string;
  /** Byte offset in the file. */
  readonly offset?: number;
  /** Line in the file, from 1 on, where that is text. */
  readonly line?: number;
  readonly message: string;
  /** What was found, and what would have been right. */
  readonly got?: string;
  readonly wanted?: string;
  /** How many problems this one stands for, where they are too many to tell each. */
  readonly count?: number;
  /** What to do next. */
  readonly advice: string;
}
