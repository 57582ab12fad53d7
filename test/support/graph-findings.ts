import { diagnoseGraph } from '../../src/diagnosis/diagnose-graph.js';
import type { GraphFinding } from '../../src/model/graph-finding.js';
import { type GraphExtras, graphOf } from './graphs.js';

export interface JudgedGraph extends GraphExtras {
  readonly fetches?: readonly string[];
  readonly steps?: number;
}

/** The findings over a graph in the notation of `graphOf`, whose training fetches `train`. */
export function findingsOf(lines: string, judged: JudgedGraph = {}): readonly GraphFinding[] {
  const { fetches = ['train'], steps, ...extras } = judged;
  return diagnoseGraph(
    graphOf(lines, extras),
    fetches.map((name) => ({ name, how: 'given' })),
    steps === undefined ? {} : { steps },
  );
}

/** `error update-ops-not-run: mean` for each finding. */
export function summariesOf(findings: readonly GraphFinding[]): string[] {
  return findings.map(({ id, severity, variables }) => `${severity} ${id}: ${variables.join(' ')}`);
}
