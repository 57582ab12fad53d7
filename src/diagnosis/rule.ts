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

/** Why one variable never moved. */
export interface Explanation {
  readonly severity: Severity;
  readonly evidence: EvidenceLevel;
  /** The finding's sentence; `names` is the list of variables, ready to begin it. */
  readonly message: (names: string) => string;
  readonly fix: string;
  readonly why: readonly WhyStep[];
  readonly missingEdges?: readonly MissingEdge[];
  /** Variables of one rule with different groups get findings of their own. */
  readonly group?: string;
}

/**
 * One cause of flat variables. Rules are asked in the order of `rules/index.ts`: the first that
 * explains a variable is its cause, the others only support it.
 */
export interface Rule {
  readonly id: string;
  /** What a variable is that this rule explains. */
  readonly status: Extract<VariableStatus, 'flat' | 'frozen' | 'constant'>;
  /** True for what is in order and not worth a line. */
  readonly silent?: boolean;
  explain(variable: FlatVariable, context: RunContext): Explanation | undefined;
}
