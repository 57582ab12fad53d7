import path from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { buildBatchNormGraph } from '../../../examples/batch-norm/graph.js';
import {
  GraphSession,
  type GraphSessionOptions,
  RecordingOptionError,
  SessionRunError,
} from '../../../src/index.js';
import { readRun } from '../../support/recorded.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';

const tf = await nativeTensorFlow();
const folder = path.join(temporaryFolder(), 'model');
await buildBatchNormGraph({ healthy: true }).save(folder);

const test = suite('recording/session-refusals');

const senseless: readonly GraphSessionOptions[] = [
  { sampleInterval: 0 },
  { sampleInterval: Number.NaN },
  { overheadBudget: -1 },
  { overheadBudget: Number.NaN },
];
for (const options of senseless) {
  test(`${JSON.stringify(options)} is refused, as it is by watch`, async () => {
    const opening = GraphSession.open(tf, folder, { logdir: temporaryFolder(), ...options });
    const error = await opening.catch((reason) => reason);
    assert.instance(error, RecordingOptionError);
    assert.match(error.message, /^(sampleInterval|overheadBudget) is /);
  });
}

test('a run of nothing is refused before TensorFlow sees it, and is no run that broke off', async () => {
  const logdir = temporaryFolder();
  const session = await GraphSession.open(tf, folder, { logdir });
  for (const options of [{}, { alsoRun: [] }, { feeds: {} }]) {
    const error = await session.run([], options).catch((reason) => reason);
    assert.instance(error, SessionRunError);
    assert.is(error.message, 'nothing is to be run');
  }
  await session.run([], { alsoRun: ['init'] });
  await session.dispose();
  assert.equal((await readRun(logdir)).problems, []);
});

test.run();
