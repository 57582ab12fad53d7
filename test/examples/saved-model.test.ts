import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judgeRun } from '../support/recorded.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const main = fileURLToPath(new URL('../../examples/saved-model/main.ts', import.meta.url));

function train(health: string, logdir: string): string {
  const words = ['--import', 'tsx', main, health, logdir, '30'];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.is(status, 0, stderr);
  return stdout;
}

const test = suite('examples/saved-model');

test('flat: the loss falls, and the statistics are caught with all their writers counted', async () => {
  const logdir = temporaryFolder();
  assert.match(train('flat', logdir), /loss 13\.\d+ -> \d\.\d+/);
  const { verdict, findings } = await judgeRun(logdir);
  assert.is(verdict, 'stale');
  assert.equal(
    findings.map(({ id, evidence, variables }) => [id, evidence, [...variables].sort()]),
    [['update-ops-not-run', 'confirmed', ['moving_mean', 'moving_variance']]],
  );
  assert.match(findings[0]?.fix ?? '', /update_statistics_\d+\/update_mean/);
});

test('healthy: silent', async () => {
  const logdir = temporaryFolder();
  train('healthy', logdir);
  const { verdict, findings } = await judgeRun(logdir);
  assert.is(verdict, 'ok');
  assert.equal(findings, []);
});

test.run();
