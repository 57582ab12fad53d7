/**
 * The server under load: `node --import tsx test/bench/server-load.ts [seconds]`, after `npm run
 * build`. 200 event streams stay open, 500 requests a second of every kind come in, and a training
 * goes on writing, on a log directory of 2 million points.
 */
import { readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import autocannon from 'autocannon';
import { EventWriter } from '../../src/events/event-writer.js';
import type { WireReport } from '../../src/wire/api.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const STREAMS = 200;
const REQUESTS_PER_SECOND = 500;
const WRITE_MILLIS = 500;
const seconds = Number(process.argv[2] ?? 60);

const logdir = temporaryFolder();
writeLog();
const served = await serveLogdir(logdir);
const isLoaded = async () =>
  (await (await fetch(`${served.url}api/v1/report`)).json()) as WireReport;
await eventually(isLoaded, ({ loading }) => !loading, 60_000);

const streams = await Promise.all(Array.from({ length: STREAMS }, openStream));
const live = EventWriter.open(path.join(logdir, 'live'));
let step = 0;
const writing = setInterval(() => {
  live.scalar('loss', Math.sin(step), step++);
  live.flush();
}, WRITE_MILLIS);
const memory: number[] = [];
const sampling = setInterval(() => memory.push(residentMegabytes(served.process.pid)), 1000);

const result = await autocannon({
  url: served.url,
  connections: 50,
  overallRate: REQUESTS_PER_SECOND,
  duration: seconds,
  requests: [
    '/api/v1/report',
    '/api/v1/tags',
    '/api/v1/scalars?tag=group%2Fmetric_7',
    '/api/v1/scalars?tag=group%2Fmetric_9&run=run3&from=1000&to=1200&points=500',
    '/',
    '/main.js',
  ].map((address) => ({ method: 'GET', path: address })),
});

clearInterval(writing);
clearInterval(sampling);
live.close();
const heard = streams.map(({ messages }) => messages());
for (const { response } of streams) response.destroy();
await stopServed();

const { latency, non2xx, errors, timeouts, requests } = result;
const third = Math.ceil(memory.length / 3);
const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
console.log(`${requests.total} requests in ${seconds} s beside ${STREAMS} event streams`);
console.log(`  failed ${non2xx + errors + timeouts}`);
console.log(
  `  answered in p50 ${latency.p50} ms, p99 ${latency.p99} ms, at most ${latency.max} ms`,
);
console.log(`  messages a stream heard: ${Math.min(...heard)} to ${Math.max(...heard)}`);
console.log(
  `  resident memory: ${mean(memory.slice(0, third))} MB in the first third, ${mean(memory.slice(-third))} MB in the last`,
);
if (non2xx + errors + timeouts > 0) process.exitCode = 1;

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

function openStream(): Promise<{ response: IncomingMessage; messages: () => number }> {
  return new Promise((resolve, reject) => {
    get(`${served.url}api/v1/events`, { agent: false }, (response) => {
      let messages = 0;
      response.on('data', (bytes: Buffer) => {
        messages += bytes.toString().split('event: change').length - 1;
      });
      resolve({ response, messages: () => messages });
    }).on('error', reject);
  });
}

/** Linux only, like the figures that are quoted. */
function residentMegabytes(pid: number | undefined): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
