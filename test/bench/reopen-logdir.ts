/**
 * Opening a log directory the first time and again, unchanged: `node --import tsx
 * test/bench/reopen-logdir.ts [rounds]`, after `npm run build`. The clock starts when the program has
 * been loaded and stops when every run is judged, which is all that a list of the runs shows.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeScalarRuns } from './made-logs.js';
import { compareRates } from './side-by-side.js';

const reopenOnce = fileURLToPath(new URL('reopen-once.mjs', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);

for (const shape of [
  { runs: 8, tags: 50, steps: 5000 },
  { runs: 1000, tags: 50, steps: 20 },
]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
  const [logdir, cache] = [path.join(folder, 'logs'), path.join(folder, 'cache')];
  try {
    const items = writeScalarRuns(logdir, shape);
    const open = (): number =>
      Number(execFileSync(process.execPath, [reopenOnce, logdir, cache], { encoding: 'utf8' }));
    const again = { name: 'opened again', round: async () => ({ items, millis: open() }) };
    const first = {
      name: 'opened the first time',
      round: async () => {
        rmSync(cache, { recursive: true, force: true });
        return { items, millis: open() };
      },
    };
    console.log(`${shape.runs} runs x ${shape.tags} tags x ${shape.steps} steps`);
    open();
    await compareRates('points', rounds, [again, first]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
