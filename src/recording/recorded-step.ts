import type {
  GradientSample,
  LayerCalls,
  ObservedAssign,
  OptimizerStep,
} from '../model/recording.js';
import type { MeasuredSample } from './measured-sample.js';

/** What some steps had in common. */
export interface AlikeSteps {
  readonly steps: number;
  /** False for runs of a session that are no training steps. Default true. */
  readonly training?: boolean;
  readonly fetchSetId?: number;
  readonly observed: readonly ObservedAssign[];
  readonly layerCalls: readonly LayerCalls[];
  readonly optimizerSteps?: readonly OptimizerStep[];
}

export interface StepToRecord {
  readonly step: number;
  readonly training: boolean;
  readonly fetchSetId?: number;
  readonly observed?: readonly ObservedAssign[];
  readonly layerCalls?: readonly LayerCalls[];
  readonly optimizerSteps?: readonly OptimizerStep[];
  /** How many steps since the last event were so. Default 1. */
  readonly steps?: number;
  readonly samples: readonly MeasuredSample[];
  readonly gradients?: readonly GradientSample[];
  readonly disposedVariableIds?: readonly number[];
}

/** A number for TensorBoard's scalars. */
export interface ScalarToRecord {
  readonly tag: string;
  readonly value: number;
}
