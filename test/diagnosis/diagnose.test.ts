import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { RunView } from '../../src/model/run-view.js';
import { flatLayer, graphOf } from '../support/graphs.js';
import {
  assignView,
  findingOf,
  flat,
  layer,
  moving,
  plainRun,
  recordedRun,
  scalar,
  sessionRun,
  summaryOf,
  variable,
} from '../support/run-view.js';

const test = suite('diagnosis/diagnose');

const verdictOf = (run: RunView) => diagnose(run).verdict;
const statusesOf = (run: RunView) =>
  Object.fromEntries(diagnose(run).variables.map(({ name, status }) => [name, status]));
const idsOf = (run: RunView) => diagnose(run).findings.map(({ id }) => id);

test('a run in which everything moves is ok and silent', () => {
  const verdict = diagnose(plainRun([moving('dense/kernel'), moving('bn_mean')]));
  assert.is(verdict.verdict, 'ok');
  assert.equal(verdict.findings, []);
  assert.equal(
    verdict.variables.map(({ status, moved, finding }) => [status, moved, finding]),
    [
      ['moving', true, undefined],
      ['moving', true, undefined],
    ],
  );
});

test('a variable that moved only once is moving', () => {
  const once = variable('bn_mean', [...Array<number>(29).fill(0), 1]);
  assert.is(verdictOf(plainRun([once])), 'ok');
});

test('a flat variable has the finding that names it as its own', () => {
  const verdict = diagnose(plainRun([moving('dense/kernel'), flat('bn_mean')]));
  assert.is(verdict.verdict, 'stale');
  const [, mean] = verdict.variables;
  assert.equal(mean, {
    name: 'bn_mean',
    role: 'moving-mean',
    status: 'flat',
    moved: false,
    points: 30,
    first: { step: 0, min: 0, max: 0, mean: 0 },
    last: { step: 29, min: 0, max: 0, mean: 0 },
    assigns: { observed: undefined, implied: undefined },
    finding: 'update-ops-not-run',
    inferred: [
      { about: 'role', value: 'moving-mean', from: 'the name bn_mean' },
      { about: 'initial-value', value: '0', from: 'the first value, at step 0' },
    ],
  });
});

test('the two kinds of evidence about assigns are counted apart, each where it exists', () => {
  const assigns = [assignView('a', { observed: 2, implied: 3 }), assignView('b', { observed: 1 })];
  const assignsIn = (run: RunView) => diagnose(run).variables[0]?.assigns;
  const view = moving('w', { assigns });
  assert.equal(assignsIn(recordedRun([view])), { observed: 3, implied: undefined });
  assert.equal(assignsIn(sessionRun([view])), { observed: undefined, implied: 3 });
  assert.equal(assignsIn(plainRun([view])), { observed: undefined, implied: undefined });
});

/** A network of batch norms that are all called for prediction. */
function deepNetwork(layers: number, frozenLayers = 0): RunView {
  const names = Array.from({ length: layers }, (_, at) => `bn${at}`);
  return recordedRun(
    [
      moving('dense/kernel'),
      ...names.flatMap((name) => [
        flat(`${name}/moving_mean`, { layer: name }),
        flat(`${name}/moving_variance`, { layer: name, value: 1 }),
      ]),
    ],
    {
      layers: names.map((name, at) =>
        layer(name, { training: 0, inference: 30 }, { trainable: at >= frozenLayers }),
      ),
    },
  );
}

test('53 layers with one cause are one finding with 106 names', () => {
  const finding = findingOf('called-in-inference-mode', deepNetwork(53));
  assert.is(finding.variables.length, 106);
  assert.is(new Set(finding.variables).size, 106);
  assert.is(
    finding.message,
    'bn0/moving_mean, bn0/moving_variance, bn1/moving_mean and 103 more never changed over 30 training steps: the recorder saw their layers called in inference mode only.',
  );
});

test('one cause of different severity is told apart, the worst first', () => {
  const verdict = diagnose(deepNetwork(3, 2));
  assert.equal(
    verdict.findings.map(({ severity, variables }) => [severity, variables.length]),
    [
      ['error', 2],
      ['info', 4],
    ],
  );
});

test('one cause of different certainty is told apart', () => {
  const run = plainRun([
    moving('dense/kernel'),
    flat('a/bn_mean', { source: 'scalar' }),
    flat('b/bn_mean'),
  ]);
  assert.equal(
    diagnose(run).findings.map(({ severity, certainty, variables }) => [
      severity,
      certainty,
      ...variables,
    ]),
    [
      ['error', 'strong', 'b/bn_mean'],
      ['warning', 'weak', 'a/bn_mean'],
    ],
  );
});

test('different causes are told apart', () => {
  const graph = graphOf(
    `${flatLayer}
    late = VariableV2
    late/update = Assign(late, moments)`,
    { collections: { update_ops: ['update'] } },
  );
  const run = plainRun([moving('w'), flat('mean'), flat('late', { role: 'moving-mean' })], {
    graph,
  });
  const findings = diagnose(run).findings;
  assert.equal(
    findings.map(({ id, variables }) => [id, ...variables]),
    [
      ['update-ops-not-run', 'mean'],
      ['update-ops-not-run', 'late'],
    ],
  );
  assert.is.not(findings[0]?.fix, findings[1]?.fix);
});

test('the first rule is the cause, the others that match support it', () => {
  const flatRun = plainRun([flat('dense/kernel'), flat('bn_mean'), flat('bn/moving_variance')]);
  assert.equal(diagnose(flatRun).findings.map(summaryOf), [
    {
      id: 'no-optimizer-step',
      severity: 'error',
      evidence: 'observed',
      certainty: 'strong',
      variables: ['dense/kernel', 'bn_mean', 'bn/moving_variance'],
      supporting: ['called-in-inference-mode'],
    },
  ]);
});

