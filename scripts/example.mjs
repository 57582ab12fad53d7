import { countSteps, runEntry } from './base/entry.mjs';
import { runForeground } from './base/foreground.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { engineEnvironment, ensureNative } from './native.mjs';

// npm run example -- NAME [LOGDIR]: trains one of the examples, with its log under logs/NAME.
await runEntry(async () => {
  const step = countSteps(4);
  step('dependencies');
  await ensureInstalled();
  step('native TensorFlow');
  const env = engineEnvironment(await ensureNative());
  step('build');
  await build();
  step('example');
  return runForeground(['--import', 'tsx', 'examples/run.ts', ...process.argv.slice(2)], env);
});
