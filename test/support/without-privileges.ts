const NOBODY = 65534;

/**
 * Does some work as a user whom permission bits bind, which root is not. The files that the work
 * touches must be reachable for others.
 */
export async function withoutPrivileges<Result>(work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
