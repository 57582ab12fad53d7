import { count } from '../base/count-text.js';
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
import { type Flatness, flatnessOf, pointAt } from './flatness.js';
import { frameworkOf } from './framework.js';
import { graphFactsOf } from './graph-facts.js';
import type { CauseGroup, Explanation, FlatVariable, Rule, RunContext } from './rule.js';
import { rules } from './rules/index.js';
import { listNames, spanOf } from './wording.js';

/** One variable's cause: the first rule that explains it, with the others that also match. */
interface Cause {
  readonly variable: FlatVariable;
  readonly rule: Rule;
  readonly explanation: Explanation;
  readonly supporting: readonly string[];
}

/**
 * Judges one run: which variables never moved, why, and how to fix it.
 *
 * A pure function of the run view, which holds the run's graph where the log has one.
 *
 * @example diagnose(run).findings.filter(({ severity }) => severity === 'error')
 */
export function diagnose(run: RunView): RunVerdict {
  const witness = findWitness(run);
  const flatness = new Map<VariableView, Flatness>(
    run.variables.map((variable) => [variable, flatnessOf(variable, run, witness !== undefined)]),
  );
  const context = contextOf(run, flatness, witness);
  const causes = new Map<VariableView, Cause>();
  for (const variable of context.flat) {
    const cause = causeOf(variable, context);
    if (cause) causes.set(variable.view, cause);
  }
  const variables = run.variables.map((variable) =>
    verdictOf(run, variable, flatness.get(variable), causes.get(variable)),
  );
  const findings = [...groupCauses([...causes.values()], run), ...unjudged(run, flatness)];
  return {
    name: run.name,
    verdict: runVerdict(variables, findings),
    steps: stepsOf(run),
    variables,
    findings: findings.sort(bySeverity),
    problems: run.problems,
  };
}

function contextOf(
  run: RunView,
  flatness: ReadonlyMap<VariableView, Flatness>,
  witness: string | undefined,
): RunContext {
  const flat: FlatVariable[] = [];
  const moving: VariableView[] = [];
  for (const [view, judged] of flatness) {
    if (judged.kind === 'moved') moving.push(view);
    else if (judged.kind === 'flat') flat.push({ view, certainty: judged.certainty });
  }
  return { run, graph: graphFactsOf(run), framework: frameworkOf(run), flat, moving, witness };
}

/** Something that moved, so that training is known to have gone on: a scalar, or a variable. */
function findWitness(run: RunView): string | undefined {
  const scalar =
    run.scalars.find(({ tag, changes }) => changes > 0 && /loss/i.test(tag)) ??
    run.scalars.find(({ changes }) => changes > 0);
  if (scalar) return scalar.tag;
  return run.variables.find((variable) => flatnessOf(variable, run, false).kind === 'moved')?.name;
}

function causeOf(variable: FlatVariable, context: RunContext): Cause | undefined {
  const matches = rules.flatMap((rule) => {
    const explanation = rule.explain(variable, context);
    return explanation ? [{ rule, explanation: soften(explanation, variable, context) }] : [];
  });
  const [first, ...others] = matches;
  if (!first) return undefined;
  const supporting = others.map(({ rule }) => rule.id).filter((id) => id !== 'cannot-judge');
  return { variable, ...first, supporting };
}

/** An error needs flatness proven, or strong with something else that moved. */
function soften(
  explanation: Explanation,
  { certainty }: FlatVariable,
  { witness }: RunContext,
): Explanation {
  const isSure = certainty === 'proven' || (certainty === 'strong' && witness !== undefined);
  return explanation.severity === 'error' && !isSure
    ? { ...explanation, severity: 'warning' }
    : explanation;
}

function verdictOf(
  run: RunView,
  variable: VariableView,
  flatness: Flatness | undefined,
  cause: Cause | undefined,
): VariableVerdict {
  return {
    name: variable.name,
    role: variable.role,
    status: statusOf(flatness, cause),
    moved: flatness?.kind === 'too-few' ? undefined : flatness?.kind === 'moved',
    points: variable.columns.step.length,
    first: pointAt(variable, 0),
    last: pointAt(variable, -1),
    assigns: {
      observed: seesEveryWrite(run.recorder, variable) ? observedWrites(variable) : undefined,
      implied: run.recorder?.kind === 'graph-session' ? impliedRuns(variable) : undefined,
    },
    finding: cause && !cause.rule.silent ? cause.rule.id : undefined,
  };
}

