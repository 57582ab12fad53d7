import type { GraphRule } from '../graph-rule.js';
import { findUpdates } from './updates-finding.js';

/** An entry of UPDATE_OPS stands in a loop's body, where no op outside can wait for it. */
export const updateOpInLoop: GraphRule = {
  id: 'update-op-in-loop',
  find(context) {
    return findUpdates(this.id, ['inside a loop'], context, () => ({
      severity: 'error',
      message: (variables, fetches) =>
        `The update of ${variables} stands inside a loop, and nothing that ${fetches} runs of the loop depends on it; TensorFlow refuses a control edge from outside.`,
      fix: () => `# In the loop's body, make its result depend on the update:
with tf.control_dependencies([update]):
    result = tf.identity(result)`,
    }));
  },
};
