import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type CliOutcome, cli } from '../support/terminal.js';

const test = suite('cli/check, flatline.json');
const healthyLog = path.join(fixturesFolder, 'tf1-healthy-graph');
const folder = temporaryFolder();
const file = path.join(folder, 'flatline.json');

function checkWith(config: unknown, ...flags: string[]): Promise<CliOutcome> {
  writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config, null, 2));
  return cli('check', healthyLog, '--config', file, ...flags);
}

const settings: readonly (readonly [object, readonly string[], number, RegExp])[] = [
  [{}, [], 0, /nothing is stale/],
  [{ minSteps: 31 }, [], 2, /30 steps, and 31 are asked for/],
  [{ minSteps: 31 }, ['--min-steps', '30'], 0, /nothing is stale/],
  [{ maxAge: '30m' }, [], 2, /30 min is the most/],
  [{ require: ['bn_mean', '^embedding'] }, [], 1, /matches \/\^embedding\//],
  [{ require: ['^embedding'] }, ['--require', 'bn_mean'], 0, /nothing is stale/],
  [{ run: '^\\.$', failOn: 'error' }, [], 0, /nothing is stale/],
];

for (const [config, flags, exitCode, says] of settings) {
  test(`${JSON.stringify(config)} ${flags.join(' ')}: exit ${exitCode}`, async () => {
    const outcome = await checkWith(config, ...flags);
    assert.is(outcome.err, '');
    assert.is(outcome.exitCode, exitCode);
    assert.match(outcome.out, says);
  });
}

test('reports are written beside it', async () => {
  await checkWith({ reports: { junit: 'out/flatline.xml', sarif: 'flatline.sarif' } });
  assert.match(readFileSync(path.join(folder, 'out/flatline.xml'), 'utf8'), '<testsuites>');
  assert.is(JSON.parse(readFileSync(path.join(folder, 'flatline.sarif'), 'utf8')).version, '2.1.0');
});

test('flatline.json of the folder is taken without being named', async () => {
  writeFileSync(file, '{ "minSteps": 31 }');
  const before = process.cwd();
  process.chdir(folder);
  try {
    assert.is((await cli('check', healthyLog)).exitCode, 2);
  } finally {
    process.chdir(before);
  }
  assert.is((await cli('check', healthyLog)).exitCode, 0);
});

test('a byte order mark before it is passed over', async () => {
  assert.is((await checkWith('\uFEFF{ "minSteps": 31 }')).exitCode, 2);
});

test('what only a run has is not asked of a graph', async () => {
  writeFileSync(file, '{ "minSteps": 31, "require": ["mean"] }');
  const graph = fileURLToPath(new URL('../../examples/saved-model/healthy', import.meta.url));
  const { err } = await cli('check', graph, '--config', file);
  assert.is(err, '');
});

const mistakes: readonly (readonly [unknown, RegExp])[] = [
  [
    '{\n  "failOn": "error",\n  "minStep": 3\n}',
    /:3:3: there is no key "minStep"\n {2}Did you mean "minSteps"\?/,
  ],
  [{ failon: 'error' }, /:2:3: there is no key "failon"\n {2}Did you mean "failOn"\?/],
  [{ toString: 1 }, /no key "toString"\n {2}Known are: failOn, minSteps/],
  [{ failOn: 'info' }, /:2:13 \(failOn\): "info" is none of error, warning/],
  [{ minSteps: '50' }, /\(minSteps\): a number was wanted here/],
  [{ minSteps: 1.5 }, /\(minSteps\): "1\.5" was refused\n {2}Wanted: it is a whole number/],
  [{ require: 'mean' }, /\(require\): a list was wanted here/],
  [{ require: ['a', '('] }, /:4:5 \(require\[1\]\).*\n {2}Wanted: .*[Uu]nterminated group/],
  [{ maxAge: '3' }, /90s, 30m, 12h, 2d/],
  [{ linkBase: 'javascript:1' }, /Wanted: it is an address/],
  [{ reports: { xml: 'a' } }, /no key "xml"\n {2}Known are: text, json, junit/],
  [{ reports: ['junit'] }, /\(reports\): an object was wanted here/],
  ['{ "failOn": "error", "failOn": "error" }', /this key stands twice/],
  ['[]', /an object was wanted here/],
  ['{ "failOn": ', /this is not JSON/],
];

for (const [config, says] of mistakes) {
  test(`${JSON.stringify(config)} is told with its place, exit 2`, async () => {
    const { exitCode, err } = await checkWith(config);
    assert.is(exitCode, 2);
    assert.match(err, file);
    assert.match(err, says);
  });
}

test('a file that was named has to be there', async () => {
  const { exitCode, err } = await cli('check', healthyLog, '--config', 'no-such.json');
  assert.is(exitCode, 2);
  assert.match(err, 'there is no file "no-such.json"');
});

test.run();