function statusOf(flatness: Flatness | undefined, cause: Cause | undefined): VariableStatus {
  if (flatness?.kind === 'moved') return 'moving';
  if (flatness?.kind !== 'flat') return 'too-few';
  return cause?.explanation.status ?? cause?.rule.status ?? 'flat';
}

/** One finding for all variables with the same cause, whatever their number. */
function groupCauses(causes: readonly Cause[], run: RunView): Finding[] {
  const groups = new Map<string, Cause[]>();
  for (const cause of causes) {
    if (cause.rule.silent) continue;
    const { rule, explanation, variable } = cause;
    const { severity, evidence, group } = explanation;
    const key = JSON.stringify([rule.id, severity, evidence, variable.certainty, group]);
    const members = groups.get(key);
    if (members) members.push(cause);
    else groups.set(key, [cause]);
  }
  return [...groups.values()].map((members) => findingOf(members, run));
}

function findingOf(causes: readonly Cause[], run: RunView): Finding {
  const [{ rule, explanation, variable }] = causes as [Cause, ...Cause[]];
  const views = causes.map((cause) => cause.variable.view);
  const names = views.map(({ name }) => name);
  const group: CauseGroup = {
    names: listNames(names),
    isOne: names.length === 1,
    span: spanOf(run, views),
    writers: [...new Set(causes.flatMap((cause) => cause.explanation.writers ?? []))],
  };
  return {
    id: rule.id,
    severity: explanation.severity,
    evidence: explanation.evidence,
    certainty: variable.certainty,
    variables: names,
    message: explanation.message(group),
    fix: explanation.fix(group),
    why: explanation.why,
    missingEdges: causes.flatMap((cause) => cause.explanation.missingEdges ?? []),
    supporting: [...new Set(causes.flatMap((cause) => cause.supporting))],
  };
}

/** What could not be judged at all, so that silence never looks like health. */
function unjudged(run: RunView, flatness: ReadonlyMap<VariableView, Flatness>): Finding[] {
  const base = {
    id: 'cannot-judge',
    severity: 'info',
    evidence: 'observed',
    certainty: 'weak',
    missingEdges: [],
    supporting: [],
  } as const;
  if (run.variables.length === 0) {
    return [
      {
        ...base,
        variables: [],
        message: 'No variable was recorded in this run.',
        fix: 'Record the training with Flatline, or write histograms of the variables.',
        why: [
          {
            source: 'absent',
            text: `${count(run.scalars.length, 'scalar tag')}, but nothing that is a variable`,
          },
        ],
      },
    ];
  }
  const byReason = new Map<string, { readonly names: string[]; readonly fix: string }>();
  for (const [{ name }, judged] of flatness) {
    if (judged.kind !== 'too-few') continue;
    const same = byReason.get(judged.wanted);
    if (same) same.names.push(name);
    else byReason.set(judged.wanted, { names: [name], fix: judged.fix });
  }
  return [...byReason].map(([wanted, { names, fix }]) => ({
    ...base,
    variables: names,
    message: `Too early to judge ${listNames(names)}: it takes ${wanted}.`,
    fix,
    why: [{ source: 'absent', text: `needed: ${wanted}` }],
  }));
}

/** Stale beats everything; a run with anything that could not be judged is not ok. */
function runVerdict(variables: readonly VariableVerdict[], findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity !== 'info')) return 'stale';
  const isJudged = variables.length > 0 && variables.every(({ status }) => status !== 'too-few');
  return isJudged ? 'ok' : 'cannot-judge';
}

function stepsOf(run: RunView): number {
  if (run.trainingSteps !== undefined) return run.trainingSteps;
  const steps = new Set<number>();
  for (const { columns } of run.variables) for (const step of columns.step) steps.add(step);
  return steps.size;
}

const severityOrder = { error: 0, warning: 1, info: 2 } as const;

function bySeverity(a: Finding, b: Finding): number {
  return severityOrder[a.severity] - severityOrder[b.severity];
}
