import { readFileSync } from 'node:fs';
import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const test = suite('cli/check, reports and demands');
const flatLog = path.join(fixturesFolder, 'tf1-flat-graph');
const healthyLog = path.join(fixturesFolder, 'tf1-healthy-graph');

test('one check writes several reports, in folders that it makes', async () => {
  const folder = temporaryFolder();
  const junit = path.join(folder, 'reports', 'flatline.xml');
  const sarif = path.join(folder, 'reports', 'flatline.sarif');
  const reports = ['--report', `junit=${junit}`, '--report', `sarif=${sarif}`];
  const { exitCode, out } = await cli('check', flatLog, ...reports);
  assert.is(exitCode, 1);
  assert.match(out, '2 of 5 variables never moved');
  assert.match(readFileSync(junit, 'utf8'), '<failure type="update-ops-not-run"');
  assert.is(
    JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results[0].ruleId,
    'update-ops-not-run',
  );
});

test('the GitHub format adds to the step summary', async () => {
  const summary = path.join(temporaryFolder(), 'summary.md');
  const before = process.env.GITHUB_STEP_SUMMARY;
  process.env.GITHUB_STEP_SUMMARY = summary;
  try {
    const { out } = await cli('check', flatLog, '--format', 'github');
    assert.match(out, /^::error title=update-ops-not-run in run \.::/);
    await cli('check', healthyLog, '--format', 'github');
    assert.match(readFileSync(summary, 'utf8'), /## Flatline: failed[\s\S]*## Flatline: passed/);
    await cli('check', flatLog, '--format', 'text');
    assert.is(readFileSync(summary, 'utf8').match(/^## /gm)?.length, 2);
  } finally {
    if (before === undefined) delete process.env.GITHUB_STEP_SUMMARY;
    else process.env.GITHUB_STEP_SUMMARY = before;
  }
});

const demands: readonly (readonly [readonly string[], number, RegExp])[] = [
  [['--require', 'bn_mean', '--require', 'w'], 0, /nothing is stale/],
  [['--require', '^embedding'], 1, /failed {2}no recorded variable matches \/\^embedding\//],
  [['--min-steps', '30'], 0, /nothing is stale/],
  [['--min-steps', '31'], 2, /cannot judge {2}run \. has 30 steps, and 31 are asked for/],
  [['--max-age', '30m'], 2, /the last event of run \. is \d+ days old, and 30 min is the most/],
  [['--run', '^\\.$'], 0, /nothing is stale/],
];

for (const [flags, exitCode, says] of demands) {
  test(`${flags.join(' ')} on a healthy log: exit ${exitCode}`, async () => {
    const outcome = await cli('check', healthyLog, ...flags);
    assert.is(outcome.exitCode, exitCode);
    assert.match(outcome.out, says);
  });
}

const slips: readonly (readonly [readonly string[], RegExp])[] = [
  [['--report', 'xml=a'], /one of text, json, junit, sarif, github, markdown/],
  [['--report', 'junit'], /junit=flatline\.xml/],
  [['--min-steps', 'ten'], /it is a whole number/],
  [['--max-age', '3'], /90s, 30m, 12h, 2d/],
  [['--require', '('], /[Uu]nterminated group/],
  [['--run', 'nothing'], /no run matches/],
];

for (const [flags, says] of slips) {
  test(`${flags.join(' ')} is told, exit 2`, async () => {
    const { exitCode, err } = await cli('check', healthyLog, ...flags);
    assert.is(exitCode, 2);
    assert.match(err, says);
  });
}

test('a report that cannot be written is told, exit 2', async () => {
  const folder = temporaryFolder();
  const { exitCode, err } = await cli('check', healthyLog, '--report', `json=${folder}`);
  assert.is(exitCode, 2);
  assert.match(err, `cannot write the report "${folder}"`);
});

test.run();
