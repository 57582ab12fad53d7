import type { Finding } from '../model/finding.js';
import type { RunView } from '../model/run-view.js';
import type { CauseGroup, Explanation, JudgedVariable, Rule } from './rule.js';
import { listNames, spanOf } from './wording.js';

/** One variable's cause: the first rule that explains it, with the others that also match. */
export interface Cause {
  readonly variable: JudgedVariable;
  readonly rule: Rule;
  readonly explanation: Explanation;
  readonly supporting: readonly string[];
}

/** One finding for all variables with the same cause, whatever their number. */
export function groupCauses(causes: readonly Cause[], run: RunView): Finding[] {
  const groups = new Map<string, Cause[]>();
  for (const cause of causes) {
    if (cause.rule.silent) continue;
    const { rule, explanation, variable } = cause;
    const { severity, evidence, group } = explanation;
    const certainty = explanation.certainty ?? variable.certainty;
    const key = JSON.stringify([rule.id, severity, evidence, certainty, group]);
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
    certainty: explanation.certainty ?? variable.certainty,
    variables: names,
    message: explanation.message(group),
    fix: explanation.fix(group),
    why: explanation.why(),
    missingEdges: causes.flatMap((cause) => cause.explanation.missingEdges ?? []),
    supporting: [...new Set(causes.flatMap((cause) => cause.supporting))],
  };
}
