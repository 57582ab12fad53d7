import type Long from 'long';

/** An int64 or uint64 field as a number, or undefined when a double cannot hold it exactly. */
export function toSafeNumber(value: Long): number | undefined {
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : undefined;
}
