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