test('"this log does not show why" never supports a cause', () => {
  assert.equal(findingOf('frozen-as-declared', frozenRun).supporting, []);
});

const frozenRun = recordedRun([
  moving('dense/kernel'),
  flat('base/kernel', { trainable: false, assigns: [assignView('a', { observed: 3 })] }),
]);

test('strong without a witness, and weak with one, are no error', () => {
  const severityOf = (run: RunView) => diagnose(run).findings[0]?.severity;
  const still = [scalar('learning_rate', 0)];
  assert.is(severityOf(plainRun([flat('dense/kernel')])), 'error');
  assert.is(severityOf(plainRun([flat('dense/kernel')], { scalars: still })), 'warning');
  assert.is(severityOf(plainRun([flat('dense/kernel', { source: 'scalar' })])), 'warning');
  assert.is(
    severityOf(recordedRun([flat('dense/kernel', { trainable: true })], { scalars: [] })),
    'error',
    'proven needs no witness',
  );
});

test('the loss is the witness before any other scalar, a scalar before a variable', () => {
  const witnessed = (scalars: RunView['scalars']) =>
    /meanwhile (\S+) moved/.exec(
      findingOf('update-ops-not-run', plainRun([flat('bn_mean'), moving('w')], { scalars })).why[0]
        ?.text ?? '',
    )?.[1];
  assert.is(witnessed([scalar('accuracy', 3), scalar('total_Loss', 2)]), 'total_Loss');
  assert.is(witnessed([scalar('loss', 0), scalar('accuracy', 3)]), 'accuracy');
  assert.is(witnessed([scalar('loss', 0)]), 'w');
});

test('too few points cannot be judged, never ok', () => {
  const early = recordedRun([moving('w'), flat('bn_mean')], { trainingSteps: 19 });
  assert.is(verdictOf(early), 'cannot-judge');
  assert.equal(statusesOf(early), { w: 'moving', bn_mean: 'too-few' });
  assert.is(diagnose(early).variables[1]?.moved, undefined);
  assert.equal(diagnose(early).findings.map(summaryOf), [
    {
      id: 'cannot-judge',
      severity: 'info',
      evidence: 'observed',
      certainty: 'weak',
      variables: ['bn_mean'],
      supporting: [],
    },
  ]);
});

test('each reason to wait is one finding, with its own advice', () => {
  const run = plainRun([
    flat('a', { points: 1 }),
    flat('b', { points: 2 }),
    flat('c', { points: 2 }),
  ]);
  assert.equal(
    diagnose(run).findings.map(({ message, fix }) => [message, fix]),
    [
      [
        'Too early to judge a: it takes 3 histograms, of which there is 1.',
        'Train longer, or write summaries more often.',
      ],
      [
        'Too early to judge b and c: it takes 3 histograms, of which there are 2.',
        'Train longer, or write summaries more often.',
      ],
    ],
  );
});

test('a stale variable outweighs those that are too early', () => {
  const run = plainRun([flat('a', { points: 1 }), flat('bn_mean')]);
  assert.is(verdictOf(run), 'stale');
  assert.equal(idsOf(run), ['update-ops-not-run', 'cannot-judge']);
});

test('a run without variables is not judged', () => {
  const verdict = diagnose(plainRun([], { scalars: [scalar('loss', 3)] }));
  assert.is(verdict.verdict, 'cannot-judge');
  assert.is(verdict.steps, 0);
  assert.equal(verdict.findings[0]?.why, [
    {
      source: 'absent',
      missing: 'points',
      text: '1 scalar tag, but nothing that is a variable',
    },
  ]);
});

test('flat at NaN is flat, and what is told first is the NaN', () => {
  const run = plainRun([moving('w'), flat('bn_mean', { value: Number.NaN })]);
  assert.is(verdictOf(run), 'stale');
  assert.equal(findingOf('non-finite', run).supporting, ['update-ops-not-run']);
});

test('what is meant to stay does not make a run stale', () => {
  assert.is(verdictOf(frozenRun), 'ok');
  assert.equal(statusesOf(frozenRun), { 'dense/kernel': 'moving', 'base/kernel': 'frozen' });
});

test('a silent rule gives a status and no finding', () => {
  const run = plainRun([moving('w'), flat('table')], { graph: graphOf('table = VariableV2') });
  assert.equal(statusesOf(run), { w: 'moving', table: 'constant' });
  assert.equal(idsOf(run), []);
  assert.is(diagnose(run).variables[1]?.finding, undefined);
  assert.is(verdictOf(run), 'ok');
});

test('steps are training steps where recorded, else the distinct steps seen', () => {
  assert.is(diagnose(recordedRun([moving('w')], { trainingSteps: 12 })).steps, 12);
  const two = [moving('a', { points: 10 }), moving('b', { points: 10, firstStep: 5 })];
  assert.is(diagnose(plainRun(two)).steps, 15);
});

test('judging changes nothing of the run and says the same again', () => {
  const run = deepNetwork(2);
  const before = JSON.stringify(run);
  const first = JSON.stringify(diagnose(run));
  assert.is(JSON.stringify(diagnose(run)), first);
  assert.is(JSON.stringify(run), before);
});

test('problems of the run are handed on', () => {
  const problem = { code: 'x', severity: 'error', message: 'm', advice: 'a' } as const;
  assert.equal(diagnose(plainRun([], { problems: [problem] })).problems, [problem]);
});

test.run();
