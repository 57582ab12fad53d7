import type { SeriesEvidence } from '../model/evidence.js';
import { type Expectations, type ExpectedFlat, nothingExpected } from '../model/expected-flat.js';
import type {
  Finding,
  RunVerdict,
  VariableStatus,
  VariableVerdict,
  Verdict,
} from '../model/finding.js';
import {
  impliedRuns,
  observedWrites,
  type RunView,
  seesEveryWrite,
  type VariableView,
} from '../model/run-view.js';
import { isMeasurement } from '../model/variable.js';
import { isEvaluation } from './evaluation-run.js';
import { seriesOf, seriesOfScalar } from './evidence.js';
import { asExpected, expectedIn } from './expected-flat.js';
import { certaintyOf, type Flatness, flatnessOf, pointAt } from './flatness.js';
import { frameworkOf, type ToldFramework } from './framework.js';
import { gradientsOf } from './gradients.js';
import { graphFactsOf } from './graph-facts.js';
import { type Cause, groupCauses } from './group-causes.js';
import { frameworkInference, inferencesOf } from './inferences.js';
import { layerScopesOf } from './layer-scopes.js';
import { learningRateOf } from './learning-rate.js';
import { lossScaleOf } from './loss-scale.js';
import { readOnce } from './read-once.js';
import type { Explanation, JudgedVariable, Rule, RunContext } from './rule.js';
import { rules } from './rules/index.js';
import { neverInTraining } from './rules/never-in-training.js';
import { unjudged } from './unjudged.js';

/**
 * Judges one run: which variables never moved, why, and how to fix it.
 *
 * A pure function of the run view, which holds the run's graph where the log has one, and of what a
 * person expects to be flat.
 *
 * @example diagnose(run).findings.filter(({ severity }) => severity === 'error')
 */
export function diagnose(view: RunView, expectations: Expectations = nothingExpected): RunVerdict {
  const run = readOnce(view);
  const witness = findWitness(run);
  const kept = run.variables.filter(({ role }) => !isMeasurement(role));
  const flatness = new Map<VariableView, Flatness>(
    kept.map((variable) => [variable, flatnessOf(variable, run, witness !== undefined)]),
  );
  const told = frameworkOf(run);
  const context = contextOf(run, flatness, witness, told);
  const causes = new Map<VariableView, Cause>();
  const entries = expectedIn(expectations, run.name);
  const met = new Set<ExpectedFlat>();
  for (const [view, judged] of flatness) {
    const matching =
      judged.kind === 'moved' ? [] : entries.filter(({ pattern }) => pattern.test(view.name));
    for (const entry of matching) met.add(entry);
    const cause = causeOf({ view, ...movementOf(view, judged) }, judged, context);
    if (!cause) continue;
    const [entry] = judged.kind === 'flat' ? matching : [];
    const { explanation } = cause;
    causes.set(
      view,
      entry ? { ...cause, explanation: asExpected(explanation, entry, expectations) } : cause,
    );
  }
  const variables = kept.map((variable) =>
    verdictOf(context, variable, flatness.get(variable), causes.get(variable)),
  );
  const findings = [...groupCauses([...causes.values()], run), ...unjudged(run, flatness)];
  return {
    name: run.name,
    verdict: runVerdict(run, variables, findings),
    steps: stepsOf(run),
    variables,
    findings: findings.sort(bySeverity),
    problems: run.problems,
    expected: [...met],
    isEvaluation: context.isEvaluation,
    framework: frameworkInference(told),
    engine: run.recorder?.engine,
    files: run.files,
    lastWallTime: run.lastWallTime,
  };
}

function contextOf(
  run: RunView,
  flatness: ReadonlyMap<VariableView, Flatness>,
  witness: SeriesEvidence | undefined,
  { framework }: ToldFramework,
): RunContext {
  const flat: JudgedVariable[] = [];
  const moving: VariableView[] = [];
  for (const [view, judged] of flatness) {
    if (judged.kind === 'moved') moving.push(view);
    else if (judged.kind === 'flat') flat.push({ view, ...movementOf(view, judged) });
  }
  return {
    run,
    graph: graphFactsOf(run),
    framework,
    flat,
    moving,
    witness,
    learningRate: learningRateOf(run),
    lossScale: lossScaleOf(run),
    gradients: gradientsOf(run),
    scopes: layerScopesOf(run),
    isEvaluation: isEvaluation(run),
  };
}

function movementOf(
  view: VariableView,
  judged: Flatness,
): Pick<JudgedVariable, 'moved' | 'certainty'> {
  return {
    moved: judged.kind === 'moved',
    certainty: judged.kind === 'flat' ? judged.certainty : certaintyOf(view),
  };
}

