import { performance } from 'node:perf_hooks';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { judge } from '../../src/diagnosis/judge.js';
import { runName } from '../../src/model/names.js';
import type { RunView, VariableView } from '../../src/model/run-view.js';
import { movingLoss, plainRun, recordedRun, variable } from '../support/run-view.js';

const RUNS = 1000;
const LAYERS = 60;
const SAMPLES = 200;
const ROUNDS = 5;
/** Runs share the points of so many: a thousand of their own would take 4 GB. */
const DISTINCT = 10;

const parts = ['kernel', 'gamma', 'beta', 'moving_mean', 'moving_variance'] as const;

/** 300 variables of 200 samples: every tenth layer never updates its statistics. */
function variablesOf(seed: number): VariableView[] {
  return Array.from({ length: LAYERS }, (_, layer) =>
    parts.map((part) => {
      const isStill = layer % 10 === 0 && part.startsWith('moving');
      const values = Array.from({ length: SAMPLES }, (_, at) =>
        isStill ? Number(part === 'moving_variance') : 1 + seed + layer - 0.97 ** at,
      );
      return variable(`block${layer}/${part}`, values);
    }),
  ).flat();
}

const series = Array.from({ length: DISTINCT }, (_, seed) => variablesOf(seed));
const runs: RunView[] = Array.from({ length: RUNS }, (_, at) => {
  const of = series[at % DISTINCT] as VariableView[];
  const more = { name: runName(`run${at}`), scalars: [movingLoss] };
  return at % 2 === 0 ? plainRun(of, more) : recordedRun(of, { ...more, trainingSteps: SAMPLES });
});

const whole: number[] = [];
const single: number[] = [];
let findings = 0;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const report = judge('bench', runs, []);
  whole.push(performance.now() - start);
  findings = report.runs.reduce((sum, run) => sum + run.findings.length, 0);
  for (const run of runs.slice(0, 100)) {
    const from = performance.now();
    diagnose(run);
    single.push(performance.now() - from);
  }
}

const size = `${RUNS} runs x ${LAYERS * parts.length} variables x ${SAMPLES} samples`;
console.log(`${size}: ${spread(whole)} (${findings} findings, ${ROUNDS} rounds)`);
console.log(`one run of them again, as with a new point: ${spread(single)}`);

function spread(millis: number[]): string {
  const sorted = [...millis].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(2);
  return `median ${at(0.5)} ms, from ${at(0)} to ${at(1)} ms`;
}
