/**
 * Opening a log directory the first time and again, unchanged: `node --import tsx
 * test/bench/reopen-logdir.ts [rounds]`, after `npm run build`. The clock starts when the program has
 * been loaded. What is in the cache of a run is unpacked when it is asked for: the second figure has
 * that for every run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeScalarRuns } from './made-logs.js';

interface Opening {
  readonly opened: number;
  readonly lookedAt: number;
}

const what: Readonly<Record<keyof Opening, string>> = {
  opened: 'every run and its verdict there',
  lookedAt: 'every tag of every run looked at',
};

const reopenOnce = fileURLToPath(new URL('reopen-once.mjs', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);

for (const shape of [
  { runs: 8, tags: 50, steps: 5000 },
  { runs: 1000, tags: 50, steps: 20 },
]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
  const [logdir, cache] = [path.join(folder, 'logs'), path.join(folder, 'cache')];
  try {
    writeScalarRuns(logdir, shape);
    console.log(`${shape.runs} runs x ${shape.tags} tags x ${shape.steps} steps, ${rounds} rounds`);
    tell(
      Array.from({ length: rounds }, () => {
        rmSync(cache, { recursive: true, force: true });
        return { first: open(logdir, cache), again: open(logdir, cache) };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function open(logdir: string, cache: string): Opening {
  const program = [reopenOnce, logdir, cache];
  return JSON.parse(execFileSync(process.execPath, program, { encoding: 'utf8' }));
}

function tell(timings: readonly { readonly first: Opening; readonly again: Opening }[]): void {
  for (const key of ['opened', 'lookedAt'] as const) {
    const first = sorted(timings.map((timing) => timing.first[key]));
    const again = sorted(timings.map((timing) => timing.again[key]));
    const ratio = median(first) / median(again);
    console.log(
      `  ${what[key]}: the first time ${span(first)}, again ${span(again)}: ${ratio.toFixed(1)}x`,
    );
  }
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function median(millis: readonly number[]): number {
  return millis[millis.length >> 1] ?? Number.NaN;
}

function span(millis: readonly number[]): string {
  const [least = Number.NaN, most = Number.NaN] = [millis[0], millis.at(-1)];
  return `${median(millis).toFixed(1)} ms (${least.toFixed(1)} to ${most.toFixed(1)})`;
}
