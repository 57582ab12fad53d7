import type {
  Certainty,
  EvidenceLevel,
  MissingEdge,
  Severity,
  VariableStatus,
  WhyStep,
} from '../model/finding.js';
import type { RunView, VariableView } from '../model/run-view.js';
import type { Framework } from './framework.js';
import type { GraphFacts } from './graph-facts.js';

/** What a variable that never changed can be. */
export type FlatStatus = Extract<VariableStatus, 'flat' | 'frozen' | 'constant'>;

/** A variable that never changed. */
export interface FlatVariable {
  readonly view: VariableView;
  readonly certainty: Certainty;
}

/** What every rule may look at. */
export interface RunContext {
  readonly run: RunView;
  readonly graph: GraphFacts | undefined;
  readonly framework: Framework;
  readonly flat: readonly FlatVariable[];
  readonly moving: readonly VariableView[];
  /** Something else that moved: a variable's name or a scalar's tag. */
  readonly witness: string | undefined;
}

/** The variables of one finding, as its words need them. */
export interface CauseGroup {
  /** `a`, `a and b`, `a, b, c and 103 more`: ready to begin a sentence. */
  readonly names: string;
  readonly isOne: boolean;
  /** Over what none of them changed: `30 training steps`, `steps 0 to 29`. */
  readonly span: string;
  /** The ops that were named as their writers. */
  readonly writers: readonly string[];
}

/** Why one variable never moved. */
export interface Explanation {
  readonly severity: Severity;
  readonly evidence: EvidenceLevel;
  readonly message: (group: CauseGroup) => string;
  readonly fix: (group: CauseGroup) => string;
  readonly why: readonly WhyStep[];
  /** The ops that would have written the variable. */
  readonly writers?: readonly string[];
  readonly missingEdges?: readonly MissingEdge[];
  /** Variables of one rule with different groups get findings of their own. */
  readonly group?: string;
  /** What the variable is, where that is not what the rule says of all. */
  readonly status?: FlatStatus;
}

/**
 * One cause of flat variables. Rules are asked in the order of `rules/index.ts`: the first that
 * explains a variable is its cause, the others only support it.
 */
export interface Rule {
  readonly id: string;
  /** What a variable is that this rule explains. */
  readonly status: FlatStatus;
  /** True for what is in order and not worth a line. */
  readonly silent?: boolean;
  explain(variable: FlatVariable, context: RunContext): Explanation | undefined;
}
