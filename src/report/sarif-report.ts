import type { CheckOutcome, UnmetDemand } from '../model/check-outcome.js';
import type { Severity } from '../model/finding.js';
import type { Problem } from '../model/problem.js';
import type { FindingLink } from './finding-link.js';
import { findingParagraphs, type ToldFinding } from './finding-text.js';
import { isGraphReport, type JudgedPart, judgedParts } from './judged-parts.js';
import { problemSentence } from './problem-text.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * A check as a SARIF 2.1.0 log: a result for each finding, a notification for each file that could
 * not be read. Findings are about runs and graphs, so their location is the run's folder or the graph's
 * file, with the variables as logical locations.
 *
 * @param version Flatline's own.
 */
export function sarifReport(
  { report, unmet, outcome }: CheckOutcome,
  version: string,
  link: FindingLink,
): string {
  const parts = judgedParts(report);
  const judged = isGraphReport(report) ? report.file : report.logdir;
  const results = [
    ...parts.flatMap((part) =>
      part.findings.map((finding) => findingResult(part, finding, link(part, finding))),
    ),
    ...unmet.map((demand) => demandResult(pathOf(demand.run, parts) ?? judged, demand)),
  ];
  const ruleIds = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  const problems = [...report.problems, ...parts.flatMap((part) => part.problems)];
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Flatline', version, rules: ruleIds.map((id) => ({ id })) },
        },
        invocations: [
          {
            executionSuccessful: outcome !== 'unjudged',
            toolExecutionNotifications: problems.map(notification),
          },
        ],
        results: results.map((result) => ({
          ...result,
          ruleIndex: ruleIds.indexOf(result.ruleId),
        })),
        properties: { sentence: report.sentence, outcome },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface Result {
  readonly ruleId: string;
  readonly level: (typeof levels)[Severity];
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly hostedViewerUri?: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function findingResult(
  { name: part, path }: JudgedPart,
  finding: ToldFinding,
  link: string | undefined,
): Result {
  return {
    ruleId: finding.id,
    level: levels[finding.severity],
    message: { text: `${finding.message}\n\n${findingParagraphs(finding, link)}` },
    ...(link !== undefined && { hostedViewerUri: link }),
    locations: [
      {
        ...physicalLocation(path),
        logicalLocations: finding.variables.map((name) => ({
          fullyQualifiedName: `${part}/${name}`,
          kind: 'variable',
        })),
      },
    ],
    partialFingerprints: { 'flatline/v1': `${part}/${finding.id}` },
  };
}

function pathOf(run: string | undefined, parts: readonly JudgedPart[]): string | undefined {
  return parts.find(({ name }) => name === run)?.path;
}

function demandResult(path: string, { code, run, outcome, message, advice }: UnmetDemand): Result {
  return {
    ruleId: code,
    level: outcome === 'failed' ? 'error' : 'warning',
    message: { text: `${message} ${advice}` },
    locations: [physicalLocation(path)],
    partialFingerprints: { 'flatline/v1': `${run ?? ''}/${code}` },
  };
}

function physicalLocation(path: string) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) } } };
}

function notification(problem: Problem): object {
  const { code, severity, file, offset, advice } = problem;
  return {
    descriptor: { id: code },
    level: severity === 'error' ? 'error' : 'note',
    message: { text: `${problemSentence(problem)}. ${advice}` },
    ...(file !== undefined && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file) },
            ...(offset !== undefined && { region: { byteOffset: offset } }),
          },
        },
      ],
    }),
  };
}

/** A path as a URI reference; SARIF has no other way to name a file. */
function uriOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
