import { countSteps, runEntry } from './base/entry.mjs';
import { runForeground } from './base/foreground.mjs';
import { ensureInstalled } from './install.mjs';
import { engineEnvironment, ensureNative } from './native.mjs';

// npm run zoo: how well the rules do on sick logs and their healthy twins.
await runEntry(async () => {
  const step = countSteps(3);
  step('dependencies');
  await ensureInstalled();
  step('native TensorFlow');
  const env = engineEnvironment(await ensureNative());
  step('zoo');
  return runForeground(['--import', 'tsx', 'test/zoo/print-zoo.ts'], env);
});
