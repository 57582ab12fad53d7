import type { TensorStatistics } from './statistics.js';
import type { VariableOrigin, VariableRole } from './variable.js';

/** Who wrote a variable: an op of the graph, or the author of an eager write. */
export const assignWriters = ['graph-op', 'optimizer', 'layer', 'load', 'user'] as const;
export type AssignWriter = (typeof assignWriters)[number];

export const recorderKinds = ['tensorflow.js', 'graph-session'] as const;
/** `tensorflow.js` is eager and Layers, `graph-session` a TF1 graph run in a session. */
export type RecorderKind = (typeof recorderKinds)[number];

/** How often the recorder itself saw an assign run. */
export interface ObservedAssign {
  readonly assignOpId: number;
  readonly count: number;
}

/** The code of a problem that is none of the recorder: a graph model, in which nothing can be judged. */
export const GRAPH_MODEL_PROBLEM = 'graph-model';

/** The code of a problem that is none of the recorder either: runs that TensorFlow ended with an error. */
export const BROKEN_RUN_PROBLEM = 'broken-run';

/** Nor this one: a variable whose values are no numbers, and which therefore is not recorded. */
export const UNRECORDED_VARIABLE_PROBLEM = 'unrecorded-variable';

export const runPurposes = ['train', 'eval'] as const;
/** What its user said a run is for. */
export type RunPurpose = (typeof runPurposes)[number];

/** The process that recorded. `started` is in seconds since 1970. */
export interface RecordingProcess {
  readonly host: string;
  readonly pid: number;
  readonly started: number;
}

export interface LayerCalls {
  readonly layerId: number;
  readonly training: number;
  readonly inference: number;
}

export interface VariableSample {
  readonly variableId: number;
  readonly statistics: TensorStatistics;
  /** Largest absolute difference of any element from the initial value. */
  readonly maxChange: number;
  /** Absent where nothing was there to compare with. */
  readonly changes?: ElementChanges;
  /**
   * Of moving statistics, one element a channel: 1 once it has differed from the initial value in
   * any sample. Absent: as in the sample before.
   */
  readonly changedChannels?: Uint8Array;
  /** Samples that were due since the last one, and left out to keep within the time budget. */
  readonly skipped?: number;
}

/** How many of the compared elements, all or an even selection of a large variable, differed. */
export interface ElementChanges {
  readonly compared: number;
  readonly sinceLast: number;
  readonly sinceStart: number;
}

/** What became of one variable's gradient since the last such entry. */
export interface GradientSample {
  readonly variableId: number;
  /** How often it was asked for. */
  readonly taken: number;
  /** How often there was none, because no way led from the loss to the variable. */
  readonly missing: number;
  /** The last gradient, where it was read: L2 norm of its finite elements, and the others' number. */
  readonly last?: { readonly norm: number; readonly nonFinite: number };
}

export interface OptimizerStep {
  readonly optimizerId: number;
  /** How often it applied gradients in each of the steps. */
  readonly applied: number;
  /** Absent: as before, or not known. */
  readonly learningRate?: number;
}

/** What a recorder writes beside the summaries that TensorBoard shows. Ids are unique in one file. */
export type RecordingEntry =
  | {
      readonly kind: 'recorder';
      readonly recorder: RecorderKind;
      readonly engine: string;
      /** Whether the recorder sees every write itself. */
      readonly observesAssigns: boolean;
      readonly process?: RecordingProcess;
      readonly purpose?: RunPurpose;
    }
  | {
      readonly kind: 'variable';
      readonly id: number;
      readonly name: string;
      readonly shape: readonly number[];
      readonly dtype: string;
      readonly role: VariableRole;
      readonly trainable: boolean | undefined;
      readonly initial: TensorStatistics | undefined;
      readonly origin: VariableOrigin;
      /** Training steps that were done when it was first seen; absent means 0. */
      readonly createdStep?: number;
      /** Training steps that were done when a value was last loaded into it. */
      readonly restoredStep?: number;
      /** Id of the variable that this one is an optimizer's slot of. */
      readonly slotOf?: number;
      /** It was there before the recording, and no op that the first gradients were taken through read it. */
      readonly idleAtStart?: true;
    }
  | {
      readonly kind: 'assign-op';
      readonly id: number;
      readonly name: string;
      readonly variableId: number;
      readonly writer: AssignWriter;
      /** Why the recorder cannot see this one, where it sees the others. */
      readonly unobservedBecause?: string | undefined;
    }
  | {
      readonly kind: 'fetch-set';
      readonly id: number;
      readonly fetches: readonly string[];
      readonly feeds: readonly string[];
      readonly impliedAssignOpIds: readonly number[];
    }
  | {
      readonly kind: 'layer';
      readonly id: number;
      readonly name: string;
      readonly className: string;
      readonly trainable: boolean;
      readonly variableIds: readonly number[];
    }
  | {
      readonly kind: 'step';
      /** False for a look outside a training step: the values at the start or at the end. */
      readonly training: boolean;
      readonly fetchSetId: number | undefined;
      readonly observed: readonly ObservedAssign[];
      readonly layerCalls: readonly LayerCalls[];
      readonly samples: readonly VariableSample[];
      /**
       * How many steps, or runs of a session, since the last event were exactly so: these assigns,
       * layer calls and optimizer steps in each of them. Absent means 1.
       */
      readonly steps?: number;
      readonly gradients?: readonly GradientSample[];
      readonly optimizerSteps?: readonly OptimizerStep[];
      /** Variables that were disposed since the last entry. */
      readonly disposedVariableIds?: readonly number[];
    }
  | {
      readonly kind: 'optimizer';
      readonly id: number;
      /** Unique in the recording, and the name of the assigns that it makes. */
      readonly name: string;
      readonly className: string;
    }
  | {
      /** Something went wrong in the recorder itself; the training never noticed. */
      readonly kind: 'problem';
      readonly code: string;
      readonly message: string;
      /** How often, since the last such entry. */
      readonly count: number;
    }
  | {
      readonly kind: 'close';
      readonly trainingSteps: number;
      /** `disposed`, `exit`, `uncaught-exception` or a signal's name; absent in old logs. */
      readonly reason?: string;
    };
