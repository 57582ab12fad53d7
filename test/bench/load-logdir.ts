/**
 * Records loaded per second, every point kept and both checksums checked, beside TensorBoard's data
 * server with its checksums on: `node --import tsx test/bench/load-logdir.ts [rounds]`, after
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
import { compareRates, type Side } from './side-by-side.js';

const RUNS = 8;
const loadOnce = fileURLToPath(new URL('load-once.mjs', import.meta.url));

/** 2 million scalars: 8 runs, 50 tags, 5,000 steps. */
function writeScalars(logdir: string): number {
  for (let run = 0; run < RUNS; run++) {
    const writer = EventWriter.open(path.join(logdir, `run${run}`));
    for (let step = 0; step < 5000; step++) {
      for (let tag = 0; tag < 50; tag++)
        writer.scalar(`group/metric_${tag}`, step / (tag + 1), step);
    }
    writer.close();
  }
  return RUNS * 5000 * 50;
}

/** 240,000 histograms of 30 buckets: 8 runs, 30 tags, 1,000 steps. */
function writeHistograms(logdir: string): number {
  const values = Float32Array.from({ length: 100 }, (_, index) => Math.sin(index));
  for (let run = 0; run < RUNS; run++) {
    const writer = EventWriter.open(path.join(logdir, `run${run}`));
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

function dataServer(logdir: string, items: number): Side | undefined {
  const python = process.env.FLATLINE_PEERS_PYTHON ?? 'python3';
  const ask = 'import tensorboard_data_server as server; print(server.server_binary())';
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const binary = execFileSync(python, ['-c', ask], { encoding: 'utf8', stdio }).trim();
    return {
      name: 'TensorBoard data server --checksum, 1,000 points a tag kept',
      round: async () => ({ items, millis: await loadCycle(binary, logdir) }),
    };
  } catch (error) {
    console.log(
      `missing peer: tensorboard-data-server in ${python}: ${messageOf(error).split('\n')[0]}`,
    );
    return undefined;
  }
}

async function loadCycle(binary: string, logdir: string): Promise<number> {
  const flags = ['--logdir', logdir, '--port', '0', '--reload', '1000', '--checksum', '-vv'];
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
    const peer = dataServer(logdir, items);
    const ours = flatline(logdir, items);
    await compareRates(what, rounds, peer ? [ours, peer] : [ours]);
  } finally {
    rmSync(logdir, { recursive: true });
  }
}
