import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { EventWriter } from '../../src/index.js';
import type { WireChange, WireReport, WireVariableDetail } from '../../src/wire/api.js';
import type { WireScalars, WireTags } from '../../src/wire/series.js';
import { eventually, serveLogdir, stopServed } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

async function ask<Answer>(url: string): Promise<Answer> {
  const response = await fetch(url);
  assert.is(response.status, 200, url);
  return (await response.json()) as Answer;
}

/** The server-sent `change` messages of one connection, as they come. */
async function* changes(
  url: string,
  headers: Record<string, string> = {},
  query = '',
): AsyncGenerator<WireChange> {
  const response = await fetch(`${url}api/v1/events${query}`, { headers });
  assert.is(response.headers.get('content-type'), 'text/event-stream');
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += new TextDecoder().decode(bytes);
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const [, data] = /^data: (.*)$/m.exec(message) ?? [];
      if (data) yield JSON.parse(data);
    }
  }
}

const test = suite('server');
test.after.each(stopServed);

test('the report is what check says, and a variable comes with its why', async () => {
  const logdir = temporaryFolder();
  for (const name of ['tf1-flat-graph', 'tf1-healthy-graph']) {
    cpSync(fixture(name), path.join(logdir, name), { recursive: true });
  }
  const served = await serveLogdir(logdir);
  const report = await eventually(
    () => ask<WireReport>(`${served.url}api/v1/report`),
    ({ loading }) => !loading,
  );
  const checked = JSON.parse((await cli('check', '--format', 'json', logdir)).out);
  assert.is(report.verdict, checked.verdict);
  assert.is(report.sentence, checked.sentence);
  assert.equal(
    report.runs.map(({ name, verdict }) => [name, verdict]),
    [
      ['tf1-flat-graph', 'stale'],
      ['tf1-healthy-graph', 'ok'],
    ],
  );
  const detail = await ask<WireVariableDetail>(
    `${served.url}api/v1/variable?run=tf1-flat-graph&name=bn_mean`,
  );
  assert.is(detail.variable.status, 'flat');
  assert.is(detail.finding?.id, 'update-ops-not-run');
  assert.is(detail.finding?.missingEdges[0]?.assign, 'Assign');
  assert.equal(
    detail.columns.step,
    Array.from({ length: 30 }, (_, step) => step),
  );
  assert.equal(detail.siblings, [
    { run: 'tf1-flat-graph', status: 'flat' },
    { run: 'tf1-healthy-graph', status: 'moving' },
  ]);
  assert.is(await served.stop(), 0);
});

test('thins out a long series and keeps its peaks', async () => {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir);
  for (let step = 0; step < 20_000; step++) {
    const value = step === 13_331 ? 1e6 : step === 4_217 ? -1e6 : Math.sin(step);
    writer.write({
      kind: 'summary',
      step,
      values: [{ kind: 'scalar', tag: 'moving_mean', value }],
    });
  }
  writer.close();
  const served = await serveLogdir(logdir);
  const name = 'api/v1/variable?run=.&name=moving_mean';
  await eventually(
    () => fetch(served.url + name),
    ({ status }) => status === 200,
  );
  const detail = await ask<WireVariableDetail>(`${served.url}${name}&points=400`);
  assert.is(detail.total, 20_000);
  assert.ok(detail.columns.step.length <= 400, String(detail.columns.step.length));
  for (const step of [0, 4_217, 13_331, 19_999]) assert.ok(detail.columns.step.includes(step));
  const stretch = await ask<WireVariableDetail>(`${served.url}${name}&from=4200&to=4300`);
  assert.equal(
    [
      stretch.total,
      stretch.columns.step.length,
      stretch.columns.step[0],
      stretch.columns.step.at(-1),
    ],
    [20_000, 103, 4199, 4301],
    'every point of the stretch, and the next on each side',
  );
  await served.stop();
});

test('pushes a change when the log grows, and when a run appears later', async () => {
  const logdir = path.join(temporaryFolder(), 'later');
  const served = await serveLogdir(logdir);
  const stream = changes(served.url);
  const first = (await stream.next()).value as WireChange;
  const missing = await eventually(
    () => ask<WireReport>(`${served.url}api/v1/report`),
    ({ problems }) => problems.length > 0,
  );
  assert.is(missing.verdict, 'cannot-judge');
  assert.match(missing.problems[0]?.message ?? '', /there is no folder/);

  mkdirSync(path.join(logdir, 'run1'), { recursive: true });
  const writer = EventWriter.open(path.join(logdir, 'run1'));
  const write = (step: number): void => {
    writer.write({
      kind: 'summary',
      step,
      values: [{ kind: 'scalar', tag: 'moving_mean', value: step }],
    });
    writer.flush();
  };
  const nextChangeOf = async (run: string): Promise<WireChange> => {
    for (;;) {
      const { value, done } = await stream.next();
      assert.not(done);
      if ((value as WireChange).runs.includes(run)) return value as WireChange;
    }
  };
  write(1);
  const appeared = await nextChangeOf('run1');
  assert.ok(appeared.revision > first.revision);
  write(2);
  const grown = await nextChangeOf('run1');
  assert.ok(grown.revision > appeared.revision);
  await eventually(
    () => ask<WireVariableDetail>(`${served.url}api/v1/variable?run=run1&name=moving_mean`),
    ({ total }) => total === 2,
  );
  writer.close();

  rmSync(logdir, { recursive: true });
  // While it is being removed, there is still a folder, without event files.
  await eventually(
    () => ask<WireReport>(`${served.url}api/v1/report`),
    ({ problems }) => problems.some(({ message }) => /there is no folder/.test(message)),
  );
  assert.is(await served.stop(), 0);
});

