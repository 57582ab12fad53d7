import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { RecordingEntry } from '../../src/model/recording.js';
import type { TensorStatistics } from '../../src/model/statistics.js';
import { RecordedRun } from '../../src/store/recorded-run.js';

const test = suite('store/recorded-run');

type Entry<Kind extends RecordingEntry['kind']> = Extract<RecordingEntry, { kind: Kind }>;

const statistics: TensorStatistics = {
  count: 1,
  nonFinite: 0,
  min: 0,
  max: 0,
  mean: 0,
  std: 0,
  norm: 0,
  fingerprint: 1,
};

const recorder: Entry<'recorder'> = {
  kind: 'recorder',
  recorder: 'tensorflow.js',
  engine: 'test',
  observesAssigns: true,
};

const variable = (id: number, name: string): Entry<'variable'> => ({
  kind: 'variable',
  id,
  name,
  shape: [3],
  dtype: 'float32',
  role: 'other',
  trainable: true,
  initial: statistics,
  origin: 'initialized',
});

const assignOp = (id: number, variableId: number): Entry<'assign-op'> => ({
  kind: 'assign-op',
  id,
  name: `Assign_${id}`,
  variableId,
  writer: 'graph-op',
});

const step = (entry: Partial<Entry<'step'>> = {}): Entry<'step'> => ({
  kind: 'step',
  training: true,
  fetchSetId: undefined,
  observed: [],
  layerCalls: [],
  samples: [],
  ...entry,
});

function recorded(...entries: readonly RecordingEntry[]): RecordedRun {
  const run = new RecordedRun();
  entries.forEach((entry, index) => {
    run.add(entry, { step: index, wallTime: index }, { file: 'f', offset: 100 * index });
  });
  return run;
}

test('a recording without a recorder has none', () => {
  assert.is(recorded(variable(0, 'w')).recorder, undefined);
});

test('the recorder, and whether it was closed in order', () => {
  const open = { kind: 'tensorflow.js', engine: 'test', observesAssigns: true, closed: false };
  assert.equal(recorded(recorder).recorder, open);
  const closed = recorded(recorder, { kind: 'close', trainingSteps: 3 }).recorder;
  assert.equal(closed, { ...open, closed: true });
});

test('steps outside training give points but are not counted', () => {
  const sample = { variableId: 0, statistics, maxChange: 0 };
  const run = recorded(
    recorder,
    variable(0, 'w'),
    step({ training: false, samples: [sample] }),
    step({ samples: [sample] }),
    step(),
    step({ training: false, samples: [sample] }),
  );
  assert.is(run.trainingSteps, 2);
  assert.equal(Array.from(run.variables[0]?.columns.step ?? []), [2, 3, 5]);
});

test('a variable that was described but never sampled has empty columns', () => {
  const [found] = recorded(recorder, variable(0, 'w')).variables;
  assert.is(found?.columns.step.length, 0);
  assert.equal([found?.name, found?.source, found?.tags], ['w', 'recorded', ['w/histogram']]);
});

test('a description may change, and keeps its points', () => {
  const sample = { variableId: 0, statistics, maxChange: 0 };
  const run = recorded(variable(0, 'w'), step({ samples: [sample] }), variable(0, 'renamed'));
  assert.equal(
    run.variables.map(({ name, columns }) => [name, columns.step.length]),
    [['renamed', 1]],
  );
});

test('writes that were seen are counted per assign, whether in training or not', () => {
  const run = recorded(
    recorder,
    variable(0, 'w'),
    variable(1, 'v'),
    assignOp(0, 0),
    assignOp(1, 0),
    assignOp(2, 1),
    step({
      observed: [
        { assignOpId: 0, count: 2 },
        { assignOpId: 2, count: 1 },
      ],
    }),
    step({ observed: [{ assignOpId: 0, count: 1 }] }),
  );
  assert.equal(
    run.variables.map(({ assigns }) =>
      assigns.map(({ name, observed }) => [name, observed?.count]),
    ),
    [
      [
        ['Assign_0', 3],
        ['Assign_1', 0],
      ],
      [['Assign_2', 1]],
    ],
  );
});

