import type { WireFinding, WireRun, WireSeverity } from '../src/wire/api.js';

/** A finding that one or more runs share word for word. */
export interface FindingGroup {
  readonly finding: WireFinding;
  readonly runs: readonly string[];
}

const severities: readonly WireSeverity[] = ['error', 'warning', 'info'];

/** Findings of all runs, the same words once, worst first, else in the order of the runs. */
export function groupFindings(runs: readonly WireRun[]): readonly FindingGroup[] {
  const groups = new Map<string, { finding: WireFinding; runs: string[] }>();
  for (const run of runs) {
    for (const finding of run.findings) {
      const { id, severity, evidence, certainty, message, fix } = finding;
      const key = JSON.stringify([id, severity, evidence, certainty, message, fix]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { finding, runs: [run.name] });
      else if (!group.runs.includes(run.name)) group.runs.push(run.name);
    }
  }
  return [...groups.values()].sort(
    (a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity),
  );
}
