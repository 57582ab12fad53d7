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
    run.add(entry, { step: index, wallTime: index });
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

test.run();
