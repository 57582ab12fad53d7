import type { Finding } from '../model/finding.js';

/** A finding's argument and its fix as plain lines, for reports that have one field of text. */
export function findingParagraphs({
  evidence,
  certainty,
  why,
  missingEdges,
  fix,
}: Finding): string {
  return [
    `Evidence: ${evidence}, ${certainty}.`,
    ...why.map(({ source, text }) => `${source}: ${text}`),
    ...missingEdges.map(({ fetch, assign }) => `missing control edge: ${fetch} <- ${assign}`),
    ...(fix ? ['', 'Fix:', fix] : []),
  ].join('\n');
}
