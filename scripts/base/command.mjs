import { spawn } from 'node:child_process';
import { onInterrupt } from './interrupt.mjs';
import { hasProcessGroups, signalGroup } from './process-group.mjs';
import { repository } from './repository.mjs';
import { SetupFailure } from './setup-failure.mjs';

/**
 * @typedef {object} Limits
 * @property {number} [limitMillis] the command is killed when it has run this long
 * @property {number} [idleMillis] the command is killed when `measure` has not changed for this long
 * @property {() => number} [measure] anything that changes while the command gets on with its work
 */

/** @typedef {Limits & { cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} RunOptions */

/**
 * @typedef {object} Finished
 * @property {number | undefined} code undefined if the command never started or was killed
 * @property {string} stdout
 * @property {string} stderr
 * @property {string} output both streams, in the order in which they arrived
 * @property {number} millis
 * @property {string | undefined} failure a few words on why it failed; undefined after exit code 0
 */

const LONGEST_WORDS = 200;

/**
 * Runs a command to its end and captures what it says. A command that fails, cannot be started or
 * outlives its limits is a result, not an error. Nothing the command started in its process group
 * survives it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options] `env` is laid over this process's environment
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  const { cwd = repository, env, shell = false } = options;
  return new Promise((resolve) => {
    const startMillis = performance.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: hasProcessGroups,
      windowsHide: true,
    });
    /** @param {NodeJS.Signals} signal */
    const signalAll = (signal) => {
      if (child.pid !== undefined) signalGroup(child.pid, signal);
    };

    const text = { stdout: '', stderr: '', output: '' };
    for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
      child[stream].setEncoding('utf8').on('data', (chunk) => {
        text[stream] += chunk;
        text.output += chunk;
      });
    }

    /** @type {string | undefined} */
    let verdict;
    const endWatch = watch(options, (reason) => {
      verdict = reason;
      signalAll('SIGKILL');
    });
    const forget = onInterrupt(() => signalAll('SIGTERM'));

    /**
     * @param {number | undefined} code
     * @param {string | undefined} failure
     */
    const settle = (code, failure) => {
      endWatch();
      forget();
      resolve({ code, ...text, millis: performance.now() - startMillis, failure });
    };
    child.once('error', (error) => settle(undefined, error.message));
    // A straggler that holds the pipes open would keep 'close' from ever coming.
    child.once('exit', () => signalAll('SIGKILL'));
    child.once('close', (code, signal) =>
      settle(code ?? undefined, verdict ?? failureOf(code, signal)),
    );
  });
}

/**
 * Runs a command that has to succeed. The failure's message is the command's last words.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export async function mustRun(command, args, options) {
  const finished = await run(command, args, options);
  if (finished.failure !== undefined) throw new CommandFailure(finished);
  return finished;
}

/** A command that had to succeed did not. */
export class CommandFailure extends SetupFailure {
  /** @override */
  name = 'CommandFailure';

  /** @param {Finished} finished */
  constructor(finished) {
    const words = lastWords(finished);
    super(words === finished.failure ? words : `${words} (${finished.failure})`);
    this.finished = finished;
  }
}

/**
 * The line of a failed command's output that says most, cut where it gets long: the last that names
 * an error, else the last.
 * @param {Finished} finished
 * @returns {string}
 */
export function lastWords({ output, failure }) {
  const lines = output.split('\n').map((line) => line.trim());
  const said = lines.findLast((line) => /\berror\b[^:]*: /i.test(line)) ?? lines.findLast(Boolean);
  return said?.slice(0, LONGEST_WORDS) ?? failure ?? 'no reason given';
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {string | undefined}
 */
function failureOf(code, signal) {
  if (signal !== null) return `killed by ${signal}`;
  return code === 0 ? undefined : `exit code ${code}`;
}

/**
 * Calls `onExpired`, at most once, when a limit is passed; returns the way to stop watching.
 * @param {Limits} limits
 * @param {(reason: string) => void} onExpired
 * @returns {() => void}
 */
function watch({ limitMillis = Infinity, idleMillis = Infinity, measure }, onExpired) {
  const startMillis = performance.now();
  let changedMillis = startMillis;
  let measured = measure?.();
  const timer = setInterval(
    () => {
      const nowMillis = performance.now();
      const latest = measure?.();
      if (latest !== measured) changedMillis = nowMillis;
      measured = latest;
      if (nowMillis - startMillis >= limitMillis) {
        expire(`stopped after ${seconds(limitMillis)}`);
      } else if (measure !== undefined && nowMillis - changedMillis >= idleMillis) {
        expire(`stopped: nothing arrived for ${seconds(idleMillis)}`);
      }
    },
    Math.min(1000, limitMillis, idleMillis),
  );
  /** @param {string} reason */
  const expire = (reason) => {
    clearInterval(timer);
    onExpired(reason);
  };
  return () => clearInterval(timer);
}

/** @param {number} millis */
function seconds(millis) {
  return `${millis / 1000} s`;
}
