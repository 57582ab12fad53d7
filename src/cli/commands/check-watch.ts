import { setTimeout as sleep } from 'node:timers/promises';
import { LogdirError } from '../../logdir/find-event-files.js';
import type { Baseline } from '../../model/expected-flat.js';
import { NothingChosenError } from '../choice.js';
import { endSignal } from '../end-signal.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import type { JudgedLogdir } from '../judged-logdir.js';
import { describeError, type Terminal } from '../terminal.js';
import { type CheckOptions, checkedLogdir, outcomeHoldsUntil, tellCheck } from './check-logdir.js';

const LOOK_INTERVAL_MILLIS = 500;
/** Clears the screen and what was scrolled out of it, and goes to its first column. */
const CLEAR = '\x1b[2J\x1b[3J\x1b[H';

/**
 * Judges a log directory whenever it changes, and when time alone changes the outcome, until the process
 * is asked to end. It waits for one that is not there yet, or has no run that matches.
 *
 * @returns the exit code of the last outcome.
 * @throws ReportFileError when a report cannot be written.
 */
export async function checkAgain(
  opened: JudgedLogdir,
  options: CheckOptions,
  baseline: Baseline,
  terminal: Terminal,
): Promise<ExitCode> {
  const { reader } = opened;
  const ended = endSignal().then(() => true);
  let exitCode: ExitCode = exitCodes.unjudged;
  let told: string | undefined;
  let holdsUntil = Number.POSITIVE_INFINITY;
  const startTelling = (state: string): void => {
    if (terminal.isInteractive) terminal.out(CLEAR);
    else if (told !== undefined) terminal.out('\n');
    told = state;
  };
  do {
    try {
      const changed = await reader.refresh();
      const state = JSON.stringify(reader.problems);
      if (changed.size > 0 || state !== told || Date.now() / 1000 > holdsUntil) {
        const checked = checkedLogdir(opened, options, baseline);
        holdsUntil = outcomeHoldsUntil(checked, options, baseline);
        startTelling(state);
        exitCode = await tellCheck(checked, options, terminal);
      }
    } catch (error) {
      if (!(error instanceof LogdirError || error instanceof NothingChosenError)) throw error;
      exitCode = exitCodes.unjudged;
      holdsUntil = Number.POSITIVE_INFINITY;
      const state = describeError(error, terminal.palette);
      if (state !== told) {
        startTelling(state);
        terminal.err(`${state}  It is looked for again.\n`);
      }
    }
  } while (!(await Promise.race([ended, sleep(LOOK_INTERVAL_MILLIS, false)])));
  return exitCode;
}
