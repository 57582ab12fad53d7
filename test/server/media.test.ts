import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import type { WireMedia, WireMediaPoint } from '../../src/wire/media.js';
import type { WireTags } from '../../src/wire/series.js';
import { fileVersionEvent, framed, summaryEvent } from '../support/event-bytes.js';
import { fixturesFolder } from '../support/fixtures.js';
import { greyPng } from '../support/png.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PAGE = '<script>parent.isHacked = 1</script>';

/** Images and sounds of TensorFlow 2 and PyTorch, a run of our own, and one that lies. */
const logdir = temporaryFolder();
for (const name of ['tf2', 'torch-old']) {
  cpSync(path.join(fixturesFolder, 'kinds', name), path.join(logdir, name), { recursive: true });
}
const writer = EventWriter.open(path.join(logdir, 'own'));
for (const step of [0, 10, 20, 10, 30]) {
  writer.image('pictures', [greyPng(4, 3, step), greyPng(4, 3, 255 - step)], step);
}
writer.close();
mkdirSync(path.join(logdir, 'lying'));
const lie = new TextEncoder().encode(PAGE);
writeFileSync(
  path.join(logdir, 'lying', 'events.out.tfevents.1700000000.made'),
  framed(
    fileVersionEvent(),
    summaryEvent(1, [
      { tag: 'sound', audio: { contentType: 'text/html', encodedAudioString: lie } },
      { tag: 'pictures', image: { width: 1, height: 1, encodedImageString: lie } },
    ]),
  ),
);
/** A sound and an image of one run under one tag, the sound first. */
const wav = new TextEncoder().encode('RIFF\u0000\u0000\u0000\u0000WAVE');
mkdirSync(path.join(logdir, 'both'));
writeFileSync(
  path.join(logdir, 'both', 'events.out.tfevents.1700000000.made'),
  framed(
    fileVersionEvent(),
    summaryEvent(1, [{ tag: 'take', audio: { encodedAudioString: wav } }]),
    summaryEvent(2, [{ tag: 'take', image: { encodedImageString: greyPng(2, 2, 7) } }]),
  ),
);
const { url } = await serveLogdir(logdir);

const test = suite('server/media');
test.after(stopServed);

async function ask<Answer>(route: string): Promise<Answer> {
  const response = await fetch(`${url}api/v1/${route}`);
  assert.is(response.status, 200, route);
  return (await response.json()) as Answer;
}

const tags = await eventually(
  () => ask<WireTags>('tags'),
  ({ runs }) => runs.length >= 6,
);

test('the tags of images and sounds, and the runs that have them', () => {
  const runsOf = (kind: 'images' | 'audio', wanted: string): readonly string[] =>
    tags[kind].find(({ tag }) => tag === wanted)?.runs.map((run) => tags.runs[run] ?? '') ?? [];
  assert.equal(runsOf('images', 'pictures'), ['lying', 'own', 'tf2', 'torch-old']);
  assert.equal(runsOf('audio', 'sound'), ['lying', 'tf2', 'torch-old']);
});

test('the steps of each run, without those that a resumed run wrote again', async () => {
  const { series } = await ask<WireMedia>('media?tag=pictures&run=own&run=tf2');
  assert.equal(
    series.map(({ run, kind, total }) => [run, kind, total]),
    [
      ['own', 'images', 3],
      ['tf2', 'images', 4],
    ],
  );
  assert.equal(series[0]?.step, [0, 10, 30]);
  assert.equal(series[0]?.at, [0, 3, 4]);
  const thinned = await ask<WireMedia>('media?tag=pictures&run=own&points=2');
  assert.equal(thinned.series[0]?.step, [0, 30]);
  assert.is(thinned.series[0]?.total, 3);
});

test('an image comes byte for byte, as what its bytes are, and can run nothing', async () => {
  const where = 'run=own&tag=pictures&at=3';
  const point = await ask<WireMediaPoint>(`media-point?${where}`);
  assert.is(point.step, 10);
  assert.equal(
    point.items.map(({ contentType }) => contentType),
    ['image/png', 'image/png'],
  );
  const response = await fetch(`${url}api/v1/media-file?${where}&item=1`);
  assert.equal(new Uint8Array(await response.arrayBuffer()), greyPng(4, 3, 245));
  const header = (name: string) => response.headers.get(name);
  assert.is(header('content-type'), 'image/png');
  assert.is(header('x-content-type-options'), 'nosniff');
  assert.match(header('content-security-policy') ?? '', /default-src 'none'; sandbox/);
  assert.is(header('cross-origin-resource-policy'), 'same-origin');
});

