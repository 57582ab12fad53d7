import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { LogContent, LogEvent, SummaryValue } from '../../src/model/log-event.js';
import { runName, type Step } from '../../src/model/names.js';
import { executionOf } from '../../src/model/op-traces.js';
import type { Problem } from '../../src/model/problem.js';
import type { RecordingEntry } from '../../src/model/recording.js';
import type { RunView } from '../../src/model/run-view.js';
import { RunStore } from '../../src/store/run-store.js';
import { graphOf, plainGraph } from '../support/graphs.js';
import { addEvent, addProblem } from '../support/stores.js';

const test = suite('store/run-store');

const event = (content: LogContent, step = 0, wallTime = 1_700_000_000): LogEvent => ({
  wallTime,
  step: step as Step,
  content,
});

const summary = (...values: SummaryValue[]): LogContent => ({ kind: 'summary', values });

const scalar = (tag: string, value: number): SummaryValue => ({ kind: 'scalar', tag, value });

const histogram = (tag: string): SummaryValue => ({
  kind: 'histogram',
  tag,
  histogram: { min: 0, max: 1, count: 2, sum: 1, sumSquares: 1, fingerprint: 1 },
});

const emptyStore = (): RunStore => new RunStore(runName('run'), () => () => undefined);

const problem = (code: string): Problem => ({
  code,
  severity: 'error',
  message: code,
  advice: 'None.',
});

test('an empty run', () => {
  const store = emptyStore();
  assert.is(store.view([]).files, 0);
  store.file('f');
  const view = store.view([]);
  assert.is(view.name, 'run');
  assert.is(view.files, 1);
  assert.equal(
    [view.recorder, view.trainingSteps, view.steps, view.graph, view.lastWallTime],
    [undefined, undefined, undefined, undefined, undefined],
  );
  assert.equal([view.variables, view.scalars, view.layers, view.problems], [[], [], [], []]);
});

test('steps and wall time span every event with values', () => {
  const store = emptyStore();
  addEvent(store, 'f', event({ kind: 'file-version', version: 'brain.Event:2' }, 99, 50), 0);
  assert.is(store.view([]).steps, undefined);
  addEvent(store, 'f', event(summary(scalar('loss', 1)), 7, 100), 0);
  addEvent(store, 'f', event(summary(scalar('loss', 1)), 3, 90), 0);
  const { steps, lastWallTime } = store.view([]);
  assert.equal(steps, { first: 3, last: 7 });
  assert.is(lastWallTime, 100);
});

test('points stand file by file, in the order each was read in, whichever came first', () => {
  const store = emptyStore();
  addEvent(store, 'b', event(summary(histogram('w')), 2), 0);
  addEvent(store, 'a', event(summary(histogram('w')), 5), 0);
  addEvent(store, 'a', event(summary(histogram('w')), 6), 0);
  const [variable] = store.view([]).variables;
  assert.equal(Array.from(variable?.columns.step ?? []), [5, 6, 2]);
});

test('a view is a moment: it does not change when more is added', () => {
  const store = emptyStore();
  addEvent(store, 'f', event(summary(histogram('w')), 1), 0);
  const before = store.view([]);
  for (let step = 2; step < 50; step++)
    addEvent(store, 'f', event(summary(histogram('w')), step), 0);
  assert.equal(Array.from(before.variables[0]?.columns.step ?? []), [1]);
  assert.is(store.view([]).variables[0]?.columns.step.length, 49);
});

test('problems of events stand before what is unread just now', () => {
  const store = emptyStore();
  addProblem(store, 'f', problem('corrupt-data'));
  const codes = store.view([problem('truncated-record')]).problems.map(({ code }) => code);
  assert.equal(codes, ['corrupt-data', 'truncated-record']);
  assert.is(store.view([]).problems.length, 1);
});

test('a graph and a meta graph each fill what the other lacks, in either order', () => {
  const graph = graphOf('a = NoOp', { functions: { f: 'b = NoOp' } });
  const metaGraph = graphOf('', {
    collections: { train_op: ['a'] },
    declared: { w: 'trainable' },
    restoreOp: 'save/restore_all',
  });
  const wanted = { ...metaGraph, nodes: graph.nodes, functions: graph.functions };
  const events = [
    event({ kind: 'graph', graph }),
    event({ kind: 'meta-graph', graph: metaGraph }),
  ] as const;
  for (const order of [events, [...events].reverse()]) {
    const store = emptyStore();
    for (const each of order) addEvent(store, 'f', each, 0);
    const merged = store.view([]).graph;
    assert.equal(merged && plainGraph(merged), plainGraph(wanted));
  }
});

