/**
 * Scalars written per second, all of them with the operating system in the end, beside tfjs-node's
 * summaryFileWriter in the same process: `node --import tsx test/bench/write-scalars.ts [rounds]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messageOf } from '../../src/base/errors.js';
import { EventWriter } from '../../src/events/event-writer.js';
import { compareRates, type Side } from './side-by-side.js';

/** What tfjs-node writes summaries with (tfjs-node/src/tensorboard.ts). */
interface SummaryFileWriter {
  scalar(name: string, value: number, step: number): void;
  flush(): void;
}

const OURS = 500_000;
const PEERS = 20_000;

function timed(items: number, write: (logdir: string) => void) {
  const logdir = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
  const start = performance.now();
  write(logdir);
  const millis = performance.now() - start;
  rmSync(logdir, { recursive: true });
  return { items, millis };
}

const flatline: Side = {
  name: 'Flatline EventWriter.scalar',
  round: async () =>
    timed(OURS, (logdir) => {
      const writer = EventWriter.open(logdir);
      for (let step = 0; step < OURS; step++) writer.scalar('loss', 1 / (step + 1), step);
      writer.close();
      if (writer.failure) throw writer.failure;
    }),
};

function tfjsNode(): Side | undefined {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';
  try {
    const tf = createRequire(import.meta.url)('@tensorflow/tfjs-node') as {
      readonly version: { readonly 'tfjs-node': string };
      readonly node: { summaryFileWriter(logdir: string): SummaryFileWriter };
    };
    return {
      name: `tfjs-node ${tf.version['tfjs-node']} summaryFileWriter.scalar`,
      round: async () =>
        timed(PEERS, (logdir) => {
          const writer = tf.node.summaryFileWriter(logdir);
          for (let step = 0; step < PEERS; step++) writer.scalar('loss', 1 / (step + 1), step);
          writer.flush();
        }),
    };
  } catch (error) {
    console.log(`missing peer: @tensorflow/tfjs-node: ${messageOf(error).split('\n')[0]}`);
    return undefined;
  }
}

const peer = tfjsNode();
await compareRates('scalars', Number(process.argv[2] ?? 7), peer ? [flatline, peer] : [flatline]);
