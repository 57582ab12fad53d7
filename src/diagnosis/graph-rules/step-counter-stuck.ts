import type { GraphRule } from '../graph-rule.js';
import { isWritten } from '../graph-scene.js';
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
        missingEdges: [],
      },
    ];
  },
};
