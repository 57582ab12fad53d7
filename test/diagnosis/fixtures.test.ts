import { readdirSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../src/diagnosis/judge.js';
import type { Verdict } from '../../src/model/finding.js';
import { fixturesFolder } from '../support/fixtures.js';
import { type FindingSummary, fixtureRuns, summaryOf } from '../support/run-view.js';

const test = suite('diagnosis/fixtures');

/** What a right judge says of one log directory that other people's writers made. */
interface Judgement {
  readonly verdict: Verdict;
  /** Findings by run; a run that is left out has none. */
  readonly findings?: Readonly<Record<string, readonly FindingSummary[]>>;
  /** Every variable's status other than `moving`, by run. */
  readonly still?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const healthy: Judgement = { verdict: 'ok' };

const nothingRecorded: FindingSummary = {
  id: 'cannot-judge',
  severity: 'info',
  evidence: 'observed',
  certainty: 'weak',
  variables: [],
  supporting: [],
};

function stale(finding: Omit<FindingSummary, 'supporting'>, supporting: string[] = []): Judgement {
  const status = Object.fromEntries(finding.variables.map((name) => [name, 'flat']));
  return {
    verdict: 'stale',
    findings: { '.': [{ ...finding, supporting }] },
    still: { '.': status },
  };
}

const layerWithGraph = stale({
  id: 'update-ops-not-run',
  severity: 'error',
  evidence: 'explained',
  certainty: 'strong',
  variables: ['bn_mean', 'bn_variance'],
});

const layerByScalars = stale({
  id: 'update-ops-not-run',
  severity: 'warning',
  evidence: 'observed',
  certainty: 'weak',
  variables: ['bn_mean', 'bn_variance'],
});

const judgements: Readonly<Record<string, Judgement>> = {
  'tf1-flat-graph': layerWithGraph,
  'tf1-healthy-graph': healthy,
  'tf1-flat-nograph': stale({
    id: 'update-ops-not-run',
    severity: 'error',
    evidence: 'observed',
    certainty: 'strong',
    variables: ['bn_mean_1', 'bn_variance_1'],
  }),
  'tf1-healthy-nograph': healthy,
  'tf1-flat-scalars': layerByScalars,
  'tf1-healthy-scalars': healthy,
  'tf1-resource-flat': layerWithGraph,
  'tf1-resource-healthy': healthy,
  'tf1-update-ops-flat': stale({
    id: 'update-ops-not-run',
    severity: 'error',
    evidence: 'explained',
    certainty: 'strong',
    variables: ['bn1/moving_mean', 'bn1/moving_variance', 'bn2/moving_mean', 'bn2/moving_variance'],
  }),
  'tf1-update-ops-healthy': healthy,
  'tf1-update-ops-not-collected': stale({
    id: 'update-ops-not-collected',
    severity: 'error',
    evidence: 'explained',
    certainty: 'strong',
    variables: ['bn2/moving_mean', 'bn2/moving_variance'],
  }),
  'tf1-cond': healthy,
  frozen: {
    verdict: 'ok',
    findings: {
      '.': [
        {
          id: 'frozen-as-declared',
          severity: 'info',
          evidence: 'explained',
          certainty: 'strong',
          variables: ['frozen/kernel'],
          supporting: ['constant-by-construction'],
        },
      ],
    },
    still: { '.': { 'frozen/kernel': 'frozen', lookup_table: 'constant' } },
  },
  'all-flat': stale(
    {
      id: 'no-optimizer-step',
      severity: 'error',
      evidence: 'observed',
      certainty: 'strong',
      variables: ['bn_mean_1', 'bn_variance_1', 'weights_1', 'gamma_1', 'beta_1', 'dense/kernel_1'],
    },
    ['update-ops-not-run'],
  ),
  'tf2-keras-flat': stale({
    id: 'called-in-inference-mode',
    severity: 'error',
    evidence: 'observed',
    certainty: 'strong',
    variables: ['batch_normalization/moving_mean', 'batch_normalization/moving_variance'],
  }),
  'tf2-keras-healthy': healthy,
  'keras-callback': { verdict: 'ok', findings: { validation: [nothingRecorded] } },
  'torch-flat': stale({
    id: 'called-in-inference-mode',
    severity: 'error',
    evidence: 'observed',
    certainty: 'strong',
    variables: ['bn.running_mean', 'bn.running_var', 'bn.num_batches_tracked'],
  }),
  'torch-healthy': healthy,
  'tensorboardx-healthy': healthy,
  'scalars-only': { verdict: 'cannot-judge', findings: { '.': [nothingRecorded] } },
  'empty-run': { verdict: 'cannot-judge', findings: { '.': [nothingRecorded] } },
  truncated: layerWithGraph,
  corrupt: layerByScalars,
  'corrupt-length': layerByScalars,
  'huge-length': layerByScalars,
};

async function reportOn(fixture: string) {
  const { runs, problems } = await fixtureRuns(fixture);
  return judge(fixture, runs, problems);
}

test('every fixture that is an event log is in the table', () => {
  const folders = readdirSync(fixturesFolder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() &&
        !/^(expected|graph-patterns|graph_files|kinds|saved_model_.*|session_graphs)$/.test(
          entry.name,
        ),
    )
    .map(({ name }) => name);
  assert.equal(folders.sort(), Object.keys(judgements).sort());
});

for (const [fixture, expected] of Object.entries(judgements)) {
  test(fixture, async () => {
    const report = await reportOn(fixture);
    assert.is(report.verdict, expected.verdict);
    for (const run of report.runs) {
      assert.equal(run.findings.map(summaryOf), expected.findings?.[run.name] ?? [], run.name);
      const still = run.variables.filter(({ status }) => status !== 'moving');
      assert.equal(
        Object.fromEntries(still.map(({ name, status }) => [name, status])),
        expected.still?.[run.name] ?? {},
        run.name,
      );
    }
  });
}

test('the missing control edges have the names of the ops', async () => {
  const edgesOf = async (fixture: string) =>
    (await reportOn(fixture)).runs.flatMap(({ findings }) =>
      findings.flatMap(({ missingEdges }) =>
        missingEdges.map(({ fetch, assign, variable }) => `${fetch} <- ${assign} (${variable})`),
      ),
    );
  assert.equal(await edgesOf('tf1-flat-graph'), [
    'GradientDescent <- Assign (bn_mean)',
    'GradientDescent <- Assign_1 (bn_variance)',
  ]);
  assert.equal(await edgesOf('tf1-resource-flat'), [
    'GradientDescent <- AssignVariableOp (bn_mean)',
    'GradientDescent <- AssignVariableOp_1 (bn_variance)',
  ]);
  assert.equal(await edgesOf('tf1-update-ops-not-collected'), [
    'GradientDescent <- bn2/AssignMovingAvg (bn2/moving_mean)',
    'GradientDescent <- bn2/AssignMovingAvg_1 (bn2/moving_variance)',
  ]);
  assert.equal(await edgesOf('tf1-flat-nograph'), []);
});

test('no finding claims to have seen what only a graph or values tell', async () => {
  for (const fixture of Object.keys(judgements)) {
    for (const { findings } of (await reportOn(fixture)).runs) {
      for (const { evidence, message, why } of findings) {
        assert.is.not(evidence, 'confirmed', fixture);
        const claims = why.filter(({ source }) => source !== 'absent').map(({ text }) => text);
        for (const claim of [message, ...claims]) {
          assert.not.match(claim, /\bran\b|\b(never|did not|does not|do not) run\b/);
        }
      }
    }
  }
});

test.run();
