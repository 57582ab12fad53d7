import type { CheckedReport } from '../model/check-outcome.js';
import type { Report, RunVerdict, VariableStatus, Verdict } from '../model/finding.js';
import type { GraphReport } from '../model/graph-report.js';
import type { Problem } from '../model/problem.js';
import type { ToldFinding } from './finding-text.js';
import { fateOf, type VariableFate } from './variable-fate.js';

/** One thing that a check judged, in the terms that its formats share: a run, or a graph. */
export interface JudgedPart {
  readonly kind: 'run' | 'graph';
  readonly name: string;
  /** The folder or file that findings about it point to. */
  readonly path: string;
  readonly verdict: Verdict;
  /** Undefined for a graph, which has none. */
  readonly steps: number | undefined;
  readonly variables: readonly PartVariable[];
  readonly findings: readonly ToldFinding[];
  readonly problems: readonly Problem[];
}

export interface PartVariable {
  readonly name: string;
  /** What else than moving it does; undefined where it moves, or training runs its update. */
  readonly otherwise: string | undefined;
}

export function isGraphReport(report: CheckedReport): report is GraphReport {
  return !('logdir' in report);
}

/** The runs of a log directory, or the one graph of a graph's report. */
export function judgedParts(report: CheckedReport): readonly JudgedPart[] {
  if (isGraphReport(report)) return [partOfGraph(report)];
  return report.runs.map((run) => partOfRun(run, report));
}

function partOfRun(
  { name, verdict, steps, variables, findings, problems }: RunVerdict,
  { logdir }: Report,
): JudgedPart {
  return {
    kind: 'run',
    name,
    path: name === '.' ? logdir : `${logdir}/${name}`,
    verdict,
    steps,
    variables: variables.map((variable) => ({
      name: variable.name,
      otherwise: variable.status === 'moving' ? undefined : statusWords[variable.status],
    })),
    findings,
    problems,
  };
}

function partOfGraph({ file, verdict, variables, fetches, findings }: GraphReport): JudgedPart {
  return {
    kind: 'graph',
    name: file,
    path: file,
    verdict,
    steps: undefined,
    variables: variables.map((variable) => {
      const fate = fateOf(variable);
      const otherwise = fate === 'runs' ? undefined : fateWords[fate];
      return {
        name: variable.name,
        otherwise: fetches.length > 0 ? otherwise : 'nothing tells what training fetches',
      };
    }),
    findings,
    // The report's own are those of its one graph.
    problems: [],
  };
}

const statusWords: Readonly<Record<Exclude<VariableStatus, 'moving'>, string>> = {
  flat: 'it never changed, and nothing says whether it should',
  frozen: 'it never changed, as declared',
  constant: 'it never changed, and nothing is there to change it',
  'too-few': 'it has too few points to tell whether it moves',
};

const fateWords: Readonly<Record<Exclude<VariableFate, 'runs'>, string>> = {
  missed: 'no training fetch runs what writes it, and nothing says whether one should',
  may: 'a branch or a loop decides whether its update runs',
  untouched: 'nothing but an initializer or a restore writes it',
};
