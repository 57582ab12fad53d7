import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { graphFactsOf, unreachedUpdates } from '../../src/diagnosis/graph-facts.js';
import type { Graph } from '../../src/model/graph.js';
import type { FetchSetView, RunView, VariableView } from '../../src/model/run-view.js';
import { flatLayer, type GraphExtras, graphOf, healthyLayer } from '../support/graphs.js';
import { assignView, flat, plainRun, sessionRun } from '../support/run-view.js';

const test = suite('diagnosis/graph-facts');

const runWith = (graph: Graph, more: Partial<RunView> = {}) => plainRun([], { graph, ...more });

const fetchSet = (fetches: readonly string[], trainingSteps: number, feeds = ['x']) =>
  ({ fetches, feeds, trainingSteps }) satisfies FetchSetView;

function trainingOf(lines: string, fetchSets: readonly FetchSetView[]) {
  return graphFactsOf(sessionRun([], { graph: graphOf(lines), fetchSets }))?.training;
}

/** The names of the updates of `view` that training leaves out. */
function unreached(
  view: VariableView,
  lines: string,
  extras: GraphExtras = {},
  more: Partial<RunView> = {},
) {
  const facts = graphFactsOf(runWith(graphOf(lines, extras), more));
  assert.ok(facts);
  return unreachedUpdates(view, facts).map(({ name }) => name);
}

test('no graph, no facts', () => {
  assert.is(graphFactsOf(plainRun([])), undefined);
  assert.is(graphFactsOf(runWith(graphOf(''))), undefined);
});

test('recorded fetches are believed; the main one is what the optimizer hangs on', () => {
  const training = trainingOf(flatLayer, [
    fetchSet(['loss'], 0),
    fetchSet(['loss', 'train'], 40),
    fetchSet(['train', 'update'], 1),
  ]);
  assert.is(training?.mainFetch, 'train');
  assert.equal(training?.fetches, ['loss', 'train']);
  assert.is(training?.fetchesAreRecorded, true);
  assert.is(training?.how, 'as recorded');
  assert.equal([...(training?.fed ?? [])], ['x']);
  assert.ok(training?.reached.has('update'), 'every training step counts');
});

test('fetches outside training reach nothing', () => {
  const training = trainingOf(flatLayer, [fetchSet(['train'], 40), fetchSet(['update'], 0)]);
  assert.not(training?.reached.has('update'));
});

test('recorded fetches that the graph lacks make it another graph: nothing is said of it', () => {
  assert.is(trainingOf(flatLayer, [fetchSet(['train'], 9), fetchSet(['gone'], 40)]), undefined);
  assert.is(trainingOf(flatLayer, [fetchSet(['train'], 0)]), undefined);
});

test('a feed that the graph lacks cuts nothing', () => {
  const training = trainingOf(healthyLayer, [fetchSet(['train'], 40, ['x', 'gone'])]);
  assert.ok(training?.reached.has('update'));
});

test('without a recording the graph is asked, and says so', () => {
  const training = graphFactsOf(runWith(graphOf(flatLayer)))?.training;
  assert.is(training?.mainFetch, 'train');
  assert.is(training?.fetchesAreRecorded, false);
  assert.is(training?.how, 'groups the optimizer');
  assert.is(graphFactsOf(runWith(graphOf('v = VariableV2')))?.training, undefined);
});

test('variables are known by name and by tensor', () => {
  const facts = graphFactsOf(runWith(graphOf(flatLayer)));
  assert.is(facts?.variable('mean:0')?.name, 'mean');
  assert.is(facts?.variable('gone'), undefined);
});

test('update ops are ops, however the collection names them', () => {
  const graph = graphOf(flatLayer, { collections: { update_ops: ['update:0'] } });
  assert.equal([...(graphFactsOf(runWith(graph))?.updateOps ?? [])], ['update']);
});

