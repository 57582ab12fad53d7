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
}

/** What a recorder writes beside the summaries that TensorBoard shows. Ids are unique in one file. */
export type RecordingEntry =
  | {
      readonly kind: 'recorder';
      readonly recorder: RecorderKind;
      readonly engine: string;
      /** Whether the recorder sees every write itself. */
      readonly observesAssigns: boolean;
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
    }
  | { readonly kind: 'close'; readonly trainingSteps: number };
