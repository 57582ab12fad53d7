import { count } from '../../base/count-text.js';
import { variablesOfSummaryTags } from '../../graph/summary-tags.js';
import { LogdirReader } from '../../logdir/logdir-reader.js';
import type { RunView } from '../../model/run-view.js';
import { harmlessText } from '../../report/harmless-text.js';
import { problemLines } from '../../report/text-report.js';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';
import { noEventFile } from './check.js';

/**
 * Says what a log directory holds, without judging it.
 *
 * @throws LogdirError when there is no such folder.
 */
export async function inspect(
  logdir: string,
  options: { readonly format: 'text' | 'json' },
  terminal: Terminal,
): Promise<ExitCode> {
  const reader = new LogdirReader(logdir, variablesOfSummaryTags);
  await reader.refresh();
  const runs = reader.views();
  const problems = runs.length > 0 ? reader.problems : [...reader.problems, noEventFile(reader)];
  if (options.format === 'json') {
    const inspected = { version: 1, runs: runs.map(contentsOf), problems };
    terminal.out(`${JSON.stringify(inspected, null, 2)}\n`);
  } else {
    const lines = [
      ...runs.flatMap((run) => runLines(run, terminal)),
      ...problems.flatMap((problem) => problemLines(problem, terminal.palette)),
    ];
    terminal.out(`${lines.join('\n')}\n`);
  }
  return runs.length > 0 ? 0 : 2;
}

/** A run's contents as plain JSON values. */
function contentsOf(run: RunView): object {
  return {
    name: run.name,
    files: run.files,
    steps: run.steps ?? null,
    recorder: run.recorder ?? null,
    trainingSteps: run.trainingSteps ?? null,
    graphNodes: run.graph?.nodes.length ?? 0,
    scalars: run.scalars.map(({ tag, length }) => ({ tag, points: length })),
    variables: run.variables.map(({ name, role, source, columns }) => ({
      name,
      role,
      source,
      points: columns.step.length,
    })),
    problems: run.problems,
  };
}

function runLines(run: RunView, { palette }: Terminal): string[] {
  const steps = run.steps ? `steps ${run.steps.first} to ${run.steps.last}` : 'no values';
  const writer = run.recorder ? `recorded by Flatline on ${run.recorder.engine}` : 'other writer';
  const graph = run.graph ? `graph of ${count(run.graph.nodes.length, 'op')}` : 'no graph';
  const width = Math.max(0, ...run.variables.map(({ name }) => harmlessText(name).length));
  const shown = (name: string): string => harmlessText(name).padEnd(width);
  return [
    palette.strong(`run ${harmlessText(run.name)}`),
    `  ${count(run.files, 'file')}, ${steps}, ${graph}, ${harmlessText(writer)}`,
    ...run.variables.map(
      ({ name, role, source, columns }) =>
        `  variable  ${shown(name)}  ${count(columns.step.length, 'point')}  ${role}, ${source}`,
    ),
    ...run.scalars.map(({ tag, length }) => `  scalar    ${shown(tag)}  ${count(length, 'point')}`),
    ...run.problems.flatMap((problem) => problemLines(problem, palette)),
    '',
  ];
}
