import type { GraphReport } from '../model/graph-report.js';

/** The shape of `flatline graph --format json`; additions may come, what is there stays. */
export interface GraphJsonReport {
  readonly version: 1;
  readonly fetches: readonly {
    readonly name: string;
    readonly how: string;
    readonly beside: readonly string[];
    readonly runs: readonly object[];
    readonly missing: readonly object[];
  }[];
  readonly findings: readonly object[];
  readonly verdict: GraphReport['verdict'];
  readonly sentence: string;
  readonly file: string;
  readonly kind: string;
  readonly tags: readonly string[];
  readonly nodes: number;
  readonly functions: number;
  readonly variables: readonly object[];
  readonly problems: readonly object[];
}

/** A judgement of a graph as plain JSON values; what is not known is null. */
export function graphJsonReport(report: GraphReport): GraphJsonReport {
  return {
    version: 1,
    fetches: report.fetches.map(({ name, how, beside, runs, missing }) => ({
      name,
      how,
      beside,
      runs: runs.map(({ assign, variable, certainty, why }) => ({
        assign,
        variable: variable ?? null,
        certainty,
        why: why ?? null,
      })),
      missing: missing.map(({ assign, variable, edge, why }) => ({
        assign,
        variable,
        edge: edge ? { from: edge.assign, to: edge.fetch, path: [...edge.path] } : null,
        why,
      })),
    })),
    findings: report.findings.map((finding) => ({ ...finding })),
    verdict: report.verdict,
    sentence: report.sentence,
    file: report.file,
    kind: report.kind,
    tags: report.tags,
    nodes: report.nodes,
    functions: report.functions,
    variables: report.variables.map(
      ({ name, role, trainable, shape, initialValue, writers, collections }) => ({
        name,
        role,
        trainable: trainable ?? null,
        shape: shape ?? null,
        initialValue: initialValue ?? null,
        writers: writers.map((writer) => ({ ...writer })),
        collections,
      }),
    ),
    problems: report.problems.map((problem) => ({ ...problem })),
  };
}
