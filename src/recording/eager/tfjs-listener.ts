import type { AssignWriter } from '../../model/recording.js';
import type { TfLayer, TfTensor, TfVariable } from './tfjs-objects.js';

/** Who is writing: the innermost frame that is on the stack. One object for each optimizer and layer. */
export interface Author {
  readonly kind: 'write';
  readonly writer: AssignWriter;
  readonly name: string;
  /** The optimizer or layer; undefined for the user, who is the author when there is no other. */
  readonly source: object | undefined;
}

/** What happens to a layer or an optimizer in a step. */
export interface LayerOrOptimizerAct {
  readonly kind: 'training-call' | 'inference-call' | 'apply';
}

export const TRAINING_CALL: LayerOrOptimizerAct = { kind: 'training-call' };
export const INFERENCE_CALL: LayerOrOptimizerAct = { kind: 'inference-call' };
export const APPLY: LayerOrOptimizerAct = { kind: 'apply' };

/** What happens in a step: a write by its author, or one of the others. Compared by reference. */
export type StepAct = Author | LayerOrOptimizerAct;

/** What the seams tell. All calls are synchronous and happen inside the user's own call. */
export interface TfjsListener {
  onVariable(variable: TfVariable, author: Author): void;
  /** A variable that was there when the seams were installed. */
  onVariableFound(variable: TfVariable): void;
  onDisposed(variable: TfVariable): void;
  /** Whether it wants to know what is read, which means looking through all that was computed. */
  readonly wantsReads: boolean;
  /** What was read while a loss was computed, by the ops and by `dataSync` and `data`. */
  onReads(dataIds: ReadonlySet<object>): void;
  /** The variable still has the value from before. */
  onBeforeAssign(variable: TfVariable, author: Author): void;
  onAssign(variable: TfVariable, author: Author): void;
  /** A layer was called while gradients were being taken. */
  onLayerCall(layer: TfLayer, mode: StepAct): void;
  /** Gradients were taken, by the outermost such call; undefined or null where there is none. */
  onGradients(
    variables: readonly TfTensor[],
    gradients: readonly (TfTensor | null | undefined)[],
    loss: TfTensor,
  ): void;
  /** Gradients are about to be taken or applied, by the outermost such call. */
  onStepStart(): void;
  /** An optimizer made a variable for itself when it was constructed. */
  onSlotsMade(optimizer: object): void;
  /** An optimizer's slots were given values from elsewhere. */
  onOptimizerLoaded(optimizer: object): void;
  /** An optimizer has applied gradients. */
  onApplied(optimizer: object): void;
  /** Gradients were applied, and the outermost call that did so has returned. */
  onStepEnd(): void;
}
