import { type ReadonlySignal, signal } from '@preact/signals';

/** One of a few values that a person chose, kept by the browser from visit to visit. */
export interface StoredChoice<Value extends string> {
  readonly values: readonly Value[];
  readonly chosen: ReadonlySignal<Value>;
  readonly choose: (value: Value) => void;
}

/**
 * Storage may be forbidden or full; then a choice lasts as long as the page. What someone else wrote
 * there is no choice.
 *
 * @param key under which the browser keeps it.
 */
export function storedChoice<Value extends string>(
  key: string,
  values: readonly Value[],
  byDefault: Value,
): StoredChoice<Value> {
  const chosen = signal(readChoice(key, values) ?? byDefault);
  return {
    values,
    chosen,
    choose: (value) => {
      chosen.value = value;
      storeChoice(key, value);
    },
  };
}

function readChoice<Value extends string>(
  key: string,
  values: readonly Value[],
): Value | undefined {
  try {
    const stored = localStorage.getItem(key);
    return values.find((value) => value === stored);
  } catch {
    return undefined;
  }
}

function storeChoice(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
