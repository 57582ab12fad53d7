interface Stepped {
  readonly step: readonly number[];
}

/** Every step at which one of the series has a point, ascending. */
export function stepsOf(series: readonly Stepped[]): readonly number[] {
  return [...new Set(series.flatMap(({ step }) => step))].sort((a, b) => a - b);
}

/** The place of the last of ascending steps that is not after `step`; -1 where all are. */
export function lastAtOrBefore(steps: readonly number[], step: number): number {
  return steps.findLastIndex((at) => at <= step);
}
