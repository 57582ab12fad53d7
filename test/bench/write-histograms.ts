/**
 * Histograms of 10,000 float32 written per second, all of them with the operating system in the end,
 * beside tensorboardX: `node --import tsx test/bench/write-histograms.ts [rounds]`, with
 * FLATLINE_PEERS_PYTHON a Python that has it.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { EventWriter } from '../../src/events/event-writer.js';
import { SeededRandom } from '../support/seeded-random.js';
import { compareRates, type Side } from './side-by-side.js';

const HISTOGRAMS = 2000;

const random = new SeededRandom(1);
const arrays = Array.from({ length: 16 }, () => Float32Array.from({ length: 10_000 }, normal));

/** Irwin-Hall: twelve uniform numbers make a normal one, nearly. */
function normal(): number {
  let sum = -6;
  for (let index = 0; index < 12; index++) sum += random.below(2 ** 24) / 2 ** 24;
  return sum;
}

async function inFolder<Result>(work: (logdir: string) => Result | Promise<Result>) {
  const logdir = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
  try {
    return await work(logdir);
  } finally {
    rmSync(logdir, { recursive: true });
  }
}

const flatline: Side = {
  name: 'Flatline EventWriter.histogram',
  round: () =>
    inFolder((logdir) => {
      const start = performance.now();
      const writer = EventWriter.open(logdir);
      for (let step = 0; step < HISTOGRAMS; step++) {
        writer.histogram('kernel', arrays[step % 16] as Float32Array, step);
      }
      writer.close();
      if (writer.failure) throw writer.failure;
      return { items: HISTOGRAMS, millis: performance.now() - start };
    }),
};

/** The first line that a Python peer says, or undefined when it ends without one. */
async function tensorboardX(
  child: ChildProcessByStdio<Writable, Readable, null>,
): Promise<Side | undefined> {
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string[]> => String((await lines.next()).value ?? '').split(' ');
  const [ready, version] = await next();
  if (ready !== 'ready') return undefined;
  return {
    name: `tensorboardX ${version} SummaryWriter.add_histogram`,
    round: () =>
      inFolder(async (logdir) => {
        child.stdin.write(`${logdir}\n`);
        const [items, millis] = await next();
        return { items: Number(items), millis: Number(millis) };
      }),
  };
}

const python = process.env.FLATLINE_PEERS_PYTHON || 'python3';
const script = fileURLToPath(new URL('write_histograms.py', import.meta.url));
const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'ignore'] });
child.on('error', () => undefined);
child.stdin.on('error', () => undefined);
const peer = await tensorboardX(child);
if (!peer) console.log(`missing peer: tensorboardX in ${python} (set FLATLINE_PEERS_PYTHON)`);
const sides = peer ? [flatline, peer] : [flatline];
await compareRates('histograms of 10,000 float32', Number(process.argv[2] ?? 7), sides);
child.stdin.end();
