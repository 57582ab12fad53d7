import { jsonNumber } from '../base/float-text.js';
import { inferencesOf } from '../diagnosis/inferences.js';
import type { PointFigures } from '../model/evidence.js';
import type { Finding, Report, RunVerdict, VariableVerdict } from '../model/finding.js';
import type { Problem } from '../model/problem.js';
import type { RunView, VariableColumns, VariableView } from '../model/run-view.js';
import { jsonStep } from '../report/json-step.js';
import type {
  WireFinding,
  WirePoint,
  WireProblem,
  WireReport,
  WireRun,
  WireVariable,
  WireVariableDetail,
} from '../wire/api.js';
import { type AxisWindow, within } from './axis-window.js';
import { downSample } from './down-sample.js';
import type { LiveReport } from './live-report.js';
import { RecentColumns } from './recent-columns.js';

const recentVariables = new RecentColumns<VariableColumns>();

/**
 * Everything the first screen shows; of the runs only those that changed, where the client has the
 * others since it was given `since`.
 */
export function wireReport(live: LiveReport, since?: string): WireReport {
  const report: Report = live.report;
  const changes = since === undefined ? undefined : live.changesSince(since);
  return {
    version: 1,
    revision: live.revision,
    cursor: live.cursor,
    ...(changes ? { gone: [...changes.gone] } : {}),
    logdir: report.logdir,
    verdict: report.verdict,
    sentence: report.sentence,
    ...(live.progress ? { loading: { ...live.progress } } : {}),
    runs: report.runs.flatMap((verdict) => {
      const isAsked = changes === undefined || changes.changed.has(verdict.name);
      return isAsked ? [wireRun(verdict)] : [];
    }),
    problems: report.problems.map(wireProblem),
  };
}

function wireRun(verdict: RunVerdict): WireRun {
  const { name, steps, framework, engine, files, lastWallTime } = verdict;
  return {
    name,
    verdict: verdict.verdict,
    steps,
    framework,
    ...(engine === undefined ? {} : { engine }),
    files,
    ...(lastWallTime === undefined ? {} : { lastWallTime }),
    findings: verdict.findings.map(wireFinding),
    variables: verdict.variables.map(wireVariable),
    problems: verdict.problems.map(wireProblem),
  };
}

function wireVariable(variable: VariableVerdict): WireVariable {
  const { observed, implied } = variable.assigns;
  return {
    name: variable.name,
    role: variable.role,
    status: variable.status,
    points: variable.points,
    ...(variable.first ? { first: wirePoint(variable.first) } : {}),
    ...(variable.last ? { last: wirePoint(variable.last) } : {}),
    assigns: {
      ...(observed === undefined ? {} : { observed }),
      ...(implied === undefined ? {} : { implied }),
    },
    ...(variable.finding === undefined ? {} : { finding: variable.finding }),
    inferred: [...variable.inferred],
  };
}

function wirePoint({ step, min, max, mean }: PointFigures): WirePoint {
  return { step, min: jsonNumber(min), max: jsonNumber(max), mean: jsonNumber(mean) };
}

function wireFinding(finding: Finding): WireFinding {
  return {
    ...finding,
    variables: [...finding.variables],
    why: finding.why.map(jsonStep),
    missingEdges: finding.missingEdges.map((edge) => ({ ...edge, path: [...edge.path] })),
    supporting: [...finding.supporting],
  };
}

function wireProblem(problem: Problem): WireProblem {
  return { ...problem };
}

/** One variable with about as many points of the window as are asked for, the extremes among them. */
export function wireVariableDetail(
  live: LiveReport,
  run: RunView,
  variable: VariableView,
  window: AxisWindow,
): WireVariableDetail {
  const verdicts = live.report.runs;
  const ownRun = verdicts.find(({ name }) => name === run.name);
  const verdict = ownRun?.variables.find(({ name }) => name === variable.name);
  const finding = ownRun?.findings.find(({ variables }) => variables.includes(variable.name));
  const { shape, dtype, trainable, layer } = variable;
  const { columns, superseded } = recentVariables.of(variable);
  const kept = downSample(columns, within(columns, window), window.points);
  const numbers = (column: Float64Array) =>
    kept.map((index) => jsonNumber(column[index] as number));
  const exact = (column: Float64Array) => kept.map((index) => column[index] as number);
  return {
    revision: live.revision,
    run: run.name,
    variable: {
      ...(verdict ? wireVariable(verdict) : unjudged(variable)),
      inferred: inferencesOf(variable),
    },
    ...(trainable === undefined ? {} : { trainable }),
    ...(shape ? { shape: [...shape] } : {}),
    ...(dtype ? { dtype } : {}),
    ...(layer ? { layer } : {}),
    source: variable.source,
    tags: [...variable.tags],
    origin: variable.origin,
    total: columns.step.length,
    superseded,
    columns: {
      step: exact(columns.step),
      wallTime: exact(columns.wallTime),
      min: numbers(columns.min),
      max: numbers(columns.max),
      mean: numbers(columns.mean),
      std: numbers(columns.std),
      norm: numbers(columns.norm),
      maxChange: numbers(columns.maxChange),
    },
    assigns: variable.assigns.map(({ name, writer, observed, unobservedBecause, implied }) => ({
      name,
      writer,
      ...(observed ? { observed: observed.count } : {}),
      ...(unobservedBecause ? { unobservedBecause } : {}),
      ...(implied ? { implied: implied.runs } : {}),
    })),
    ...(finding ? { finding: wireFinding(finding) } : {}),
    siblings: verdicts.flatMap((other) => {
      const sibling = other.variables.find(({ name }) => name === variable.name);
      return sibling ? [{ run: other.name, status: sibling.status }] : [];
    }),
  };
}

function unjudged({ name, role, columns }: VariableView): WireVariable {
  return { name, role, status: 'too-few', points: columns.step.length, assigns: {}, inferred: [] };
}
