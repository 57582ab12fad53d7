/** A person's word that certain variables are meant to stand still. */
export interface ExpectedFlat {
  /** Which variables: it may match anywhere in a name. */
  readonly pattern: RegExp;
  readonly reason: string;
  /** The last day on which it holds, as `2027-01-31` in UTC; undefined for ever. */
  readonly expires: string | undefined;
  /** In which runs: it may match anywhere in a name; undefined for all. */
  readonly run: RegExp | undefined;
}

/** What a person expects to be flat, and the file that says so. */
export interface Baseline {
  readonly file: string;
  readonly entries: readonly ExpectedFlat[];
}

/** A baseline as it stands on one day. */
export interface Expectations {
  readonly file: string;
  readonly inForce: readonly ExpectedFlat[];
  readonly expired: readonly ExpectedFlat[];
}

export const nothingExpected: Expectations = { file: '', inForce: [], expired: [] };

/**
 * Tells entries that hold from those whose last day is over.
 *
 * @param now seconds since 1970.
 */
export function expectationsAt({ file, entries }: Baseline, now: number): Expectations {
  const today = new Date(now * 1000).toISOString().slice(0, 10);
  const isOver = ({ expires }: ExpectedFlat): boolean => expires !== undefined && expires < today;
  return {
    file,
    inForce: entries.filter((entry) => !isOver(entry)),
    expired: entries.filter(isOver),
  };
}
