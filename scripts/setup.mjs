import { countSteps, runEntry } from './base/entry.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureNative } from './native.mjs';

await runEntry(async () => {
  const step = countSteps(2);
  step('dependencies');
  await ensureInstalled();
  step('native TensorFlow');
  await ensureNative();
});
