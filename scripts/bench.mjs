import { countSteps, runEntry } from './base/entry.mjs';
import { runForeground } from './base/foreground.mjs';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { engineEnvironment, ensureNative } from './native.mjs';

const BENCHES = [
  'write-scalars',
  'write-histograms',
  'load-logdir',
  'reopen-logdir',
  'many-runs',
  'live-latency',
  'recorder',
  'recorder-memory',
  'viewer',
  'judge',
  'session-counts',
  'session-overhead',
  'session-memory',
  'random-graphs',
  'graph',
  'server-load',
  'soak',
  'startup',
];

// npm run bench [-- NAME...]: all benches, or those whose name has one of the words.
await runEntry(async () => {
  const words = process.argv.slice(2);
  const chosen = BENCHES.filter(
    (name) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const step = countSteps(4 + chosen.length);
  step('dependencies');
  await ensureInstalled();
  step('native TensorFlow');
  const env = engineEnvironment(await ensureNative());
  step('browser');
  env.FLATLINE_CHROMIUM = await ensureBrowser();
  step('build');
  await build();
  for (const name of chosen) {
    step(name);
    const code = await runForeground(['--import', 'tsx', `test/bench/${name}.ts`], env);
    if (code !== 0) return code;
  }
  return chosen.length > 0 ? 0 : 1;
});
