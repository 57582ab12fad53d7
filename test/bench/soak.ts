/**
 * A long training, compressed: `node --import tsx test/bench/soak.ts [seconds] [MiB]`, after
 * `npm run build`. A simulated week of 10,080 minutes passes in the given time: each minute a training logs
 * into a run; now and then it rotates its file, is restarted from an earlier step, or has a file
 * damaged. A server follows all along; at the end every sound point has to be there, and the server's
 * memory must not have grown by more than its points. What is damaged after the server read it, the
 * server still has.
 */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventWriter } from '../../src/events/event-writer.js';
import { readLogdir } from '../../src/index.js';
import { SeededRandom } from '../support/seeded-random.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MINUTES = 7 * 24 * 60;
const SCALARS = 20;
const STEPS_A_MINUTE = 10;
const seconds = Number(process.argv[2] ?? 60);
const random = new SeededRandom(20);

const logdir = temporaryFolder();
const folder = path.join(logdir, 'week');
const budget = process.argv[3] === undefined ? [] : ['--memory-budget', process.argv[3]];
const served = await serveLogdir(logdir, ...budget);
let writer = EventWriter.open(folder);
let step = 0;
let points = 0;
let rotations = 0;
let restarts = 0;
let damages = 0;
/** In the order in which they were written. */
const closed: string[] = [];
const memory: number[] = [];

const started = performance.now();
for (let minute = 0; minute < MINUTES; minute++) {
  for (let at = 0; at < STEPS_A_MINUTE; at++, step++) {
    for (let tag = 0; tag < SCALARS; tag++) writer.scalar(`metric_${tag}`, random.below(1e6), step);
    points += SCALARS;
  }
  writer.flush();
  if (minute % 1440 === 1439) restart();
  else if (minute % 360 === 359) rotate();
  if (minute % 720 === 719) damage();
  if (minute % 100 === 0) memory.push(residentMegabytes());
  const ahead = (minute / MINUTES) * seconds * 1000 - (performance.now() - started);
  if (ahead > 0) await sleep(ahead);
}
writer.close();

const { runs } = await readLogdir(logdir);
const read = runs
  .flatMap(({ scalars }) => scalars)
  .reduce((sum, { value }) => sum + value.length, 0);
const problems = runs.flatMap((run) => run.problems);
const shown = await eventually(pointsShown, (amount) => amount >= read, 60_000);
await stopServed();

console.log(`${MINUTES} minutes in ${Math.round((performance.now() - started) / 1000)} s`);
console.log(`  ${rotations} rotations, ${restarts} restarts, ${damages} damaged files`);
console.log(`  points written ${points}, lost to damage ${damages}, read ${read}, served ${shown}`);
console.log(`  problems told ${problems.length}`);
const quarter = Math.ceil(memory.length / 4);
const quarters = [0, 1, 2, 3].map((at) => mean(memory.slice(at * quarter, (at + 1) * quarter)));
console.log(`  resident memory by quarters of the week: ${quarters.join(', ')} MB`);
if (read !== points - damages || shown < read || problems.length !== damages) {
  console.log('  LOST: the figures do not agree');
  process.exitCode = 1;
}

function rotate(): void {
  writer.close();
  closed.push(...readdirSync(folder).filter((name) => !closed.includes(name)));
  writer = EventWriter.open(folder);
  rotations++;
}

/** The process was killed, and goes on in a new file from its last checkpoint. */
function restart(): void {
  rotate();
  step -= 50;
  restarts++;
}

/** Spoils the last point of the oldest file that is still sound. */
function damage(): void {
  const file = openSync(path.join(folder, closed[damages] ?? ''), 'r+');
  const { size } = fstatSync(file);
  writeSync(file, Uint8Array.of(0xff), 0, 1, size - 6);
  closeSync(file);
  damages++;
}

/** What the server's own export gives: a row a point. */
async function pointsShown(): Promise<number> {
  const response = await fetch(`${served.url}api/v1/points?format=json`);
  return (await response.text()).split('\n').filter((line) => line.includes('metric_')).length;
}

function residentMegabytes(): number {
  const status = readFileSync(`/proc/${served.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function mean(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
