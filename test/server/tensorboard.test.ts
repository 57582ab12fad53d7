import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Long from 'long';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { tensorboard, tensorflow } from '../../src/protobuf/generated/messages.js';
import { fileVersionEvent, framed, summaryEvent } from '../support/event-bytes.js';
import { fixturesFolder } from '../support/fixtures.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Answers of TensorBoard 2.21 to the same requests; test/peers/tensorboard_http.py asks them all. */
const logdir = temporaryFolder();
for (const name of ['tf1-flat-graph', 'tf2-keras-flat']) {
  cpSync(path.join(fixturesFolder, name), path.join(logdir, name), { recursive: true });
}
for (const [kind, run] of [
  ['tf2', 'kinds'],
  ['tf1-traced-flat', 'traced'],
] as const) {
  cpSync(path.join(fixturesFolder, 'kinds', kind), path.join(logdir, run), { recursive: true });
}
writeTensors(path.join(logdir, 'tensors'));
const { url } = await serveLogdir(logdir);

/** A PR curve of three thresholds, the last of which nothing reaches; texts; a layout. */
function writeTensors(folder: string): void {
  const { DataType } = tensorflow;
  const shapeOf = (...sizes: number[]) => ({
    dim: sizes.map((size) => ({ size: Long.fromInt(size) })),
  });
  const taggedValue = (
    tag: string,
    plugin: string,
    tensor: tensorflow.TensorProto.$Properties,
  ) => ({
    tag,
    tensor,
    metadata: { pluginData: { pluginName: plugin } },
  });
  const text = (stringVal: Uint8Array[], ...sizes: number[]) => ({
    dtype: DataType.DT_STRING,
    tensorShape: shapeOf(...sizes),
    stringVal,
  });
  const curve = {
    dtype: DataType.DT_FLOAT,
    tensorShape: shapeOf(6, 3),
    floatVal: [3, 2, 0, 1, 0, 0, 0, 1, 1, 0, 1, 3, 0.75, 1, 0, 1, 0.5, 0],
  };
  const layout = tensorboard.CustomScalarsLayout.encode({
    category: [
      {
        title: 'losses',
        closed: true,
        chart: [
          { title: 'all', multiline: { tag: ['loss.*'] } },
          { title: 'band', margin: { series: [{ value: 'a', lower: 'b', upper: 'c' }] } },
        ],
      },
    ],
  }).finish();
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'events.out.tfevents.1700000000.made'),
    framed(
      fileVersionEvent(),
      summaryEvent(1, [
        taggedValue('curve', 'pr_curves', curve),
        taggedValue('note', 'text', text([Buffer.from('**a** <i> [x](javascript:1)')])),
        taggedValue('custom_scalars__config__', 'custom_scalars', text([layout])),
      ]),
      summaryEvent(2, [
        taggedValue('note', 'text', text([Buffer.from('a'), Buffer.from('b')], 1, 2)),
      ]),
    ),
  );
}

async function ask(request: string): Promise<unknown> {
  const response = await fetch(`${url}data/${request}`);
  assert.is(response.status, 200, request);
  return response.json();
}
await eventually(
  () => ask('runs') as Promise<string[]>,
  (runs) => runs.length === 5,
);

const test = suite('server/tensorboard');
test.after(stopServed);

