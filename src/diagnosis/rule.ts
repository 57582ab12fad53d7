import type { SeriesEvidence, WhyStep } from '../model/evidence.js';
import type {
  Certainty,
  EvidenceLevel,
  MissingEdge,
  Severity,
  VariableStatus,
} from '../model/finding.js';
import type { RunView, VariableView } from '../model/run-view.js';
import type { Framework } from './framework.js';
import type { Gradients } from './gradients.js';
import type { GraphFacts } from './graph-facts.js';
import type { LayerScopes } from './layer-scopes.js';
import type { LearningRate } from './learning-rate.js';
import type { LossScale } from './loss-scale.js';

/** What a variable that never changed can be. */
export type FlatStatus = Extract<VariableStatus, 'flat' | 'frozen' | 'constant'>;

/** A variable with points enough to say whether it changed. */
export interface JudgedVariable {
  readonly view: VariableView;
  readonly moved: boolean;
  /** How sure that is. */
  readonly certainty: Certainty;
}

/** What every rule may look at. */
export interface RunContext {
  readonly run: RunView;
  readonly graph: GraphFacts | undefined;
  readonly framework: Framework;
  readonly flat: readonly JudgedVariable[];
  readonly moving: readonly VariableView[];
  /** A scalar or a variable that moved, so that training is known to have gone on. */
  readonly witness: SeriesEvidence | undefined;
  /** Undefined where the log has none. */
  readonly learningRate: LearningRate | undefined;
  readonly lossScale: LossScale | undefined;
  readonly gradients: Gradients;
  readonly scopes: LayerScopes;
  /** Nothing in the run is meant to train. */
  readonly isEvaluation: boolean;
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

/** What is wrong with one variable, or why it is in order. */
export interface Explanation {
  readonly severity: Severity;
  readonly evidence: EvidenceLevel;
  readonly message: (group: CauseGroup) => string;
  readonly fix: (group: CauseGroup) => string;
  readonly why: () => readonly WhyStep[];
  /** The ops that would have written the variable. */
  readonly writers?: readonly string[];
  readonly missingEdges?: readonly MissingEdge[];
  /** Variables of one rule with different groups get findings of their own. */
  readonly group?: string;
  /** What the variable is, where that is not what the rule says of all. */
  readonly status?: FlatStatus;
  /** How sure the explanation is, where that is not how sure it is whether the variable moved. */
  readonly certainty?: Certainty;
}

/** Which variables a rule is asked about. */
export type RuleSubject = 'flat' | 'moved' | 'both';

/**
 * One cause of flat variables, or one thing that can be wrong with variables that moved. Rules are asked in the order of `rules/index.ts`: the first that
 * explains a variable is its cause, the others only support it.
 */
export interface Rule {
  readonly id: string;
  /** Left out: only variables that never changed. */
  readonly about?: RuleSubject;
  /** True for what counts in a run that only evaluates, too. */
  readonly inEvaluation?: boolean;
  /** What a flat variable is that this rule explains. */
  readonly status: FlatStatus;
  /** True for what is in order and not worth a line. */
  readonly silent?: boolean;
  explain(variable: JudgedVariable, context: RunContext): Explanation | undefined;
}
