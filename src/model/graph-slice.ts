/** One op in a picture of a part of a graph. */
export interface SliceNode {
  readonly id: number;
  readonly name: string;
  readonly op: string;
  readonly role: 'fetch' | 'writer' | 'variable' | 'op';
  /** Whether the fetches reach it. */
  readonly state: 'runs' | 'missed';
}

/** An edge in the direction of the data: `to` takes or waits for `from`. */
export interface SliceEdge {
  readonly from: number;
  readonly to: number;
  /** `missing`: the control edge that the graph lacks. */
  readonly kind: 'data' | 'control' | 'missing';
}

/** A part of a graph, small enough to be looked at. */
export interface GraphSlice {
  readonly nodes: readonly SliceNode[];
  readonly edges: readonly SliceEdge[];
  /** Ways to writes that found no room. */
  readonly leftOut: number;
}
