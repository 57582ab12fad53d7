import type { GraphVariable } from '../../graph/assignments.js';
import { missingEdge } from '../../graph/missing-edge.js';
import type { MissingEdge } from '../../model/finding.js';
import type { GraphRule } from '../graph-rule.js';
import { type GraphScene, isWritten } from '../graph-scene.js';
import { listNames } from '../wording.js';
import { onlyImplied } from './updates-finding.js';

/** The names that TensorFlow gives the count of training steps; other counters are their users'. */
const stepCounter = /(^|\/)global_step$/;

/** Training trains, and nothing it runs counts its steps. */
export const stepCounterStuck: GraphRule = {
  id: 'step-counter-stuck',
  find(context) {
    const { assignments, fetches, reached } = context;
    if (!fetches.some(({ trained }) => trained.size > 0)) return [];
    const stuck = [...assignments.variables.values()].filter(
      (variable) => stepCounter.test(variable.name) && !isWritten(variable, context),
    );
    if (stuck.length === 0) return [];
    const names = stuck.map(({ name }) => name);
    const isRead = stuck.some(({ name }) => reached.has(name));
    const how = fetches.map((fetch) => `${fetch.name} (${fetch.how})`);
    const missingEdges = stuck.flatMap((variable) => countingEdge(variable, context) ?? []);
    return [
      {
        id: this.id,
        severity: isRead ? 'error' : 'warning',
        evidence: 'implied',
        variables: names,
        ops: stuck.flatMap(({ assigns }) =>
          assigns.filter(({ purpose }) => purpose === 'update').map(({ name }) => name),
        ),
        message: `Nothing that training runs counts up ${listNames(names)}${isRead ? ', and training reads it: what depends on the step, such as a learning rate, never changes' : ''}.`,
        fix: `global_step = tf.compat.v1.train.get_or_create_global_step()
train_op = optimizer.minimize(loss, global_step=global_step)`,
        why: [
          { source: 'graph', text: `no op that writes it is reached from ${listNames(how)}` },
          onlyImplied,
        ],
        missingEdges,
        noEdge:
          missingEdges.length > 0
            ? undefined
            : 'the graph has no op, or more than one, that counts it up',
      },
    ];
  },
};

/** The edge to the one op that counts a variable up; a reset or a copy of it does not. */
function countingEdge(variable: GraphVariable, scene: GraphScene): MissingEdge | undefined {
  const [counting, ...others] = variable.assigns.filter(
    ({ op, purpose }) => purpose === 'update' && /^AssignAdd(VariableOp)?$/.test(op),
  );
  const [fetch, ...otherFetches] = scene.fetches;
  // Several train ops may each make a step, or all of them together one.
  if (!counting || others.length > 0 || !fetch || otherFetches.length > 0) return undefined;
  return missingEdge(scene.assignments.index, fetch.name, counting);
}
