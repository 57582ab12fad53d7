import { count } from '../base/count-text.js';
import type { Finding } from '../model/finding.js';
import type { RunView, VariableView } from '../model/run-view.js';
import { isEvaluation } from './evaluation-run.js';
import { absentStep } from './evidence.js';
import type { Flatness } from './flatness.js';
import { listNames } from './wording.js';

/** What could not be judged at all, so that silence never looks like health. */
export function unjudged(run: RunView, flatness: ReadonlyMap<VariableView, Flatness>): Finding[] {
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
          absentStep(
            'points',
            `${count(run.scalars.length, 'scalar tag')}, but nothing that is a variable`,
          ),
        ],
      },
    ];
  }
  if (isEvaluation(run)) {
    const still = [...flatness].flatMap(([{ name }, { kind }]) => (kind === 'moved' ? [] : [name]));
    return still.length === 0 ? [] : [{ ...base, ...evaluationOnly(still) }];
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
    why: [absentStep('points', `needed: ${wanted}`)],
  }));
}

function evaluationOnly(
  names: readonly string[],
): Pick<Finding, 'variables' | 'message' | 'fix' | 'why'> {
  return {
    variables: names,
    message: `${listNames(names)} did not change in this run, which only evaluates: what trains has to be judged where it trains.`,
    fix: 'Nothing to do. A run that does train needs another name than eval, test or validation.',
    why: [absentStep('purpose', 'by its purpose or its name this run trains nothing')],
  };
}
