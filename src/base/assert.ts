/** Throws when an invariant of our own code does not hold; never for bad input. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new Error(`Flatline's own invariant broke: ${invariant}`);
}

/** Ends an exhaustive switch: a union that grows without its switch fails to compile. */
export function assertUnreachable(value: never): never {
  throw new Error(`Flatline's own invariant broke: unexpected ${JSON.stringify(value)}`);
}
