import { findTrainingFetches } from '../../graph/training-fetches.js';
import type { GraphRule } from '../graph-rule.js';
import { hasApplyOp, isWritten } from '../graph-scene.js';
import { listNames } from '../wording.js';
import { onlyImplied } from './updates-finding.js';

/** The graph has an optimizer, and nothing that training fetches runs any of its ops. */
export const noOptimizerStep: GraphRule = {
  id: 'no-optimizer-step',
  find(context) {
    const { assignments, fetches, graph } = context;
    const optimised = [...assignments.variables.values()].filter(hasApplyOp);
    const isRun = optimised.some((variable) => isWritten(variable, context));
    if (optimised.length === 0 || isRun) return [];
    const variables = optimised.map(({ name }) => name);
    const ops = findTrainingFetches(graph, assignments).map(({ name }) => name);
    const fetched = fetches.map(({ name }) => `"${name}"`).join(' and ');
    return [
      {
        id: this.id,
        severity: 'error',
        evidence: 'implied',
        variables,
        ops,
        message: `${fetched} ${fetches.length === 1 ? 'runs' : 'run'} no op of an optimizer, so that nothing trains ${listNames(variables)}.`,
        fix: 'sess.run([train_op, loss], feed_dict)  # in every step, not the loss alone',
        why: [
          {
            source: 'graph',
            text: `${listNames(ops)} would run the optimizer, and is not fetched`,
          },
          onlyImplied,
        ],
        missingEdges: [],
        noEdge: `what trains is an op of its own: fetch ${listNames(ops)} as well`,
      },
    ];
  },
};
