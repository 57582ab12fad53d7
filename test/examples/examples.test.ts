import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

async function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`exit code ${code}: ${err}`);
  return out;
}

/** The lines of a run that tell of an example's variables. */
async function trained(logs: string, engine: string, isRecorded: boolean): Promise<string[]> {
  const stub = isRecorded ? [] : ['--import', './test/support/without-flatline.mjs'];
  const words = [...stub, 'test/support/train-examples.ts', logs];
  const out = await run(words, { FLATLINE_ENGINE: engine });
  return out.split('\n').filter((line) => line.startsWith('{'));
}

const wanted: Readonly<Record<string, readonly [steps: number, ...rules: string[]]>> = {
  'layers-flat': [50, 'called-in-inference-mode'],
  'layers-healthy': [50],
  'fit-callback': [50],
  'custom-loop': [50],
  gan: [50],
  'transfer-learning': [50, 'frozen-as-declared', 'called-in-inference-mode'],
  'one-worker': [50],
};

const test = suite('examples');

for (const engine of ['native', 'js']) {
  test(`${engine}: recorded or not, every example ends with the same bits; the verdict is right`, async () => {
    const logs = temporaryFolder();
    const [recorded, bare] = await Promise.all([
      trained(logs, engine, true),
      trained(path.join(logs, 'bare'), engine, false),
    ]);
    assert.is(recorded.length, Object.keys(wanted).length);
    assert.equal(recorded, bare);
    const { runs } = await check(logs);
    assert.equal(
      Object.fromEntries(
        runs.map(({ name, steps, findings }) => [name, [steps, ...findings.map(({ id }) => id)]]),
      ),
      wanted,
    );
    for (const { name, verdict, problems } of runs) {
      assert.is(verdict, name === 'layers-flat' ? 'stale' : 'ok');
      assert.equal(problems, []);
    }
  });
}

test('two workers: two files of one run, with the steps of both', async () => {
  const logdir = temporaryFolder();
  const out = await run(['examples/run.ts', 'two-workers', logdir]);
  assert.match(out, '1 of 1 variable moved: nothing is stale.');
  const [report] = (await check(logdir)).runs;
  assert.is(report?.steps, 100);
});

test('an example that is not there is told, with those that are', async () => {
  try {
    await run(['examples/run.ts', 'diffusion']);
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), 'exit code 2: no example "diffusion": fit-callback, custom-loop');
  }
});

test.run();
