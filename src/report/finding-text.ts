import type { Finding } from '../model/finding.js';
import type { GraphFinding } from '../model/graph-finding.js';

/** What there is to tell of a finding, about a run or about a graph by itself. */
export type ToldFinding = Finding | GraphFinding;

/** `confirmed, proven`; `implied` where a graph alone says it, and nothing was seen to be flat. */
export function evidenceText(finding: ToldFinding): string {
  return 'certainty' in finding ? `${finding.evidence}, ${finding.certainty}` : finding.evidence;
}

/**
 * A finding's argument and its fix as plain lines, for reports that have one field of text.
 *
 * @param link where to look at it, if anywhere.
 */
export function findingParagraphs(finding: ToldFinding, link: string | undefined): string {
  const { why, missingEdges, fix } = finding;
  return [
    `Evidence: ${evidenceText(finding)}.`,
    ...why.map(({ source, text }) => `${source}: ${text}`),
    ...missingEdges.map(({ fetch, assign }) => `missing control edge: ${fetch} <- ${assign}`),
    ...(link === undefined ? [] : [`dashboard: ${link}`]),
    ...(fix ? ['', 'Fix:', fix] : []),
  ].join('\n');
}
