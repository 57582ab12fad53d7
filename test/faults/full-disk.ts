/**
 * Trains on a disk that fills up, once for good and once until there is room again, and shows what
 * `flatline check` then says of the log: `full-disk.ts FOLDER`, an empty folder of a small tmpfs.
 * `npm run faults` makes one.
 */
import { strict as assert } from 'node:assert';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { check, EventWriter, readLogdir } from '../../src/index.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');

const STEPS = 20_000;

/** One training; halfway through, `halfway` may make room. */
async function train(run: string, halfway: () => void): Promise<EventWriter> {
  const writer = EventWriter.open(path.join(folder as string, run));
  const values = new Float32Array(100);
  for (let step = 1; step <= STEPS; step++) {
    values.fill(step);
    writer.scalar('loss', 1 / step, step);
    writer.histogram('bn/moving_mean', values, step);
    if (step === STEPS / 2) {
      halfway();
      // Longer than a writer waits before it tries again.
      await setTimeout(1100);
    }
    if (step % 100 === 0) await setTimeout(0);
  }
  writer.close();
  return writer;
}

async function tell(run: string, writer: EventWriter): Promise<readonly string[]> {
  const logdir = path.join(folder as string, run);
  const [read] = (await readLogdir(logdir)).runs;
  const points = read?.scalars.find(({ tag }) => tag === 'loss')?.step ?? new Float64Array();
  assert.ok(writer.failure, 'the disk did not fill up');
  assert.deepEqual(
    Array.from(points),
    Array.from(points, (_, at) => at + 1),
    'whole, in order, from the first',
  );
  const report = await check(logdir);
  const problems = report.runs.flatMap((judged) => judged.problems);
  console.log(`${run}: ${STEPS} steps trained, ${points.length} in the log`);
  console.log(`  writer.failure: ${writer.failure.message.replace(/^.*: /, '')}`);
  for (const { severity, code, message } of problems) {
    console.log(`  check: ${severity} ${code}: ${message}`);
  }
  return problems.map(({ code }) => code);
}

const filler = path.join(folder, 'filler');
const { bavail, bsize } = statfsSync(folder);
mkdirSync(path.join(folder, 'made-room'));
writeFileSync(filler, Buffer.alloc(Math.floor((bavail * bsize) / 2)));

const recovered = await train('made-room', () => rmSync(filler));
assert.deepEqual(await tell('made-room', recovered), ['recording-stopped']);

const full = await train('stays-full', () => undefined);
const told = await tell('stays-full', full);
assert.ok(
  told.includes('truncated-record') || told.includes('recording-stopped'),
  'the log tells of the loss',
);
