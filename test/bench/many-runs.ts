/**
 * 1,000 runs of 50 tags and 20 steps, from the start of the process to its first answer over HTTP, and
 * to the answer that has every run; memory resident then. Beside TensorBoard (--load_fast=true) of the
 * Python that FLATLINE_PEERS_PYTHON names: `node --import tsx test/bench/many-runs.ts [rounds]`, after
 * `npm run build`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../../src/base/errors.js';
import { writeScalarRuns } from './made-logs.js';

const RUNS = 1000;
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const python = process.env.FLATLINE_PEERS_PYTHON ?? 'python3';

interface Server {
  readonly name: string;
  readonly route: string;
  command(logdir: string, port: number): readonly string[];
  /** How many runs an answer has; all of them are wanted. */
  runsIn(answer: never): number;
}

const flatline: Server = {
  name: 'flatline serve, nothing cached',
  route: '/api/v1/report',
  command: (logdir, port) => [
    process.execPath,
    main,
    'serve',
    logdir,
    '--port',
    `${port}`,
    '--no-cache',
  ],
  runsIn: (answer: { runs: unknown[]; loading?: unknown }) =>
    answer.loading ? Math.min(answer.runs.length, RUNS - 1) : answer.runs.length,
};

const tensorboard: Server = {
  name: 'tensorboard --load_fast=true',
  route: '/data/runs',
  command: (logdir, port) => [
    ...[python, '-m', 'tensorboard.main', '--logdir', logdir],
    ...['--port', `${port}`, '--load_fast=true'],
  ],
  runsIn: (answer: unknown[]) => answer.length,
};

interface Timing {
  readonly first: number;
  readonly all: number;
  readonly megabytes: number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A process and all below it. */
function familyOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return (
          readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === `${pid}`
        );
      } catch {
        return false;
      }
    });
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
}

function residentMegabytes(pid: number): number {
  const kilobytes = familyOf(pid).map((member) => {
    const [, resident] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${member}/status`, 'utf8')) ?? [];
    return Number(resident ?? 0);
  });
  return kilobytes.reduce((sum, own) => sum + own, 0) / 1000;
}

async function timed(server: Server, logdir: string): Promise<Timing> {
  const port = await freePort();
  const [program = '', ...args] = server.command(logdir, port);
  const start = performance.now();
  const child: ChildProcess = spawn(program, args, { stdio: 'ignore' });
  let first: number | undefined;
  try {
    while (child.exitCode === null && performance.now() - start < 120_000) {
      const answer = await fetch(`http://127.0.0.1:${port}${server.route}`)
        .then((response) => (response.ok ? (response.json() as Promise<never>) : undefined))
        .catch(() => undefined);
      if (answer === undefined) {
        await sleep(5);
        continue;
      }
      const now = performance.now() - start;
      first ??= now;
      if (server.runsIn(answer) >= RUNS) {
        return { first, all: now, megabytes: residentMegabytes(child.pid ?? 0) };
      }
      await sleep(20);
    }
    throw new Error(`${server.name} never had all runs`);
  } finally {
    for (const pid of familyOf(child.pid ?? 0).reverse()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
  }
}

function hasTensorboard(): boolean {
  try {
    execFileSync(python, ['-c', 'import tensorboard'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    console.log(`missing peer: tensorboard in ${python}: ${messageOf(error).split('\n')[0]}`);
    return false;
  }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const rounds = Number(process.argv[2] ?? 3);
const logdir = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
try {
  writeScalarRuns(logdir, { runs: RUNS, tags: 50, steps: 20 });
  const servers = hasTensorboard() ? [flatline, tensorboard] : [flatline];
  const timings = servers.map((): Timing[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, server] of servers.entries()) timings[at]?.push(await timed(server, logdir));
  }
  for (const [at, { name }] of servers.entries()) {
    const own = timings[at] ?? [];
    const first = median(own.map((timing) => timing.first));
    const all = median(own.map((timing) => timing.all));
    const megabytes = median(own.map((timing) => timing.megabytes));
    console.log(
      `${name}: first answer ${Math.round(first)} ms, all loaded ${Math.round(all)} ms, resident ${Math.round(megabytes)} MB (${rounds} rounds)`,
    );
  }
} finally {
  rmSync(logdir, { recursive: true });
}
