import type { CheckOutcome, UnmetDemand } from '../model/check-outcome.js';
import type { Severity } from '../model/finding.js';
import type { Problem } from '../model/problem.js';
import { figures } from './evidence-text.js';
import type { FindingLink } from './finding-link.js';
import { findingParagraphs, type ToldFinding } from './finding-text.js';
import { jsonStep } from './json-step.js';
import { isGraphReport, type JudgedPart, judgedParts } from './judged-parts.js';
import { problemSentence } from './problem-text.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * A check as a SARIF 2.1.0 log: a result for each finding, a notification for each file that could
 * not be read. A finding is where the first value of its argument lies, byte by byte, else at the run's
 * folder or the graph's file; the variables are logical locations, the other values related ones.
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
      part.findings.map((finding) => findingResult(part, finding, judged, link(part, finding))),
    ),
    ...unmet.map((demand) => demandResult(pathOf(demand.run, parts) ?? judged, demand)),
  ];
  const ruleIds = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  const notifications = [
    ...report.problems.map((problem) => notification(problem, problem.file)),
    // The files of a run are named from the log directory.
    ...parts.flatMap(({ problems }) =>
      problems.map((problem) =>
        notification(
          problem,
          problem.file === undefined ? undefined : pathIn(judged, problem.file),
        ),
      ),
    ),
  ];
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
            toolExecutionNotifications: notifications,
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
  readonly relatedLocations?: readonly object[];
  readonly properties?: object;
  readonly hostedViewerUri?: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function findingResult(
  { name: part, path }: JudgedPart,
  finding: ToldFinding,
  logdir: string,
  link: string | undefined,
): Result {
  const [first, ...others] = locatedPoints(finding, logdir);
  return {
    ruleId: finding.id,
    level: levels[finding.severity],
    message: { text: `${finding.message}\n\n${findingParagraphs(finding, link)}` },
    ...(link !== undefined && { hostedViewerUri: link }),
    locations: [
      {
        ...(first?.location ?? physicalLocation(path)),
        logicalLocations: finding.variables.map((name) => ({
          fullyQualifiedName: `${part}/${name}`,
          kind: 'variable',
        })),
      },
    ],
    ...(first && {
      relatedLocations: others.map(({ location, text }) => ({ ...location, message: { text } })),
    }),
    partialFingerprints: { 'flatline/v1': `${part}/${finding.id}` },
    ...('certainty' in finding && { properties: { why: finding.why.map(jsonStep) } }),
  };
}

interface LocatedValue {
  readonly location: ReturnType<typeof physicalLocation>;
  readonly text: string;
}

/**
 * The values of a finding's argument whose records are known, in its order. A series that several
 * steps tell of is there once: SARIF wants related locations to differ.
 */
function locatedPoints(finding: ToldFinding, logdir: string): LocatedValue[] {
  if (!('certainty' in finding)) return [];
  const series = finding.why.flatMap((step) =>
    step.source === 'values' ? [...step.series, ...(step.witness ? [step.witness] : [])] : [],
  );
  const located = series.flatMap(({ name, first, last }) =>
    [first, last].flatMap((point) => {
      const { place, step } = point;
      if (!place) return [];
      const location = physicalLocation(pathIn(logdir, place.file), place);
      return [{ location, text: `${name} at step ${step}: ${figures(point)}` }];
    }),
  );
  return [...new Map(located.map((value) => [JSON.stringify(value), value])).values()];
}

/** A file of a log directory; one that is a single event file is called by its name. */
function pathIn(logdir: string, file: string): string {
  return logdir === file || logdir.endsWith(`/${file}`) ? logdir : `${logdir}/${file}`;
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

/** @param place of a record in the file, or of a line in text. */
function physicalLocation(path: string, place: Pick<Problem, 'offset' | 'line'> = {}) {
  const { offset: byteOffset, line: startLine } = place;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      ...(byteOffset !== undefined && { region: { byteOffset } }),
      ...(startLine !== undefined && { region: { startLine } }),
    },
  };
}

function notification(problem: Problem, path: string | undefined): object {
  const { code, severity, advice } = problem;
  return {
    descriptor: { id: code },
    level: severity === 'error' ? 'error' : 'note',
    message: { text: `${problemSentence(problem)}. ${advice}` },
    ...(path !== undefined && { locations: [physicalLocation(path, problem)] }),
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
