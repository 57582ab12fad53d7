import { judge } from '../../src/diagnosis/judge.js';
import type { EvidenceLevel, Severity } from '../../src/model/finding.js';
import type { RunView, VariableView } from '../../src/model/run-view.js';

/** What a judge says of some variables of a log. */
export interface Charge {
  /** The cause it gives; undefined for a judge that gives none. */
  readonly id: string | undefined;
  readonly severity: Severity;
  readonly evidence: EvidenceLevel | undefined;
  readonly variables: readonly string[];
}

/** A way to find what is wrong in a log. */
export interface Judge {
  readonly name: string;
  charge(runs: readonly RunView[]): readonly Charge[];
}

/** A variable's name with its run's, as expectations write it. */
function placed(run: RunView, variable: string): string {
  return run.name === '.' ? variable : `${run.name}: ${variable}`;
}

export const flatline: Judge = {
  name: 'Flatline',
  charge: (runs) =>
    judge('zoo', runs, []).runs.flatMap((verdict, at) =>
      verdict.findings.map(({ id, severity, evidence, variables }) => ({
        id,
        severity,
        evidence,
        variables: variables.map((variable) => placed(runs[at] as RunView, variable)),
      })),
    ),
};

/**
 * SageMaker Debugger's UnchangedTensor with its defaults: numpy.allclose (rtol 1e-5, atol 1e-8)
 * over the last 3 saved values of a tensor. It reads whole tensors; here it gets the figures that
 * the log has of each. Source: docs.aws.amazon.com/sagemaker, "UnchangedTensor".
 */
export const unchangedTensor: Judge = perVariable('UnchangedTensor', ({ columns }) => {
  const last = columns.step.length - 1;
  if (last < 2) return false;
  return figuresOf(columns).every((figure) => {
    const newest = figure[last] as number;
    return [last - 1, last - 2].every((at) => {
      const older = figure[at] as number;
      return Math.abs(newest - older) <= 1e-8 + 1e-5 * Math.abs(older);
    });
  });
});

/** What anybody would try first: the last value is the first one. */
export const lastEqualsFirst: Judge = perVariable('last == first', ({ columns }) => {
  const last = columns.step.length - 1;
  return last > 0 && figuresOf(columns).every((figure) => Object.is(figure[0], figure[last]));
});

function perVariable(name: string, isFlat: (variable: VariableView) => boolean): Judge {
  return {
    name,
    charge: (runs) =>
      runs.flatMap((run) =>
        run.variables.filter(isFlat).map((variable) => ({
          id: undefined,
          severity: 'error',
          evidence: undefined,
          variables: [placed(run, variable.name)],
        })),
      ),
  };
}

function figuresOf(columns: VariableView['columns']): readonly Float64Array[] {
  const { min, max, mean, norm } = columns;
  return [min, max, mean, norm].filter((figure) => !Number.isNaN(figure[0]));
}
