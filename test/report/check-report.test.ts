import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { judge } from '../../src/diagnosis/judge.js';
import type { CheckOutcome } from '../../src/model/check-outcome.js';
import { runName } from '../../src/model/names.js';
import type { RunView } from '../../src/model/run-view.js';
import { runViewWith } from '../../src/model/run-view-with.js';
import { type CheckFormat, checkFormats } from '../../src/report/check-format.js';
import { checkReport } from '../../src/report/check-report.js';
import { noLink } from '../../src/report/finding-link.js';
import { noColours } from '../../src/report/text-report.js';
import { checked } from '../support/check-outcome.js';
import { fixtureRun, flat, moving, plainRun } from '../support/run-view.js';

const test = suite('report/check-report');

const told = (outcome: CheckOutcome, format: CheckFormat): string =>
  checkReport(outcome, format, noColours, '1.2.3', noLink);
const named = (name: string, run: RunView): RunView => runViewWith(run, { name: runName(name) });

const staleRun = named('flat', plainRun([moving('w'), flat('bn_mean')]));
const healthyRun = named('healthy', plainRun([moving('w'), moving('bn_mean')]));
const shortRun = named('short', plainRun([moving('w', { points: 1 })]));
const damage = {
  code: 'bad-data-crc',
  severity: 'error',
  file: 'flat/events.out.tfevents.1',
  offset: 1234,
  message: 'a record is damaged',
  advice: 'Copy the file again.',
} as const;
const mixed = checked([staleRun, healthyRun, shortRun], {
  problems: [damage],
  minSteps: 2,
  required: [/kernel/],
});

interface ParsedCase {
  readonly '@classname': string;
  readonly '@name': string;
  readonly failure?: { readonly '@type': string; readonly '@message': string };
  readonly error?: { readonly '@type': string; readonly '@message': string };
  readonly skipped?: { readonly '@message': string };
}

interface ParsedSuite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly '@skipped': string;
  readonly testcase: readonly ParsedCase[];
}

function junitSuites(outcome: CheckOutcome): readonly ParsedSuite[] {
  const xml = told(outcome, 'junit');
  assert.is(XMLValidator.validate(xml), true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => name === 'testcase' || name === 'testsuite',
  });
  return parser.parse(xml).testsuites.testsuite;
}

test('JUnit: a case a variable, and nothing unjudged that passes', () => {
  const suites = junitSuites(mixed);
  const rows = suites.flatMap(({ testcase }) =>
    testcase.map((each) => {
      const verdict = each.failure ? 'failed' : each.error ? 'error' : each.skipped ? 'skip' : 'ok';
      return `${each['@classname']} ${each['@name']}: ${verdict}`;
    }),
  );
  assert.equal(rows, [
    'flatline.check the log directory was judged: ok',
    'flatline.check required-not-recorded: failed',
    'flatline.check too-few-steps short: error',
    'flatline.files flat/events.out.tfevents.1: error',
    'flat w: ok',
    'flat bn_mean: failed',
    'healthy w: ok',
    'healthy bn_mean: ok',
    'short w: skip',
    'short the run was judged: error',
  ]);
  const [flatSuite] = suites.filter((each) => each['@name'] === 'run flat');
  assert.is(flatSuite?.['@tests'], '2');
  assert.is(flatSuite?.['@failures'], '1');
  assert.is(flatSuite?.testcase[1]?.failure?.['@type'], 'update-ops-not-run');
});

test('JUnit: a log directory without a run is an error, not a pass', () => {
  const [first] = junitSuites(checked([]));
  assert.is(first?.['@errors'], '1');
});

