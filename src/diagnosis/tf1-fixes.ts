import { operationsByName } from './python-code.js';

/** Python that cures a TensorFlow 1 graph in its source. */

export const collectionFix = `update_ops = tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.UPDATE_OPS)
with tf.control_dependencies(update_ops):
    train_op = optimizer.minimize(loss)`;

export const lateCollectionFix = `# After every layer is made:\n${collectionFix}`;

export const layerFix = `# In the layer, make its output depend on the assigns:
with tf.control_dependencies([mean.assign(batch_mean), variance.assign(batch_variance)]):
    output = tf.identity(output)`;

/** For several train ops, each of which is to run the updates of the network that it trains. */
export const ownNetworkFix = `# Give each train op the updates of its own network:
updates = tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.UPDATE_OPS, scope='generator')
with tf.control_dependencies(updates):
    g_train = optimizer.minimize(g_loss, var_list=g_variables)`;

/** For assigns that stand in no collection. */
export function ownAssignsFix(writers: readonly string[]): string {
  return `${layerFix}

# Or leave the layer as it is, and make the train op depend on them:
${operationsByName('updates', writers)}
with tf.control_dependencies(updates):
    train_op = optimizer.minimize(loss)`;
}

/** For assigns that a collection which training runs was not given. */
export function uncollectedFix(writers: readonly string[]): string {
  return `${operationsByName('missed', writers)}
update_ops = tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.UPDATE_OPS)
with tf.control_dependencies(update_ops + missed):
    train_op = optimizer.minimize(loss)`;
}

/** For assigns that depend on the train op themselves. */
export function fetchFix(writers: readonly string[]): string {
  return `# They run after the train op, so fetch them with it:
${operationsByName('updates', writers)}
sess.run([train_op, updates], feed_dict)`;
}
