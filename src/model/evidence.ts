import type { SeriesSource } from './run-view.js';

/** Where a record lies in an event file, for whoever wants to see the bytes. */
export interface RecordPlace {
  /** As the run's problems name it. */
  readonly file: string;
  /** Byte offset of the record. */
  readonly offset: number;
}

/** The places of a series' first and last point. */
export interface SeriesEnds {
  readonly first: RecordPlace;
  readonly last: RecordPlace;
}

/** A tensor's figures at one point, over its finite elements. */
export interface PointFigures {
  readonly step: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
}

/** One point and the record that holds it, where that is known. */
export interface LocatedPoint extends PointFigures {
  readonly place?: RecordPlace;
}

/** The values of a variable or of a scalar tag, by their ends. */
export interface SeriesEvidence {
  readonly name: string;
  /** The tag that the values stand under. */
  readonly tag: string;
  readonly source: SeriesSource;
  readonly points: number;
  readonly first: LocatedPoint;
  readonly last: LocatedPoint;
}

/** What is known of the runs of one op, optimizer or function that writes a variable. */
export interface WriterEvidence {
  readonly name: string;
  /** Writes the recorder saw; absent when it could not see them. */
  readonly observed?: number;
  /** Runs whose fetches imply it; absent when no fetches are known. */
  readonly implied?: number;
  /** Traced steps that it ran in; absent without traces. */
  readonly traced?: { readonly ran: number; readonly of: number };
  readonly unobservedBecause?: string;
}

/** What a log would have to hold to say more. */
export type AbsentEvidence =
  | 'recording'
  | 'graph'
  | 'fetches'
  | 'gradients'
  | 'points'
  | 'channels'
  | 'checkpoint'
  | 'purpose'
  | 'cause';

interface Told {
  /** The step as a sentence: what every reader of it is shown. */
  readonly text: string;
}

/** What values show. */
export interface ValuesStep extends Told {
  readonly source: 'values';
  readonly series: readonly SeriesEvidence[];
  /** What moved meanwhile, so that training is known to have gone on. */
  readonly witness?: SeriesEvidence;
  /** Numbers that were worked out of the values, by what they are. */
  readonly figures: Readonly<Record<string, number>>;
}

/** How often what writes a variable ran, or that it did not. */
export interface AssignStep extends Told {
  readonly source: 'assign';
  readonly writers: readonly WriterEvidence[];
}

/** What the edges of the graph say; the edges it lacks are the finding's `missingEdges`. */
export interface GraphStep extends Told {
  readonly source: 'graph';
  /** What training fetches, where that counts. */
  readonly fetches: readonly string[];
  /** The ops that the step speaks of. */
  readonly ops: readonly string[];
}

/** In which mode a layer was called, or what it declares. */
export interface LayerStep extends Told {
  readonly source: 'layer';
  readonly layer: string;
  readonly trainable?: boolean;
  /** Calls inside of training steps; absent where nobody counted them. */
  readonly calls?: { readonly training: number; readonly inference: number };
}

/** What the log does not show, so that nobody takes the argument for more than it is. */
export interface AbsentStep extends Told {
  readonly source: 'absent';
  readonly missing: AbsentEvidence;
}

/** What a person said. */
export interface ConfigStep extends Told {
  readonly source: 'config';
  readonly file: string;
  readonly pattern: string;
  readonly reason: string;
}

/** One step of an argument: a sentence, and what it rests on as data. */
export type WhyStep = ValuesStep | AssignStep | GraphStep | LayerStep | AbsentStep | ConfigStep;

/** Something that no event says, and what it was told from. */
export interface Inference {
  readonly about: 'framework' | 'role' | 'initial-value';
  readonly value: string;
  /** For instance `the name bn/moving_mean`. */
  readonly from: string;
  readonly place?: RecordPlace;
}
