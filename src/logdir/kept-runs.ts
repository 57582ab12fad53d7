import type { RunName } from '../model/names.js';
import type { FileStamp } from './file-stamp.js';
import type { KeptRun } from './kept-run.js';

const STAMP_NUMBERS = 5;

/** What the index of a pack says of the runs in it, in columns: they are many, and all are asked for. */
export interface KeptRuns {
  /** In the order of the pack's entries. */
  readonly names: readonly RunName[];
  /** Of each, the pack that holds what was read before; undefined where there is nothing before. */
  readonly since: readonly (string | undefined)[];
  /** Where the files of each begin, and the end of the last. */
  readonly fileStarts: Uint32Array;
  readonly fileNames: readonly string[];
  /** Of each file, how it stood when it was read. */
  readonly stamps: Float64Array;
}

export function keptRuns(runs: ReadonlyMap<RunName, KeptRun>): KeptRuns {
  const all = [...runs.values()];
  const files = all.flatMap(({ state }) => [...state.files]);
  const fileStarts = new Uint32Array(all.length + 1);
  for (const [at, { state }] of all.entries()) {
    fileStarts[at + 1] = (fileStarts[at] as number) + state.files.size;
  }
  const stamps = new Float64Array(files.length * STAMP_NUMBERS);
  for (const [at, [, stamp]] of files.entries()) {
    const { inode, size, modifiedMillis, changedMillis, seenMillis } = stamp;
    stamps.set([inode, size, modifiedMillis, changedMillis, seenMillis], at * STAMP_NUMBERS);
  }
  return {
    names: [...runs.keys()],
    since: all.map(({ since }) => since),
    fileStarts,
    fileNames: files.map(([name]) => name),
    stamps,
  };
}

/** The stamps of a run's files, by their names. */
export function stampsIn(
  { fileStarts, fileNames, stamps }: KeptRuns,
  run: number,
): ReadonlyMap<string, FileStamp> {
  const found = new Map<string, FileStamp>();
  const end = fileStarts[run + 1] as number;
  for (let file = fileStarts[run] as number; file < end; file++) {
    const at = file * STAMP_NUMBERS;
    found.set(fileNames[file] as string, {
      inode: stamps[at] as number,
      size: stamps[at + 1] as number,
      modifiedMillis: stamps[at + 2] as number,
      changedMillis: stamps[at + 3] as number,
      seenMillis: stamps[at + 4] as number,
    });
  }
  return found;
}
