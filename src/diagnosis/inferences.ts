import { shortNumber } from '../base/float-text.js';
import type { Inference } from '../model/evidence.js';
import type { VariableView } from '../model/run-view.js';
import type { ToldFramework } from './framework.js';
import { initialLookOf } from './initial-values.js';

/** What is taken for granted of a variable though no event says it, with what it was told from. */
export function inferencesOf(view: VariableView): Inference[] {
  return [...roleInference(view), ...initialInference(view)];
}

export function frameworkInference({ framework, from }: ToldFramework): Inference {
  return { about: 'framework', value: framework, from };
}

function roleInference({ name, role, recorded }: VariableView): Inference[] {
  if (role === 'other') return [];
  const from = recorded?.slotOf === undefined ? `the name ${name}` : 'the recorded optimizer';
  return [{ about: 'role', value: role, from }];
}

/** A first value says what a variable began with only where it looks like an initializer's. */
function initialInference(view: VariableView): Inference[] {
  const look = initialLookOf(view);
  if (look === undefined) return [];
  const about = 'initial-value';
  if (look === 'recorded as initialized' && view.initial) {
    const { min, max } = view.initial;
    return [{ about, value: rangeText(min, max), from: 'the recording, before the first step' }];
  }
  const { step, min, max } = view.columns;
  const range = rangeText(min[0] as number, max[0] as number);
  return [
    {
      about,
      value: look === 'uniform' ? `uniform ${range}` : range,
      from: `the first value, at step ${step[0]}`,
      ...(view.ends ? { place: view.ends.first } : {}),
    },
  ];
}

function rangeText(min: number, max: number): string {
  return min === max ? shortNumber(min) : `between ${shortNumber(min)} and ${shortNumber(max)}`;
}