/** A log directory with these scalars of one tag a run, steps from 0. */
function scalarsLogdir(runs: Readonly<Record<string, readonly number[]>>): string {
  const logdir = temporaryFolder();
  for (const [run, values] of Object.entries(runs)) {
    const writer = EventWriter.open(path.join(logdir, run));
    for (const [step, value] of values.entries()) writer.scalar('loss', value, step);
    writer.close();
  }
  return logdir;
}

test('one tag in many runs, and every point as a file', async () => {
  const served = await serveLogdir(scalarsLogdir({ a: [3, 2, 1], b: [9, 8] }));
  const tags = await eventually(
    () => ask<WireTags>(`${served.url}api/v1/tags`),
    ({ scalars }) => scalars[0]?.runs.length === 2,
  );
  assert.equal(tags.runs, ['a', 'b']);
  assert.equal(tags.scalars, [{ tag: 'loss', runs: [0, 1] }]);
  const { series } = await ask<WireScalars>(
    `${served.url}api/v1/scalars?tag=loss&run=b&run=a&run=gone&from=1&smoothing=0.5`,
  );
  assert.equal(
    series.map(({ run, total, step, value, smoothed }) => ({ run, total, step, value, smoothed })),
    [
      { run: 'b', total: 2, step: [0, 1], value: [9, 8], smoothed: [9, (9 / 4 + 4) / 0.75] },
      { run: 'a', total: 3, step: [0, 1, 2], value: [3, 2, 1], smoothed: [3, 7 / 3, 11 / 7] },
    ],
  );
  const response = await fetch(`${served.url}api/v1/points?run=a&tag=loss`);
  assert.match(response.headers.get('content-disposition') ?? '', /attachment/);
  const lines = (await response.text()).split('\n');
  assert.is(lines[0], 'run,tag,figure,step,wall_time,value');
  assert.match(lines[3] ?? '', /^a,loss,value,2,[\d.]+,1$/);
  assert.is(lines.length, 5);
});

test('a client that was here before is told only what it missed', async () => {
  const logdir = scalarsLogdir({ a: [1], b: [1], c: [1] });
  const served = await serveLogdir(logdir);
  const before = await eventually(
    () => ask<WireReport>(`${served.url}api/v1/report`),
    ({ runs }) => runs.length === 3,
  );
  const since = (cursor: string) =>
    ask<WireReport>(`${served.url}api/v1/report?${new URLSearchParams({ since: cursor })}`);
  assert.equal((await since(before.cursor)).runs, []);
  const writer = EventWriter.open(path.join(logdir, 'b'));
  writer.scalar('loss', 5, 7);
  writer.close();
  rmSync(path.join(logdir, 'c'), { recursive: true });
  const after = await eventually(
    () => since(before.cursor),
    ({ runs, gone }) => runs.length === 1 && gone?.length === 1,
  );
  assert.is(after.runs[0]?.name, 'b');
  assert.equal(after.gone, ['c']);
  const missedBy = async (headers: Record<string, string>, query: string): Promise<string[]> => {
    const { value } = await changes(served.url, headers, query).next();
    return (value as WireChange).runs.sort();
  };
  assert.equal(await missedBy({ 'Last-Event-ID': before.cursor }, ''), ['b', 'c']);
  assert.equal(await missedBy({}, `?since=${before.cursor}`), ['b', 'c']);
  const { value: ofAnother } = await changes(served.url, {}, '?since=another.1').next();
  assert.is((ofAnother as WireChange).anew, true);
  // The browser's own word is the newer one.
  assert.equal(await missedBy({ 'Last-Event-ID': after.cursor }, `?since=${before.cursor}`), []);
  for (const cursor of ['another.1', `${after.cursor}999`, '']) {
    assert.is((await since(cursor)).runs.length, 2, cursor);
  }
});

