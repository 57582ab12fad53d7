import { isMovingStatistic } from '../../model/variable.js';
import { absentStep, graphStep, guessedFetches, valuesStep } from '../evidence.js';
import { gateOfWriters } from '../gate.js';
import type { Rule } from '../rule.js';
import { listNames } from '../wording.js';

/** Training depends on the update, which stands in a branch that is never taken. */
export const updateOpGatedOff: Rule = {
  id: 'update-op-gated-off',
  status: 'flat',
  explain({ view }, context) {
    const { graph, run } = context;
    const inGraph = graph?.variable(view.name);
    if (!graph?.training || !inGraph || !isMovingStatistic(view.role)) return undefined;
    const gate = gateOfWriters(inGraph, graph);
    if (!gate) return undefined;
    const { training } = graph;
    const isFed = training.fed.has(gate.predicate);
    return {
      severity: 'error',
      evidence: 'explained',
      message: ({ names, isOne, span }) =>
        `${names} never changed over ${span}: ${isOne ? 'its update stands' : 'their updates stand'} in a branch on "${gate.predicate}" that training does not take.`,
      fix: () => `# Feed it in every training step, and only there:
sess.run([train_op, loss], feed_dict={${JSON.stringify(`${gate.predicate}:0`)}: ${gate.opensAt ? 'True' : 'False'}, ...})
# in Keras layers inside of the graph: layer(x, training=True)`,
      why: () => [
        valuesStep(view, context),
        graphStep(
          `${listNames(gate.writers)} ${gate.writers.length === 1 ? 'is' : 'are'} in the closure of ${training.mainFetch} (${training.how}), in a branch that ${gate.predicate} decides (${gate.op})`,
          [...gate.writers, gate.predicate],
          training,
        ),
        ...(run.recorder
          ? [
              graphStep(
                `${gate.predicate} is ${isFed ? 'fed in training' : 'not among what training feeds'}`,
                [gate.predicate],
              ),
            ]
          : [
              absentStep(
                'recording',
                `no recording of the feeds: that ${gate.predicate} is ${gate.opensAt ? 'False' : 'True'} follows from the values`,
              ),
            ]),
        ...guessedFetches(training),
      ],
      writers: gate.writers,
    };
  },
};
