/**
 * A function that gives the same object for values that are alike: the first of them that it met,
 * as long as it is among those it met last.
 */
export function shareAlike<Value>(
  isAlike: (one: Value, other: Value) => boolean,
  most = 16,
): (value: Value) => Value {
  const last: Value[] = [];
  return (value) => {
    const at = last.findIndex((known) => known === value || isAlike(known, value));
    const [shared = value] = at < 0 ? [] : last.splice(at, 1);
    last.unshift(shared);
    if (last.length > most) last.pop();
    return shared;
  };
}
