import { count } from '../base/count-text.js';
import type { GraphFinding } from '../model/graph-finding.js';
import { harmlessText } from './harmless-text.js';
import type { Palette } from './text-report.js';

/** A control edge that was added to a graph. */
export interface AddedEdge {
  readonly host: string;
  readonly assign: string;
  readonly variable: string;
}

/** What was done to a graph, or would be. */
export interface GraphFix {
  readonly input: string;
  readonly output: string;
  /** What the output is, for instance `a SavedModel`. */
  readonly kind: string;
  readonly fetches: readonly string[];
  readonly edges: readonly AddedEdge[];
  /** What the edges cure. */
  readonly cured: readonly GraphFinding[];
  /** What is found in the graph that was written. */
  readonly left: readonly GraphFinding[];
  /** What was left out of the output, and why. */
  readonly notes: readonly string[];
}

/** As `flatline graph fix --format json` prints it; additions may come, what is there stays. */
export function graphFixJson(fix: GraphFix): string {
  return `${JSON.stringify({ version: 1, ...fix }, null, 2)}\n`;
}

/** The edges as a diff, then what the source needs. */
export function graphFixText(fix: GraphFix, palette: Palette): string {
  const { input, output, kind, edges, fetches, cured, left, notes } = fix;
  const names = fetches.map((name) => `"${harmlessText(name)}"`).join(' and ');
  const lines =
    edges.length === 0
      ? [
          palette.good(`${names} runs every assign that it should: nothing was changed.`),
          `${harmlessText(output)}  ${kind}, byte for byte ${harmlessText(input)}`,
        ]
      : [
          palette.strong(`${names} now runs ${count(edges.length, 'more assign')}.`),
          `${harmlessText(output)}  ${kind}`,
          '',
          ...diffLines(fix, palette),
        ];
  lines.push(...notes.map((note) => palette.dim(`  note  ${harmlessText(note)}`)));
  if (edges.length > 0) {
    lines.push(
      palette.dim(
        '  note  the edges do not order an assign before the forward pass reads its variable',
      ),
    );
  }
  if (cured.length > 0) lines.push('', 'In the source:', ...adviceLines(cured));
  if (left.length > 0) {
    lines.push('', palette.warn('Still wrong:'));
    for (const { severity, id, message, fix: advice, noEdge } of left) {
      lines.push(
        `  ${severity}  ${palette.strong(id)}`,
        `  ${harmlessText(message)}`,
        ...(noEdge === undefined ? [] : indented(`no edge: ${noEdge}`)),
        ...indented(advice),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function diffLines({ input, output, edges }: GraphFix, palette: Palette): string[] {
  const byHost = new Map<string, AddedEdge[]>();
  for (const edge of edges) byHost.set(edge.host, [...(byHost.get(edge.host) ?? []), edge]);
  const lines = [
    palette.bad(`--- ${harmlessText(input)}`),
    palette.good(`+++ ${harmlessText(output)}`),
  ];
  for (const [host, added] of byHost) {
    lines.push(`  node ${harmlessText(host)}`);
    for (const { assign, variable } of added) {
      lines.push(
        `${palette.good(`+   input: "^${harmlessText(assign)}"`)}  ${palette.dim(`writes ${harmlessText(variable)}`)}`,
      );
    }
  }
  return lines;
}

/** Two findings may ask for the same change. */
function adviceLines(findings: readonly GraphFinding[]): string[] {
  return [...new Set(findings.map(({ fix }) => fix))].flatMap((advice, place) => [
    ...(place > 0 ? [''] : []),
    ...indented(advice),
  ]);
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `    ${harmlessText(line)}`.trimEnd());
}
