import type { Disposer } from '../../base/disposer-stack.js';

/** Variables that the constructors of Adam and Adamax make, long before the first gradients are applied. */
const EARLY_SLOTS = ['accBeta1', 'accBeta2', 'iteration'] as const;

/**
 * Tells of each optimizer that keeps such a variable, as soon as it does: until it applies gradients,
 * the variable would be taken for one of the user's own that nothing trains.
 *
 * A setter in the prototype is called once for each instance, which then has the property as ever.
 */
export function followEarlySlots(
  optimizerPrototype: object,
  tell: (optimizer: object) => void,
): Disposer {
  const disposers = EARLY_SLOTS.map((name) => followProperty(optimizerPrototype, name, tell));
  return () => {
    for (const dispose of disposers) dispose();
  };
}

function followProperty(owner: object, name: string, tell: (holder: object) => void): Disposer {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  let isActive = true;
  const set = function (this: object, value: unknown): void {
    // Another recording's setter, which may be gone by now.
    if (before?.set) before.set.call(this, value);
    else {
      const property = { value, writable: true, enumerable: true, configurable: true };
      Object.defineProperty(this, name, property);
    }
    if (isActive) tell(this);
  };
  Object.defineProperty(owner, name, { get: () => undefined, set, configurable: true });
  return () => {
    isActive = false;
    if (Object.getOwnPropertyDescriptor(owner, name)?.set !== set) return;
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}
