import type { Disposer } from '../../base/disposer-stack.js';
import type { OwnTime } from './own-time.js';

// biome-ignore lint/suspicious/noExplicitAny: a wrapper passes on whatever the method takes and gives
export type Method = (this: any, ...args: any[]) => any;

/**
 * Puts a wrapper in a method's place.
 *
 * The disposer restores the property descriptor as it was. If someone else has wrapped the method
 * since, the wrapper stays beneath theirs but passes every call straight on.
 *
 * @param makeWrapper gets the original; its wrapper must keep `this`, arguments, result and errors.
 * @param ownTime is told of what the wrapper takes beside the original, when it asks.
 */
export function wrapMethod(
  owner: object,
  name: string,
  makeWrapper: (original: Method) => Method,
  ownTime?: OwnTime,
): Disposer {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  const original = Reflect.get(owner, name) as Method;
  const wrapper = makeWrapper(original);
  const timedWrapper = ownTime && timed(ownTime, makeWrapper, original);
  let isActive = true;
  const installed: Method = function (...args) {
    if (!isActive) return original.apply(this, args);
    return (timedWrapper && ownTime.isTaken ? timedWrapper : wrapper).apply(this, args);
  };
  Object.defineProperty(owner, name, {
    value: installed,
    configurable: true,
    writable: true,
    enumerable: before?.enumerable ?? false,
  });
  return () => {
    isActive = false;
    if (Object.getOwnPropertyDescriptor(owner, name)?.value !== installed) return;
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

function timed(
  ownTime: OwnTime,
  makeWrapper: (original: Method) => Method,
  original: Method,
): Method {
  const wrapper = makeWrapper(function (...args) {
    ownTime.leave();
    try {
      return original.apply(this, args);
    } finally {
      ownTime.enter();
    }
  });
  return function (...args) {
    ownTime.enter();
    try {
      return wrapper.apply(this, args);
    } finally {
      ownTime.leave();
    }
  };
}
