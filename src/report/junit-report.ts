import Builder from 'fast-xml-builder';
import type { CheckOutcome } from '../model/check-outcome.js';
import type { Problem } from '../model/problem.js';
import type { FindingLink } from './finding-link.js';
import { findingParagraphs, type ToldFinding } from './finding-text.js';
import { harmlessText } from './harmless-text.js';
import { isGraphReport, type JudgedPart, judgedParts, type PartVariable } from './judged-parts.js';
import { problemSentence } from './problem-text.js';

interface TestCase {
  readonly '@classname': string;
  readonly '@name': string;
  readonly failure?: Verdict;
  readonly error?: Verdict;
  readonly skipped?: { readonly '@message': string };
}

interface Verdict {
  readonly '@type': string;
  readonly '@message': string;
  readonly '#text': string;
}

/**
 * A check as JUnit XML: a suite for each run or graph with a test case for each variable, and one suite for
 * what was demanded and what could not be read. A variable that could not be judged is skipped, a
 * run or a file that could not be judged is an error; neither passes.
 *
 * The elements and attributes are those of Ant's schema, which Jenkins and GitLab read too.
 */
export function junitReport({ report, unmet, checkedAt }: CheckOutcome, link: FindingLink): string {
  const demands = unmet.map(({ code, run, message, advice, outcome }): TestCase => {
    const verdict = verdictOf(code, message, advice);
    const place = { '@classname': 'flatline.check', '@name': named(run ? `${code} ${run}` : code) };
    return outcome === 'failed' ? { ...place, failure: verdict } : { ...place, error: verdict };
  });
  const whole: TestCase = {
    '@classname': 'flatline.check',
    '@name': isGraphReport(report) ? 'the graph was judged' : 'the log directory was judged',
    ...(report.verdict === 'cannot-judge' && {
      error: verdictOf('cannot-judge', report.sentence, ''),
    }),
  };
  // The schema wants local time without a zone.
  const timestamp = new Date(checkedAt * 1000).toISOString().slice(0, 19);
  const suites = [
    suite('flatline check', [whole, ...demands, ...problemCases(report.problems)]),
    ...judgedParts(report).map((part) => suite(`${part.kind} ${part.name}`, partCases(part, link))),
  ].map((each, id) => ({ '@id': id, '@timestamp': timestamp, ...each }));
  const builder = new Builder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      testsuite: suites,
    },
  });
}

function suite(name: string, testcase: readonly TestCase[]) {
  const amount = (kind: 'failure' | 'error' | 'skipped'): number =>
    testcase.filter((each) => each[kind] !== undefined).length;
  return {
    '@name': named(name),
    '@package': 'flatline',
    '@hostname': 'localhost',
    '@tests': testcase.length,
    '@failures': amount('failure'),
    '@errors': amount('error'),
    '@skipped': amount('skipped'),
    '@time': 0,
    properties: '',
    testcase: testcase.map((each) => ({ ...each, '@time': 0 })),
    'system-out': '',
    'system-err': '',
  };
}

function partCases(part: JudgedPart, link: FindingLink): TestCase[] {
  const bad = part.findings.filter(({ severity }) => severity !== 'info');
  const byVariable = new Map<string, ToldFinding>();
  for (const finding of bad) {
    for (const name of finding.variables) {
      if (!byVariable.has(name)) byVariable.set(name, finding);
    }
  }
  const ofNoVariable = bad.filter(({ variables }) => variables.length === 0);
  const className = named(part.name);
  const failureOf = (finding: ToldFinding): Verdict =>
    verdictOf(finding.id, finding.message, findingParagraphs(finding, link(part, finding)));
  return [
    ...part.variables.map((variable) => {
      const finding = byVariable.get(variable.name);
      return variableCase(className, variable, finding && failureOf(finding));
    }),
    ...ofNoVariable.map((finding) => ({
      '@classname': className,
      '@name': finding.id,
      failure: failureOf(finding),
    })),
    ...unjudgedCase(part, className),
    ...problemCases(part.problems),
  ];
}

function unjudgedCase({ kind, verdict, findings }: JudgedPart, className: string): TestCase[] {
  // Of a graph the whole report says why.
  if (kind === 'graph' || verdict !== 'cannot-judge') return [];
  const reasons = findings.filter(({ id }) => id === 'cannot-judge').map(({ message }) => message);
  return [
    {
      '@classname': className,
      '@name': 'the run was judged',
      error: verdictOf('cannot-judge', reasons[0] ?? 'it has no variables', reasons.join('\n')),
    },
  ];
}

function variableCase(
  className: string,
  { name, otherwise }: PartVariable,
  failure: Verdict | undefined,
): TestCase {
  const place = { '@classname': className, '@name': named(name) };
  if (failure) return { ...place, failure };
  if (otherwise === undefined) return place;
  return { ...place, skipped: { '@message': otherwise } };
}

function problemCases(problems: readonly Problem[]): TestCase[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({
      '@classname': 'flatline.files',
      '@name': named(problem.file ?? problem.code),
      error: verdictOf(problem.code, problemSentence(problem), problem.advice),
    }));
}

function verdictOf(type: string, message: string, text: string): Verdict {
  return {
    '@type': type,
    '@message': named(message),
    '#text': text.split('\n').map(named).join('\n'),
  };
}

/** XML can hold neither control characters nor halves of surrogate pairs. */
function named(text: string): string {
  return harmlessText(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
