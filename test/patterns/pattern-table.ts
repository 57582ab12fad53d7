import { readFileSync } from 'node:fs';
import { diagnoseGraph } from '../../src/diagnosis/diagnose-graph.js';
import { findAssignments } from '../../src/graph/assignments.js';
import { planRepair } from '../../src/graph/repair.js';
import { changeFile } from '../../src/graph-files/change-file.js';
import type { GraphFile } from '../../src/graph-files/graph-file.js';
import { graphsOfMessage } from '../../src/graph-files/message-graphs.js';
import { readGraphFile } from '../../src/graph-files/read-graph-file.js';
import { messageOfText } from '../../src/graph-files/text-message.js';
import type { Graph } from '../../src/model/graph.js';
import type { GraphFinding } from '../../src/model/graph-finding.js';
import {
  type GraphPattern,
  graphPatterns,
  type PatternGraph,
  pathOf,
} from '../support/graph-patterns.js';

/** What Flatline makes of one public pattern. */
export interface PatternRow {
  readonly name: string;
  readonly source: string;
  readonly container: string;
  /** How many variables real TensorFlow left flat; undefined where there is no buggy graph. */
  readonly flat: number | undefined;
  readonly buggy: readonly GraphFinding[];
  readonly healthy: readonly GraphFinding[];
  /** The edges that mend the buggy graph, and what is found afterwards; undefined without edges. */
  readonly mended: { readonly edges: number; readonly left: readonly GraphFinding[] } | undefined;
}

export async function patternRows(): Promise<readonly PatternRow[]> {
  return await Promise.all(graphPatterns.map(rowOf));
}

async function rowOf(pattern: GraphPattern): Promise<PatternRow> {
  const { name, source, container, buggy, healthy } = pattern;
  const read = buggy && (await readGraphFile(pathOf(buggy)));
  const found = buggy && read ? judge(read.graphs[0].graph, buggy, pattern) : [];
  const sound = (await readGraphFile(pathOf(healthy))).graphs[0].graph;
  return {
    name,
    source: source.join(', '),
    container,
    flat: buggy?.flat.length,
    buggy: found,
    healthy: judge(sound, healthy, pattern),
    mended: buggy && read ? mend(read, buggy, found, pattern) : undefined,
  };
}

function judge(
  graph: Graph,
  { fetches }: PatternGraph,
  { steps }: GraphPattern,
): readonly GraphFinding[] {
  const named = fetches.map((name) => ({ name, how: 'given' }));
  return diagnoseGraph(graph, named, steps === undefined ? {} : { steps });
}

function mend(
  file: GraphFile,
  buggy: PatternGraph,
  findings: readonly GraphFinding[],
  pattern: GraphPattern,
): PatternRow['mended'] {
  const assignments = findAssignments(file.graphs[0].graph);
  const added = new Map<string, string[]>();
  for (const { severity, missingEdges } of findings) {
    if (severity === 'info') continue;
    for (const { fetch, assign } of missingEdges) {
      for (const { host } of planRepair(assignments, fetch, [assign]).edges) {
        added.set(host, [...(added.get(host) ?? []), `^${assign}`]);
      }
    }
  }
  if (added.size === 0 || file.kind.kind !== 'message') return undefined;
  const changed = changeFile(file, readFileSync(file.file), 0, added);
  const { message, form } = file.kind;
  const bytes = form === 'text' ? messageOfText(changed, file.file).bytes : changed;
  const [{ graph }] = graphsOfMessage(message, bytes, file.file);
  return { edges: [...added.values()].flat().length, left: judge(graph, buggy, pattern) };
}

/** The rows in columns, and a last line that sums them up. */
export function patternTable(rows: readonly PatternRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    row.container,
    row.flat === undefined ? '-' : String(row.flat),
    row.flat === undefined ? '-' : shown(row.buggy),
    shown(row.healthy),
    mendedText(row),
    row.source,
  ]);
  const all = [
    ['pattern', 'stored as', 'flat', 'buggy', 'healthy', 'mended', 'reported at'],
    ...cells,
  ];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const withBug = rows.filter(({ flat }) => flat !== undefined);
  const told = withBug.filter(({ buggy }) => buggy.length > 0).length;
  const silent = rows.filter(({ healthy }) => healthy.length === 0).length;
  const mended = rows.filter((row) => row.mended).length;
  return `${lines.join('\n')}\n${told} of ${withBug.length} buggy graphs told, ${silent} of ${rows.length} healthy ones silent, ${mended} mended\n`;
}

function mendedText({ flat, buggy, mended }: PatternRow): string {
  if (flat === undefined) return '-';
  if (mended) return `${mended.edges} edges, then ${shown(mended.left)}`;
  const reasons = new Set(buggy.flatMap(({ noEdge }) => noEdge ?? []));
  return [...reasons].map((reason) => `no edge: ${reason}`).join('; ') || 'a note needs no edge';
}

function shown(findings: readonly GraphFinding[]): string {
  return findings.map(({ severity, id }) => `${severity} ${id}`).join(', ') || 'silent';
}
