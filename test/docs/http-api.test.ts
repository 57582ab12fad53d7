import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../../scripts/base/command.mjs';
import { apiRouter } from '../../src/server/api-router.js';
import { LiveReport } from '../../src/server/live-report.js';
import type { WireReport } from '../../src/wire/api.js';
import { fixturesFolder } from '../support/fixtures.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { allPages, repository } from './markdown.js';

const page = allPages().find(({ file }) => file.endsWith('http-api.md'));
if (!page) throw new Error('docs/http-api.md is gone');

const logdir = temporaryFolder();
for (const [name, run] of [
  ['tf1-flat-graph', 'flat'],
  ['kinds/tf2', 'kinds'],
] as const) {
  cpSync(path.join(fixturesFolder, name), path.join(logdir, run), { recursive: true });
}
const served = await serveLogdir(logdir);
await eventually(
  async () => (await (await fetch(`${served.url}api/v1/report`)).json()) as WireReport,
  ({ loading, runs }) => !loading && runs.length === 2,
);

const test = suite('docs/http-api');
test.after(stopServed);

/** A row of the table of our own requests. */
interface Documented {
  readonly route: string;
  /** Parameters in brackets may be left out. */
  readonly needed: readonly string[];
  /** `WireReport`, or what else comes. */
  readonly answer: string;
}

const documented: readonly Documented[] = page.prose.flatMap((line) => {
  const [, route, query = '', answer = ''] =
    /^\| `\/api\/v1(\/[\w-]+)(\S*)` \| ([^|]+) \|/.exec(line) ?? [];
  if (route === undefined) return [];
  const needed = [...query.replace(/\[[^\]]*\]/g, '').matchAll(/(\w+)=/g)];
  return [{ route, needed: needed.map(([, name = '']) => name), answer: answer.trim() }];
});

/** What each route is asked for here, where it needs anything. */
const questions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/variable': { run: 'flat', name: 'bn_mean' },
  '/scalars': { tag: 'loss' },
  '/histograms': { run: 'flat', tag: 'bn_mean_1' },
  '/texts': { run: 'kinds', tag: 'note' },
  '/media': { tag: 'pictures' },
  '/media-point': { run: 'kinds', tag: 'pictures', at: '0' },
  '/media-file': { run: 'kinds', tag: 'pictures', at: '0', item: '1' },
  '/graph': { run: 'flat', name: 'bn_mean' },
};

function addressOf({ route }: Documented): string {
  return `${served.url}api/v1${route}?${new URLSearchParams(questions[route])}`;
}

test('every route is on the page, and nothing that is none', () => {
  const sources = {
    histograms: { read: async () => undefined },
    payloads: async () => ({ kind: 'text', shape: [], texts: [] }) as const,
  };
  const { stack } = apiRouter(new LiveReport('logs'), sources, temporaryFolder());
  const routes = stack.flatMap((layer) => layer.route?.path ?? []);
  assert.equal(documented.map(({ route }) => route).sort(), routes.sort());
});

test('the page names the parameters that are needed, and no others as needed', async () => {
  for (const row of documented) {
    assert.equal(row.needed, Object.keys(questions[row.route] ?? {}), row.route);
    for (const name of row.needed) {
      if (name === 'at' || name === 'item') continue;
      const question = new URLSearchParams(questions[row.route]);
      question.delete(name);
      const { status } = await fetch(`${served.url}api/v1${row.route}?${question}`);
      assert.is(status, 400, `${row.route} without ${name}`);
    }
  }
});

test('every answer is what the page says it is', async () => {
  const wire = path.join(repository, 'src/wire');
  const lines: string[] = readdirSync(wire).map(
    (file, index) => `import type * as wire${index} from ${JSON.stringify(path.join(wire, file))};`,
  );
  const files = readdirSync(wire).map((file) => readFileSync(path.join(wire, file), 'utf8'));
  let typed = 0;
  for (const row of documented) {
    const [, type] = /^`(Wire\w+)`$/.exec(row.answer) ?? [];
    if (!type) continue;
    const index = files.findIndex((text) =>
      new RegExp(`export (interface|type) ${type}\\b`).test(text),
    );
    assert.ok(index >= 0, `${type} of ${row.route} is in src/wire`);
    const response = await fetch(addressOf(row));
    assert.is(response.status, 200, row.route);
    // A literal may have nothing that its type lacks.
    lines.push(`export const answer${typed++}: wire${index}.${type} = ${await response.text()};`);
  }
  assert.equal(await complaintsAbout(lines.join('\n')), []);
  assert.ok(typed >= 9, `only ${typed} answers have a type`);
  const [ours] = await complaintsAbout(
    `${lines[0]}\nexport const answer: wire0.WireReport = { a: 1 };`,
  );
  assert.match(ours ?? '', /error TS/, 'a wrong answer is seen');
});

async function complaintsAbout(program: string): Promise<string[]> {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'answers.ts'), program);
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const tsc = path.join(repository, 'node_modules/typescript/bin/tsc');
  const { output } = await run(process.execPath, [tsc, '-p', folder, '--pretty', 'false']);
  return output.split('\n').filter((line) => /error TS/.test(line));
}

test('every key in an example is one of the answers', () => {
  const wire = path.join(repository, 'src/wire');
  const known = new Set(['error', 'code', 'message', 'advice']);
  for (const file of readdirSync(wire)) {
    const text = readFileSync(path.join(wire, file), 'utf8');
    for (const [, key = ''] of text.matchAll(/[\s{](\w+)\??: /g)) known.add(key);
  }
  const examples = page.blocks.filter(({ text }) => /^[{] "/.test(text));
  assert.ok(examples.length >= 5);
  for (const { text, line } of examples) {
    const keys = [...text.matchAll(/(?<![:|] )"(\w+)"(?=:|,| \}|\n)/g)].map(([, key = '']) => key);
    assert.equal(
      keys.filter((key) => !known.has(key)),
      [],
      `the example at line ${line}`,
    );
  }
});

test('bytes, HTML, rows and changes come as the page says', async () => {
  const types: Readonly<Record<string, RegExp>> = {
    '/events': /^text\/event-stream/,
    '/media-file': /^image\/png$/,
    '/share': /^text\/html/,
    '/points': /^text\/csv/,
  };
  for (const row of documented) {
    const hang = new AbortController();
    const response = await fetch(addressOf(row), { signal: hang.signal });
    const wanted = types[row.route] ?? /^application\/json/;
    assert.match(response.headers.get('content-type') ?? '', wanted, row.route);
    hang.abort();
  }
});

/** `data/plugin/{a,b}` as it stands in the table of TensorBoard's requests -> both. */
function requestsIn(cell: string): string[] {
  return [...cell.matchAll(/`((?:plugin\/)?[\w/]+)(?:\{([\w,]+)\})?`/g)].flatMap(
    ([, start = '', ends]) => (ends ? ends.split(',').map((end) => start + end) : [start]),
  );
}

test('every request of TensorBoard that the page lists is answered', async () => {
  const rows = page.prose.filter((line) => /^\| [\w ,]+ \| `(plugin\/|runs`)/.test(line));
  const requests = rows.flatMap((row) => requestsIn(row.split('|')[2] ?? ''));
  assert.ok(requests.length > 25, requests.join(' '));
  for (const request of requests) {
    const method = request.endsWith('multirun') ? 'POST' : 'GET';
    const response = await fetch(`${served.url}data/${request}`, { method });
    assert.not.match(await response.text(), /no such page/, request);
    assert.ok(response.status === 200 || response.status === 400, `${request} ${response.status}`);
  }
});

test.run();
