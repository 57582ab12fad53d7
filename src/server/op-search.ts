import type { NodeTable } from '../model/graph.js';
import type { WireOpMatches } from '../wire/graph.js';

/** Names given at once; more letters find the others. */
const MOST_NAMES = 20;

/** The ops whose names hold a text, whatever the case: those that end with it first, then by length. */
export function opsNamedLike(nodes: NodeTable, text: string): WireOpMatches {
  const wanted = text.toLowerCase();
  const found: string[] = [];
  for (let id = 0; id < nodes.length; id++) {
    const name = nodes.nameOf(id);
    if (name.toLowerCase().includes(wanted)) found.push(name);
  }
  const isEnd = (name: string): number => Number(name.toLowerCase().endsWith(wanted));
  found.sort((a, b) => isEnd(b) - isEnd(a) || a.length - b.length || (a < b ? -1 : 1));
  return { names: found.slice(0, MOST_NAMES), total: found.length };
}
