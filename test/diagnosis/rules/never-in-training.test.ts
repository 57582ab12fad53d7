import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import type { RunView } from '../../../src/model/run-view.js';
import {
  assignView,
  findingOf,
  findingsOf,
  flat,
  layer,
  moving,
  plainRun,
  recordedRun,
  sessionRun,
  summaryOf,
} from '../../support/run-view.js';
import { recordedFacts } from '../../support/weights.js';

const id = 'never-in-training';
const test = suite(`diagnosis/rules/${id}`);

const trained = moving('trained/kernel', { layer: 'trained' });
const idle = flat('target/kernel', { layer: 'target', trainable: true });
const layers = [
  layer('trained', { training: 30, inference: 0 }),
  layer('target', { training: 0, inference: 0 }),
];

const quiet: Readonly<Record<string, RunView>> = {
  'its layer was called': recordedRun([trained, idle], {
    layers: [layer('target', { training: 0, inference: 1 })],
  }),
  'something wrote to it': recordedRun(
    [trained, { ...idle, assigns: [assignView('SGD', { observed: 1 })] }],
    { layers },
  ),
  'it is of no layer': recordedRun([trained, { ...idle, layer: undefined }], { layers }),
  'it moved': recordedRun([trained, moving('target/kernel', { layer: 'target' })], { layers }),
  'nobody saw the calls': plainRun([trained, idle], { layers }),
  'the recorder sees no writes': sessionRun([trained, idle], { layers }),
};

const noGradients = {
  step: new Float64Array(),
  norm: new Float64Array(),
  nonFinite: new Float64Array(),
};
const foundIdle = { recorded: recordedFacts({ idleAtStart: true }), trainable: true };
const found = flat('target/kernel', foundIdle);
const foundMean = flat('target/moving_mean', foundIdle);
const missing = { taken: 30, missing: 30, columns: noGradients };

const quietOfFound: Readonly<Record<string, RunView>> = {
  'it was read at the start': recordedRun([trained, flat('target/kernel', { trainable: true })]),
  'a mate was read at the start': recordedRun([
    trained,
    flat('target/gamma', { trainable: true }),
    foundMean,
  ]),
  'a mate was written': recordedRun([
    trained,
    { ...found, assigns: [assignView('SGD', { observed: 1 })] },
    foundMean,
  ]),
  'a mate had a gradient': recordedRun([
    trained,
    flat('target/kernel', {
      recorded: recordedFacts({ idleAtStart: true, gradients: { ...missing, missing: 29 } }),
    }),
    foundMean,
  ]),
  'no weight is beside a moving mean': recordedRun([trained, foundMean]),
};
for (const [name, run] of Object.entries({ ...quiet, ...quietOfFound })) {
  test(`quiet: ${name}`, () => assert.equal(findingsOf(id, run), []));
}

test('finds: a layer that was called in no training step, and judges nothing by it', () => {
  const mean = flat('target/moving_mean', { layer: 'target' });
  const run = recordedRun([trained, idle, mean], { layers });
  const finding = findingOf(id, run);
  assert.equal(summaryOf(finding), {
    id,
    severity: 'info',
    evidence: 'confirmed',
    certainty: 'proven',
    variables: ['target/kernel', 'target/moving_mean'],
    supporting: [],
  });
  assert.is(
    finding.message,
    'target/kernel and target/moving_mean took no part in training over 30 training steps: not judged, since their layers were never called in a training step.',
  );
  assert.equal(finding.why.slice(1), [
    {
      source: 'layer',
      text: 'BatchNormalization "target" was called 0 times inside training steps',
      layer: 'target',
      trainable: true,
      calls: { training: 0, inference: 0 },
    },
    {
      source: 'assign',
      text: 'the recorder sees every write, and saw 0 writes to target/kernel',
      writers: [],
    },
  ]);
  assert.is(diagnose(run).verdict, 'ok');
});

test('finds: what was there before the recording, and training left aside', () => {
  const weight = flat('target/kernel', {
    ...foundIdle,
    recorded: recordedFacts({ idleAtStart: true, gradients: missing }),
  });
  const run = recordedRun([trained, weight, foundMean]);
  const finding = findingOf(id, run);
  assert.equal(summaryOf(finding), {
    id,
    severity: 'info',
    evidence: 'observed',
    certainty: 'proven',
    variables: ['target/kernel', 'target/moving_mean'],
    supporting: ['gradient-disconnected'],
  });
  assert.is(
    finding.message,
    'target/kernel and target/moving_mean took no part in training over 30 training steps: not judged, since they were there before the recording began, and training read nothing of their scope.',
  );
  assert.is(diagnose(run).verdict, 'ok');
});

test.run();
