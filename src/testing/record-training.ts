import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check, watch } from '../index.js';
import type { Report } from '../model/finding.js';
import type { TensorFlowJs } from '../recording/eager/tfjs-objects.js';

/**
 * Runs a training under `watch` and judges it. The recording goes to a temporary folder that is
 * removed afterwards; what the training throws is thrown on.
 *
 * Three steps are enough to see that a variable moves. To be sure that one never does, train 20.
 *
 * @param tf your own TensorFlow.js object, of any backend.
 * @throws UnsupportedTensorFlowError when this TensorFlow.js cannot be watched.
 * @example
 * const report = await recordTraining(tf, () => model.fit(x, y, { epochs: 20 }));
 * expectHealthy(report);
 */
export async function recordTraining(
  tf: TensorFlowJs,
  train: () => unknown | Promise<unknown>,
): Promise<Report> {
  const logdir = await mkdtemp(path.join(tmpdir(), 'flatline-training-'));
  try {
    const recording = watch(tf, { logdir });
    try {
      await train();
    } finally {
      recording.dispose();
    }
    return await check(logdir);
  } finally {
    await rm(logdir, { recursive: true, force: true });
  }
}
