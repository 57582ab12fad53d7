import { stripVTControlCharacters } from 'node:util';
import { runCli } from '../../src/cli/run-cli.js';
import { processTerminal, type Terminal } from '../../src/cli/terminal.js';

export interface CliOutcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** A terminal that nobody reads. */
export const silentTerminal: Terminal = {
  out: () => undefined,
  pour: async () => true,
  err: () => undefined,
  isInteractive: false,
  palette: processTerminal.palette,
};

/** Runs the command line in this process and keeps what it said, without colours. */
export async function cli(...args: string[]): Promise<CliOutcome> {
  let out = '';
  let err = '';
  const exitCode = await runCli(args, {
    out: (text) => {
      out += stripVTControlCharacters(text);
    },
    pour: async (text) => {
      out += text;
      return true;
    },
    err: (text) => {
      err += stripVTControlCharacters(text);
    },
    isInteractive: false,
    palette: processTerminal.palette,
  });
  return { exitCode, out, err };
}
