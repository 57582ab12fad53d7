import pc from 'picocolors';
import { FlatlineError, messageOf } from '../base/errors.js';
import { harmlessText } from '../report/harmless-text.js';
import type { Palette } from '../report/text-report.js';

/** What a command may say to the world. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly palette: Palette;
}

/** The process's own terminal; colours follow NO_COLOR, FORCE_COLOR and whether it is a TTY. */
export const processTerminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  palette: {
    bad: pc.red,
    warn: pc.yellow,
    good: pc.green,
    dim: pc.dim,
    strong: pc.bold,
  },
};

/** An error for people: what is wrong and what to do, never a stack. */
export function describeError(error: unknown, palette: Palette): string {
  const advice = error instanceof FlatlineError ? `\n  ${error.advice}` : '';
  return `${palette.bad('flatline:')} ${harmlessText(messageOf(error))}${advice}\n`;
}
