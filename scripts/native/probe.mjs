import { fileURLToPath } from 'node:url';
import { lastWords, run } from '../base/command.mjs';
import { QUIET_TENSORFLOW } from './quiet.mjs';

const CHILD = fileURLToPath(new URL('probe-child.cjs', import.meta.url));
// A library of 800 MB can take a minute to come off a slow disk.
const LIMIT_MILLIS = 180_000;

/** @typedef {{ version: string, problem?: undefined } | { problem: string }} Probed */

/**
 * Whether the tfjs-node in node_modules loads and computes, and with which TensorFlow.
 * @returns {Promise<Probed>}
 */
export async function probeNative() {
  const finished = await run(process.execPath, [CHILD], {
    env: QUIET_TENSORFLOW,
    limitMillis: LIMIT_MILLIS,
  });
  if (finished.failure !== undefined) return { problem: lastWords(finished) };
  /** @type {{ backend: string, sum: number, version: string }} */
  const { backend, sum, version } = JSON.parse(finished.stdout.trim().split('\n').at(-1) ?? '');
  if (backend !== 'tensorflow') return { problem: `its backend is ${backend}, not tensorflow` };
  if (sum !== 3) return { problem: `it computes 1 + 2 = ${sum}` };
  return { version };
}
