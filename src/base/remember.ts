/**
 * A function that remembers what it gave for a text: runs of one training share their names.
 *
 * @param compute must give the same for the same text.
 * @param most how many texts it remembers; beyond that it forgets all and begins anew.
 */
export function remember<Result>(
  compute: (text: string) => Result,
  most = 10_000,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
