import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onInterrupt, signalExitCode } from './interrupt.mjs';
import { repository } from './repository.mjs';

/**
 * Runs a Node program that speaks to the terminal itself. It stays in this process's group, so
 * whatever stops the group stops both.
 * @param {readonly string[]} args for node: options, the program, its arguments
 * @param {NodeJS.ProcessEnv} [env] laid over this process's environment
 * @returns {Promise<number>} its exit code
 */
export async function runForeground(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const forget = onInterrupt(() => child.kill('SIGTERM'));
  const [code, signal] = await once(child, 'exit');
  forget();
  return code ?? signalExitCode(signal);
}
