import { existsSync } from 'node:fs';
import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import { nearestName } from '../base/nearest-name.js';
import type { ExitCode } from './exit-code.js';
import { createProgram } from './program.js';
import { describeError, type Terminal } from './terminal.js';

/**
 * Runs the command line and gives its exit code. Commands are loaded when they are called, so that
 * help and errors answer at once.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = await createProgram(terminal, (code) => {
    exitCode = code;
  });
  const slip = commandSlip(args, program);
  if (slip !== undefined) {
    terminal.err(`flatline: there is no command "${slip.word}"\n  Did you mean "${slip.meant}"?\n`);
    return 2;
  }
  try {
    await program.parseAsync(args.map(kebabCaseFlag), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const isTold = error instanceof CommanderError && !(error instanceof InvalidArgumentError);
    if (!isTold) terminal.err(describeError(error, terminal.palette));
    return 2;
  }
}

/**
 * A word that is nearly a command where one may stand, unless it is a file or a folder: a slip is
 * told, not waited for as a log directory that may still appear.
 */
function commandSlip(
  args: readonly string[],
  program: Command,
): { readonly word: string; readonly meant: string } | undefined {
  let command: Command | undefined = program;
  for (const word of args) {
    if (command === undefined || command.commands.length === 0) return undefined;
    if (word.startsWith('-') || existsSync(word)) return undefined;
    const meant = nearestName(word, [...command.commands.map((each) => each.name()), 'help']);
    if (meant !== undefined) return { word, meant };
    command = command.commands.find((each) => each.name() === word);
  }
  return undefined;
}

/** TensorBoard's flags have underscores: both ways of writing them are taken. */
function kebabCaseFlag(arg: string): string {
  const [, flag, rest] = /^(--[a-z_]+)(=.*)?$/s.exec(arg) ?? [];
  return flag === undefined ? arg : flag.replaceAll('_', '-') + (rest ?? '');
}
