import type { SliceEdge, SliceNode } from '../model/graph-slice.js';

/** The colours of pictures of graphs, on white. */
export const edgeColours: Readonly<Record<SliceEdge['kind'], string>> = {
  data: '#78909c',
  control: '#b0aeb8',
  missing: '#d32f2f',
};

const fills: Readonly<Record<SliceNode['role'], string>> = {
  fetch: '#dbeafe',
  writer: '#dcfce7',
  variable: '#fef3c7',
  op: '#f8fafc',
};

const strokes: Readonly<Record<SliceNode['role'], string>> = {
  fetch: '#2563eb',
  writer: '#16a34a',
  variable: '#d97706',
  op: '#94a3b8',
};

const MISSED_FILL = '#fef2f2';
const MISSED_STROKE = '#dc2626';

export function fillOf({ role, state }: Pick<SliceNode, 'role' | 'state'>): string {
  return isMissed(role, state) ? MISSED_FILL : fills[role];
}

export function strokeOf({ role, state }: Pick<SliceNode, 'role' | 'state'>): string {
  return isMissed(role, state) ? MISSED_STROKE : strokes[role];
}

/** A variable keeps its own colour: it is there, only what writes it does not run. */
function isMissed(role: SliceNode['role'], state: SliceNode['state']): boolean {
  return state === 'missed' && role !== 'variable';
}
