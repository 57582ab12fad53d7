import { count, figure } from '../base/count-text.js';
import { findAssignments, type GraphAssignments } from '../graph/assignments.js';
import { type ExecutedWrite, executedWrites } from '../graph/executed-writes.js';
import { Execution } from '../graph/execution.js';
import { graphDefects } from '../graph/graph-defects.js';
import { parseTensorReference } from '../graph/graph-index.js';
import type { NodeSet } from '../graph/node-set.js';
import { findTrainingFetches, requireFetches } from '../graph/training-fetches.js';
import { WriterRuns } from '../graph/writer-runs.js';
import type { Verdict } from '../model/finding.js';
import type { Graph } from '../model/graph.js';
import type { GraphFinding } from '../model/graph-finding.js';
import type {
  FetchView,
  GraphReport,
  GraphVariableView,
  MissingWrite,
  RunWrite,
} from '../model/graph-report.js';
import type { Problem } from '../model/problem.js';
import { customOpProblems } from './custom-op-problems.js';
import { diagnoseScene } from './diagnose-graph.js';
import { graphSceneOf, type NamedFetch } from './graph-scene.js';
import { okSentence } from './ok-sentence.js';
import { unrunUpdates } from './unrun-updates.js';
import { collectedOps, VariableInGraph } from './variable-in-graph.js';
import { listNames } from './wording.js';

export interface JudgeGraphOptions {
  /** What training fetches; found in the graph where none is given. */
  readonly fetches?: readonly string[];
  /** What training feeds. */
  readonly feeds?: readonly string[];
  /** How many steps the training has. */
  readonly steps?: number;
  /** Where an op stands in the file, by its offset in the graph. */
  readonly placeOf?: (offset: number) => Pick<Problem, 'offset' | 'line'>;
}

/** What a graph was read from. */
export type GraphSource = Pick<GraphReport, 'file' | 'kind' | 'tags' | 'problems'>;

/**
 * Judges a training graph without running it: which writes each training fetch runs and which it does
 * not, with the shortest missing edges, and what else in it keeps variables still.
 *
 * @throws UnknownOpError for a fetch or feed that the graph does not have.
 */
export function judgeGraph(
  graph: Graph,
  source: GraphSource,
  options: JudgeGraphOptions = {},
): GraphReport {
  const assignments = findAssignments(graph);
  const fetches = namedFetches(graph, assignments, options.fetches ?? []);
  const isWhole = source.problems.every(({ code }) => code !== 'truncated-graph');
  const feeds = options.feeds ?? [];
  const writesOf = new Map<string, readonly ExecutedWrite[]>();
  const reachedUnfed = new Map<string, NodeSet>();
  for (const { name, beside = [] } of fetches) {
    const execution = Execution.ofFetches(assignments.index, [name, ...beside], feeds);
    writesOf.set(name, executedWrites(graph, assignments, execution));
    if (feeds.length === 0) reachedUnfed.set(name, execution.reached);
  }
  const problems = [
    ...source.problems,
    ...[...graphDefects(graph), ...customOpProblems(graph, assignments, writesOf.values())].map(
      ({ offset, ...defect }) => ({
        ...defect,
        file: source.file,
        ...(offset === undefined ? {} : options.placeOf?.(offset)),
      }),
    ),
  ];
  const runs = new WriterRuns(graph.nodes);
  for (const writes of writesOf.values()) for (const write of writes) runs.add(write);
  // What a cut file lacks may be just what would make it sound: nothing is said to be missing.
  const isJudged = isWhole && fetches.length > 0;
  const scene = isJudged
    ? graphSceneOf(graph, fetches, options.steps, assignments, reachedUnfed)
    : undefined;
  const unrun = scene ? unrunUpdates(scene) : [];
  const findings = scene ? diagnoseScene({ ...scene, unrun }) : [];
  const fetchViews = fetches.map(
    ({ name, how, beside = [] }): FetchView => ({
      name,
      how,
      beside,
      runs: (writesOf.get(name) ?? []).map(runWrite),
      missing: unrun
        .filter(({ fetch }) => fetch.name === parseTensorReference(name).node)
        .map(
          ({ assign, variable, cause, missingEdge }): MissingWrite => ({
            assign: assign.name,
            variable: variable.name,
            edge: missingEdge,
            why: cause,
          }),
        ),
    }),
  );
  const collections = collectedOps(graph);
  const variables = [...assignments.variables.values()].map(
    (variable) => new VariableInGraph(variable, graph.nodes, collections, runs),
  );
  const fetched = listNames(fetches.map(({ name }) => name));
  const verdict = verdictOf(variables, fetches, findings, problems);
  return {
    ...source,
    nodes: graph.nodes.length,
    functions: graph.functions.length,
    verdict,
    sentence:
      verdict === 'ok'
        ? okSentence(assignments.variables.values(), runs, fetched)
        : sentenceOf(verdict, variables, fetched, findings, problems),
    variables,
    fetches: fetchViews,
    findings,
    problems,
  };
}

function namedFetches(
  graph: Graph,
  assignments: GraphAssignments,
  given: readonly string[],
): readonly NamedFetch[] {
  if (given.length === 0) return findTrainingFetches(graph, assignments);
  requireFetches(graph, assignments, given);
  return given.map((name) => ({ name, how: 'named' }));
}

function runWrite({ assign, variable, run }: ExecutedWrite): RunWrite {
  const certainty = run.certainty === 'always' ? 'always' : 'may';
  return { assign, variable, certainty, why: run.why };
}

/** Stale beats everything; a graph of which anything could not be judged is not ok. */
function verdictOf(
  variables: readonly GraphVariableView[],
  fetches: readonly NamedFetch[],
  findings: readonly GraphFinding[],
  problems: readonly Problem[],
): Verdict {
  if (findings.some(({ severity }) => severity !== 'info')) return 'stale';
  const isJudged =
    variables.length > 0 &&
    fetches.length > 0 &&
    problems.every(({ severity }) => severity === 'note');
  return isJudged ? 'ok' : 'cannot-judge';
}

function sentenceOf(
  verdict: Exclude<Verdict, 'ok'>,
  variables: readonly GraphVariableView[],
  fetched: string,
  findings: readonly GraphFinding[],
  problems: readonly Problem[],
): string {
  switch (verdict) {
    case 'stale': {
      const bad = findings.filter(({ severity }) => severity !== 'info');
      const names = new Set(bad.flatMap((finding) => finding.variables));
      const all = count(variables.length, 'variable');
      return `${figure(names.size)} of ${all} will not move as meant when training fetches ${fetched}.`;
    }
    case 'cannot-judge': {
      const codes = new Set(
        problems.flatMap(({ severity, code }) => (severity === 'error' ? code : [])),
      );
      if (codes.has('truncated-graph')) return 'Could not judge: the file ends too early.';
      if (variables.length === 0) return 'Could not judge: the graph has no variable.';
      if (fetched === '') {
        return 'Could not judge: nothing in the graph tells what training fetches; name it with --fetch.';
      }
      return codes.has('custom-op') && codes.size === 1
        ? 'Could not judge: what moves a variable is an op that TensorFlow does not know; nothing else shows an update that training misses.'
        : 'Could not judge: the graph is damaged; what it has shows no update that training misses.';
    }
  }
}
