import path from 'node:path';
import { GraphSession } from '../../../src/index.js';
import { fixturesFolder } from '../../support/fixtures.js';
import { nativeTensorFlow } from '../../support/tensorflow.js';
import type { Expectation, ZooLog, ZooPair } from '../zoo-pair.js';

const STEPS = 24;

/** A SavedModel's graph, trained in a recorded session that fetches `fetches` in every step. */
function sessionLog(model: string, fetches: readonly string[]): ZooLog {
  return {
    kind: 'live',
    record: async (logdir) => {
      const tf = await nativeTensorFlow();
      const session = await GraphSession.open(tf, path.join(fixturesFolder, model), { logdir });
      await session.run('init');
      for (let step = 0; step < STEPS; step++) {
        const x = tf.randomNormal([8, 4], 1.5, 2, 'float32', step + 1);
        const y = tf.tidy(() => x.sum(1, true).mul(0.1));
        const { outputs } = await session.run([...fetches], { feeds: { x, y } });
        tf.dispose([x, y, ...Object.values(outputs)] as never);
      }
      session.dispose();
    },
  };
}

function session(
  name: string,
  source: string,
  expected: Expectation,
  logs: Pick<ZooPair, 'sick' | 'healthy'>,
): ZooPair {
  return { name, framework: 'tf1', evidence: 'recorded', source, expected, ...logs };
}

const step = ['loss', 'train_op'];
const layer = ['bn_mean', 'bn_variance'];
const healthy = sessionLog('saved_model_healthy', step);

/** TensorFlow 1 graphs that run in a recorded session: fetches and values are seen. */
export const graphSessionPairs: readonly ZooPair[] = [
  session(
    'session-assign-nobody-runs',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/assign',
    { cause: 'update-ops-not-run', variables: layer },
    { sick: sessionLog('saved_model_flat', step), healthy },
  ),
  session(
    'session-assign-nobody-runs-resource',
    'https://www.tensorflow.org/api_docs/python/tf/compat/v1/enable_resource_variables',
    { cause: 'update-ops-not-run', variables: layer },
    { sick: sessionLog('saved_model_resource_flat', step), healthy },
  ),
  session(
    'session-assigns-fetched-apart',
    'https://github.com/tensorflow/tensorflow/issues/11965',
    { cause: 'update-ops-not-run', variables: layer },
    {
      sick: sessionLog('saved_model_flat', ['train_op']),
      healthy: sessionLog('saved_model_flat', ['train_op', 'Assign', 'Assign_1']),
    },
  ),
];
