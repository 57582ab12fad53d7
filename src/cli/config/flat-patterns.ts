/**
 * Patterns that match every name that is meant, and none that is not: one for a scope of which all
 * is meant, else one for the same names in many scopes, else one for each scope.
 *
 * @param meant names of variables, for instance `bn/moving_mean` or `bn.running_mean`.
 * @param others names that no pattern may match.
 * @example flatPatterns(['a/x', 'a/y', 'b/x'], ['b/y']) // ['^a/', '^b/x$']
 */
export function flatPatterns(meant: Iterable<string>, others: Iterable<string>): string[] {
  const left = new Set(meant);
  const kept = [...others];
  const patterns: string[] = [];
  const take = (pattern: string, names: readonly string[]): void => {
    patterns.push(pattern);
    for (const name of names) left.delete(name);
  };
  const scopes = [...new Set([...left].flatMap(scopesOf))].sort((a, b) => a.length - b.length);
  for (const scope of scopes) {
    const names = within(scope, left);
    const isWhole = names.length > 1 && within(scope, kept).length === 0;
    if (isWhole) take(`^${escaped(scope)}`, names);
  }
  for (const scope of scopes) {
    const names = within(scope, left);
    const leaves = new Set(names.map(leafOf));
    const areInMany = new Set(names.map(scopeOf)).size > 1;
    const areAlike = !within(scope, kept).some((name) => leaves.has(leafOf(name)));
    if (areInMany && areAlike) take(`^${escaped(scope)}(.*[/.])?${oneOf(leaves)}$`, names);
  }
  for (const scope of scopes) {
    const names = [...left].filter((name) => scopeOf(name) === scope);
    if (names.length > 1) take(`^${escaped(scope)}${oneOf(new Set(names.map(leafOf)))}$`, names);
  }
  return [...patterns, ...[...left].map(exactly)];
}

/** A pattern that matches one name and nothing else. */
export function exactly(name: string): string {
  return `^${escaped(name)}$`;
}

function oneOf(leaves: ReadonlySet<string>): string {
  const words = [...leaves].map(escaped);
  return words.length === 1 ? (words[0] as string) : `(${words.join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function within(scope: string, names: Iterable<string>): string[] {
  return [...names].filter((name) => name.startsWith(scope));
}

/** The scope that a name stands in, with the mark behind it: `a/b/` of `a/b/c`; empty for none. */
function scopeOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
}

function leafOf(name: string): string {
  return name.slice(scopeOf(name).length);
}

/** `a/`, `a/b/` of `a/b/c`. */
function scopesOf(name: string): string[] {
  return [...name.matchAll(/[/.]/g)].map(({ index }) => name.slice(0, index + 1));
}
