import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { graphOf } from '../support/graphs.js';
import { fixtureRun } from '../support/run-view.js';

const test = suite('graph/summary-tags');

const variableOf = variablesOfSummaryTags(
  graphOf(`
    bn_mean = VariableV2
    bn_mean/read = Identity(bn_mean)
    w = VarHandleOp
    w/read = ReadVariableOp(w)
    h/tag = Const "bn_mean_1"
    h = HistogramSummary(h/tag, bn_mean/read)
    r/tag = Const "weights"
    r = HistogramSummary(r/tag, w/read)
    mean/axes = Const
    mean = Mean(bn_mean/read, mean/axes)
    s/tag = Const "bn_mean_mean"
    s = ScalarSummary(s/tag, mean)
    hm/tag = Const "histogram_of_mean"
    hm = HistogramSummary(hm/tag, mean)
    square = Square(bn_mean/read)
    sq/tag = Const "square"
    sq = ScalarSummary(sq/tag, square)
    deep = Mean(square)
    d/tag = Const "mean_of_square"
    d = ScalarSummary(d/tag, deep)
    batch = Mean(x)
    taken = Switch(bn_mean/read, is_training)
    either = Merge(taken, batch)
    e/tag = Const "mean_in_use"
    e = HistogramSummary(e/tag, either)
    computed/tag = Identity(h/tag)
    c = HistogramSummary(computed/tag, bn_mean/read)
    damaged = HistogramSummary(h/tag)
    p/tag = Const "__proto__"
    p = HistogramSummary(p/tag, w/read)
  `),
);

test('a histogram shows the variable that it reads, whatever its tag', () => {
  assert.is(variableOf('bn_mean_1'), 'bn_mean');
  assert.is(variableOf('weights'), 'w');
  assert.is(variableOf('__proto__'), 'w');
});

test('a scalar shows a variable by one figure of it', () => {
  assert.is(variableOf('bn_mean_mean'), 'bn_mean');
});

test('what is computed from a variable is not the variable', () => {
  for (const tag of ['histogram_of_mean', 'square', 'mean_of_square']) {
    assert.is(variableOf(tag), undefined, tag);
  }
});

test('what is a variable in one branch only is not the variable', () => {
  assert.is(variableOf('mean_in_use'), undefined);
});

test("an op is no tag, and a tag that is not there is nobody's", () => {
  for (const tag of ['bn_mean', 'h', 'gone', '', 'toString']) {
    assert.is(variableOf(tag), undefined, tag);
  }
});

test("TensorFlow's own tags lead to the variables", async () => {
  const { graph } = await fixtureRun('tf1-flat-graph');
  assert.ok(graph);
  const own = variablesOfSummaryTags(graph);
  const tags = ['bn_mean_1', 'bn_variance_1', 'weights_1', 'gamma_1', 'beta_1', 'bn_mean_mean'];
  assert.equal(tags.map(own), ['bn_mean', 'bn_variance', 'weights', 'gamma', 'beta', 'bn_mean']);
  assert.is(own('loss'), undefined);
});

test.run();
