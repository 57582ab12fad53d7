import { runForeground } from './base/foreground.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { engineEnvironment, ensureNative } from './native.mjs';

/** How many steps `trainDemo` announces. */
export const DEMO_STEPS = 4;

/**
 * From a bare checkout to a trained demo: logs/demo holds its run.
 * @param {(title: string) => void} step announces a step
 * @param {readonly string[]} args for the demo
 * @returns {Promise<number>} the demo's exit code: 0 if Flatline found what it should
 */
export async function trainDemo(step, args) {
  step('dependencies');
  await ensureInstalled();
  step('native TensorFlow');
  const engine = await ensureNative();
  step('build');
  await build();
  step('demo');
  return runForeground(['--import', 'tsx', 'examples/demo.ts', ...args], engineEnvironment(engine));
}