test('the updates that training leaves out', () => {
  assert.equal(unreached(flat('mean'), flatLayer), ['update']);
  assert.equal(unreached(flat('mean:0'), flatLayer), ['update']);
  assert.equal(unreached(flat('mean'), healthyLayer), []);
  assert.equal(unreached(flat('w'), flatLayer), [], 'gradients are applied');
  assert.equal(unreached(flat('gone'), flatLayer), []);
});

test('one reached writer is enough, an opaque one too', () => {
  const other = `${healthyLayer}\nanother = Assign(mean, act)`;
  assert.equal(unreached(flat('mean'), other), []);
  const opaque = `
    ${flatLayer.replace('train = NoOp(', 'train = NoOp(^call, ')}
    mean/handle = VarHandleOp
    set = AssignVariableOp(mean/handle, moments)
    call = PartitionedCall(mean/handle) -> writes
  `;
  const functions = { writes: 'set = AssignVariableOp(ref, value)' };
  assert.equal(unreached(flat('mean/handle'), opaque, { functions }), []);
  const unreachedCall = opaque.replace('^call, ', '');
  assert.equal(unreached(flat('mean/handle'), unreachedCall, { functions }), ['set']);
});

test('an op that a recorder knows to have run outside training is not left out', () => {
  const implied = flat('mean', { assigns: [assignView('update', { implied: 3 })] });
  const observed = flat('mean', { assigns: [assignView('update', { observed: 3 })] });
  const neither = flat('mean', { assigns: [assignView('update', { implied: 0, observed: 0 })] });
  assert.equal(unreached(implied, flatLayer), []);
  assert.equal(unreached(observed, flatLayer), []);
  assert.equal(unreached(neither, flatLayer), ['update']);
});

const learningRate = `
  ${flatLayer}
  lr = VariableV2
  new_lr = Placeholder
  set_lr = Assign(lr, new_lr)
`;

test('an assign of a value that is fed for it is run by hand', () => {
  assert.equal(unreached(flat('lr'), learningRate), []);
  const computed = learningRate.replace('new_lr = Placeholder', 'new_lr = Const');
  assert.equal(unreached(flat('lr'), computed), ['set_lr']);
});

test('a placeholder with a default needs no feeding', () => {
  const lines = learningRate.replace('new_lr = Placeholder', 'new_lr = PlaceholderWithDefault');
  assert.equal(unreached(flat('lr'), lines), ['set_lr']);
});

test('a placeholder that training feeds is none of its own', () => {
  const fetchSets = [fetchSet(['train'], 40, ['x', 'new_lr:0'])];
  assert.equal(unreached(flat('lr'), learningRate, {}, { fetchSets }), ['set_lr']);
  assert.equal(
    unreached(flat('mean'), flatLayer, {}, { fetchSets: [fetchSet(['train'], 40)] }),
    ['update'],
    'x is fed, so training depends on nothing behind it',
  );
});

test('local state, which a saver leaves out, is run by hand', () => {
  const metric = `
    ${flatLayer}
    total = VariableV2
    add_total = AssignAdd(total, loss)
  `;
  const saver = `
    file = Const
    load = RestoreV2(file)
    save/Assign = Assign(w, load)
  `;
  assert.equal(unreached(flat('total'), metric + saver), []);
  assert.equal(unreached(flat('total'), metric), ['add_total'], 'nobody is saved');
  const saved = `${metric + saver}\nsave/Assign_1 = Assign(total, load)`;
  assert.equal(unreached(flat('total'), saved), ['add_total']);
});

test('moving statistics and UPDATE_OPS are meant to run, saved or not, fed or not', () => {
  const saver = 'file = Const\nload = RestoreV2(file)\nsave/Assign = Assign(w, load)';
  assert.equal(unreached(flat('mean', { role: 'moving-mean' }), `${flatLayer}\n${saver}`), [
    'update',
  ]);
  const collections = { update_ops: ['set_lr'] };
  assert.equal(unreached(flat('lr'), learningRate, { collections }), ['set_lr']);
});

test.run();
