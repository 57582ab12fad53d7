import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const fixturesFolder = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The event file of a fixture's run, for instance `keras-callback/train`. */
export function fixtureFile(run: string): string {
  const folder = path.join(fixturesFolder, run);
  const name = readdirSync(folder).find((candidate) => candidate.includes('tfevents'));
  if (name === undefined) throw new Error(`no event file in ${folder}`);
  return path.join(folder, name);
}

/** Every event file below a folder, by path. */
export function eventFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name).includes('tfevents'))
    .map((name) => path.join(folder, name))
    .sort();
}

export function fixtureBytes(run: string): Uint8Array {
  return Uint8Array.from(readFileSync(fixtureFile(run)));
}

export function savedModelBytes(name: string): Uint8Array {
  return Uint8Array.from(readFileSync(path.join(fixturesFolder, name, 'saved_model.pb')));
}

/** What TensorBoard reads from a run: points as `[step, ...figures]`, by tag. */
export type Expected = Readonly<Record<string, readonly (readonly [number, ...unknown[]])[]>>;

/** The names of all that `expected/` holds. */
export function expectedNames(): string[] {
  return readdirSync(path.join(fixturesFolder, 'expected')).map((file) =>
    path.basename(file, '.json'),
  );
}

export function expectedOf(name: string): Expected {
  const file = path.join(fixturesFolder, 'expected', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Expected;
}
