import { placeText } from '../../graph/control-contexts.js';
import type { Severity } from '../../model/finding.js';
import type { GraphFinding, GraphWhyStep } from '../../model/graph-finding.js';
import { absentStep } from '../evidence.js';
import type { GraphRuleContext } from '../graph-rule.js';
import type { UnrunCause, UnrunUpdate } from '../unrun-updates.js';
import { listNames, sharedText } from '../wording.js';

/** What is absent from everything that a graph alone tells. */
export const onlyImplied = absentStep(
  'recording',
  'no run was recorded: this is what the edges imply of the named fetches, and what else is fetched is not known',
);

/** What a rule over unrun updates says of those with its cause. */
export interface UpdatesWords {
  readonly severity: Severity;
  readonly message: (variables: string, fetches: string, isOne: boolean) => string;
  readonly why?: readonly GraphWhyStep[];
  readonly fix: (ops: readonly string[]) => string;
}

/** One finding for all the updates with a cause, or none. */
export function findUpdates(
  id: string,
  causes: readonly UnrunCause[],
  context: GraphRuleContext,
  words: (updates: readonly UnrunUpdate[]) => UpdatesWords,
): GraphFinding[] {
  const updates = context.unrun.filter(({ cause }) => causes.includes(cause));
  if (updates.length === 0) return [];
  const { severity, message, why = [], fix } = words(updates);
  const variables = [...new Set(updates.map(({ variable }) => variable.name))];
  const ops = updates.map(({ assign }) => assign.name);
  const missingEdges = updates.flatMap(({ missingEdge }) => missingEdge ?? []);
  const fetches = [...new Set(updates.map(({ fetch }) => fetch))];
  const isOne = variables.length === 1;
  return [
    {
      id,
      severity,
      evidence: 'implied',
      variables,
      ops,
      message: message(
        listNames(variables),
        fetches.map(({ name }) => `"${name}"`).join(' and '),
        isOne,
      ),
      fix: fix(ops),
      why: [
        {
          source: 'assign',
          text: `${listNames(ops)} ${ops.length === 1 ? 'assigns' : 'assign'} ${isOne ? 'it' : 'them'}${placesText(updates)}`,
        },
        {
          source: 'graph',
          text: `no data or control edge leads from ${fetches.map(({ name, how }) => `${name} (${how})`).join(' or ')} back to ${ops.length === 1 ? 'it' : 'any of them'}${sharedText(missingEdges)}`,
        },
        ...why,
        onlyImplied,
      ],
      missingEdges,
      noEdge:
        missingEdges.length > 0
          ? undefined
          : 'the update depends on the fetch itself, so an edge back would close a cycle: fetch it as well',
    },
  ];
}

function placesText(updates: readonly UnrunUpdate[]): string {
  const inside = updates.find(({ context }) => context.length > 0);
  return inside ? `, ${placeText(inside.context)}` : '';
}
