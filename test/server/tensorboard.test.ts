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
cpSync(path.join(fixturesFolder, 'kinds', 'tf2'), path.join(logdir, 'kinds'), { recursive: true });
const { url } = await serveLogdir(logdir);

async function ask(request: string): Promise<unknown> {
  const response = await fetch(`${url}data/${request}`);
  assert.is(response.status, 200, request);
  return response.json();
}
await eventually(
  () => ask('runs') as Promise<string[]>,
  (runs) => runs.length === 3,
);

const test = suite('server/tensorboard');
test.after(stopServed);

test('tags by run, with their display names', async () => {
  const tags = (await ask('plugin/scalars/tags')) as Record<string, Record<string, unknown>>;
  assert.equal(Object.keys(tags).sort(), ['kinds', 'tf1-flat-graph', 'tf2-keras-flat']);
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
  const info = (await ask('plugin/graphs/info')) as Record<string, unknown>;
  assert.equal(Object.keys(info).sort(), ['kinds', 'tf1-flat-graph']);
  assert.equal(info['tf1-flat-graph'], { run: 'tf1-flat-graph', tags: {}, run_graph: true });
  const response = await fetch(`${url}data/plugin/graphs/graph?run=tf1-flat-graph`);
  const text = await response.text();
  assert.match(text, /node \{\n {2}name: "Assign"\n {2}op: "Assign"\n {2}input: "bn_mean"\n/);
  assert.is(text.match(/^node \{$/gm)?.length, 170);
});

interface SeriesAnswer {
  readonly error?: string;
  readonly runToSeries: Record<string, { step: number; imageId: string; bins: unknown[] }[]>;
}

test('many time series at once, asked for in an address or in a form', async () => {
  const where = 'plugin/timeseries/timeSeries';
  const requests = JSON.stringify([
    { plugin: 'scalars', tag: 'loss' },
    { plugin: 'histograms', tag: 'bn_mean_1', run: 'tf1-flat-graph' },
    { plugin: 'images', tag: 'pictures', run: 'kinds', sample: 0 },
    { plugin: 'images', tag: 'pictures', run: 'kinds' },
    { plugin: 'histograms', tag: 'bn_mean_1' },
    { plugin: 'meshes', tag: 'loss' },
    { plugin: 'scalars' },
    null,
  ]);
  const form = new FormData();
  form.set('requests', requests);
  const bodies = [form, new URLSearchParams({ requests })];
  const posted = await Promise.all(
    bodies.map(async (body) => {
      const place = `${url}experiment/any/data/${where}`;
      const response = await fetch(place, { method: 'POST', body });
      assert.is(response.status, 200);
      return (await response.json()) as SeriesAnswer[];
    }),
  );
  const [scalars, histograms, images, ...wrong] = posted[0] ?? [];
  assert.equal(posted[1], posted[0]);
  assert.equal(await ask(`${where}?${new URLSearchParams({ requests })}`), posted[0]);
  assert.is(scalars?.runToSeries['tf1-flat-graph']?.length, 30);
  assert.equal(histograms?.runToSeries['tf1-flat-graph']?.[0]?.bins, [
    { min: 0, max: 0, count: 3 },
  ]);
  assert.is(images?.runToSeries.kinds?.length, 4);
  assert.equal(
    wrong.map(({ error }) => error),
    ['Missing sample', 'Missing run', 'Invalid plugin', 'Missing tag', 'Missing tag'],
  );
  for (const body of ['requests=%5B', 'requests=7', 'other=1', '']) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await fetch(`${url}data/${where}`, { method: 'POST', body, headers });
    assert.is(status, 400, body);
  }
  const long = new URLSearchParams({ requests: ' '.repeat(2 ** 21) });
  const { status } = await fetch(`${url}data/${where}`, { method: 'POST', body: long });
  assert.is(status, 413);
});

test('tags of all time series, with the samples of images', async () => {
  const { scalars, images } = (await ask('plugin/timeseries/tags')) as {
    scalars: { runTagInfo: Record<string, string[]> };
    images: { tagRunSampledInfo: Record<string, unknown> };
  };
  assert.equal(scalars.runTagInfo['tf1-flat-graph'], ['bn_mean_mean', 'loss']);
  assert.equal(images.tagRunSampledInfo, { pictures: { kinds: { maxSamplesPerStep: 2 } } });
});

test('images and sounds by the key that their list gives, and by no other', async () => {
  const listed = (kind: string, tag: string) =>
    ask(`plugin/${kind}/${kind}?run=kinds&tag=${tag}&sample=1`) as Promise<{ query: string }[]>;
  const [image] = await listed('images', 'pictures');
  const [sound] = await listed('audio', 'sound');
  const individual = (place: string) => fetch(`${url}data/plugin/${place}`);
  const png = await individual(`images/individualImage?${image?.query}`);
  assert.is(png.headers.get('content-type'), 'image/png');
  const wav = await individual(`audio/individualAudio?${sound?.query}`);
  assert.is(wav.headers.get('content-type'), 'audio/wav');
  const keys = ['', 'x', 'bnVsbA', Buffer.from('["kinds","pictures",99,0]').toString('base64url')];
  for (const key of keys) {
    assert.is((await individual(`images/individualImage?blob_key=${key}`)).status, 404, key);
  }
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
