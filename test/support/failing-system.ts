import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Replaces functions of `node:fs` for everybody while some work is done. */
export async function withFileSystem(
  replaced: Partial<typeof fs>,
  work: () => void | Promise<void>,
): Promise<void> {
  const names = Object.keys(replaced) as (keyof typeof fs)[];
  const kept = Object.fromEntries(names.map((name) => [name, fs[name]]));
  try {
    Object.assign(fs, replaced);
    syncBuiltinESMExports();
    await work();
  } finally {
    Object.assign(fs, kept);
    syncBuiltinESMExports();
  }
}

/** What is said on stderr while some work is done. */
export async function saidOnStderr(work: () => void | Promise<void>): Promise<string> {
  const said: string[] = [];
  const write = process.stderr.write;
  process.stderr.write = (chunk: string | Uint8Array) => {
    said.push(String(chunk));
    return true;
  };
  try {
    await work();
  } finally {
    process.stderr.write = write;
  }
  return said.join('');
}
