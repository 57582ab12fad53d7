import { isMainThread } from 'node:worker_threads';

/** A recording that is to survive the end of its process. */
export interface EndingRecording {
  flush(): void;
  /** Records the last values and why it ended. */
  end(reason: string): void;
}

export interface ProcessEnd {
  /** Call at each step. */
  readonly onStep: () => void;
  /** The recording has ended by itself. */
  readonly forget: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type Signal = (typeof SIGNALS)[number];

const recordings = new Set<EndingRecording>();
let hasSeenUncaught = false;

/**
 * Ends a recording in order when its process exits, also by an uncaught exception or a signal, and
 * changes nothing about how it does: the exit code, the signal and the host's own listeners stay.
 *
 * Node holds signals back from a program that never yields while anyone listens for them. So that a
 * loop without `await` can be interrupted as ever, signals are listened for only while the event loop
 * turns; of a loop that does not, everything up to the last flush is on the disk.
 */
export function endWithProcess(recording: EndingRecording): ProcessEnd {
  if (recordings.size === 0) {
    process.on('exit', endAll);
    process.on('uncaughtExceptionMonitor', flushAll);
  }
  recordings.add(recording);
  signals.loopTurns();
  return {
    onStep: () => signals.onStep(),
    forget() {
      if (!recordings.delete(recording) || recordings.size > 0) return;
      process.removeListener('exit', endAll);
      process.removeListener('uncaughtExceptionMonitor', flushAll);
      signals.remove();
    },
  };
}

function endAll(): void {
  const isUncaught = hasSeenUncaught && process.listenerCount('uncaughtException') === 0;
  for (const recording of recordings) recording.end(isUncaught ? 'uncaught-exception' : 'exit');
}

function flushAll(): void {
  hasSeenUncaught = true;
  for (const recording of recordings) recording.flush();
}

/** Listens for signals, but only while the event loop turns. */
class SignalListeners {
  #areInstalled = false;
  #hasTurned = false;
  #turn: NodeJS.Immediate | undefined;
  readonly #listeners = SIGNALS.map((signal) => ({ signal, listener: () => this.#on(signal) }));

  /** The caller may go on without yielding, or not: the next turn of the event loop will tell. */
  loopTurns(): void {
    // Signals are the main thread's alone.
    if (!isMainThread || this.#turn) return;
    this.#turn = setImmediate(() => {
      this.#turn = undefined;
      this.#hasTurned = true;
      if (recordings.size > 0) this.#install();
    });
    this.#turn.unref();
  }

  onStep(): void {
    if (!this.#hasTurned) this.remove();
    this.#hasTurned = false;
    this.loopTurns();
  }

  remove(): void {
    if (!this.#areInstalled) return;
    this.#areInstalled = false;
    for (const { signal, listener } of this.#listeners) process.removeListener(signal, listener);
  }

  /** Before all others, so that it is known who else listens. */
  #install(): void {
    if (this.#areInstalled) return;
    this.#areInstalled = true;
    for (const { signal, listener } of this.#listeners) process.prependListener(signal, listener);
  }

  /**
   * Steps aside, so that whoever counts the listeners counts as if there were none of ours. When
   * there is no other, the signal is sent once more, to do what it does by default.
   */
  #on(signal: Signal): void {
    this.remove();
    if (process.listenerCount(signal) > 0) {
      for (const recording of recordings) recording.flush();
      this.loopTurns();
      return;
    }
    for (const recording of recordings) recording.end(signal);
    process.kill(process.pid, signal);
  }
}

const signals = new SignalListeners();
