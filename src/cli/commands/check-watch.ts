import { LogdirError } from '../../logdir/find-event-files.js';
import { LookRhythm } from '../../logdir/look-rhythm.js';
import type { Baseline } from '../../model/expected-flat.js';
import { NothingChosenError } from '../choice.js';
import { endSignal } from '../end-signal.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import type { JudgedLogdir } from '../judged-logdir.js';
import { describeError, type Terminal } from '../terminal.js';
import { type CheckOptions, checkedLogdir, outcomeHoldsUntil, tellCheck } from './check-logdir.js';

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
  const { reader, verdicts } = opened;
  const rhythm = new LookRhythm();
  void endSignal().then(() => rhythm.end());
  let exitCode: ExitCode = exitCodes.unjudged;
  let told: string | undefined;
  let holdsUntil = Number.POSITIVE_INFINITY;
  const startTelling = (state: string): void => {
    if (terminal.isInteractive) terminal.out(CLEAR);
    else if (told !== undefined) terminal.out('\n');
    told = state;
  };
  for (let isTime = true; isTime; ) {
    const started = performance.now();
    let hasFoundChanges = false;
    try {
      hasFoundChanges = (await reader.refresh()).size > 0;
      const state = JSON.stringify(reader.problems);
      if (hasFoundChanges || state !== told || Date.now() / 1000 > holdsUntil) {
        const checked = checkedLogdir(opened, options, baseline);
        holdsUntil = outcomeHoldsUntil(checked, options, baseline);
        startTelling(state);
        exitCode = await tellCheck(checked, options, terminal);
      }
    } catch (error) {
      if (!(error instanceof LogdirError || error instanceof NothingChosenError)) {
        rhythm.end();
        throw error;
      }
      exitCode = exitCodes.unjudged;
      holdsUntil = Number.POSITIVE_INFINITY;
      const state = describeError(error, terminal.palette);
      if (state !== told) {
        startTelling(state);
        terminal.err(`${state}  It is looked for again.\n`);
      }
    }
    const millis = performance.now() - started;
    isTime = await rhythm.next({ folders: reader.folders, hasFoundChanges, millis });
  }
  await verdicts.keep();
  return exitCode;
}
