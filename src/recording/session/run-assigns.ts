import type { FetchPlan } from './fetch-sets.js';
import type { GraphWriter } from './graph-writers.js';

/** One assign of the graph, as one run saw it. */
export interface RunAssign {
  /** `op`, or `function/op` in the body of a function. */
  readonly op: string;
  readonly variable: string;
  /** How often the op was seen to run in this run. Absent: its runs are not counted. */
  readonly observed?: number;
  /** Whether a data or control edge leads to the op from the fetches. */
  readonly implied: boolean;
}

/** How often a writer ran in one run; undefined when that was not counted. */
export type ObservedRuns = (writer: GraphWriter) => number | undefined;

export const nothingObserved: ObservedRuns = () => undefined;

/** The assigns of a plan, with what was seen of each. */
export function runAssigns({ writers }: FetchPlan, observed: ObservedRuns): RunAssign[] {
  return writers.map(({ writer, implied }) => {
    const count = observed(writer);
    return {
      op: writer.name,
      variable: writer.variable,
      ...(count === undefined ? {} : { observed: count }),
      implied,
    };
  });
}
