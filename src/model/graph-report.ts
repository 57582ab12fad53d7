import type { MissingEdge, Verdict } from './finding.js';
import type { GraphFinding } from './graph-finding.js';
import type { Problem } from './problem.js';
import type { VariableRole } from './variable.js';

/** Whether an op runs with a fetch: see `Certainty` of `graph/execution`. */
export type RunCertainty = 'always' | 'may' | 'never';

/**
 * An op that writes a variable, and what for: `call` calls a function that writes it, and a
 * `custom-op`, which TensorFlow does not know, is handed it and may.
 */
export interface GraphWriter {
  readonly name: string;
  readonly purpose: 'initialize' | 'restore' | 'apply-gradient' | 'update' | 'call' | 'custom-op';
  /** The surest that any training fetch runs it. */
  readonly run: RunCertainty;
}

/** A variable of a judged graph. Its properties are worked out when they are asked. */
export interface GraphVariableView {
  readonly name: string;
  readonly role: VariableRole;
  /** From the collections; undefined when the graph came without them. */
  readonly trainable: boolean | undefined;
  readonly shape: readonly number[] | undefined;
  /** As text, where the initializer assigns a constant. */
  readonly initialValue: string | undefined;
  readonly writers: readonly GraphWriter[];
  /** The collections that hold it or an op that writes it. */
  readonly collections: readonly string[];
}

/** A write that a fetch runs, by an op of the graph or inside of a function: `call > function > op`. */
export interface RunWrite {
  readonly assign: string;
  readonly variable: string | undefined;
  readonly certainty: 'always' | 'may';
  /** What decides, where something but the edges does. */
  readonly why: string | undefined;
}

/** An update that no training fetch runs, told beside the fetch that it belongs to. */
export interface MissingWrite {
  readonly assign: string;
  readonly variable: string;
  /** Undefined where the edge would close a cycle: then the assign is what has to be fetched. */
  readonly edge: MissingEdge | undefined;
  readonly why: string;
}

/** What one training fetch does with the variables. */
export interface FetchView {
  readonly name: string;
  /** How it is known that training fetches it. */
  readonly how: string;
  /** Ops that are fetched with it, where there are too many to judge each by itself. */
  readonly beside: readonly string[];
  readonly runs: readonly RunWrite[];
  readonly missing: readonly MissingWrite[];
}

/** The judgement of one graph. */
export interface GraphReport {
  readonly file: string;
  /** What the file is, for people: `a SavedModel`. */
  readonly kind: string;
  readonly tags: readonly string[];
  readonly nodes: number;
  readonly functions: number;
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly variables: readonly GraphVariableView[];
  readonly fetches: readonly FetchView[];
  readonly findings: readonly GraphFinding[];
  readonly problems: readonly Problem[];
}
