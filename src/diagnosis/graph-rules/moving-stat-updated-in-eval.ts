import { append } from '../../graph/assignments.js';
import type { ControlMarker } from '../../graph/control-contexts.js';
import { dependencyClosure } from '../../graph/dependency-closure.js';
import { parseTensorReference } from '../../graph/graph-index.js';
import { nodesOfOps } from '../../graph/nodes-of-ops.js';
import { predicateOf } from '../../graph/predicates.js';
import { sourceVariable } from '../../graph/variable-origin.js';
import type { GraphRule, GraphRuleContext } from '../graph-rule.js';
import { runAssigns } from '../graph-scene.js';
import { listNames } from '../wording.js';
import { onlyImplied } from './updates-finding.js';

/**
 * A cond is there to choose between updating the averages and only reading them, and the update
 * stands outside of it: it runs whichever branch is taken, in evaluation too.
 */
export const movingStatUpdatedInEval: GraphRule = {
  id: 'moving-stat-updated-in-eval',
  find(context) {
    const { index, variables } = context.assignments;
    const readBy = gatedReads(context);
    if (readBy.size === 0) return [];
    const updated = new Map<string, string>();
    const predicates = new Set<string>();
    const standsOutside = (assign: number, predicate: string): boolean =>
      !context.contexts
        .of(assign)
        .some((marker) => marker.kind === 'branch' && marker.predicate === predicate);
    const waitedForBy = new Map<string, string[]>();
    for (const { outside, predicate } of outsideEdges(context)) {
      if (readBy.has(predicate)) append(waitedForBy, predicate, outside);
    }
    for (const [predicate, outside] of waitedForBy) {
      const waitedFor = dependencyClosure(index, outside, []);
      for (const name of readBy.get(predicate) ?? []) {
        const variable = variables.get(name);
        const writer =
          variable &&
          runAssigns(variable, context).find(
            (assign) => waitedFor.hasId(assign.id) && standsOutside(assign.id, predicate),
          );
        if (writer?.purpose !== 'update') continue;
        updated.set(name, writer.name);
        predicates.add(predicate);
      }
    }
    if (updated.size === 0) return [];
    const [names, ops] = [[...updated.keys()], [...updated.values()]];
    const chooses = listNames([...predicates]);
    return [
      {
        id: this.id,
        severity: 'warning',
        evidence: 'implied',
        variables: names,
        ops,
        message: `${listNames(names)} ${names.length === 1 ? 'is' : 'are'} updated in evaluation too: ${chooses} chooses a branch, and the update stands outside of both.`,
        fix: `# Make the update inside of the branch:
def train_branch():
    with tf.control_dependencies([ema.apply([mean, variance])]):
        return tf.identity(mean), tf.identity(variance)`,
        why: [
          {
            source: 'graph',
            text: `a branch that ${chooses} decides waits for ${listNames(ops)}, which no branch holds: whatever TensorFlow takes, it runs`,
          },
          onlyImplied,
        ],
        missingEdges: [],
        noEdge:
          'the update would have to move into the branch; an edge only makes it run more often',
      },
    ];
  },
};

/** Variables that a Switch or an If takes, by the op that decides it. */
function gatedReads({ assignments }: GraphRuleContext): Map<string, Set<string>> {
  const { index } = assignments;
  const { nodes } = index;
  const reads = new Map<string, Set<string>>();
  const add = (predicate: string | undefined, inputs: readonly string[]): void => {
    if (predicate === undefined) return;
    for (const input of inputs) {
      const variable = input.startsWith('^') ? undefined : sourceVariable(index, input);
      if (variable === undefined) continue;
      const known = reads.get(predicate);
      if (known) known.add(variable);
      else reads.set(predicate, new Set([variable]));
    }
  };
  for (const id of nodesOfOps(nodes, /^(Ref)?Switch$/)) {
    add(predicateOf(nodes, id), nodes.at(id)?.inputs.slice(0, 1) ?? []);
  }
  for (const id of nodesOfOps(nodes, functionalIf)) {
    const [condition, ...inputs] = nodes.at(id)?.inputs ?? [];
    if (condition !== undefined) add(parseTensorReference(condition).node, inputs);
  }
  return reads;
}

const functionalIf = /^(Stateless)?If$/;

/** Control edges by which a branch, or an If, waits for something that stands outside of it. */
function* outsideEdges({
  assignments,
  contexts,
  reached,
}: GraphRuleContext): Generator<{ readonly outside: string; readonly predicate: string }> {
  const { nodes } = assignments.index;
  for (const id of reached.ids()) {
    const node = nodes.at(id);
    const innermost = contexts.of(id).at(-1);
    const isIf = functionalIf.test(node?.op ?? '');
    if (!node || (!isIf && innermost?.kind !== 'branch')) continue;
    const [condition = ''] = node.inputs;
    const predicate =
      innermost?.kind === 'branch' ? innermost.predicate : parseTensorReference(condition).node;
    for (const input of node.inputs) {
      if (!input.startsWith('^')) continue;
      const outside = input.slice(1);
      const from = nodes.find(outside);
      const isOutside =
        from !== undefined && !contexts.of(from).some((it) => isSame(it, innermost));
      if (isOutside) yield { outside, predicate };
    }
  }
}

function isSame(one: ControlMarker, other: ControlMarker | undefined): boolean {
  return (
    other?.kind === 'branch' &&
    one.kind === 'branch' &&
    one.predicate === other.predicate &&
    one.isTaken === other.isTaken
  );
}
