import type { WhyStep } from './evidence.js';
import type { MissingEdge, Severity } from './finding.js';

/** One step of an argument about a graph; its data are the finding's `ops` and `missingEdges`. */
export type GraphWhyStep = Pick<WhyStep, 'source' | 'text'>;

/**
 * What a graph alone tells of a training. It is implied by the edges: nobody saw a run, and what is
 * fetched beside the named fetches is not known.
 */
export interface GraphFinding {
  /** The rule that made it, for instance `update-ops-not-run`. */
  readonly id: string;
  readonly severity: Severity;
  readonly evidence: 'implied';
  readonly variables: readonly string[];
  /** The ops in question, the first of them first in the graph: assigns, a cast, a fused op. */
  readonly ops: readonly string[];
  /** One sentence: what is wrong and why. */
  readonly message: string;
  /** The change in the source that cures it. */
  readonly fix: string;
  readonly why: readonly GraphWhyStep[];
  /** What `flatline graph fix` would add; empty where an edge does not cure it. */
  readonly missingEdges: readonly MissingEdge[];
  /** Why no edge cures it; undefined where the missing edges do. */
  readonly noEdge: string | undefined;
}