/** Something that moved, so that training is known to have gone on: a scalar, or a variable. */
function findWitness(run: RunView): SeriesEvidence | undefined {
  const scalar =
    run.scalars.find((scalar) => /loss/i.test(scalar.tag) && scalar.changes > 0) ??
    run.scalars.find(({ changes }) => changes > 0);
  if (scalar) return seriesOfScalar(scalar);
  const moved = run.variables.find((variable) => flatnessOf(variable, run, false).kind === 'moved');
  return moved && seriesOf(moved)[0];
}

function causeOf(
  variable: JudgedVariable,
  judged: Flatness,
  context: RunContext,
): Cause | undefined {
  let first: Pick<Cause, 'rule' | 'explanation'> | undefined;
  const supporting: string[] = [];
  for (const rule of rulesAbout[judged.kind]) {
    // In a run that only evaluates nothing is meant to move, and what does was moved by training.
    if (context.isEvaluation && rule.inEvaluation !== true) continue;
    const explanation = rule.explain(variable, context);
    if (!explanation) continue;
    if (!first) first = { rule, explanation: soften(explanation, variable, context) };
    else if (rule.id !== 'cannot-judge') supporting.push(rule.id);
  }
  return first && { variable, ...first, supporting };
}

/** The rules that are asked about a variable, by whether it moved. */
const rulesAbout: Readonly<Record<Flatness['kind'], readonly Rule[]>> = {
  flat: rules.filter(({ about = 'flat' }) => about !== 'moved'),
  moved: rules.filter(({ about = 'flat' }) => about !== 'flat'),
  unused: [neverInTraining],
  'too-few': rules.filter(({ about }) => about === 'both'),
};

/** An error needs flatness proven, or strong with something else that moved. */
function soften(
  explanation: Explanation,
  variable: JudgedVariable,
  { witness }: RunContext,
): Explanation {
  const certainty = explanation.certainty ?? variable.certainty;
  const isSure = certainty === 'proven' || (certainty === 'strong' && witness !== undefined);
  return explanation.severity === 'error' && !isSure
    ? { ...explanation, severity: 'warning' }
    : explanation;
}

function verdictOf(
  context: RunContext,
  variable: VariableView,
  flatness: Flatness | undefined,
  cause: Cause | undefined,
): VariableVerdict {
  const { run } = context;
  return {
    name: variable.name,
    role: variable.role,
    status: statusOf(context, flatness, cause),
    moved: movedOf(flatness),
    points: variable.columns.step.length,
    first: pointAt(variable, 0),
    last: pointAt(variable, -1),
    assigns: {
      observed: seesEveryWrite(run.recorder, variable) ? observedWrites(variable) : undefined,
      implied: run.recorder?.kind === 'graph-session' ? impliedRuns(variable) : undefined,
    },
    finding: cause && !cause.rule.silent ? cause.rule.id : undefined,
    inferred: cause || flatness?.kind !== 'moved' ? inferencesOf(variable) : [],
  };
}

/** Undefined where no value says so. */
function movedOf(flatness: Flatness | undefined): boolean | undefined {
  switch (flatness?.kind) {
    case 'moved':
      return true;
    case 'flat':
      return false;
    default:
      return undefined;
  }
}

function statusOf(
  { isEvaluation: onlyEvaluates }: RunContext,
  flatness: Flatness | undefined,
  cause: Cause | undefined,
): VariableStatus {
  if (flatness?.kind === 'moved') return 'moving';
  if (flatness?.kind === 'unused') return 'constant';
  if (flatness?.kind !== 'flat') return 'too-few';
  if (onlyEvaluates) return 'frozen';
  return cause?.explanation.status ?? cause?.rule.status ?? 'flat';
}

/** Stale beats everything; a run with anything that could not be judged is not ok. */
function runVerdict(
  run: RunView,
  variables: readonly VariableVerdict[],
  findings: readonly Finding[],
): Verdict {
  if (findings.some(({ severity }) => severity !== 'info')) return 'stale';
  if (isEvaluation(run)) return 'cannot-judge';
  const isJudged = variables.length > 0 && variables.every(({ status }) => status !== 'too-few');
  return isJudged ? 'ok' : 'cannot-judge';
}

function stepsOf(run: RunView): number {
  if (run.trainingSteps !== undefined) return run.trainingSteps;
  const steps = new Set<number>();
  let known: Float64Array | undefined;
  for (const { columns } of run.variables) {
    if (known === columns.step) continue;
    known = columns.step;
    for (const step of known) steps.add(step);
  }
  return steps.size;
}

const severityOrder = { error: 0, warning: 1, info: 2 } as const;

function bySeverity(a: Finding, b: Finding): number {
  return severityOrder[a.severity] - severityOrder[b.severity];
}
