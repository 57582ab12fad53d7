import { judge } from '../../src/diagnosis/judge.js';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { LogdirReader } from '../../src/logdir/logdir-reader.js';
import type { RunVerdict } from '../../src/model/finding.js';
import type { RunView, VariableView } from '../../src/model/run-view.js';

/** The single run of a log directory, read back from its event files. */
export async function readRun(logdir: string): Promise<RunView> {
  const reader = new LogdirReader(logdir, variablesOfSummaryTags);
  await reader.refresh();
  const [run, ...others] = reader.views();
  if (!run || others.length > 0) throw new Error(`${others.length + 1} runs in ${logdir}`);
  return run;
}

export async function judgeRun(logdir: string): Promise<RunVerdict> {
  const [verdict] = judge(logdir, [await readRun(logdir)], []).runs;
  if (!verdict) throw new Error(`no run in ${logdir}`);
  return verdict;
}

export function variableOf(run: RunView, name: string): VariableView {
  const variable = run.variables.find((candidate) => candidate.name === name);
  if (!variable) {
    throw new Error(`no ${name} among ${run.variables.map((other) => other.name).join(', ')}`);
  }
  return variable;
}

/** Last number of a column. */
export function lastOf(column: Float64Array): number {
  return column.at(-1) ?? Number.NaN;
}
