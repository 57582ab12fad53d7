import type { Writable } from 'node:stream';
import pc from 'picocolors';
import { FlatlineError, messageOf, systemCodeOf } from '../base/errors.js';
import { harmlessText } from '../report/harmless-text.js';
import type { Palette } from '../report/text-report.js';

/** What a command may say to the world. */
export interface Terminal {
  out(text: string): void;
  /**
   * Says a piece of something long; wait for it before the next piece.
   *
   * @returns false when nobody reads on (`| head`), which is no failure but an end.
   * @throws what the system throws when it cannot be written, for instance a full disk.
   */
  pour(text: string): Promise<boolean>;
  err(text: string): void;
  /** True when what is said is shown to a person, not kept. */
  readonly isInteractive: boolean;
  readonly palette: Palette;
}

/** A terminal that speaks through two streams. A reader that leaves early is no error. */
export function terminalOf(
  stdout: Writable & { readonly isTTY?: boolean },
  stderr: Writable,
  palette: Palette,
): Terminal {
  const told = new WeakSet<Error>();
  const onError = (error: Error): void => {
    if (!told.has(error) && systemCodeOf(error) !== 'EPIPE') throw error;
  };
  stdout.on('error', onError);
  stderr.on('error', onError);
  return {
    out: (text) => stdout.write(text),
    pour: (text) =>
      new Promise((resolve, reject) => {
        if (stdout.destroyed) {
          resolve(false);
          return;
        }
        // The callback, not the return value: streams that write at once never ask to wait, and
        // would not hear of their reader's end in between.
        stdout.write(text, (error) => {
          if (!error) resolve(true);
          else if (systemCodeOf(error) === 'EPIPE') resolve(false);
          else {
            told.add(error);
            reject(error);
          }
        });
      }),
    err: (text) => stderr.write(text),
    isInteractive: stdout.isTTY ?? false,
    palette,
  };
}

/**
 * Whether to colour what is written to a stream.
 *
 * A file or a pipe gets plain text, also under CI, unless FORCE_COLOR asks for colours; NO_COLOR
 * forbids them everywhere.
 */
export function wantsColours(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

const colours = pc.createColors(wantsColours(process.stdout, process.env));

/** The process's own terminal. */
export const processTerminal: Terminal = terminalOf(process.stdout, process.stderr, {
  bad: colours.red,
  warn: colours.yellow,
  good: colours.green,
  dim: colours.dim,
  strong: colours.bold,
});

/** An error for people: what is wrong and what to do, never a stack. */
export function describeError(error: unknown, palette: Palette): string {
  const advice = error instanceof FlatlineError ? `\n  ${error.advice}` : '';
  return `${palette.bad('flatline:')} ${harmlessText(messageOf(error))}${advice}\n`;
}