test('who could not see writes has no count of them', () => {
  const run = recorded(
    { ...recorder, recorder: 'graph-session', observesAssigns: false },
    variable(0, 'w'),
    assignOp(0, 0),
  );
  assert.equal(
    run.variables[0]?.assigns.map(({ observed, implied }) => [observed, implied]),
    [[undefined, { runs: 0 }]],
  );
});

test('an assign that the recorder could not see has no count beside those it saw', () => {
  const unobservedBecause = 'a dataset calls it';
  const run = recorded(
    recorder,
    variable(0, 'w'),
    assignOp(0, 0),
    { ...assignOp(1, 0), unobservedBecause },
    step({ observed: [{ assignOpId: 0, count: 1 }] }),
  );
  assert.equal(
    run.variables[0]?.assigns.map((assign) => [assign.observed, assign.unobservedBecause]),
    [
      [{ count: 1 }, undefined],
      [undefined, unobservedBecause],
    ],
  );
});

test('fetches imply runs of their assigns, those outside training too', () => {
  const fetchSet = (id: number, impliedAssignOpIds: number[]): Entry<'fetch-set'> => ({
    kind: 'fetch-set',
    id,
    fetches: [`fetch ${id}`],
    feeds: ['x'],
    impliedAssignOpIds,
  });
  const run = recorded(
    { ...recorder, recorder: 'graph-session' },
    variable(0, 'w'),
    assignOp(0, 0),
    assignOp(1, 0),
    fetchSet(0, [0]),
    fetchSet(1, [0, 1]),
    fetchSet(2, []),
    step({ fetchSetId: 0 }),
    step({ fetchSetId: 0, training: false }),
    step({ fetchSetId: 1 }),
  );
  assert.equal(
    run.variables[0]?.assigns.map(({ implied }) => implied?.runs),
    [3, 1],
  );
  assert.equal(run.fetchSets, [
    { fetches: ['fetch 0'], feeds: ['x'], trainingSteps: 1 },
    { fetches: ['fetch 1'], feeds: ['x'], trainingSteps: 1 },
    { fetches: ['fetch 2'], feeds: ['x'], trainingSteps: 0 },
  ]);
});

test('a recorder without fetches implies nothing', () => {
  const run = recorded(recorder, variable(0, 'w'), assignOp(0, 0));
  assert.equal(
    run.variables[0]?.assigns.map(({ implied }) => implied),
    [undefined],
  );
});

test('layers own variables, and calls count inside training only', () => {
  const calls = (training: number, inference: number) => [{ layerId: 0, training, inference }];
  const run = recorded(
    recorder,
    variable(0, 'bn/gamma'),
    variable(1, 'other'),
    {
      kind: 'layer',
      id: 0,
      name: 'bn',
      className: 'BatchNormalization',
      trainable: true,
      variableIds: [0, 99],
    },
    step({ layerCalls: calls(1, 0) }),
    step({ layerCalls: calls(1, 2) }),
    step({ layerCalls: calls(0, 5), training: false }),
  );
  assert.equal(run.layers, [
    {
      name: 'bn',
      className: 'BatchNormalization',
      trainable: true,
      variables: ['bn/gamma'],
      calls: { training: 2, inference: 2 },
    },
  ]);
  assert.equal(
    run.variables.map(({ layer }) => layer),
    ['bn', undefined],
  );
});

test('one entry may stand for many steps that were alike: everything in it counts so often', () => {
  const run = recorded(
    recorder,
    variable(0, 'w'),
    assignOp(0, 0),
    {
      kind: 'layer',
      id: 0,
      name: 'bn',
      className: 'BatchNormalization',
      trainable: true,
      variableIds: [0],
    },
    { kind: 'optimizer', id: 0, name: 'Adam', className: 'Adam' },
    step({
      steps: 40,
      observed: [{ assignOpId: 0, count: 2 }],
      layerCalls: [{ layerId: 0, training: 0, inference: 3 }],
      optimizerSteps: [{ optimizerId: 0, applied: 1, learningRate: 0.5 }],
    }),
    step({ optimizerSteps: [{ optimizerId: 0, applied: 1 }] }),
  );
  assert.is(run.trainingSteps, 41);
  assert.equal(run.variables[0]?.assigns[0]?.observed, { count: 80 });
  assert.equal(run.layers[0]?.calls, { training: 0, inference: 120 });
  assert.equal(run.optimizers, [
    {
      name: 'Adam',
      className: 'Adam',
      steps: 41,
      learningRate: {
        step: Float64Array.of(5),
        wallTime: Float64Array.of(5),
        value: Float64Array.of(0.5),
      },
    },
  ]);
});

