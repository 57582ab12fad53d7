/**
 * GET /api/v1/graph?run=&name=[&fetch=][&node=][&scope=]...: the part of a run's graph that decides whether a
 * fetch moves a variable.
 */
export interface WireGraph {
  revision: number;
  run: string;
  /** The variable. */
  name: string;
  /** The op that is asked about; absent when nothing tells what training fetches. */
  fetch?: string;
  /** What training fetches, and how that is known. */
  fetches: { names: string[]; how: string; isRecorded: boolean };
  /** Steps in which the ops that ran were traced; 0 when none was. */
  tracedSteps: number;
  nodes: WireGraphNode[];
  edges: WireGraphEdge[];
  /** Assigns and ways that found no room. */
  leftOut: number;
  /** Ops of the whole graph. */
  total: number;
  /** Present when there is no op of the name that was asked for as `node`: those named like it. */
  matches?: WireOpMatches;
  /** A variable of the same kind that moves, to compare with. */
  sibling?: { run: string; name: string };
}

export interface WireOpMatches {
  /** At most 20, those that end with the text first. */
  names: string[];
  total: number;
}

export interface WireGraphNode {
  name: string;
  op: string;
  role: 'fetch' | 'assign' | 'variable' | 'op';
  /** Whether the fetch needs it to run; absent when no fetch is known. */
  isReached?: boolean;
  /** Training gives its value, so that nothing has to run for it. */
  isFed?: true;
  /** In how many of the traced steps it ran; absent when none was traced. */
  ranInTraces?: number;
  /** As TensorFlow writes them; at most 20 of them. */
  inputs: string[];
  inputCount: number;
}

/** In the direction of the data. */
export interface WireGraphEdge {
  from: string;
  to: string;
  kind: 'data' | 'control' | 'missing';
}
