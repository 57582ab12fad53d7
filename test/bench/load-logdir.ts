/**
 * Records loaded per second, every point kept and both checksums checked, beside TensorBoard's data
 * server with its checksums on and off, and beside its Python EventAccumulator: `node --import tsx test/bench/load-logdir.ts [rounds]`, after
 * `npm run build`. The peer is the binary of the tensorboard-data-server wheel in the Python that
 * FLATLINE_PEERS_PYTHON names; what it reports itself ("Finished load cycle") is taken as its time.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../../src/base/errors.js';
import { EventWriter } from '../../src/events/event-writer.js';
import { writeScalarRuns } from './made-logs.js';
import { compareRates, type Side } from './side-by-side.js';

const RUNS = 8;
const loadOnce = fileURLToPath(new URL('load-once.mjs', import.meta.url));

/** 2 million scalars. */
function writeScalars(logdir: string): number {
  return writeScalarRuns(logdir, { runs: RUNS, tags: 50, steps: 5000 });
}

/** 240,000 histograms of 30 buckets: 8 runs, 30 tags, 1,000 steps. */
function writeHistograms(logdir: string): number {
  const values = Float32Array.from({ length: 100 }, (_, index) => Math.sin(index));
  for (let run = 0; run < RUNS; run++) {
    const writer = EventWriter.open(path.join(logdir, `run000${run}`));
    for (let step = 0; step < 1000; step++) {
      values[0] = step / 1000;
      for (let tag = 0; tag < 30; tag++) writer.histogram(`layer_${tag}/kernel`, values, step);
    }
    writer.close();
  }
  return RUNS * 1000 * 30;
}

/** A process of its own each time, so that nothing is warm that a user would find cold. */
function flatline(logdir: string, items: number): Side {
  return {
    name: 'Flatline, every point kept',
    async round() {
      const words = execFileSync(process.execPath, [loadOnce, logdir], { encoding: 'utf8' });
      return { items, millis: Number(words) };
    },
  };
}

const python = process.env.FLATLINE_PEERS_PYTHON ?? 'python3';

function dataServers(logdir: string, items: number): Side[] {
  const ask = 'import tensorboard_data_server as server; print(server.server_binary())';
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const binary = execFileSync(python, ['-c', ask], { encoding: 'utf8', stdio }).trim();
    return [['--checksum'], []].map((flags) => ({
      name: `TensorBoard data server ${flags.join(' ') || 'without checksums'}, 1,000 points a tag kept`,
      round: async () => ({ items, millis: await loadCycle(binary, logdir, flags) }),
    }));
  } catch (error) {
    console.log(
      `missing peer: tensorboard-data-server in ${python}: ${messageOf(error).split('\n')[0]}`,
    );
    return [];
  }
}

/** One run of a log directory, since it takes long: what it reads in a second is what counts. */
function eventAccumulator(logdir: string, items: number): Side[] {
  const ask = [
    'import sys, time',
    'from tensorboard.backend.event_processing import event_accumulator as e',
    'start = time.perf_counter()',
    'e.EventAccumulator(sys.argv[1], e.STORE_EVERYTHING_SIZE_GUIDANCE).Reload()',
    'print((time.perf_counter() - start) * 1000)',
  ].join('\n');
  const read = (): number => {
    const args = ['-c', ask, path.join(logdir, 'run0000')];
    return Number(
      execFileSync(python, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  };
  try {
    execFileSync(python, ['-c', 'import tensorboard'], { stdio: 'ignore' });
  } catch (error) {
    console.log(`missing peer: tensorboard in ${python}: ${messageOf(error).split('\n')[0]}`);
    return [];
  }
  return [
    {
      name: 'TensorBoard EventAccumulator, every point kept, one run of the eight',
      round: async () => ({ items: items / RUNS, millis: read() }),
    },
  ];
}

async function loadCycle(binary: string, logdir: string, more: readonly string[]): Promise<number> {
  const flags = ['--logdir', logdir, '--port', '0', '--reload', '1000', ...more, '-vv'];
  const server = spawn(binary, flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    for await (const line of createInterface(server.stderr)) {
      const [, amount, unit] = /Finished load cycle \(([\d.]+)(ms|s)\)/.exec(line) ?? [];
      if (amount) return Number(amount) * (unit === 's' ? 1000 : 1);
    }
    throw new Error('the data server ended before it had loaded');
  } finally {
    server.kill('SIGKILL');
  }
}

const rounds = Number(process.argv[2] ?? 5);
for (const [what, write] of [
  ['scalars', writeScalars],
  ['histograms', writeHistograms],
] as const) {
  const logdir = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
  try {
    const items = write(logdir);
    const peers = [...dataServers(logdir, items), ...eventAccumulator(logdir, items)];
    await compareRates(what, rounds, [flatline(logdir, items), ...peers]);
    console.log(
      execFileSync(process.execPath, ['--expose-gc', loadOnce, logdir, 'memory'], {
        encoding: 'utf8',
      }),
    );
  } finally {
    rmSync(logdir, { recursive: true });
  }
}
