import { roleOfName, type VariableRole } from '../../model/variable.js';
import type { InitialValue } from '../initial-value.js';
import { SampleCost } from '../sampling-governor.js';
import type { SampledVariable } from '../sampling-turns.js';
import type { Author } from './tfjs-listener.js';
import type { TfVariable } from './tfjs-objects.js';

/** A variable from when it is first seen; its id comes with the first step that has it. */
export interface TrackedVariable extends SampledVariable {
  readonly variable: TfVariable;
  /** The layer or optimizer that made it; undefined for the user's own, and for what was there before. */
  readonly madeBy: object | undefined;
  readonly createdStep: number;
  /** It was there before the recording began: nobody saw who gave it its value. */
  readonly isFound: boolean;
  /** It was found, and nothing was seen to read it yet. */
  isIdleAtStart: boolean;
  role: VariableRole;
  slotName: string | undefined;
  slotOf: string | undefined;
  /** The value before the first step, taken just before anything changes it. */
  initial: InitialValue | undefined;
  isRestored: boolean;
  /** Training steps that were done when a value was last loaded into it, after the first step. */
  restoredStep: number | undefined;
  id: number | undefined;
  /** What the variable held when its value was last taken. */
  sampledData: object | undefined;
  readonly cost: SampleCost;
  /** Of everyone who wrote it, as they were declared. */
  readonly assignOpIds: Map<Author, number>;
}

/** @param author undefined when it was there before the recording. */
export function trackedVariable(
  variable: TfVariable,
  author: Author | undefined,
  createdStep: number,
): TrackedVariable {
  return {
    variable,
    madeBy: author?.source,
    createdStep,
    isFound: author === undefined,
    isIdleAtStart: author === undefined,
    role: author?.writer === 'optimizer' ? 'slot' : roleOfName(variable.name),
    slotName: undefined,
    slotOf: undefined,
    initial: undefined,
    isRestored: false,
    restoredStep: undefined,
    id: undefined,
    lastSampledStep: createdStep,
    sampledData: undefined,
    samples: 0,
    cost: new SampleCost(variable.size),
    assignOpIds: new Map(),
  };
}
