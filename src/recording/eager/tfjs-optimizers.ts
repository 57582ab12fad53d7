import type { TfVariable } from './tfjs-objects.js';

/**
 * How the optimizers of TensorFlow.js 4.x are made inside: which classes apply gradients, and where
 * an instance keeps its slots and its learning rate.
 */

/** A `tf.Optimizer` with `applyGradients` of its own, not the base class. */
export function isOptimizerClass(
  exported: unknown,
  base: { readonly prototype: object },
): exported is { readonly prototype: object } {
  if (typeof exported !== 'function' || exported === base) return false;
  const prototype: unknown = exported.prototype;
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.hasOwn(prototype, 'applyGradients') &&
    Object.prototype.isPrototypeOf.call(base.prototype, prototype)
  );
}

/** The prototype in an instance's chain that has the method as its own. */
export function ownerOf(instance: object, method: string): object {
  let owner = Object.getPrototypeOf(instance);
  while (owner && !Object.hasOwn(owner, method)) owner = Object.getPrototypeOf(owner);
  return owner ?? Object.getPrototypeOf(instance);
}

export function classNameOf(optimizer: object): string {
  return optimizer.constructor.name.replace(/Optimizer$/, '');
}

/** Undefined when the optimizer shows none as a number. */
export function learningRateOf(optimizer: object): number | undefined {
  const rate: unknown = Reflect.get(optimizer, 'learningRate');
  return typeof rate === 'number' ? rate : undefined;
}

/** A variable that an optimizer keeps. */
export interface OptimizerSlot {
  readonly variable: TfVariable;
  /** As the optimizer names it, for instance `dense/kernel/m`, or the property that holds it. */
  readonly name: string;
  /** The variable it belongs to, for instance `dense/kernel`; undefined for one that serves all. */
  readonly slotOf: string | undefined;
}

/**
 * The variables an optimizer holds: single ones in properties, lists of `{ originalName, variable }`
 * for those that belong to a variable each.
 */
export function slotsOf(optimizer: object): OptimizerSlot[] {
  return Object.entries(optimizer).flatMap(([property, value]): OptimizerSlot[] => {
    if (isVariable(value)) return [{ variable: value, name: property, slotOf: undefined }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((slot): OptimizerSlot[] => {
      if (!isVariable(slot?.variable)) return [];
      const name = String(slot.originalName);
      return [{ variable: slot.variable, name, slotOf: name.replace(/\/[^/]*$/, '') }];
    });
  });
}

function isVariable(value: unknown): value is TfVariable {
  return (
    typeof value === 'object' &&
    value !== null &&
    'assign' in value &&
    'dataSync' in value &&
    'trainable' in value
  );
}