test('tags by run, with their display names', async () => {
  const tags = (await ask('plugin/scalars/tags')) as Record<string, Record<string, unknown>>;
  assert.equal(Object.keys(tags).sort(), ['kinds', 'tf1-flat-graph', 'tf2-keras-flat', 'traced']);
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

interface GraphInfo {
  readonly run_graph: boolean;
  readonly tags: Readonly<Record<string, unknown>>;
}

async function textOf(request: string): Promise<string> {
  const response = await fetch(`${url}data/plugin/graphs/${request}`);
  assert.is(response.status, 200, request);
  assert.is(response.headers.get('content-type'), 'text/x-protobuf; charset=utf-8');
  return response.text();
}

test('the graph as text with its attributes, of the runs that have one', async () => {
  const info = (await ask('plugin/graphs/info')) as Record<string, GraphInfo>;
  assert.equal(Object.keys(info).sort(), ['kinds', 'tf1-flat-graph', 'traced']);
  assert.equal(info['tf1-flat-graph'], { run: 'tf1-flat-graph', tags: {}, run_graph: true });
  const text = await textOf('graph?run=tf1-flat-graph');
  assert.match(text, /node \{\n {2}name: "Assign"\n {2}op: "Assign"\n {2}input: "bn_mean"\n/);
  assert.match(
    text,
    /\n {2}attr \{\n {4}key: "T"\n {4}value \{\n {6}type: DT_FLOAT\n {4}\}\n {2}\}\n/,
  );
  assert.match(text, /\nversions \{\n {2}producer: \d+\n/);
  assert.is(text.match(/^node \{$/gm)?.length, 170);
});

test('attributes of a graph that are too large, by name only', async () => {
  const whole = await textOf('graph?run=tf1-flat-graph');
  const limited = await textOf(
    'graph?run=tf1-flat-graph&limit_attr_size=40&large_attrs_key=_too_large',
  );
  assert.match(whole, /tensor_content/);
  assert.ok(limited.length < whole.length);
  assert.match(limited, /key: "_too_large"\n {4}value \{\n {6}list \{\n {8}s: "value"\n/);
  assert.is(limited.match(/^node \{$/gm)?.length, 170);
});

test('traced steps, with the graphs that were traced and the ops that ran', async () => {
  const info = (await ask('plugin/graphs/info')) as Record<string, GraphInfo>;
  const [tag, kind] = Object.entries(info.traced?.tags ?? {})[0] ?? [];
  assert.equal(kind, { tag, conceptual_graph: false, op_graph: false, profile: true });
  const stats = await textOf(`run_metadata?run=traced&tag=${encodeURIComponent(String(tag))}`);
  assert.match(stats, /^step_stats \{\n {2}dev_stats \{\n {4}device: "/);
  assert.match(stats, / {6}node_name: "GradientDescent/);
  assert.equal(info.kinds?.tags.traced, {
    tag: 'traced',
    conceptual_graph: false,
    op_graph: true,
    profile: false,
  });
  assert.match(await textOf('graph?run=kinds&tag=traced'), /^node \{\n {2}name: "/);
});

test('PR curves up to the last threshold that anything reaches', async () => {
  assert.equal(await ask('plugin/pr_curves/tags'), {
    tensors: { curve: { displayName: 'curve', description: '' } },
  });
  assert.equal(await ask('plugin/pr_curves/pr_curves?run=tensors&tag=curve'), {
    tensors: [
      {
        wall_time: 1_700_000_000,
        step: 1,
        true_positives: [3, 2],
        false_positives: [1, 0],
        true_negatives: [0, 1],
        false_negatives: [0, 1],
        precision: [0.75, 1],
        recall: [1, 0.5],
        thresholds: [0, 0.5],
      },
    ],
  });
});

test('texts as HTML that runs nothing, or as they were logged', async () => {
  assert.equal(((await ask('plugin/text/tags')) as Record<string, string[]>).tensors, ['note']);
  const texts = async (more: string) =>
    ((await ask(`plugin/text/text?run=tensors&tag=note${more}`)) as { text: string }[]).map(
      ({ text }) => text,
    );
  assert.equal(await texts(''), [
    '<p><strong>a</strong> &lt;i&gt; [x](javascript:1)</p>',
    '<table>\n<tbody>\n<tr>\n<td><p>a</p></td>\n<td><p>b</p></td>\n</tr>\n</tbody>\n</table>',
  ]);
  assert.is((await texts('&markdown=false'))[0], '**a** &lt;i&gt; [x](javascript:1)');
  assert.equal(await ask('plugin/text/text?run=tensors&tag=nope'), []);
});

test('the layout of custom scalars, and the series that a pattern finds', async () => {
  assert.equal(await ask('plugin/custom_scalars/layout'), {
    category: [
      {
        title: 'losses',
        chart: [
          { title: 'all', multiline: { tag: ['loss.*'] } },
          { title: 'band', margin: { series: [{ value: 'a', lower: 'b', upper: 'c' }] } },
        ],
        closed: true,
      },
    ],
    version: 0,
  });
  const found = async (pattern: string) =>
    (await ask(
      `plugin/custom_scalars/scalars?run=tf1-flat-graph&tag=${encodeURIComponent(pattern)}`,
    )) as { regex_valid: boolean; tag_to_events: Record<string, unknown[]> };
  const { regex_valid, tag_to_events } = await found('lo+s');
  assert.is(regex_valid, true);
  assert.equal(Object.keys(tag_to_events), ['loss']);
  assert.is(tag_to_events.loss?.length, 30);
  assert.equal((await found('oss')).tag_to_events, {});
  assert.equal(await found('('), { regex_valid: false, tag_to_events: {} });
});

test('one scalar of many runs', async () => {
  const body = new URLSearchParams([
    ['tag', 'loss'],
    ['runs', 'tf1-flat-graph'],
    ['runs', 'nope'],
  ]);
  const place = `${url}data/plugin/scalars/scalars_multirun`;
  const answer = await fetch(place, { method: 'POST', body });
  assert.equal(await answer.json(), {
    'tf1-flat-graph': await ask('plugin/scalars/scalars?run=tf1-flat-graph&tag=loss'),
  });
  assert.is((await fetch(place, { method: 'POST', body: new URLSearchParams() })).status, 400);
});

test('the plugins that have anything to show', async () => {
  const plugins = (await ask('plugins_listing')) as Record<string, { enabled: boolean }>;
  assert.equal(
    Object.keys(plugins).filter((name) => !plugins[name]?.enabled),
    [],
  );
  assert.ok('pr_curves' in plugins && 'custom_scalars' in plugins && 'text' in plugins);
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
    'plugin/graphs/graph?run=kinds&tag=nope',
    'plugin/graphs/graph?run=kinds&tag=traced&conceptual=true',
    'plugin/graphs/run_metadata?run=kinds&tag=traced',
    'plugin/pr_curves/pr_curves?run=tensors&tag=note',
    'plugin/text/text?run=nope&tag=note',
  ]) {
    assert.is((await fetch(`${url}data/${request}`)).status, 404, request);
  }
});

test('what is asked wrongly is told', async () => {
  for (const request of [
    'plugin/graphs/graph',
    'plugin/graphs/graph?run=kinds&limit_attr_size=10',
    'plugin/graphs/graph?run=kinds&limit_attr_size=0&large_attrs_key=x',
    'plugin/graphs/graph?run=kinds&limit_attr_size=many&large_attrs_key=x',
    'plugin/graphs/run_metadata?run=traced',
    'plugin/pr_curves/pr_curves?run=tensors',
    'plugin/pr_curves/pr_curves?tag=curve',
    'plugin/text/text?run=tensors',
  ]) {
    assert.is((await fetch(`${url}data/${request}`)).status, 400, request);
  }
});

test.run();
