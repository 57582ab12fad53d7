import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from '../../src/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { layersBits, run } from './example-bits.js';

const wanted: Readonly<Record<string, readonly [steps: number, ...rules: string[]]>> = {
  'layers-flat': [50, 'called-in-inference-mode'],
  'layers-healthy': [50],
  'fit-callback': [50],
  'custom-loop': [50],
  gan: [50],
  'transfer-learning': [50, 'frozen-as-declared', 'called-in-inference-mode'],
  'one-worker': [50],
  'two-workers': [100],
};

const test = suite('examples');

/** Those that train in their own process. */
const trained = Object.keys(wanted).filter((name) => name !== 'two-workers');

for (const engine of ['native', 'js'] as const) {
  test(`${engine}: recorded or not, every example ends with the same bits; the verdict is right`, async () => {
    const logs = temporaryFolder();
    const bits = await layersBits(engine, logs);
    assert.equal(
      bits.map(({ example }) => example).sort(),
      [...trained, 'worker 1', 'worker 2'].sort(),
    );
    for (const { example, recorded, bare } of bits) assert.is(recorded, bare, example);
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

test('an example has one command, which ends with the verdict', async () => {
  const out = await run(['examples/run.ts', 'two-workers', temporaryFolder()]);
  assert.match(out, '1 of 1 variable moved: nothing is stale.');
});

for (const [name, sentence] of Object.entries({
  graph: /^2 of 6 variables never moved from their first value/m,
  'saved-model': /^2 of \d+ variables never moved from their first value/m,
})) {
  test(`the ${name} is one of them, and is told as sick`, async () => {
    assert.match(await run(['examples/run.ts', name, temporaryFolder()]), sentence);
  });
}

test('a graph without native TensorFlow is told', async () => {
  try {
    await run(['examples/run.ts', 'graph', temporaryFolder()], { FLATLINE_ENGINE: 'js' });
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), 'exit code 2: a graph needs native TensorFlow');
  }
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
