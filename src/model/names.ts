import type { Brand } from '../base/brand.js';

/** A run's name: its directory relative to the log directory, `/`-separated, `.` for the root. */
export type RunName = Brand<string, 'RunName'>;

export function runName(relativePath: string): RunName {
  const normalised = relativePath.replace(/^\.\/|\/+$/g, '');
  return (normalised === '' ? '.' : normalised) as RunName;
}

/** A training step: an integer that a double holds exactly. */
export type Step = Brand<number, 'Step'>;

export function isStep(value: number): value is Step {
  return Number.isSafeInteger(value);
}
