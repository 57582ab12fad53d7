import type { NodeTable } from '../model/graph.js';
import { registeredOps, statefulOps } from './generated/known-ops.js';
import { opOf } from './tensor-source.js';

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);
const stateful: ReadonlySet<string> = new Set(wordsOf(statefulOps));
const pure: ReadonlySet<string> = new Set(
  // A file may change from one run to the next.
  wordsOf(registeredOps).filter((op) => !stateful.has(op) && !/Files?$/.test(op)),
);

/** Whether what a node gives depends on nothing but its inputs. Of calls that is not looked into. */
export function isPure(nodes: NodeTable, id: number): boolean {
  return pure.has(opOf(nodes, id)) && !nodes.calls.has(id);
}
