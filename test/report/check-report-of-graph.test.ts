import { XMLValidator } from 'fast-xml-parser';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { applyPolicyToGraph } from '../../src/diagnosis/check-policy.js';
import { judgeGraph } from '../../src/diagnosis/judge-graph.js';
import { type CheckFormat, checkFormats } from '../../src/report/check-format.js';
import { checkReport } from '../../src/report/check-report.js';
import { noLink } from '../../src/report/finding-link.js';
import { noColours } from '../../src/report/text-report.js';
import { graphOf } from '../support/graphs.js';

const test = suite('report/check-report-of-graph');

const stale = `
  x = Placeholder
  w = VariableV2
  w/Assign = Assign(w, zero)
  grad = Mul(x, w)
  update_w = ApplyGradientDescent(w, rate, grad)
  bn/moving_mean = VariableV2
  bn/update = AssignSub(bn/moving_mean, grad)
  kept = VariableV2
  zero = Const
  rate = Const
  train = NoOp(^update_w)
`;
const warned = stale.replace(
  'train = NoOp(^update_w)',
  'global_step = VariableV2\n train = NoOp(^update_w, ^bn/update)',
);
const damaged = stale.replace('^update_w)', '^update_w, ^bn/update, ^gone)');

function outcomeOf(lines: string, failOn: 'error' | 'warning' = 'warning') {
  const source = { file: 'models/train.pb', kind: 'a GraphDef', tags: [], problems: [] };
  return applyPolicyToGraph(judgeGraph(graphOf(lines), source), { failOn }, 1_700_000_000);
}

function told(format: CheckFormat, lines = stale): string {
  return checkReport(outcomeOf(lines), format, noColours, '1.2.3', noLink);
}

const outcomes = [
  ['an update that nothing runs', stale, 'error', 'failed'],
  ['a warning', warned, 'warning', 'failed'],
  ['a warning where errors alone fail', warned, 'error', 'passed'],
  ['a damaged graph without a finding', damaged, 'error', 'unjudged'],
  ['no variable', 'x = Placeholder', 'error', 'unjudged'],
] as const;

for (const [name, lines, failOn, outcome] of outcomes) {
  test(`${name}: ${outcome}`, () => assert.is(outcomeOf(lines, failOn).outcome, outcome));
}

test('JUnit: a case a variable, in a suite of the graph', () => {
  const xml = told('junit');
  assert.is(XMLValidator.validate(xml), true);
  assert.match(xml, /name="the graph was judged"/);
  assert.match(
    xml,
    /testsuite id="1"[^>]* name="graph models\/train\.pb"[^>]* tests="3" failures="1" errors="0" skipped="1"/,
  );
  assert.match(xml, /name="bn\/moving_mean"[^>]*>\s*<failure type="update-ops-not-run"/);
  assert.match(xml, /Evidence: implied\./);
  assert.match(xml, /name="kept"[^>]*>\s*<skipped message="nothing but an initializer/);
});

test('SARIF: the file is the place, the variables are logical locations', () => {
  const [run] = JSON.parse(told('sarif')).runs;
  assert.is(run.results[0].ruleId, 'update-ops-not-run');
  const [location] = run.results[0].locations;
  assert.is(location.physicalLocation.artifactLocation.uri, 'models/train.pb');
  assert.is(location.logicalLocations[0].fullyQualifiedName, 'models/train.pb/bn/moving_mean');
  assert.is(run.invocations[0].executionSuccessful, true);
  const [notification] = JSON.parse(told('sarif', damaged)).runs[0].invocations[0]
    .toolExecutionNotifications;
  assert.is(notification.descriptor.id, 'dangling-input');
});

test('GitHub and Markdown name the graph', () => {
  assert.match(told('github'), /^::error title=update-ops-not-run in graph models\/train\.pb::/);
  assert.match(told('markdown'), /^## Flatline: failed\n/);
  assert.match(told('markdown'), /\| graph \| verdict \| steps \| variables \|\n/);
  assert.match(told('markdown'), /\| models\/train\.pb \| stale \| none \| 3 \|\n/);
});

test('text and JSON are those of `flatline graph`, with the outcome', () => {
  assert.match(told('text'), /fetch train {2}groups the optimizer\n/);
  const { fetches, outcome, unmet } = JSON.parse(told('json'));
  assert.is(fetches[0].missing[0].assign, 'bn/update');
  assert.equal([outcome, unmet], ['failed', []]);
});

test('names from a graph stay text in every format', () => {
  const hostile = stale.replaceAll('bn/', '\u001b[2J]]>&<b>/');
  for (const format of checkFormats) {
    assert.not.match(told(format, hostile), '\u001b', format);
  }
});

test.run();
