// Clients of a server, in a process of their own so that they do not slow it: `node load-clients.mjs
// URL SECONDS`. 200 event streams stay open, and 500 requests a second begin at their time, whether or
// not earlier ones have been answered. Prints one JSON object.
import { Agent, get } from 'node:http';

const STREAMS = 200;
const REQUESTS_PER_SECOND = 500;
const [url = '', seconds = '60'] = process.argv.slice(2);
const total = REQUESTS_PER_SECOND * Number(seconds);

/** What one request in eight asks; the zoomed chart is another one every time. */
const questions = [
  () => 'api/v1/report',
  () => 'api/v1/tags',
  (/** @type {number} */ at) => `api/v1/scalars?tag=group%2Fmetric_${at % 50}`,
  (/** @type {number} */ at) =>
    `api/v1/scalars?tag=group%2Fmetric_9&run=run${at % 8}&from=${at % 4000}.${at}&to=${1000 + (at % 4000)}`,
  (/** @type {number} */ at) =>
    `data/plugin/scalars/scalars?run=run${at % 8}&tag=group%2Fmetric_${at % 50}`,
  () => 'data/plugin/scalars/tags',
  () => '',
  () => 'main.js',
];
const headers = { 'Accept-Encoding': 'gzip, deflate, br' };
const agent = new Agent({ keepAlive: true, maxSockets: 100 });

/** @type {number[]} */
const millis = [];
let failed = 0;

/**
 * @param {string} path
 * @param {number} due when it was to begin
 */
function ask(path, due) {
  return new Promise((resolve) => {
    const failedNow = () => {
      failed++;
      resolve(undefined);
    };
    const request = get(url + path, { agent, headers }, (response) => {
      response.resume();
      response.on('error', failedNow);
      response.on('end', () => {
        if (response.statusCode !== 200) failed++;
        millis.push(performance.now() - due);
        resolve(undefined);
      });
    });
    request.on('error', failedNow);
  });
}

async function askAll() {
  const began = performance.now();
  const answers = [];
  for (let at = 0; at < total; at++) {
    const due = began + (at * 1000) / REQUESTS_PER_SECOND;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const question = questions[at % questions.length];
    if (question) answers.push(ask(question(Math.floor(at / questions.length)), due));
  }
  await Promise.all(answers);
}

/** @returns {Promise<() => number>} how many messages it has heard */
function openStream() {
  return new Promise((resolve, reject) => {
    get(`${url}api/v1/events`, { agent: false }, (response) => {
      let messages = 0;
      response.on('data', (bytes) => {
        messages += bytes.toString().split('event: change').length - 1;
      });
      response.on('error', () => failed++);
      resolve(() => messages);
    }).on('error', reject);
  });
}

const streams = await Promise.all(Array.from({ length: STREAMS }, openStream));
const before = process.cpuUsage();
await askAll();
const { user, system } = process.cpuUsage(before);
const heard = streams.map((messages) => messages());
millis.sort((a, b) => a - b);
/** @param {number} part */
const quantile = (part) =>
  Math.round((millis[Math.floor(part * (millis.length - 1))] ?? 0) * 10) / 10;
console.log(
  JSON.stringify({
    requests: total,
    streams: STREAMS,
    failed,
    p50: quantile(0.5),
    p99: quantile(0.99),
    most: quantile(1),
    fewestHeard: Math.min(...heard),
    mostHeard: Math.max(...heard),
    clientCpu: (user + system) / 1e6 / Number(seconds),
  }),
);
process.exit();
