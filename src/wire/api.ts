/**
 * The JSON that travels between server and viewer. Types only, declared apart from the core's.
 *
 * Numbers that JSON cannot hold travel as the strings "NaN", "Infinity" and "-Infinity".
 */
export type WireNumber = number | 'NaN' | 'Infinity' | '-Infinity';

export type WireVerdict = 'ok' | 'stale' | 'cannot-judge';
export type WireSeverity = 'error' | 'warning' | 'info';
export type WireEvidence = 'observed' | 'explained' | 'confirmed';
export type WireCertainty = 'proven' | 'strong' | 'weak';
export type WireStatus = 'moving' | 'flat' | 'frozen' | 'constant' | 'too-few';

export interface WireProblem {
  code: string;
  severity: 'note' | 'error';
  /** Relative to the log directory. */
  file?: string;
  offset?: number;
  message: string;
  got?: string;
  wanted?: string;
  advice: string;
}

export interface WireFinding {
  id: string;
  severity: WireSeverity;
  evidence: WireEvidence;
  certainty: WireCertainty;
  variables: string[];
  message: string;
  fix: string;
  why: WireWhyStep[];
  missingEdges: WireMissingEdge[];
  supporting: string[];
}

/** Where a record lies in an event file; `file` is relative to the log directory. */
export interface WirePlace {
  readonly file: string;
  readonly offset: number;
}

export interface WireLocatedPoint extends Readonly<WirePoint> {
  readonly place?: WirePlace;
}

/** The values of a variable or of a scalar tag, by their ends. */
export interface WireSeries {
  readonly name: string;
  readonly tag: string;
  readonly source: 'recorded' | 'histogram' | 'scalar';
  readonly points: number;
  readonly first: WireLocatedPoint;
  readonly last: WireLocatedPoint;
}

/** What is known of the runs of one op, optimizer or function that writes a variable. */
export interface WireWriter {
  readonly name: string;
  readonly observed?: number;
  readonly implied?: number;
  readonly traced?: { readonly ran: number; readonly of: number };
  readonly unobservedBecause?: string;
}

/** One step of an argument: a sentence, and what it rests on. */
export type WireWhyStep =
  | {
      readonly source: 'values';
      readonly text: string;
      readonly series: readonly WireSeries[];
      /** What moved meanwhile. */
      readonly witness?: WireSeries;
      readonly figures: Readonly<Record<string, WireNumber>>;
    }
  | { readonly source: 'assign'; readonly text: string; readonly writers: readonly WireWriter[] }
  | {
      readonly source: 'graph';
      readonly text: string;
      readonly fetches: readonly string[];
      readonly ops: readonly string[];
    }
  | {
      readonly source: 'layer';
      readonly text: string;
      readonly layer: string;
      readonly trainable?: boolean;
      readonly calls?: { readonly training: number; readonly inference: number };
    }
  | { readonly source: 'absent'; readonly text: string; readonly missing: string }
  | {
      readonly source: 'config';
      readonly text: string;
      readonly file: string;
      readonly pattern: string;
      readonly reason: string;
    };

/** Something that no event says, and what it was told from. */
export interface WireInference {
  readonly about: 'framework' | 'role' | 'initial-value';
  readonly value: string;
  readonly from: string;
  readonly place?: WirePlace;
}

export interface WireMissingEdge {
  fetch: string;
  assign: string;
  variable: string;
  path: string[];
}

export interface WirePoint {
  step: number;
  min: WireNumber;
  max: WireNumber;
  mean: WireNumber;
}

export interface WireVariable {
  name: string;
  role: string;
  status: WireStatus;
  points: number;
  first?: WirePoint;
  last?: WirePoint;
  assigns: { observed?: number; implied?: number };
  /** Id of the finding that names it. */
  finding?: string;
  /** Empty for one that moves and has no finding. */
  inferred: WireInference[];
}

export interface WireRun {
  name: string;
  verdict: WireVerdict;
  steps: number;
  /** What wrote the log, which decides the words of its fixes. */
  framework: WireInference;
  /** "tfjs-node 4.22.0, ..." where Flatline recorded the run, absent for other programs' logs. */
  engine?: string;
  files: number;
  /** Seconds since 1970. */
  lastWallTime?: number;
  findings: WireFinding[];
  variables: WireVariable[];
  problems: WireProblem[];
}

/**
 * GET /api/v1/report[?since=]: everything the first screen shows.
 *
 * With a cursor of this server as `since`, `runs` are only those that are new or changed since, and
 * `gone` names those that went. A cursor of another server, or of this one before it was started
 * anew, is answered with everything.
 */
export interface WireReport {
  version: 1;
  /** Grows with every change of what the server knows. */
  revision: number;
  /** Stands for everything in this answer and those before it. */
  cursor: string;
  /** Present where `runs` are only a part: the runs that went. */
  gone?: string[];
  logdir: string;
  verdict: WireVerdict;
  sentence: string;
  /** How far the first reading has come; absent once it is done. */
  loading?: { filesRead: number; filesFound: number };
  /** Ordered by name. */
  runs: WireRun[];
  problems: WireProblem[];
}

/**
 * GET /api/v1/variable?run=&name=[&axis=&from=&to=][&points=1000]: one variable, down-sampled so that
 * every peak stays; of a range, the points inside it and the next one on each side.
 */
export interface WireVariableDetail {
  revision: number;
  run: string;
  variable: WireVariable;
  trainable?: boolean;
  shape?: number[];
  dtype?: string;
  layer?: string;
  source: 'recorded' | 'histogram' | 'scalar';
  tags: string[];
  origin: 'initialized' | 'restored' | 'unknown';
  /** Points before down-sampling, without those that a resumed run wrote again. */
  total: number;
  /** Points that later ones of the same or an earlier step supersede; verdicts still rest on them. */
  superseded: number;
  columns: {
    step: number[];
    wallTime: number[];
    min: WireNumber[];
    max: WireNumber[];
    mean: WireNumber[];
    std: WireNumber[];
    norm: WireNumber[];
    maxChange: WireNumber[];
  };
  assigns: WireAssign[];
  /** The finding that names it, whole. */
  finding?: WireFinding;
  /** The same name in other runs, for comparison. */
  siblings: { run: string; status: WireStatus }[];
}

export interface WireAssign {
  name: string;
  writer: 'graph-op' | 'optimizer' | 'layer' | 'load' | 'user';
  /** Writes the recorder saw. Absent: could not be seen. */
  observed?: number;
  /** Why it could not be seen, where the recorder sees other assigns. */
  unobservedBecause?: string;
  /** Runs whose fetches imply it. Absent: no fetches known. */
  implied?: number;
}

/**
 * GET /api/v1/events[?since=] (server-sent events): one `change` message at once and one after every change,
 * at most ten a second. A client asks again for what it shows. The id of a message is the report's
 * cursor: a browser that connects again by itself sends it as Last-Event-ID, a page that is shown
 * again as `since`.
 */
export interface WireChange {
  revision: number;
  /**
   * Runs that are new, changed or gone since the last message; in the first one since the cursor
   * that was sent, or all of them.
   */
  runs: string[];
  /** The cursor that was sent is another server's: what the client has may be out of date. */
  anew?: true;
}

/** Every answer with a status of 400 or more. */
export interface WireError {
  error: { code: string; message: string; advice: string };
}
