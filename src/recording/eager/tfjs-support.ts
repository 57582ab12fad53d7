import { FlatlineError } from '../../base/errors.js';
import type { EngineSeam, TensorFlowJs } from './tfjs-objects.js';

/** What is known to work: a recording that misses writes would call healthy variables stale. */
const SUPPORTED_VERSIONS = '>=4.0.0 <5';

/** This TensorFlow.js lacks something that is needed to see every write. */
export class UnsupportedTensorFlowError extends FlatlineError {
  readonly code = 'unsupported-tensorflow';

  constructor(found: string) {
    super(
      `this TensorFlow.js cannot be watched: ${found}`,
      `Pass the object of @tensorflow/tfjs-node or @tensorflow/tfjs, version ${SUPPORTED_VERSIONS}.`,
    );
  }
}

/** @throws UnsupportedTensorFlowError when something that the seams need is not there. */
export function supportedEngine(tf: TensorFlowJs): EngineSeam {
  const version = String(tf?.version_core);
  if (!/^4\./.test(version) || typeof tf.engine !== 'function') {
    throw new UnsupportedTensorFlowError(
      `its version is ${version}, the supported range is ${SUPPORTED_VERSIONS}`,
    );
  }
  const engine = tf.engine();
  const methods = ['makeVariable', 'disposeVariable', 'gradients', 'read', 'readSync'] as const;
  const missing: string[] = methods.filter(
    (name) => typeof Reflect.get(engine, name) !== 'function',
  );
  if (!('registeredVariables' in engine)) missing.push('registeredVariables');
  if (typeof Reflect.get(tf.Optimizer.prototype, 'minimize') !== 'function') {
    missing.push('Optimizer.minimize');
  }
  if (missing.length > 0) {
    throw new UnsupportedTensorFlowError(
      `version ${version} without ${missing.join(', ')}; the supported range is ${SUPPORTED_VERSIONS}`,
    );
  }
  return engine as EngineSeam;
}
