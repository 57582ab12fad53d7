import type { Inference, PointFigures, WhyStep } from './evidence.js';
import type { ExpectedFlat } from './expected-flat.js';
import type { RunName } from './names.js';
import type { Problem } from './problem.js';
import type { VariableRole } from './variable.js';

/** `error` and `warning` make a run stale; `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What a finding rests on: `observed` on values alone, `explained` on values and the graph,
 * `confirmed` on values and on a recorder that saw the op run or not run.
 */
export type EvidenceLevel = 'observed' | 'explained' | 'confirmed';

/** How sure flatness itself is: byte hashes, whole histograms, or a few scalars. */
export type Certainty = 'proven' | 'strong' | 'weak';

/** The control edge that a graph lacks: `fetch` should depend on `assign`. */
export interface MissingEdge {
  /** Name of the op that training fetches. */
  readonly fetch: string;
  /** Name of the op that would write the variable. */
  readonly assign: string;
  readonly variable: string;
  /** Ops on the shortest way from the fetch towards something the assign shares with it. */
  readonly path: readonly string[];
}

/** What is wrong with one variable or several, for one cause. */
export interface Finding {
  /** The rule that made it, for instance `update-ops-not-run`. */
  readonly id: string;
  readonly severity: Severity;
  readonly evidence: EvidenceLevel;
  readonly certainty: Certainty;
  /** Their names. */
  readonly variables: readonly string[];
  /** One sentence: what is wrong and why. */
  readonly message: string;
  /** What to do: a sentence, or code to paste. */
  readonly fix: string;
  /** The argument, step by step. */
  readonly why: readonly WhyStep[];
  readonly missingEdges: readonly MissingEdge[];
  /** Other rules that also match, weaker than the cause. */
  readonly supporting: readonly string[];
}

/**
 * - `moving`: some bit changed.
 * - `flat`: never changed, and should have, or nobody can say why.
 * - `frozen`: never changed, as declared.
 * - `constant`: never changed, nothing is there to change it.
 * - `too-few`: not enough points to tell.
 */
export type VariableStatus = 'moving' | 'flat' | 'frozen' | 'constant' | 'too-few';

/** What became of one variable in one run. */
export interface VariableVerdict {
  readonly name: string;
  readonly role: VariableRole;
  readonly status: VariableStatus;
  /** Undefined when there are too few points to say. */
  readonly moved: boolean | undefined;
  /** How often its value was seen. */
  readonly points: number;
  readonly first: PointFigures | undefined;
  readonly last: PointFigures | undefined;
  /** Totals over training steps; undefined where that kind of evidence is absent. */
  readonly assigns: { readonly observed: number | undefined; readonly implied: number | undefined };
  /** The id of the finding that names this variable as its own. */
  readonly finding: string | undefined;
  /** What was told of it by something else than an event; empty for one that moves and has no finding. */
  readonly inferred: readonly Inference[];
}

/** Stale when there is a finding of severity `warning` or `error`; never `ok` where nothing could be judged. */
export type Verdict = 'ok' | 'stale' | 'cannot-judge';

/** The judgement of one run. */
export interface RunVerdict {
  readonly name: RunName;
  readonly verdict: Verdict;
  /** Training steps recorded, else the number of distinct steps seen. */
  readonly steps: number;
  readonly variables: readonly VariableVerdict[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** The entries of the baseline that match a variable of it that was not seen to move. */
  readonly expected: readonly ExpectedFlat[];
  /** Such a run trains nothing: it holds up no verdict on the runs beside it. */
  readonly isEvaluation: boolean;
  /** What wrote the log, which decides the words of its fixes. */
  readonly framework: Inference;
  /** What ran the training, as its recorder says; undefined for event files that other programs wrote. */
  readonly engine: string | undefined;
  /** How many event files the run has. */
  readonly files: number;
  /** Wall time of the last event, seconds since 1970. */
  readonly lastWallTime: number | undefined;
}

/** The judgement of a whole log directory. */
export interface Report {
  readonly logdir: string;
  readonly verdict: Verdict;
  /** The home page's and the terminal's first sentence. */
  readonly sentence: string;
  readonly runs: readonly RunVerdict[];
  readonly problems: readonly Problem[];
}
