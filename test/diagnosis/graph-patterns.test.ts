import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnoseGraph } from '../../src/diagnosis/diagnose-graph.js';
import { readGraphFile } from '../../src/graph-files/read-graph-file.js';
import type { GraphFinding } from '../../src/model/graph-finding.js';
import { patternRows, patternTable } from '../patterns/pattern-table.js';
import { summariesOf } from '../support/graph-findings.js';
import {
  type GraphPattern,
  graphPatterns,
  type PatternGraph,
  pathOf,
} from '../support/graph-patterns.js';

const test = suite('diagnosis/graph-patterns');

/**
 * What is found in each buggy graph, worst first, and on which variables; `flat` are those that real
 * TensorFlow did not move.
 */
const judgements: Readonly<Record<string, readonly string[]>> = {
  'update-ops-unused': ['error update-ops-not-run: flat'],
  'update-ops-unused-resource': ['error update-ops-not-run: flat'],
  'assigns-nobody-runs': ['error update-ops-not-run: flat'],
  'assigns-nobody-runs-resource': ['error update-ops-not-run: flat'],
  'updates-in-no-collection': ['error update-ops-not-collected: flat'],
  'collection-read-early': ['error update-ops-partly-run: flat'],
  'last-tower-only': ['error update-ops-partly-run: flat'],
  'last-tower-only-shared': [
    'info update-ops-partly-run: model/bn/moving_mean model/bn/moving_variance',
  ],
  'gan-one-network': [
    'error update-ops-partly-run: flat',
    'warning updates-of-other-network: discriminator/bn1/moving_mean discriminator/bn1/moving_variance',
  ],
  'ema-not-applied': ['error ema-not-applied: flat'],
  'ema-outside-cond': [
    'warning moving-stat-updated-in-eval: moments/Squeeze/ExponentialMovingAverage moments/Squeeze_1/ExponentialMovingAverage',
  ],
  'ema-outside-cond-v2': [
    'warning moving-stat-updated-in-eval: moments/Squeeze/ExponentialMovingAverage moments/Squeeze_1/ExponentialMovingAverage',
  ],
  'update-op-inside-cond': ['error update-op-in-cond: flat'],
  'assign-in-branch-unused': ['error update-ops-not-run: flat'],
  'while-loop-frame': ['error update-op-in-loop: flat'],
  'decay-for-few-steps': ['error moving-stat-lagging: bn1/moving_mean bn1/moving_variance'],
  'momentum-identity': ['error moving-stat-momentum-identity: flat'],
  'global-step-omitted': ['error step-counter-stuck: flat'],
  'is-training-left-false': ['error called-in-inference-mode: flat'],
  'saver-of-trainables': ['warning moving-stat-not-saved: bn1/moving_mean bn1/moving_variance'],
  'stop-gradient-path': ['warning gradient-disconnected: flat'],
  'integer-cast-path': ['warning gradient-disconnected: flat'],
  'var-list-leaves-out': ['warning not-in-optimizer: flat'],
  'keras-without-training': ['error called-in-inference-mode: flat'],
  'gan-wrong-network': [
    'warning updates-of-other-network: generator/bn1/moving_mean generator/bn1/moving_variance',
    'warning updates-of-other-network: discriminator/bn1/moving_mean discriminator/bn1/moving_variance',
  ],
  'towers-updates-unused': ['error update-ops-not-run: flat'],
  'step-count-not-grouped': ['error step-counter-stuck: flat'],
  'partitioned-average-not-grouped': ['error ema-not-applied: flat'],
  'loop-with-shared-kernel': ['error update-op-in-loop: flat'],
  'module-without-update': ['warning update-ops-not-run: flat'],
  'keras-optimizer-without-training': [
    'error called-in-inference-mode: sequential/batch_normalization/moving_mean sequential/batch_normalization/moving_variance',
  ],
};

async function findingsOf(
  graph: PatternGraph,
  { steps }: GraphPattern,
): Promise<readonly GraphFinding[]> {
  const { graphs } = await readGraphFile(pathOf(graph));
  const fetches = graph.fetches.map((name) => ({ name, how: 'given' }));
  return diagnoseGraph(graphs[0].graph, fetches, steps === undefined ? {} : { steps });
}

test('every pattern with a buggy graph is in the table', () => {
  const buggy = graphPatterns.filter((pattern) => pattern.buggy).map(({ name }) => name);
  assert.equal(buggy.sort(), Object.keys(judgements).sort());
});

for (const pattern of graphPatterns) {
  const { name, buggy, healthy } = pattern;
  if (buggy) {
    test(`${name}: the buggy graph is told`, async () => {
      const findings = await findingsOf(buggy, pattern);
      const expected = judgements[name]?.map((line) =>
        line.replace(': flat', `: ${buggy.flat.join(' ')}`),
      );
      assert.equal(summariesOf(findings.map(sorted)), expected);
      assert.ok(findings.every(({ fix, evidence }) => fix.length > 0 && evidence === 'implied'));
    });
  }
  test(`${name}: the healthy graph is silent`, async () => {
    assert.equal(await findingsOf(healthy, pattern), []);
  });
}

test('the table sums them up, with what is mended', async () => {
  const rows = await patternRows();
  const lastLine = patternTable(rows).trimEnd().split('\n').at(-1);
  assert.is(lastLine, '31 of 31 buggy graphs told, 32 of 32 healthy ones silent, 15 mended');
  for (const { name, mended } of rows) {
    const left = mended?.left.map(({ id }) => id) ?? [];
    assert.equal(left, name === 'gan-one-network' ? ['updates-of-other-network'] : [], name);
  }
});

function sorted(finding: GraphFinding): GraphFinding {
  return { ...finding, variables: [...finding.variables].sort() };
}

test.run();
