import { countSteps, runEntry } from './base/entry.mjs';
import { runForeground } from './base/foreground.mjs';
import { ensureInstalled } from './install.mjs';

const DEFAULT_FILES = 100_000;

const PARTS = ['test/tfrecord/record-reader-damage.test.ts', 'test/logdir/mutated-logs.test.ts'];

// npm run fuzz [-- FILES]: reads so many damaged files, and as many whole logs whose records were
// changed. CI runs the same tests with fewer.
await runEntry(async () => {
  const files = Number(process.argv[2] ?? DEFAULT_FILES);
  if (!Number.isInteger(files) || files < 1) {
    console.error('npm run fuzz -- FILES: how many files?');
    return 1;
  }
  const step = countSteps(1 + PARTS.length);
  step('dependencies');
  await ensureInstalled();
  for (const part of PARTS) {
    step(`${part}, ${files.toLocaleString('en')} files`);
    const code = await runForeground(['--import', 'tsx', part, String(files)]);
    if (code !== 0) return code;
  }
  return 0;
});