test("a graph that was traced is the run's when it has no other", () => {
  const trace = (name: string, ...executed: readonly string[]): SummaryValue => ({
    kind: 'trace',
    tag: name,
    plugin: 'graph_run_metadata',
    index: 0,
    trace: {
      graph: graphOf(`${name} = NoOp`),
      executed: executed.length > 0 ? new Set(executed) : undefined,
    },
  });
  const store = emptyStore();
  const nodes = () => Array.from(store.view([]).graph?.nodes ?? [], ({ name }) => name);
  assert.is(store.view([]).traces, undefined);
  addEvent(store, 'f', event(summary(trace('first')), 4), 70);
  addEvent(store, 'f', event(summary(trace('second', 'a', 'b')), 5), 99);
  assert.equal(nodes(), ['first']);
  const { payloads, traces } = store.view([]);
  assert.equal(
    payloads.map(({ tag, columns }) => [tag, [...columns.offset]]),
    [
      ['first', [70]],
      ['second', [99]],
    ],
  );
  assert.equal(
    [traces?.steps, [...(traces?.executed ?? [])]],
    [
      1,
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
  );
  addEvent(store, 'f', event({ kind: 'graph', graph: graphOf('g = NoOp') }), 200);
  assert.equal(nodes(), ['g']);
});

test('what the traces of TensorFlow 1 saw run is counted by op', () => {
  const store = emptyStore();
  const traced = (tag: string, executed: ReadonlySet<string> | undefined) =>
    event({ kind: 'run-metadata', tag, trace: { graph: undefined, executed } }, 7);
  addEvent(store, 'f', traced('step 1', new Set(['train', 'assign'])), 10);
  addEvent(store, 'f', traced('step 2', new Set(['train'])), 20);
  addEvent(store, 'f', traced('step 3', undefined), 30);
  const { traces, payloads } = store.view([]);
  assert.is(traces?.steps, 2, 'a step without statistics was not traced');
  assert.equal(executionOf('train', traces), { kind: 'ran', steps: 2 });
  assert.equal(executionOf('assign', traces), { kind: 'ran', steps: 1 });
  assert.equal(executionOf('other', traces), { kind: 'not-seen', steps: 2 });
  assert.equal(executionOf('train', undefined), { kind: 'no-trace' });
  assert.equal(
    payloads.map(({ tag, plugin }) => [tag, plugin]),
    ['step 1', 'step 2', 'step 3'].map((tag) => [tag, 'graph_tagged_run_metadata']),
  );
});

test('what a recorder wrote for TensorBoard is no trace, and is listed with the payloads', () => {
  const store = emptyStore();
  const trace = { graph: undefined, executed: new Set(['train']) };
  addEvent(store, 'f', event({ kind: 'run-metadata', tag: 'flatline/run 0: train', trace }, 1), 10);
  const { traces, payloads } = store.view([]);
  assert.is(traces, undefined);
  assert.equal(
    payloads.map(({ tag }) => tag),
    ['flatline/run 0: train'],
  );
});

test('a start that the log tells of is a restart of the tags there are', () => {
  const store = emptyStore();
  addEvent(store, 'f', event(summary(scalar('loss', 1)), 5), 0);
  addEvent(store, 'f', event({ kind: 'session-log', status: 'stop' }, 3), 0);
  addEvent(store, 'f', event({ kind: 'session-log', status: 'start' }, 4), 0);
  addEvent(store, 'f', event(summary(scalar('loss', 1)), 6), 0);
  assert.equal(store.view([]).scalars[0]?.restarts, [{ index: 1, step: 4 }]);
});

test('a view that is looked at late shows the moment it was made', () => {
  const store = emptyStore();
  addEvent(store, 'f', event(summary(scalar('loss', 1)), 5), 0);
  const early = store.view([]);
  addEvent(store, 'f', event(summary(scalar('loss', 2), scalar('bn/moving_mean', 0)), 6), 0);
  addEvent(store, 'f', event({ kind: 'session-log', status: 'start' }, 2), 0);
  const late = store.view([]);
  const shown = ({ scalars, variables, steps }: RunView) => [
    scalars.map(({ tag, length, last, restarts }) => [tag, length, last, restarts.length]),
    variables.map(({ name }) => name),
    steps?.last,
  ];
  assert.equal(shown(early), [[['loss', 1, 1, 0]], [], 5]);
  assert.equal(shown(late), [[['loss', 2, 2, 1]], ['bn/moving_mean'], 6]);
});

test('a later graph takes the place of an earlier one', () => {
  const store = emptyStore();
  const resolved: number[] = [];
  const counting = new RunStore(runName('.'), (graph) => {
    resolved.push(graph.nodes.length);
    return (tag) => (graph.nodes.length > 1 ? `variable of ${tag}` : undefined);
  });
  for (const each of [store, counting]) {
    addEvent(each, 'f', event({ kind: 'graph', graph: graphOf('a = NoOp') }), 0);
    addEvent(each, 'f', event(summary(histogram('tag'))), 0);
    addEvent(each, 'f', event({ kind: 'graph', graph: graphOf('b = NoOp\nc = NoOp') }), 0);
  }
  assert.equal(
    Array.from(store.view([]).graph?.nodes ?? [], ({ name }) => name),
    ['b', 'c'],
  );
  for (let look = 0; look < 2; look++) {
    assert.equal(
      counting.view([]).variables.map(({ name }) => name),
      ['variable of tag'],
    );
  }
  assert.equal(resolved, [2], 'the tags are resolved when they are looked at, and once');
  addEvent(counting, 'g', event({ kind: 'graph', graph: graphOf('d = NoOp') }));
  counting.view([]);
  assert.equal(resolved, [2, 1]);
});

test('scalars that are a variable’s are not listed beside it', () => {
  const store = emptyStore();
  addEvent(store, 'f', event(summary(scalar('bn/moving_mean', 0), scalar('loss', 1))), 0);
  const { variables, scalars } = store.view([]);
  assert.equal(
    variables.map(({ name }) => name),
    ['bn/moving_mean'],
  );
  assert.equal(
    scalars.map(({ tag }) => tag),
    ['loss'],
  );
});

const recorder: RecordingEntry = {
  kind: 'recorder',
  recorder: 'tensorflow.js',
  engine: 'test',
  observesAssigns: true,
};

const recordedVariable = (name: string): RecordingEntry => ({
  kind: 'variable',
  id: 0,
  name,
  shape: [],
  dtype: 'float32',
  role: 'other',
  trainable: true,
  initial: undefined,
  origin: 'unknown',
});

const trainingStep: RecordingEntry = {
  kind: 'step',
  training: true,
  fetchSetId: undefined,
  observed: [],
  layerCalls: [],
  samples: [],
};

const recording = (...entries: RecordingEntry[]): LogContent =>
  summary({ kind: 'recording', entries });

test('a recording is believed before the tags; its own figures are no scalars beside it', () => {
  const store = emptyStore();
  addEvent(store, 'f', event(recording(recorder, recordedVariable('w'), trainingStep)), 0);
  addEvent(
    store,
    'f',
    event(
      summary(
        histogram('w/histogram'),
        histogram('activations'),
        scalar('w/mean', 1),
        scalar('loss', 1),
      ),
    ),
    0,
  );
  const { variables, scalars, histograms, trainingSteps, recorder: seen } = store.view([]);
  assert.equal(
    variables.map(({ name, source }) => [name, source]),
    [['w', 'recorded']],
  );
  assert.equal(
    scalars.map(({ tag }) => tag),
    ['loss'],
  );
  assert.equal(
    histograms.map(({ tag, columns }) => [tag, [...columns.mean]]),
    [['activations', [0.5]]],
    'what someone else logged is there, what the recorder drew of its variables is not twice',
  );
  assert.is(trainingSteps, 1);
  assert.is(seen?.engine, 'test');
});

test('of two histograms of one variable, the second is shown under its own tag', () => {
  const store = emptyStore();
  addEvent(store, 'f', event(summary(histogram('w'), histogram('w/histogram'))), 0);
  const { variables, histograms } = store.view([]);
  assert.equal(
    [variables.map(({ tags }) => tags), histograms.map(({ tag }) => tag)],
    [[['w']], ['w/histogram']],
  );
});

test('ids of one file mean nothing in another', () => {
  const store = emptyStore();
  addEvent(store, 'a', event(recording(recorder, recordedVariable('first'), trainingStep)), 0);
  addEvent(store, 'b', event(recording(recorder, recordedVariable('second'), trainingStep)), 0);
  const { variables, trainingSteps } = store.view([]);
  assert.equal(
    variables.map(({ name }) => name),
    ['first', 'second'],
  );
  assert.is(trainingSteps, 2);
});

test('without a recorder, the steps of training are not known', () => {
  const store = emptyStore();
  addEvent(store, 'f', event(recording(recordedVariable('w'), trainingStep)), 0);
  addEvent(store, 'f', event(summary(histogram('kernel'))), 0);
  const { variables, trainingSteps, recorder: seen } = store.view([]);
  assert.equal([seen, trainingSteps], [undefined, undefined]);
  assert.equal(
    variables.map(({ name }) => name),
    ['kernel'],
  );
});

test('a tag of several kinds is there as each of them', () => {
  const store = emptyStore();
  const payload = (plugin: string): SummaryValue => ({
    kind: 'payload',
    tag: 'both',
    plugin,
    index: 0,
  });
  addEvent(
    store,
    'f',
    event(summary(histogram('both'), scalar('both', 1), payload('text'), payload('images'))),
  );
  const view = store.view([]);
  assert.equal(
    view.variables.map(({ name, source }) => [name, source]),
    [['both', 'histogram']],
  );
  assert.equal(
    view.scalars.map(({ tag }) => tag),
    ['both'],
  );
  assert.equal(
    view.payloads.map(({ tag, plugin }) => [tag, plugin]),
    [
      ['both', 'text'],
      ['both', 'images'],
    ],
  );
});

test.run();
