/** `a/b/moving_mean` -> `a/b`; empty at the top. */
export function scopeOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** How many scopes two names have in common. */
export function sharedDepth(one: string, other: string): number {
  const [left, right] = [one.split('/'), other.split('/')];
  const depth = left.findIndex((scope, at) => scope !== right[at]);
  return depth < 0 ? left.length : depth;
}

/** How deep names stand in the scopes of many others, without comparing each with each. */
export class ScopesOfNames {
  /** Every name and every scope around it. */
  readonly #prefixes = new Set<string>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1)) {
        this.#prefixes.add(name.slice(0, end));
      }
    }
  }

  /** The most scopes that a name shares with one of the others; -1 where there are none. */
  depthOf(name: string): number {
    if (this.#prefixes.size === 0) return -1;
    let depth = 0;
    for (let end = name.indexOf('/'); ; end = name.indexOf('/', end + 1)) {
      if (!this.#prefixes.has(end < 0 ? name : name.slice(0, end))) return depth;
      depth++;
      if (end < 0) return depth;
    }
  }
}
