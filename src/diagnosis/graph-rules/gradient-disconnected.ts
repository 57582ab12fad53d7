import type { GraphRule } from '../graph-rule.js';
import { listNames } from '../wording.js';
import { untrainedVariables } from './untrained-variables.js';
import { onlyImplied } from './updates-finding.js';

/** Trainable, and every way from it to what is trained passes an op without a gradient. */
export const gradientDisconnected: GraphRule = {
  id: 'gradient-disconnected',
  find(context) {
    const { cut, cuts: ops } = untrainedVariables(context);
    if (cut.length === 0) return [];
    const names = cut.map(({ name }) => name);
    const isOne = names.length === 1;
    const { index } = context.assignments;
    const listed = listNames(ops.map((name) => `${name} (${index.get(name)?.op})`));
    return [
      {
        id: this.id,
        severity: 'warning',
        evidence: 'implied',
        variables: names,
        ops,
        message: `${listNames(names)} ${isOne ? 'is' : 'are'} trainable and ${isOne ? 'gets' : 'get'} no gradient: every way to the loss passes ${listed}.`,
        fix: `# Take the op off the way to the loss, or declare the variable as it is:
kernel = tf.compat.v1.get_variable(name, shape, trainable=False)`,
        why: [
          {
            source: 'graph',
            text: `no optimizer applies anything to ${isOne ? 'it' : 'them'}; from ${isOne ? 'it' : 'them'} to the ops that are trained, no way leads around ${listed}`,
          },
          onlyImplied,
        ],
        missingEdges: [],
        noEdge: 'the graph has no gradient for it, and no op that applies one',
      },
    ];
  },
};
