import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { temporaryFolder } from '../support/temporary-folder.js';

const demo = fileURLToPath(new URL('../../examples/demo.ts', import.meta.url));

function runDemo(logs: string, env: NodeJS.ProcessEnv = {}) {
  const outcome = spawnSync(process.execPath, ['--import', 'tsx', demo, '--logs', logs], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status: outcome.status, out: outcome.stdout + outcome.stderr };
}

const test = suite('examples/demo');

test('both flat runs are caught, both healthy runs are silent', () => {
  const logs = temporaryFolder();
  const { status, out } = runDemo(logs);
  assert.match(out, /ok graph\/flat: caught, update-ops-not-run \[confirmed\]/);
  assert.match(out, /ok graph\/healthy: silent/);
  assert.match(out, /ok layers\/flat: caught, called-in-inference-mode \[confirmed\]/);
  assert.match(out, /ok layers\/healthy: silent/);
  assert.is(status, 0);
});

test('without native TensorFlow the graph is told as not judged, and that is no pass', () => {
  const { status, out } = runDemo(temporaryFolder(), { FLATLINE_ENGINE: 'js' });
  assert.match(out, /\? {2}graph\/flat: could not judge/);
  assert.match(out, /ok layers\/flat: caught/);
  assert.is(status, 1);
});

test.run();
