import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter, payloadPlace, readLogdir, readPayload } from '../../src/index.js';
import { PayloadError } from '../../src/logdir/read-payload.js';
import type { Payload } from '../../src/model/payload.js';
import type { PayloadTagView } from '../../src/model/run-view.js';
import { greyPng } from '../support/png.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const test = suite('logdir/read-payload');

interface Log {
  readonly folder: string;
  readonly file: string;
}

const images = [greyPng(3, 2, 10), greyPng(3, 2, 200)];

function logOf(write: (writer: EventWriter) => void): Log {
  const folder = temporaryFolder();
  const writer = EventWriter.open(path.join(folder, 'run'));
  write(writer);
  writer.close();
  return { folder, file: writer.file };
}

const everyKind = (): Log =>
  logOf((writer) => {
    writer.scalar('loss', 1, 0);
    writer.text('note', 'first', 1);
    writer.image('filters', images, 2);
    writer.text('note', 'größer', 3);
    writer.tensor('matrix', { dtype: 'int64', shape: [1, 2], values: [1n, -(2n ** 40n)] }, 4);
    writer.tensor('words', { dtype: 'string', shape: [2], values: ['a', ''] }, 5);
  });

async function tagOf({ folder }: Log, tag: string): Promise<PayloadTagView> {
  const { runs } = await readLogdir(folder);
  const found = runs[0]?.payloads.find((candidate) => candidate.tag === tag);
  if (!found) throw new Error(`no tag ${tag}`);
  return found;
}

async function read(log: Log, tag: string, at: number): Promise<Payload> {
  const view = await tagOf(log, tag);
  const place = payloadPlace(view, at);
  if (!place) throw new Error(`no value ${at}`);
  return readPayload(log.folder, view.plugin, place);
}

test('values that stayed in the file are read when they are asked for', async () => {
  const log = everyKind();
  assert.equal(await read(log, 'note', 1), { kind: 'text', shape: [], texts: ['größer'] });
  assert.equal(await read(log, 'note', 0), { kind: 'text', shape: [], texts: ['first'] });
  const found = await read(log, 'filters', 0);
  assert.is(found.kind, 'images');
  if (found.kind !== 'images') return;
  assert.equal([found.width, found.height], [3, 2]);
  assert.equal(
    found.images.map(({ bytes, contentType }) => [Buffer.from(bytes), contentType]),
    images.map((png) => [Buffer.from(png), 'image/png']),
  );
  assert.equal(await read(log, 'matrix', 0), {
    kind: 'numbers',
    shape: [1, 2],
    values: Float64Array.of(1, -(2 ** 40)),
  });
  const words = await read(log, 'words', 0);
  assert.ok(words.kind === 'strings' && words.values.map(String).join() === '97,');
});

test('one event file is a log directory of itself', async () => {
  const log = everyKind();
  const { runs } = await readLogdir(log.file);
  const note = runs[0]?.payloads[0];
  const place = note && payloadPlace(note, 0);
  if (!place) throw new Error('no note');
  assert.equal((await readPayload(log.file, 'text', place)).kind, 'text');
});

test('no memory is kept for what stays in the file', async () => {
  const png = new Uint8Array(8 * 2 ** 20);
  png.set(images[0] ?? []);
  const log = logOf((writer) => {
    for (let step = 0; step < 4; step++) writer.image('large', png, step);
  });
  const view = await tagOf(log, 'large');
  assert.is(view.columns.step.length, 4);
  const kept = Object.values(view.columns).reduce((sum, column) => sum + column.byteLength, 0);
  assert.is(kept, 4 * 40);
});

/** What can become of a file between its reading and the asking. */
const changes: readonly (readonly [string, (log: Log) => void, RegExp])[] = [
  ['the file is gone', ({ file }) => rmSync(file), /ENOENT/],
  ['the file was cut', ({ file }) => truncateSync(file, 60), /the file ends here|no whole record/],
  [
    'the file was replaced by another',
    ({ file }) => writeFileSync(file, Buffer.alloc(4096, 7)),
    /no whole record stands there/,
  ],
  [
    'a bit of the record flipped',
    ({ file }) => {
      const bytes = readFileSync(file);
      const at = bytes.indexOf('first');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
    /no whole record stands there/,
  ],
];

for (const [what, change, why] of changes) {
  test(`${what}: told with file and offset`, async () => {
    const log = everyKind();
    const view = await tagOf(log, 'note');
    const place = payloadPlace(view, 0);
    if (!place) throw new Error('no place');
    change(log);
    try {
      await readPayload(log.folder, 'text', place);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, PayloadError);
      assert.match((error as Error).message, why);
      assert.ok((error as Error).message.startsWith(`${place.file} at byte ${place.offset}: `));
    }
  });
}

test('a place that holds something else is told', async () => {
  const log = everyKind();
  const view = await tagOf(log, 'note');
  const place = payloadPlace(view, 0);
  if (!place) throw new Error('no place');
  for (const wrong of [
    { ...place, index: 9 },
    { ...place, offset: place.offset + 1 },
  ]) {
    try {
      await readPayload(log.folder, 'text', wrong);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, PayloadError);
    }
  }
});

test('what is written later does not move a place', async () => {
  const log = everyKind();
  const place = payloadPlace(await tagOf(log, 'note'), 1);
  if (!place) throw new Error('no place');
  appendFileSync(log.file, 'half a record');
  assert.equal(await readPayload(log.folder, 'text', place), {
    kind: 'text',
    shape: [],
    texts: ['größer'],
  });
});

const outside = temporaryFolder();
writeFileSync(path.join(outside, 'secret'), 'root:x:0:0:'.repeat(1000));

/** What may stand where the event file was when its value is asked for. */
const races: readonly (readonly [string, (file: string) => void])[] = [
  ['a link to another file', (file) => symlinkSync(path.join(outside, 'secret'), file)],
  ['a link to a device', (file) => symlinkSync('/dev/zero', file)],
  ['a link to a folder', (file) => symlinkSync(outside, file)],
  ['a link to itself', (file) => symlinkSync(file, file)],
  ['a pipe that nobody writes to', (file) => execFileSync('mkfifo', [file])],
  ['a folder', (file) => mkdirSync(file)],
  ['nothing', () => undefined],
];

for (const [name, place] of races) {
  test(`${name} in the place of the file gives an error that tells nothing of it`, async () => {
    const log = everyKind();
    const note = await tagOf(log, 'note');
    const wanted = payloadPlace(note, 0);
    assert.ok(wanted);
    rmSync(log.file);
    place(log.file);
    const error = await readPayload(log.folder, note.plugin, wanted).then(
      () => undefined,
      (thrown) => thrown,
    );
    assert.instance(error, PayloadError);
    for (const secret of [log.folder, outside, 'root:x']) assert.not.match(error.message, secret);
  });
}

for (const file of [
  '../events.out.tfevents.1',
  '/etc/passwd',
  'run/../../x.tfevents',
  'run/note',
]) {
  test(`${file} is no place in the log directory`, async () => {
    const log = everyKind();
    await readPayload(log.folder, 'text', { file, offset: 0, index: 0 }).then(
      () => assert.unreachable('it was read'),
      (error) => assert.match(error.message, 'no event file of the log directory'),
    );
  });
}

test.run();