test('SARIF: findings as results, what was not read as notifications', () => {
  const log = JSON.parse(told(mixed, 'sarif'));
  assert.is(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(run.tool.driver.name, 'Flatline');
  assert.equal(run.tool.driver.version, '1.2.3');
  const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  const results: readonly { ruleId: string; ruleIndex: number; level: string }[] = run.results;
  for (const { ruleId, ruleIndex } of results) assert.is(rules[ruleIndex], ruleId);
  assert.equal(
    results.map(({ ruleId, level }) => `${ruleId} ${level}`),
    [
      'update-ops-not-run error',
      'cannot-judge note',
      'required-not-recorded error',
      'too-few-steps warning',
    ],
  );
  const [location] = run.results[0].locations;
  assert.is(location.physicalLocation.artifactLocation.uri, 'logs/flat');
  assert.is(location.logicalLocations[0].fullyQualifiedName, 'flat/bn_mean');
  const [notification] = run.invocations[0].toolExecutionNotifications;
  assert.is(notification.locations[0].physicalLocation.region.byteOffset, 1234);
  assert.is(run.properties.outcome, 'failed');
});

test('SARIF: a finding is where its values lie, and carries its argument as data', async () => {
  const report = judge('logs', [await fixtureRun('tf1-flat-nograph')], []);
  const outcome = { ...mixed, report, unmet: [] };
  const [result] = JSON.parse(told(outcome, 'sarif')).runs[0].results;
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  assert.is(artifactLocation.uri, 'logs/events.out.tfevents.1700000000.fixture');
  assert.is(region.byteOffset, 118);
  assert.match(result.relatedLocations.at(-1).message.text, /^loss at step 29: /);
  assert.is(result.properties.why[0].series[0].first.place.offset, 118);
});

test('SARIF: an unjudged check did not succeed', () => {
  const [run] = JSON.parse(told(checked([]), 'sarif')).runs;
  assert.is(run.invocations[0].executionSuccessful, false);
});

test('GitHub: an annotation a line, the sentence last', () => {
  const lines = told(mixed, 'github').trimEnd().split('\n');
  assert.equal(
    lines.map((line) => /^::\w+ title=[^:]*::/.exec(line)?.[0] ?? line),
    [
      '::error title=update-ops-not-run in run flat::',
      '::notice title=cannot-judge in run short::',
      '::error title=required-not-recorded::',
      '::warning title=too-few-steps::',
      '::warning title=bad-data-crc::',
      '1 of 5 variables never moved from its first value (run flat); 2 demands not met.',
    ],
  );
});

test('Markdown: outcome, table, findings in a fence', () => {
  const text = told(mixed, 'markdown');
  assert.match(text, /^## Flatline: failed\n/);
  assert.match(
    text,
    '| flat | stale | 30 | 2 |\n| short | could not judge | 1 | 1 |\n| healthy | ok',
  );
  assert.match(text, /### update-ops-not-run in flat\n\n[^\n]+\n\n```\nEvidence: observed/);
  assert.match(text, 'a record is damaged');
});

test('text and JSON tell unmet demands after the report', () => {
  assert.match(told(mixed, 'text'), /failed {2}no recorded variable matches \/kernel\//);
  const json = JSON.parse(told(mixed, 'json'));
  assert.is(json.outcome, 'failed');
  assert.equal(
    json.unmet.map(({ code }: { code: string }) => code),
    ['required-not-recorded', 'too-few-steps'],
  );
});

test('the first line of a check that asked for more does not sound passed', () => {
  const short = checked([healthyRun], { minSteps: 500 });
  const palette = { ...noColours, good: () => 'green', warn: (text: string) => `yellow ${text}` };
  const [line] = checkReport(short, 'text', palette, '1.2.3', noLink).split('\n');
  assert.is(line, 'yellow 2 of 2 variables moved: nothing is stale; 1 demand not met.');
  assert.match(told(short, 'github'), /nothing is stale; 1 demand not met\.\n$/);
});

test('hostile names stay text in every format', () => {
  const evil = '::error::%0A\u001b[2J</testcase><img onerror=x>```|\ud800"]]>';
  const outcome = checked([named(evil, plainRun([flat(`${evil}/moving_mean`), moving('w')]))]);
  for (const format of checkFormats) {
    const text = told(outcome, format);
    assert.not.match(text, '\u001b');
    assert.ok(text.endsWith('\n'));
  }
  const suites = junitSuites(outcome);
  assert.is(suites.length, 2);
  assert.match(suites[1]?.testcase[0]?.['@name'] ?? '', '</testcase><img onerror=x>');
  for (const line of told(outcome, 'github').trimEnd().split('\n').slice(0, -1)) {
    assert.match(line, /^::error title=[^:]+::/);
  }
  assert.not.match(told(outcome, 'markdown').split('```')[0] ?? '', '<img');
  assert.is(JSON.parse(told(outcome, 'sarif')).runs[0].results.length, 1);
});

test.run();
