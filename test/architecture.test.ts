import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

/**
 * Which room may import which. A room is a folder of src, or viewer; `cli` and `index` put the
 * others together, and `testing` is a client of `index`. `base` is open to all but `wire` and `viewer`. ARCHITECTURE.md tells why.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  base: [],
  disk: [],
  model: [],
  tfrecord: [],
  protobuf: ['model'],
  events: ['disk', 'model', 'tfrecord', 'protobuf'],
  graph: ['model'],
  recording: ['model', 'graph', 'protobuf'],
  store: ['model'],
  cache: ['disk', 'tfrecord'],
  logdir: ['disk', 'model', 'events', 'store', 'cache'],
  'graph-files': ['model', 'tfrecord', 'protobuf', 'events'],
  diagnosis: ['model', 'graph'],
  report: ['model'],
  wire: [],
  server: ['model', 'protobuf', 'graph', 'diagnosis', 'report', 'wire'],
  index: [
    'model',
    'protobuf',
    'events',
    'graph',
    'graph-files',
    'recording',
    'logdir',
    'diagnosis',
  ],
  cli: [
    'disk',
    'cache',
    'model',
    'graph',
    'logdir',
    'graph-files',
    'diagnosis',
    'report',
    'server',
  ],
  testing: ['model', 'recording', 'report', 'index'],
  viewer: ['wire'],
};

const repository = fileURLToPath(new URL('..', import.meta.url));
const specifier = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function roomOf(file: string): string {
  const [top, room = ''] = file.split(path.sep);
  if (top !== 'src') return top ?? '';
  return room === 'index.ts' ? 'index' : room;
}

function importsBetweenRooms(): Import[] {
  const found: Import[] = [];
  for (const top of ['src', 'viewer']) {
    for (const name of readdirSync(path.join(repository, top), { recursive: true })) {
      const file = path.join(top, String(name));
      if (!/\.tsx?$/.test(file) || file.endsWith('.d.ts')) continue;
      const text = readFileSync(path.join(repository, file), 'utf8');
      for (const [, target = ''] of text.matchAll(specifier)) {
        if (!target.startsWith('.')) continue;
        const to = roomOf(path.join(path.dirname(file), target).replace(/\.js$/, '.ts'));
        if (to !== roomOf(file)) found.push({ file, from: roomOf(file), to });
      }
    }
  }
  return found;
}

function isAllowed(from: string, to: string): boolean {
  if (to === 'base') return from !== 'wire' && from !== 'viewer';
  return arrows[from]?.includes(to) ?? false;
}

const test = suite('architecture');
const imports = importsBetweenRooms();

test('every import between rooms follows an arrow', () => {
  const strays = imports
    .filter(({ from, to }) => !isAllowed(from, to))
    .map(({ file, from, to }) => `${file}: ${from} -> ${to}`);
  assert.equal(strays, []);
});

test('every arrow is used, so that the list stays the truth', () => {
  const used = new Set(imports.map(({ from, to }) => `${from} -> ${to}`));
  const unused = Object.entries(arrows).flatMap(([from, targets]) =>
    targets.map((to) => `${from} -> ${to}`).filter((arrow) => !used.has(arrow)),
  );
  assert.equal(unused, []);
});

test('the arrows have no cycle', () => {
  const settled = new Set<string>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const [room, targets] of Object.entries(arrows)) {
      if (settled.has(room) || !targets.every((target) => settled.has(target))) continue;
      settled.add(room);
      grew = true;
    }
  }
  assert.equal([...settled].sort(), Object.keys(arrows).sort());
});

test('rooms that must stay pure import nothing from Node', () => {
  const pure = ['base', 'model', 'tfrecord', 'graph', 'diagnosis', 'report', 'store', 'wire'];
  const impure = pure.flatMap((room) =>
    readdirSync(path.join(repository, 'src', room), { recursive: true })
      .map((name) => path.join('src', room, String(name)))
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /'node:|'express'|'protobufjs/.test(readFileSync(path.join(repository, file), 'utf8')),
      ),
  );
  assert.equal(impure, []);
});

test.run();
