import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { fixturesFolder } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: {
    readonly steps: readonly [{ readonly run: string; readonly env: Record<string, string> }];
  };
}

const repositoryFile = (name: string): string =>
  fileURLToPath(new URL(`../../${name}`, import.meta.url));
const action: Action = parse(readFileSync(repositoryFile('action.yml'), 'utf8'));
const test = suite('action.yml');

/** Runs the action's step as a runner would, with an npx that starts this build. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const binaries = path.join(folder, 'bin');
  mkdirSync(binaries);
  const npx = path.join(binaries, 'npx');
  const main = repositoryFile('dist/cli/main.js');
  writeFileSync(
    npx,
    `#!/bin/sh\necho "npx $1 $2"\nshift 2\nexec "${process.execPath}" "${main}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const [{ run, env }] = action.runs.steps;
  const filled = Object.entries(env).map(([name, expression]) => {
    const [, input = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression) ?? [];
    assert.ok(action.inputs[input], `${name} is filled from an input`);
    return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
  });
  const output = path.join(folder, 'output');
  const summary = path.join(folder, 'summary.md');
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', run], {
    encoding: 'utf8',
    cwd: folder,
    env: {
      PATH: `${binaries}:${process.env.PATH}`,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(filled),
    },
  });
  return {
    status,
    stdout,
    folder,
    outputs: readFileSync(output, 'utf8'),
    summary: () => readFileSync(summary, 'utf8'),
  };
}

const log = (name: string): string => path.join(fixturesFolder, name);

test('a stale log fails the job, with an annotation, a summary and reports', () => {
  const { status, stdout, outputs, summary, folder } = runAction({
    logdir: log('tf1-flat-graph'),
    junit: 'reports/flatline.xml',
    sarif: 'flatline.sarif',
  });
  assert.is(status, 1);
  assert.match(stdout, /^npx --yes flatline@latest\n::error title=update-ops-not-run/);
  assert.is(outputs, 'outcome=failed\n');
  assert.match(summary(), '## Flatline: failed');
  assert.match(readFileSync(path.join(folder, 'reports/flatline.xml'), 'utf8'), '<testsuites>');
  assert.is(JSON.parse(readFileSync(path.join(folder, 'flatline.sarif'), 'utf8')).version, '2.1.0');
});

test('a healthy log passes, under demands that it meets', () => {
  const { status, outputs } = runAction({
    logdir: log('tf1-healthy-graph'),
    version: '1.2.3',
    'min-steps': '30',
    require: 'bn_mean\nbn_variance\n',
  });
  assert.is(status, 0);
  assert.is(outputs, 'outcome=passed\n');
});

test('demands reach the check', () => {
  const { status, stdout, outputs } = runAction({
    logdir: log('tf1-healthy-graph'),
    'fail-on': 'error',
    'min-steps': '31',
    'max-age': '30m',
    run: '^\\.$',
  });
  assert.is(status, 2);
  assert.is(outputs, 'outcome=unjudged\n');
  assert.match(stdout, /title=too-few-steps.*\n.*title=too-old/);
});

test('an input is never taken for a flag or a command', () => {
  const { status, outputs } = runAction({ logdir: '--help; echo gone', require: '$(exit 7)' });
  assert.is(status, 2);
  assert.is(outputs, 'outcome=unjudged\n');
});

test.run();
