import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { check, type Report, type RunVerdict } from 'flatline';

/**
 * Trains the batch-norm layer four times, flat and healthy, as a graph and with Layers, and holds
 * Flatline to it: exit code 0 only when both flat runs are caught and both healthy ones are silent.
 */
const { values: flags } = parseArgs({ options: { logs: { type: 'string' } } });
const logs = path.resolve(flags.logs ?? 'logs/demo');
const steps = 200;

const expectations = [
  { run: 'graph/flat', rule: 'update-ops-not-run' },
  { run: 'graph/healthy', rule: undefined },
  { run: 'layers/flat', rule: 'called-in-inference-mode' },
  { run: 'layers/healthy', rule: undefined },
] as const;

await rm(logs, { recursive: true, force: true });
for (const { run } of expectations) {
  const started = performance.now();
  process.stdout.write(`${run}: training ${steps} steps ... `);
  const outcome = await train(run);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${outcome} (${seconds} s)`);
}

const report = await check(logs);
console.log(`\n${report.sentence}\n`);
const outcomes = expectations.map(({ run, rule }) => outcomeOf(report, run, rule));
for (const { line } of outcomes) console.log(line);
console.log(`\nThe whole story: npx flatline check ${path.relative('.', logs)}`);
process.exitCode = outcomes.every(({ isExpected }) => isExpected) ? 0 : 1;

/** Trains one example in a process of its own, as its own user would; gives its last words. */
async function train(run: string): Promise<string> {
  const main = fileURLToPath(new URL('batch-norm/main.ts', import.meta.url));
  const words = [main, ...run.split('/'), path.join(logs, run), String(steps)];
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const lines = (out.trim() || err.trim() || 'it said nothing').split('\n');
  return lines.at(-1) as string;
}

function outcomeOf(
  { runs }: Report,
  name: string,
  rule: string | undefined,
): { isExpected: boolean; line: string } {
  const run = runs.find((candidate) => candidate.name === name);
  if (!run) return { isExpected: false, line: `  ?  ${name}: could not judge, it did not run` };
  if (rule === undefined) {
    const isSilent = run.verdict === 'ok' && run.findings.length === 0;
    const line = isSilent
      ? `  ok ${name}: silent, as it should be`
      : `  x  ${name}: ${run.verdict}`;
    return { isExpected: isSilent, line };
  }
  const isCaught = hasCaught(run, rule);
  const [finding] = run.findings;
  return {
    isExpected: isCaught,
    line: isCaught
      ? `  ok ${name}: caught, ${finding?.id} [${finding?.evidence}]\n     ${finding?.message}`
      : `  x  ${name}: not caught`,
  };
}

/** The flat statistics under the right rule, and on more than the values alone. */
function hasCaught(run: RunVerdict, rule: string): boolean {
  const finding = run.findings.find(({ id }) => id === rule);
  return (
    run.verdict === 'stale' && finding?.variables.length === 2 && finding.evidence !== 'observed'
  );
}