test('sounds of TensorFlow 2 and PyTorch come as WAV', async () => {
  for (const run of ['tf2', 'torch-old']) {
    const { series } = await ask<WireMedia>(`media?tag=sound&run=${run}`);
    assert.is(series[0]?.kind, 'audio');
    const response = await fetch(`${url}api/v1/media-file?run=${run}&tag=sound&at=0&item=0`);
    assert.is(response.headers.get('content-type'), 'audio/wav');
    assert.is((await response.text()).slice(0, 4), 'RIFF');
  }
});

test('a sound and an image under one tag of one run are both there', async () => {
  assert.equal(
    [tags.images, tags.audio].map((kind) => kind.some(({ tag }) => tag === 'take')),
    [true, true],
  );
  const { series } = await ask<WireMedia>('media?tag=take');
  assert.equal(
    series.map(({ run, kind, step }) => [run, kind, step]),
    [
      ['both', 'audio', [1]],
      ['both', 'images', [2]],
    ],
  );
  const where = 'run=both&tag=take&at=0';
  const typeOf = async (rest: string) =>
    (await fetch(`${url}api/v1/media-file?${where}&item=0${rest}`)).headers.get('content-type');
  for (const [rest, kind, type] of [
    ['&kind=images', 'images', 'image/png'],
    ['&kind=audio', 'audio', 'audio/wav'],
    ['', 'audio', 'audio/wav'],
  ] as const) {
    assert.is((await ask<WireMediaPoint>(`media-point?${where}${rest}`)).kind, kind);
    assert.is(await typeOf(rest), type);
  }
  for (const [plugin, route, type] of [
    ['images', 'individualImage', 'image/png'],
    ['audio', 'individualAudio', 'audio/wav'],
  ] as const) {
    const base = `${url}data/plugin/${plugin}/`;
    const listed = await fetch(`${base}${plugin}?run=both&tag=take&sample=0`);
    const [datum] = (await listed.json()) as { readonly query: string }[];
    const sent = await fetch(`${base}${route}?${datum?.query}`);
    assert.is(sent.headers.get('content-type'), type);
  }
});

test('a player that seeks gets the stretch it asks for', async () => {
  const address = `${url}api/v1/media-file?run=tf2&tag=sound&at=0&item=0`;
  const whole = Buffer.from(await (await fetch(address)).arrayBuffer());
  const part = async (headers: Readonly<Record<string, string>>) => {
    const response = await fetch(address, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, range: response.headers.get('content-range'), bytes };
  };
  const { length } = whole;
  assert.ok(length > 100);
  for (const [range, start, end] of [
    ['bytes=0-9', 0, 10],
    ['bytes=40-', 40, length],
    ['bytes=-4', length - 4, length],
    ['bytes=90-99999999', 90, length],
    ['bytes=0-4,5-9', 0, 10],
  ] as const) {
    assert.equal(
      await part({ range }),
      {
        status: 206,
        range: `bytes ${start}-${end - 1}/${length}`,
        bytes: whole.subarray(start, end),
      },
      range,
    );
  }
  for (const headers of [
    { range: 'bytes=0-1,50-60' },
    { range: 'lines=0-1' },
    { range: 'bytes' },
    { range: 'bytes=0-9', 'if-range': '"old"' },
  ]) {
    assert.equal(await part(headers), { status: 200, range: null, bytes: whole }, headers.range);
  }
  const beyond = await part({ range: `bytes=${length}-` });
  assert.equal([beyond.status, beyond.range], [416, `bytes */${length}`]);
  const head = await fetch(address, { method: 'HEAD' });
  assert.is(head.headers.get('accept-ranges'), 'bytes');
});

test('what claims to be a page is a download that no browser shows', async () => {
  for (const tag of ['sound', 'pictures']) {
    const where = `run=lying&tag=${tag}&at=0`;
    const point = await ask<WireMediaPoint>(`media-point?${where}`);
    assert.equal(point.items, [{ bytes: PAGE.length }]);
    const response = await fetch(`${url}api/v1/media-file?${where}`);
    assert.is(response.headers.get('content-type'), 'application/octet-stream');
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment/);
  }
});

test('what is not there is told, and a file that went away too', async () => {
  for (const route of [
    'media?tag=nope',
    'media-point?run=own&tag=nope&at=0',
    'media-point?run=own&tag=pictures&at=9',
    'media-point?run=own&tag=pictures&at=0.5',
    'media-file?run=own&tag=pictures&at=0&item=2',
  ]) {
    assert.is((await fetch(`${url}api/v1/${route}`)).status, 404, route);
  }
  const gone = await serveLogdir(logdir);
  const where = 'run=lying&tag=sound&at=0';
  await eventually(
    () => fetch(`${gone.url}api/v1/media-point?${where}`),
    ({ status }) => status === 200,
  );
  rmSync(path.join(logdir, 'lying'), { recursive: true });
  const { status } = await fetch(`${gone.url}api/v1/media-file?${where}`);
  assert.ok(status === 503 || status === 404, `${status}`);
});

test.run();