test('beneath a path prefix everything is as at the root', async () => {
  const served = await serveLogdir(fixture('tf1-flat-graph'), '--path_prefix', '/tools/flat/');
  assert.match(served.url, /\/tools\/flat\/$/);
  const withoutSlash = await fetch(served.url.slice(0, -1));
  assert.is(withoutSlash.url, served.url);
  assert.match(await withoutSlash.text(), /main\.js/);
  for (const file of ['main.js', 'main.css', 'api/v1/report']) {
    assert.is((await fetch(served.url + file)).status, 200, file);
  }
  assert.is((await fetch(new URL('/api/v1/report', served.url))).status, 404);
  assert.match((await cli('serve', '.', '--path-prefix', '/a?b')).err, /is like \/flatline/);
});

test('bad requests get an error that says what is right, never a stack', async () => {
  const served = await serveLogdir(fixture('tf1-flat-graph'));
  await eventually(
    () => ask<WireReport>(`${served.url}api/v1/report`),
    ({ loading }) => !loading,
  );
  const cases: readonly (readonly [string, number, RegExp])[] = [
    ['api/v1/variable', 400, /run is needed/],
    ['api/v1/variable?run=.&run=.&name=bn_mean', 400, /run is there 2 times/],
    ['api/v1/variable?run=nope&name=bn_mean', 404, /no run \\"nope\\"/],
    ['api/v1/variable?run=.&name=__proto__', 404, /no variable \\"__proto__\\"/],
    ['api/v1/variable?run=.&name=bn_mean&points=0', 400, /points=0/],
    ['api/v1/variable?run=.&name=bn_mean&points=1e99', 400, /points=1e99/],
    ['api/v1/scalars', 400, /tag is needed/],
    ['api/v1/scalars?tag=__proto__', 404, /no such run has a scalar/],
    ['api/v1/scalars?tag=loss&axis=time', 400, /step or wall or relative/],
    ['api/v1/scalars?tag=loss&from=', 400, /from=/],
    ['api/v1/scalars?tag=loss&smoothing=1', 400, /0 to 0.999/],
    ['api/v1/scalars?tag=loss&points=1e9', 400, /points=1e9/],
    ['api/v1/points?format=xml', 400, /csv or json/],
    ['api/v1/nothing', 404, /nothing is at/],
    ['..%2f..%2fpackage.json', 404, /no such page/],
    ['%2e%2e/%2e%2e/package.json', 404, /no such page/],
    ['%E0%A4%A', 404, /no such page/],
  ];
  for (const [query, status, says] of cases) {
    const response = await fetch(served.url + query);
    const text = await response.text();
    assert.is(response.status, status, query);
    assert.match(text, says);
    assert.not.match(text, /\bat .*:\d+:\d+/);
  }
  await served.stop();
});

test('the page is served with a policy that allows no foreign code', async () => {
  const served = await serveLogdir(fixture('tf1-flat-graph'));
  const response = await fetch(served.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'self'/);
  assert.not.match(policy, /unsafe/);
  assert.match(await response.text(), /<script[^>]+src="\.?\/?main\.js"/);
  assert.is((await fetch(`${served.url}main.js`)).status, 200);
  assert.is((await fetch(`${served.url}api/v1/report`)).headers.get('cache-control'), 'no-store');
  await served.stop();
});

test('listens on the loopback address only, and says when the port is in use', async () => {
  const served = await serveLogdir(fixture('tf1-flat-graph'));
  const { port } = new URL(served.url);
  const { exitCode, err } = await cli('serve', fixture('tf1-flat-graph'), '--port', port);
  assert.is(exitCode, 2);
  assert.match(
    err,
    new RegExp(`port ${port} on 127\\.0\\.0\\.1 is in use\\n {2}Choose another port`),
  );
  const badPort = await cli('serve', '.', '--port', 'http');
  assert.is(badPort.exitCode, 2);
  assert.match(badPort.err, /whole number from 0 to 65535/);
  const noLogdir = await cli();
  assert.is(noLogdir.exitCode, 2);
  assert.match(noLogdir.err, /which log directory/);
  await served.stop();
});

test('open to other machines, it asks for the token in the link it prints', async () => {
  const served = await serveLogdir(fixture('tf1-healthy-graph'), '--bind_all');
  const { port, searchParams } = new URL(served.url);
  const report = `http://127.0.0.1:${port}/api/v1/report`;
  assert.is((await fetch(report)).status, 401);
  const headers = { Authorization: `Bearer ${searchParams.get('token')}` };
  assert.is((await fetch(report, { headers })).status, 200);
});

test('open to other machines and insecure, it asks for nothing and says so', async () => {
  const served = await serveLogdir(fixture('tf1-healthy-graph'), '--bind_all', '--insecure');
  const { port, searchParams } = new URL(served.url);
  assert.is(searchParams.get('token'), null);
  assert.is((await fetch(`http://127.0.0.1:${port}/api/v1/report`)).status, 200);
  assert.match(served.complaints(), 'anybody who can connect can read it');
});

test.run();
