import { cpSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { WireError, WireReport } from '../../src/wire/api.js';
import { allPages } from '../docs/markdown.js';
import { fixturesFolder } from '../support/fixtures.js';
import { SeededRandom } from '../support/seeded-random.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const REQUESTS = 1000;
const AT_ONCE = 20;

const logdir = temporaryFolder();
for (const [name, run] of [
  ['tf1-flat-graph', 'flat'],
  ['kinds/tf2', 'kinds'],
  ['kinds/tf1-traced-flat', 'traced'],
] as const) {
  cpSync(path.join(fixturesFolder, name), path.join(logdir, run), { recursive: true });
}
const served = await serveLogdir(logdir, '--path-prefix', '/behind/proxy');
const report = await eventually(
  async () => (await (await fetch(`${served.url}api/v1/report`)).json()) as WireReport,
  ({ loading, runs }) => !loading && runs.length === 3,
);

const test = suite('server/fuzzed-requests');
test.after(stopServed);

/** Every address that docs/http-api.md names; event streams have no end. */
const routes = (allPages().find(({ file }) => file.endsWith('http-api.md'))?.prose ?? []).flatMap(
  (line) =>
    [...line.matchAll(/`(\/api\/v1\/|plugin\/)([\w/-]+)[^`{]*(?:\{([\w,]+)\})?/g)].flatMap(
      ([, start = '', name = '', ends]) => {
        const root = start === 'plugin/' ? 'data/plugin/' : start.slice(1);
        return (ends?.split(',') ?? ['']).map((end) => `${root}${name}${end}`);
      },
    ),
);
const asked = [...new Set(routes)].filter((route) => !route.endsWith('/events'));

const tags = ['loss', 'bn_mean_1', 'pictures', 'sound', 'note', 'table', 'traced', 'step 0'];
const names = [
  ...tags,
  ...report.runs.map(({ name }) => name),
  ...report.runs.flatMap(({ variables }) => variables.map(({ name }) => name)),
  ...['', '.', '..', '../..', '__proto__', 'constructor', 'toString', '<img src=x onerror=a>'],
  ...['\0', '\r\nX: 1', '💥', '\u202eabc', 'a'.repeat(4000), 'null', '[]', '%', '(a+)+$', '['],
];
const numbers = [
  ...['0', '1', '2', '-1', '0.5', '1e3', '1e308', '1e999', '-1e999', 'NaN', 'Infinity', '', ' '],
  ...['0x10', '9007199254740993', '18446744073709551616', '1,5', 'true', '٣', '-0', '1e-320'],
];
const parameters: Readonly<Record<string, readonly string[]>> = {
  run: names,
  tag: names,
  name: names,
  fetch: names,
  scope: names,
  since: names,
  axis: ['step', 'wall', 'relative', ...names],
  as: ['buckets', 'percentiles', ...names],
  format: ['csv', 'json', ...names],
  from: numbers,
  to: numbers,
  at: numbers,
  item: numbers,
  sample: numbers,
  points: numbers,
  smoothing: numbers,
  limit_attr_size: numbers,
  large_attrs_key: names,
  blob_key: names,
  imageId: names,
  conceptual: ['true', 'false', ...names],
  markdown: ['true', 'false', ...names],
  requests: [
    '[]',
    '[{"plugin":"scalars","tag":"loss"}]',
    '[{"plugin":"images","tag":"pictures","run":"kinds","sample":-1}]',
    '[{"plugin":"histograms","tag":"__proto__","run":"flat"},null,7,[]]',
    ...names,
  ],
};

function pick<Value>(random: SeededRandom, values: readonly Value[]): Value {
  return values[random.below(values.length)] as Value;
}

function randomRequest(random: SeededRandom): string {
  const query = new URLSearchParams();
  // What most requests need: without it few would come far.
  if (random.below(8) > 0) query.append('run', pick(random, ['flat', 'kinds', 'traced']));
  if (random.below(8) > 0) query.append('tag', pick(random, tags));
  if (random.below(4) === 0) query.append('name', 'bn_mean');
  for (let more = random.below(3); more > 0; more--) {
    const name = pick(random, Object.keys(parameters));
    query.append(name, pick(random, parameters[name] ?? ['']));
  }
  return `${pick(random, asked)}?${query}`;
}

/** What is wrong with the answer to a request; undefined for one that is right. */
async function complaintAbout(request: string, random: SeededRandom): Promise<string | undefined> {
  const method = pick(random, ['GET', 'GET', 'GET', 'HEAD', 'POST']);
  const response = await fetch(served.url + request, { method });
  const text = await response.text();
  const { status } = response;
  if (status < 400) return undefined;
  if (status >= 500) return `${method} ${request}: ${status} ${text}`;
  if (method === 'HEAD') return undefined;
  const { error } = JSON.parse(text) as Partial<WireError>;
  const isTold = error?.code && error.message && error.advice;
  return isTold ? undefined : `${method} ${request}: ${text}`;
}

test('no request of thousands makes the server fail, and each failure is told', async () => {
  assert.ok(asked.length > 35, asked.join(' '));
  const random = new SeededRandom(7);
  const complaints: (string | undefined)[] = [];
  for (let done = 0; done < REQUESTS; done += AT_ONCE) {
    const requests = Array.from({ length: AT_ONCE }, () => randomRequest(random));
    complaints.push(...(await Promise.all(requests.map((each) => complaintAbout(each, random)))));
  }
  assert.equal(complaints.filter(Boolean), []);
  assert.is(served.complaints(), '');
  assert.is((await fetch(`${served.url}api/v1/report`)).status, 200);
});

test.run();
