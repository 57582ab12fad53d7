import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { count } from '../../base/count-text.js';
import { FlatlineError } from '../../base/errors.js';
import { diagnoseGraph } from '../../diagnosis/diagnose-graph.js';
import type { NamedFetch } from '../../diagnosis/graph-scene.js';
import { findAssignments, type GraphAssignments } from '../../graph/assignments.js';
import { graphDefects } from '../../graph/graph-defects.js';
import { parseTensorReference } from '../../graph/graph-index.js';
import { planRepair, type RepairEdge, type RepairRefusal } from '../../graph/repair.js';
import { findTrainingFetches, requireFetches } from '../../graph/training-fetches.js';
import { changeFile } from '../../graph-files/change-file.js';
import { describeKind, type GraphFile } from '../../graph-files/graph-file.js';
import { graphsOfMessage } from '../../graph-files/message-graphs.js';
import { readGraphFile } from '../../graph-files/read-graph-file.js';
import { messageOfText } from '../../graph-files/text-message.js';
import { writeCopy } from '../../graph-files/write-copy.js';
import type { Graph } from '../../model/graph.js';
import type { GraphFinding } from '../../model/graph-finding.js';
import { type GraphFix, graphFixJson, graphFixText } from '../../report/graph-fix-text.js';
import { harmlessText } from '../../report/harmless-text.js';
import type { ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

export interface GraphFixOptions {
  /** What training fetches; found in the graph where none is given. */
  readonly fetch?: readonly string[];
  /** The assigns to run; those that the findings name where none is given. */
  readonly assign?: readonly string[];
  /** Which graph of a SavedModel. */
  readonly tag?: string;
  /** How many steps the training has. */
  readonly steps?: number;
  readonly format: 'text' | 'json';
}

/** The graph cannot be fixed as asked. */
export class GraphFixError extends FlatlineError {
  readonly code = 'graph-fix';
}

/** What Node reads in one piece, and what TensorFlow loads. */
const MOST_BYTES = 2 ** 31 - 1;
/** Its hash is of the unchanged graph. */
const FINGERPRINT = 'fingerprint.pb';

/**
 * Writes a copy of a graph in which the training fetches run the assigns they leave out, and says
 * what was added. A graph that is in order is copied byte for byte. Nothing is written when a check
 * fails.
 *
 * @returns 0 when nothing is left that is wrong, 1 when something is that no edge cures.
 * @throws GraphFixError, GraphFileError, CopyError, UnknownOpError.
 */
export async function graphFix(
  input: string,
  output: string,
  options: GraphFixOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = await readGraphFile(input, MOST_BYTES);
  refuseDamaged(file);
  const place = graphOf(file, options);
  const graph = file.graphs[place]?.graph ?? file.graphs[0].graph;
  refuseDefective(file.file, graph);
  const assignments = findAssignments(graph);
  const fetches = fetchesOf(graph, assignments, options.fetch ?? []);
  const judging = options.steps === undefined ? {} : { steps: options.steps };
  const findings = diagnoseGraph(graph, fetches, judging);
  const edges = edgesFor(assignments, fetches, findings, options.assign);
  const curable = findings.filter(({ missingEdges }) => missingEdges.length > 0);
  if (edges.length === 0 && findings.some(isWrong)) refuseIncurable(findings);

  const before = await readFile(file.file);
  const added = new Map<string, string[]>();
  for (const { host, assign } of edges) {
    added.set(host, [...(added.get(host) ?? []), `^${assign}`]);
  }
  const after = added.size === 0 ? before : changeFile(file, before, place, added);
  const left =
    added.size === 0
      ? []
      : diagnoseGraph(graphIn(file, after, place), fetches, judging).filter(
          (finding) => finding.severity !== 'info',
        );
  const isChangedFolder = file.file !== input && added.size > 0;
  await writeCopy(input, file.file, after, output, isChangedFolder ? [FINGERPRINT] : []);
  const fix: GraphFix = {
    input: file.file,
    output: path.join(output, path.relative(input, file.file)),
    kind: describeKind(file.kind),
    fetches: fetches.map(({ name }) => name),
    edges,
    cured: added.size === 0 ? [] : curable,
    left,
    notes: isChangedFolder ? await notesOn(input) : [],
  };
  terminal.out(options.format === 'json' ? graphFixJson(fix) : graphFixText(fix, terminal.palette));
  return left.length > 0 ? 1 : 0;
}

function isWrong({ severity }: GraphFinding): boolean {
  return severity !== 'info';
}

function refuseDamaged({ problems, file }: GraphFile): void {
  const [problem] = problems;
  if (!problem) return;
  throw new GraphFixError(`${file} is not whole: ${problem.message}`, problem.advice);
}

/** Of a graph that TensorFlow would not load, nothing can be said to be in order. */
function refuseDefective(file: string, graph: Graph): void {
  const [defect] = graphDefects(graph);
  if (!defect) return;
  throw new GraphFixError(`${file} cannot be mended: ${defect.message}`, defect.advice);
}

/** The place of the graph that is meant: the only one, the one with the tag, or that has the fetch. */
function graphOf({ file, graphs }: GraphFile, { tag, fetch = [] }: GraphFixOptions): number {
  const places = graphs.flatMap(({ tags, graph }, place) => {
    const isMeant =
      tag === undefined
        ? fetch.every((name) => graph.nodes.find(parseTensorReference(name).node) !== undefined)
        : tags.includes(tag);
    return isMeant || graphs.length === 1 ? [place] : [];
  });
  const [only] = places;
  if (only !== undefined && places.length === 1) return only;
  const tags = graphs.map((graph) => `"${graph.tags.join(',')}"`).join(', ');
  throw new GraphFixError(
    `${file} holds ${graphs.length} graphs, and ${places.length === 0 ? 'none' : 'more than one'} is as asked for`,
    `Pass one of their tags with --tag: ${tags}.`,
  );
}

function fetchesOf(
  graph: Graph,
  assignments: GraphAssignments,
  named: readonly string[],
): readonly NamedFetch[] {
  if (named.length > 0) {
    requireFetches(graph, assignments, named);
    return named.map((name) => ({ name, how: 'given' }));
  }
  const found = findTrainingFetches(graph, assignments);
  if (found.length > 0) return found;
  throw new GraphFixError(
    'nothing in the graph tells what training fetches',
    'Name it with --fetch, for instance --fetch train_op.',
  );
}

/** Every edge that is needed, or an error with the reason of each assign that gets none. */
function edgesFor(
  assignments: GraphAssignments,
  fetches: readonly NamedFetch[],
  findings: readonly GraphFinding[],
  chosen: readonly string[] | undefined,
): readonly RepairEdge[] {
  const [first] = fetches;
  if (chosen && (fetches.length > 1 || !first)) {
    throw new GraphFixError(
      `there are ${fetches.length} training fetches, and it is not clear which is to run ${chosen.join(', ')}`,
      'Name one with --fetch.',
    );
  }
  const wanted = new Map<string, string[]>();
  if (chosen && first) wanted.set(first.name, [...chosen]);
  else {
    for (const { severity, missingEdges } of findings) {
      if (severity === 'info') continue;
      for (const { fetch, assign } of missingEdges) {
        wanted.set(fetch, [...(wanted.get(fetch) ?? []), assign]);
      }
    }
  }
  const plans = [...wanted].map(([fetch, assigns]) => planRepair(assignments, fetch, assigns));
  const refusals = plans.flatMap((plan) => plan.refusals);
  const edges = plans.flatMap((plan) => plan.edges);
  if (refusals.length > 0) refuse(refusals, edges);
  return edges;
}

function refuse(refusals: readonly RepairRefusal[], edges: readonly RepairEdge[]): never {
  const reasons = refusals.map(({ assign, reason, advice }) => `${assign}: ${reason}. ${advice}`);
  const others =
    edges.length > 0
      ? [`The others can be run: ${edges.map(({ assign }) => `--assign ${assign}`).join(' ')}`]
      : [];
  throw new GraphFixError(
    `nothing was written: ${count(refusals.length, 'assign')} cannot safely be run with the fetch`,
    [...reasons, ...others].map(harmlessText).join('\n  '),
  );
}

function refuseIncurable(findings: readonly GraphFinding[]): never {
  const wrong = findings.filter(isWrong);
  throw new GraphFixError(
    'nothing was written: no edge cures what is wrong',
    wrong
      .flatMap(({ id, message, fix, noEdge }) => [
        `${id}: ${message}`,
        ...(noEdge === undefined ? [] : [`  no edge: ${noEdge}`]),
        ...fix.split('\n').map((line) => `  ${line}`),
      ])
      .map(harmlessText)
      .join('\n  '),
  );
}

function graphIn({ kind, file }: GraphFile, bytes: Uint8Array, place: number): Graph {
  if (kind.kind !== 'message') throw new GraphFixError(`${file} holds no message`, 'Export it.');
  const binary = kind.form === 'text' ? messageOfText(bytes, file).bytes : bytes;
  const graphs = graphsOfMessage(kind.message, binary, file);
  return graphs[place]?.graph ?? graphs[0].graph;
}

async function notesOn(input: string): Promise<readonly string[]> {
  const hasFingerprint = await readFile(path.join(input, FINGERPRINT)).then(
    () => true,
    () => false,
  );
  return hasFingerprint ? [`${FINGERPRINT} was left out: it is of the unchanged graph`] : [];
}
