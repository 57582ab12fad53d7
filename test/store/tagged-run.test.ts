import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Graph } from '../../src/model/graph.js';
import type { HistogramSummary } from '../../src/model/log-event.js';
import { FilePoints } from '../../src/store/file-points.js';
import { nameOfTag, TaggedRun } from '../../src/store/tagged-run.js';
import { graphOf } from '../support/graphs.js';

const test = suite('store/tagged-run');

const histogram: HistogramSummary = {
  min: 0,
  max: 1,
  count: 2,
  sum: 1,
  sumSquares: 1,
  fingerprint: 5,
};

/** The tags of a run with one file. */
function taggedRun(file: FilePoints): TaggedRun {
  file.scalars.settle();
  file.histograms.settle();
  return new TaggedRun([file.stateOf('f')]);
}

const unknown = (): undefined => undefined;

const graphWith = (declaredVariables: Graph['declaredVariables']): Graph =>
  graphOf('', { declaredVariables });

test('every histogram is a variable, a scalar only when its name says so', () => {
  const file = new FilePoints();
  file.addHistogram('dense/kernel/histogram', 0, 0, histogram, 0);
  file.addHistogram('activations', 0, 0, histogram, 0);
  file.addScalar('bn/moving_mean', 0, 0, 0, 0);
  file.addScalar('loss', 0, 0, 1, 0);
  assert.equal(
    taggedRun(file)
      .variables(undefined, unknown)
      .map(({ name, role, source, tags }) => [name, role, source, tags]),
    [
      ['dense/kernel', 'kernel', 'histogram', ['dense/kernel/histogram']],
      ['activations', 'activation', 'histogram', ['activations']],
      ['bn/moving_mean', 'moving-mean', 'scalar', ['bn/moving_mean']],
    ],
  );
});

test('a graph names the variable behind a tag, and whether it is trained', () => {
  const file = new FilePoints();
  file.addHistogram('bn_mean_1', 0, 0, histogram, 0);
  file.addScalar('weights_mean', 0, 0, 1, 0);
  file.addScalar('loss', 0, 0, 1, 0);
  const graph = graphWith([
    { name: 'bn_mean', initializer: 'bn_mean/Assign', trainable: false, isLocal: false },
    { name: 'weights', initializer: 'weights/Assign', trainable: true, isLocal: false },
  ]);
  const variableOfTag = (tag: string) =>
    new Map([
      ['bn_mean_1', 'bn_mean'],
      ['weights_mean', 'weights'],
    ]).get(tag);
  assert.equal(
    taggedRun(file)
      .variables(graph, variableOfTag)
      .map(({ name, source, trainable }) => [name, source, trainable]),
    [
      ['bn_mean', 'histogram', false],
      ['weights', 'scalar', true],
    ],
  );
});

test('a variable with both is read from its histogram', () => {
  const file = new FilePoints();
  file.addScalar('bn/moving_mean/mean', 0, 0, 0.5, 0);
  file.addHistogram('bn/moving_mean/histogram', 0, 0, histogram, 0);
  assert.equal(
    taggedRun(file)
      .variables(undefined, unknown)
      .map(({ name, source }) => [name, source]),
    [['bn/moving_mean', 'histogram']],
  );
});

test('variables that share a tag are told apart, so that a still one is not hidden by its twin', () => {
  const file = new FilePoints();
  for (let step = 0; step < 4; step++) {
    file.addHistogram('moving_mean/histogram', step, 0, { ...histogram, fingerprint: step }, 0);
    file.addHistogram('moving_mean/histogram', step, 0, { ...histogram, fingerprint: 99 }, 0);
  }
  const [first, second, ...more] = taggedRun(file).variables(undefined, unknown);
  assert.equal(more, []);
  assert.equal([first?.name, first?.role], ['moving_mean[0]', 'moving-mean']);
  assert.equal([...(first?.columns.fingerprint ?? [])], [0, 1, 2, 3]);
  assert.is(second?.name, 'moving_mean[1]');
  assert.equal([...(second?.columns.fingerprint ?? [])], [99, 99, 99, 99]);
  assert.equal(taggedRun(file).collidingTags(), [{ tag: 'moving_mean/histogram', variables: 2 }]);
});

test('scalars tell their ends and how often they changed, bit for bit', () => {
  const file = new FilePoints();
  const values = [1, 1, 2, Number.NaN, Number.NaN, Number.NaN, 0, -0];
  values.forEach((value, step) => {
    file.addScalar('loss', step, 0, value, 0);
  });
  const [scalar, ...more] = taggedRun(file).scalars(() => true);
  assert.equal(more, []);
  assert.ok(Object.is(scalar?.last, -0));
  const { tag, length, first, changes } = scalar ?? {};
  assert.equal({ tag, length, first, changes }, { tag: 'loss', length: 8, first: 1, changes: 4 });
  assert.equal(
    taggedRun(file).scalars((tag) => tag !== 'loss'),
    [],
  );
});

test('tags that mean something to JavaScript are tags', () => {
  const file = new FilePoints();
  for (const tag of ['__proto__', 'constructor', '<img onerror=alert(1)>']) {
    file.addScalar(tag, 0, 0, 1, 0);
    file.addHistogram(tag, 0, 0, histogram, 0);
  }
  assert.equal(
    taggedRun(file)
      .scalars(() => true)
      .map(({ tag }) => tag),
    ['__proto__', 'constructor', '<img onerror=alert(1)>'],
  );
  assert.equal(
    taggedRun(file)
      .variables(undefined, unknown)
      .map(({ name }) => name),
    ['__proto__', 'constructor', '<img onerror=alert(1)>'],
  );
});

test('names behind tags', () => {
  const cases: readonly [string, string][] = [
    ['kernel', 'kernel'],
    ['dense/kernel:0', 'dense/kernel'],
    ['dense/kernel/histogram', 'dense/kernel'],
    ['dense/kernel/histogram_1', 'dense/kernel'],
    ['activations_hist', 'activations'],
    ['activations/std', 'activations'],
    ['bn_mean', 'bn_mean'],
    ['bn/moving_mean_0/histogram', 'bn/moving_mean_0'],
    ['bn.running_mean', 'bn.running_mean'],
    ['mean', 'mean'],
  ];
  for (const [tag, name] of cases) assert.is(nameOfTag(tag), name, tag);
});

test('a start that the log tells of is marked in every series that has points', () => {
  const file = new FilePoints();
  file.restart(0);
  file.addScalar('loss', 0, 1, 0.5, 0);
  file.addScalar('loss', 1, 2, 0.25, 0);
  file.restart(1);
  file.addScalar('loss', 1, 3, 0.125, 0);
  file.addScalar('late', 1, 3, 1, 0);
  const marks = taggedRun(file)
    .scalars(() => true)
    .map(({ tag, restarts }) => [tag, restarts]);
  assert.equal(marks, [
    ['loss', [{ index: 2, step: 1 }]],
    ['late', []],
  ]);
});

test('variables that share a tag share its starts, each at its own point', () => {
  const file = new FilePoints();
  for (const step of [0, 1]) {
    for (const max of [1, 2]) file.addHistogram('w', step, step, { ...histogram, max }, 0);
  }
  file.restart(1);
  const found = taggedRun(file).variables(undefined, () => undefined);
  assert.equal(
    found.map(({ name, restarts }) => [name, restarts]),
    [
      ['w[0]', [{ index: 2, step: 1 }]],
      ['w[1]', [{ index: 2, step: 1 }]],
    ],
  );
});

test.run();
