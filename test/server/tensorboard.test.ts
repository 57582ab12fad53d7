import { cpSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixturesFolder } from '../support/fixtures.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Answers of TensorBoard 2.21 to the same requests; test/peers/tensorboard_http.py asks them all. */
const logdir = temporaryFolder();
for (const name of ['tf1-flat-graph', 'tf2-keras-flat']) {
  cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
}
const { url } = await serveLogdir(logdir);

async function ask(request: string): Promise<unknown> {
  const response = await fetch(`${url}data/${request}`);
  assert.is(response.status, 200, request);
  return response.json();
}
await eventually(
  () => ask('runs') as Promise<string[]>,
  (runs) => runs.length === 2,
);

const test = suite('server/tensorboard');
test.after(stopServed);

test('tags by run, with their display names', async () => {
  const tags = (await ask('plugin/scalars/tags')) as Record<string, Record<string, unknown>>;
  assert.equal(Object.keys(tags).sort(), ['tf1-flat-graph', 'tf2-keras-flat']);
  assert.equal(tags['tf1-flat-graph']?.loss, { displayName: 'loss', description: '' });
  const histograms = (await ask('plugin/histograms/tags')) as Record<string, object>;
  assert.ok('bn_mean_1' in (histograms['tf1-flat-graph'] ?? {}));
  assert.equal(await ask('plugin/distributions/tags'), histograms);
});

test('scalars as wall time, step and value; as CSV too', async () => {
  const request = 'plugin/scalars/scalars?run=tf1-flat-graph&tag=loss';
  const events = (await ask(request)) as number[][];
  assert.is(events.length, 30);
  assert.equal(events[0], [1_700_000_003, 0, 8.48795223236084]);
  const csv = await (await fetch(`${url}data/${request}&format=csv`)).text();
  assert.equal(csv.split('\r\n').slice(0, 2), [
    'Wall time,Step,Value',
    '1700000003,0,8.48795223236084',
  ]);
});

test('histograms as rows of buckets, distributions as nine basis points', async () => {
  const where = 'run=tf1-flat-graph&tag=bn_mean_1';
  const histograms = (await ask(`plugin/histograms/histograms?${where}`)) as [
    number,
    number,
    number[][],
  ][];
  assert.equal(histograms[0]?.[2], [[0, 0, 3]]);
  const distributions = (await ask(`plugin/distributions/distributions?${where}`)) as [
    number,
    number,
    number[][],
  ][];
  assert.equal(
    distributions[0]?.[2].map(([point]) => point),
    [0, 668, 1587, 3085, 5000, 6915, 8413, 9332, 10000],
  );
});

test('the graph as text, of the runs that have one', async () => {
  assert.equal(await ask('plugin/graphs/info'), {
    'tf1-flat-graph': { run: 'tf1-flat-graph', tags: {}, run_graph: true },
  });
  const response = await fetch(`${url}data/plugin/graphs/graph?run=tf1-flat-graph`);
  const text = await response.text();
  assert.match(text, /node \{\n {2}name: "Assign"\n {2}op: "Assign"\n {2}input: "bn_mean"\n/);
  assert.is(text.match(/^node \{$/gm)?.length, 170);
});

test('what is not there is told', async () => {
  for (const request of [
    'plugin/scalars/scalars?run=nope&tag=loss',
    'plugin/scalars/scalars?run=tf1-flat-graph&tag=nope',
    'plugin/histograms/histograms?run=tf1-flat-graph&tag=nope',
    'plugin/graphs/graph?run=tf2-keras-flat',
  ]) {
    assert.is((await fetch(`${url}data/${request}`)).status, 404, request);
  }
});

test.run();
