/**
 * The server under load: `node --import tsx test/bench/server-load.ts [seconds]`, after `npm run
 * build`. `load-clients.mjs` keeps 200 event streams open and asks 500 requests a second of every kind,
 * while a training goes on writing, on a log directory of 2 million points.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EventWriter } from '../../src/events/event-writer.js';
import type { WireReport } from '../../src/wire/api.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const WRITE_MILLIS = 500;
const [seconds = '60'] = process.argv.slice(2);
const clients = fileURLToPath(new URL('load-clients.mjs', import.meta.url));

const logdir = temporaryFolder();
writeLog();
const served = await serveLogdir(logdir);
const isLoaded = async () =>
  (await (await fetch(`${served.url}api/v1/report`)).json()) as WireReport;
await eventually(isLoaded, ({ loading }) => !loading, 60_000);

const live = EventWriter.open(path.join(logdir, 'live'));
let step = 0;
const writing = setInterval(() => {
  live.scalar('loss', Math.sin(step), step++);
  live.flush();
}, WRITE_MILLIS);
const memory: number[] = [];
const sampling = setInterval(() => memory.push(residentMegabytes(served.process.pid)), 1000);
const cpuBefore = cpuSeconds(served.process.pid);

const { stdout } = await promisify(execFile)(process.execPath, [clients, served.url, seconds]);

const serverCpu = (cpuSeconds(served.process.pid) - cpuBefore) / Number(seconds);
clearInterval(writing);
clearInterval(sampling);
live.close();
await stopServed();

const { requests, streams, failed, p50, p99, most, fewestHeard, mostHeard, clientCpu } =
  JSON.parse(stdout);
const third = Math.ceil(memory.length / 3);
const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
const percent = (part: number): string => `${Math.round(100 * part)} %`;
console.log(`${requests} requests in ${seconds} s beside ${streams} event streams`);
console.log(`  failed ${failed}`);
console.log(`  answered in p50 ${p50} ms, p99 ${p99} ms, at most ${most} ms`);
console.log(`  messages a stream heard: ${fewestHeard} to ${mostHeard}`);
console.log(
  `  resident memory: ${mean(memory.slice(0, third))} MB in the first third, ${mean(memory.slice(-third))} MB in the last`,
);
console.log(`  of one core: the server ${percent(serverCpu)}, the clients ${percent(clientCpu)}`);
if (failed > 0) process.exitCode = 1;

/** 2 million scalars: 8 runs, 50 tags, 5,000 steps. */
function writeLog(): void {
  for (let run = 0; run < 8; run++) {
    const writer = EventWriter.open(path.join(logdir, `run${run}`));
    for (let at = 0; at < 5000; at++) {
      for (let tag = 0; tag < 50; tag++) writer.scalar(`group/metric_${tag}`, at / (tag + 1), at);
    }
    writer.close();
  }
}

/** Linux only, like the figures that are quoted. */
function residentMegabytes(pid: number | undefined): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Linux only: user and system time, in ticks of 10 ms. */
function cpuSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
