import Long from 'long';
import { FlatlineError } from '../base/errors.js';
import type { TensorStatistics } from '../model/statistics.js';
import type { flatline } from '../protobuf/generated/messages.js';
import { toSafeNumber } from '../protobuf/int64.js';

/** A recording's entry that is not as this version of Flatline writes it. */
export class RecordingFormatError extends FlatlineError {
  readonly code = 'recording-format';

  constructor(message: string) {
    super(message, 'Open the log with the version of Flatline that recorded it, or a later one.');
  }
}

export function messageOfStatistics(statistics: TensorStatistics): flatline.Statistics.$Properties {
  return {
    ...statistics,
    fingerprint: unsigned(statistics.fingerprint),
    count: unsigned(statistics.count),
    nonFinite: unsigned(statistics.nonFinite),
  };
}

export function statisticsOf(statistics: flatline.Statistics.$Properties): TensorStatistics {
  return {
    fingerprint: safe(statistics.fingerprint),
    count: safe(statistics.count),
    nonFinite: safe(statistics.nonFinite),
    min: statistics.min ?? 0,
    max: statistics.max ?? 0,
    mean: statistics.mean ?? 0,
    std: statistics.std ?? 0,
    norm: statistics.norm ?? 0,
  };
}

export function unsigned(value: number): Long {
  return Long.fromNumber(value, true);
}

/** @throws RecordingFormatError when the part is not there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new RecordingFormatError('a recording entry lacks a part it must have');
  }
  return value;
}

/** @throws RecordingFormatError for a number that float64 does not hold exactly. */
export function safe(value: Long | null | undefined): number {
  if (!value) return 0;
  const number = toSafeNumber(value);
  if (number === undefined) {
    throw new RecordingFormatError(`a recording entry holds ${value}, beyond 2^53`);
  }
  return number;
}

/** @throws RecordingFormatError for a word that is not of the vocabulary. */
export function oneOf<T extends string>(
  known: readonly T[],
  value: string | null | undefined,
  what: string,
): T {
  const match = known.find((candidate) => candidate === value);
  if (!match) throw new RecordingFormatError(`a recording with the unknown ${what} "${value}"`);
  return match;
}