test('what only a recorder can tell of a variable', () => {
  const changes = { compared: 4, sinceLast: 1, sinceStart: 2 };
  const sample = { variableId: 0, statistics, maxChange: 0 };
  const run = recorded(
    recorder,
    { ...variable(0, 'w/m'), role: 'slot', createdStep: 1, restoredStep: 7, slotOf: 1 },
    variable(1, 'w'),
    step({ samples: [sample], gradients: [{ variableId: 0, taken: 2, missing: 2 }] }),
    step({
      samples: [
        { ...sample, changes, changedChannels: Uint8Array.of(1, 0, 0), skipped: 3 },
        { variableId: 1, statistics: { ...statistics, nonFinite: 1 }, maxChange: 0 },
      ],
      gradients: [{ variableId: 0, taken: 1, missing: 0, last: { norm: 2.5, nonFinite: 1 } }],
    }),
    step({ samples: [{ ...sample, skipped: 2 }], disposedVariableIds: [0] }),
  );
  const [slot, weight] = run.variables;
  const { changedSinceLast, changedSinceStart, ...facts } = slot?.recorded ?? {};
  assert.equal([...(changedSinceLast ?? [])], [Number.NaN, 0.25, Number.NaN]);
  assert.equal([...(changedSinceStart ?? [])], [Number.NaN, 0.5, Number.NaN]);
  assert.equal(facts, {
    createdStep: 1,
    disposedStep: 5,
    restoredStep: 7,
    slotOf: 'w',
    idleAtStart: false,
    gradients: {
      taken: 3,
      missing: 2,
      columns: {
        step: Float64Array.of(4),
        norm: Float64Array.of(2.5),
        nonFinite: Float64Array.of(1),
      },
    },
    nonFinite: Float64Array.of(0, 0, 0),
    changedChannels: Uint8Array.of(1, 0, 0),
    skippedSamples: 5,
  });
  assert.is(weight?.recorded?.gradients, undefined);
  assert.is(weight?.recorded?.createdStep, 0);
  assert.equal([...(weight?.recorded?.nonFinite ?? [])], [1]);
});

test('who recorded, what for, and what ended it', () => {
  const process = { host: 'node-3', pid: 42, started: 1_700_000_000 };
  const run = recorded(
    { ...recorder, process, purpose: 'eval' },
    { kind: 'close', trainingSteps: 0, reason: 'SIGTERM' },
  );
  assert.equal(run.recorder, {
    kind: 'tensorflow.js',
    engine: 'test',
    observesAssigns: true,
    closed: true,
    process,
    purpose: 'eval',
    end: 'SIGTERM',
  });
  assert.equal(run.problems('file'), []);
});

test('a recording without an end is told, with the process to look for', () => {
  const cases = [
    [{ host: 'node-3', pid: 42, started: 1_700_000_000 }, '2023-11-14T22:13:20.000Z'],
    [{ host: 'node-3', pid: 42, started: Number.NaN }, 'at an unknown time'],
  ] as const;
  for (const [process, begun] of cases) {
    const [problem, ...others] = recorded({ ...recorder, process }).problems('the file');
    assert.equal(others, []);
    assert.is(problem?.code, 'recording-without-end');
    assert.is(problem?.severity, 'note');
    assert.is(problem?.file, 'the file');
    assert.match(problem?.message ?? '', 'was killed or still runs');
    assert.is(problem?.got, `process 42 on node-3, begun ${begun}`);
  }
  assert.equal(recorded(variable(0, 'w')).problems('file'), []);
});

test("the recorder's own problems are told, alike ones once", () => {
  const problem = { kind: 'problem', code: 'unread', message: 'w was disposed', count: 2 } as const;
  const told = recorded(
    recorder,
    problem,
    { ...problem, message: 'v was disposed', count: 1 },
    problem,
    { kind: 'close', trainingSteps: 0 },
  ).problems('file');
  assert.equal(
    told.map(({ code, severity, message }) => [code, severity, message]),
    [
      ['unread', 'error', 'the recorder: w was disposed (4 times)'],
      ['unread', 'error', 'the recorder: v was disposed'],
    ],
  );
});

test.run();
