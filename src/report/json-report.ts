import { jsonNumber } from '../base/float-text.js';
import type { Inference, PointFigures } from '../model/evidence.js';
import type { Report } from '../model/finding.js';
import { jsonStep } from './json-step.js';

/** The shape of `flatline check --format json`; additions may come, what is there stays. */
export interface JsonReport {
  readonly version: 1;
  readonly verdict: Report['verdict'];
  readonly sentence: string;
  readonly runs: readonly {
    readonly name: string;
    readonly verdict: Report['verdict'];
    readonly steps: number;
    readonly framework: Inference;
    readonly variables: readonly object[];
    readonly findings: readonly object[];
    readonly problems: readonly object[];
  }[];
  readonly problems: readonly object[];
}

/** A report as plain JSON values. Numbers JSON cannot hold are the strings "NaN" and "Infinity". */
export function jsonReport(report: Report): JsonReport {
  return {
    version: 1,
    verdict: report.verdict,
    sentence: report.sentence,
    runs: report.runs.map((run) => ({
      name: run.name,
      verdict: run.verdict,
      steps: run.steps,
      framework: run.framework,
      variables: run.variables.map((variable) => ({
        name: variable.name,
        role: variable.role,
        status: variable.status,
        moved: variable.moved ?? null,
        points: variable.points,
        first: pointOf(variable.first),
        last: pointOf(variable.last),
        assigns: {
          observed: variable.assigns.observed ?? null,
          implied: variable.assigns.implied ?? null,
        },
        inferred: variable.inferred,
      })),
      findings: run.findings.map((finding) => ({ ...finding, why: finding.why.map(jsonStep) })),
      problems: run.problems.map((problem) => ({ ...problem })),
    })),
    problems: report.problems.map((problem) => ({ ...problem })),
  };
}

function pointOf(point: PointFigures | undefined): object | null {
  if (!point) return null;
  return {
    step: point.step,
    min: jsonNumber(point.min),
    max: jsonNumber(point.max),
    mean: jsonNumber(point.mean),
  };
}
