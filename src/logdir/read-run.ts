import { statSync } from 'node:fs';
import { messageOf } from '../base/errors.js';
import { SummaryInterpreter, type TagMetadata } from '../events/summary-interpreter.js';
import type { Problem } from '../model/problem.js';
import type { FileContent } from '../store/file-digest.js';
import { FileReader, type FileState } from './file-reader.js';
import { type FileStamp, isUnwritten, stampOf } from './file-stamp.js';
import type { EventFile } from './find-event-files.js';

/** Bytes of a file after which what was read of it is handed on, so that memory stays bounded. */
const PIECE_BYTES = 64 * 1024 * 1024;

/** How far the files of a run were read, as plain data. */
export interface RunState {
  /** By the name of the file. */
  readonly files: ReadonlyMap<string, FileState>;
  readonly metadata: ReadonlyMap<string, TagMetadata>;
}

export function bytesOf({ files }: RunState): number {
  return [...files.values()].reduce((sum, { size }) => sum + size, 0);
}

/** Whether the files are those that are known by their names, and nothing was written to any since. */
export function isReadToEnd(
  files: readonly EventFile[],
  stamps: ReadonlyMap<string, FileStamp>,
): boolean {
  return (
    files.length === stamps.size &&
    files.every((file) => {
      const known = stamps.get(file.name);
      const stats = known && statSync(file.path, { throwIfNoEntry: false });
      return known !== undefined && stats !== undefined && isUnwritten(stampOf(stats), known);
    })
  );
}

/** What the reading of a run gives, one after another. */
export type RunNews =
  | {
      readonly kind: 'piece';
      readonly file: string;
      readonly content: FileContent;
      /** Of every tag that was met so far. */
      readonly metadata: ReadonlyMap<string, TagMetadata>;
    }
  | { readonly kind: 'unchanged'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: Problem }
  /** A file is another one than it was: nothing that was read of the run holds any more. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'done'; readonly state: RunState };

/**
 * Reads what the files of a run have got since `state`, or all of them, in their order. What a tag's
 * metadata says in one file holds in the others.
 *
 * It gives undefined after every chunk, for whoever has other things to do meanwhile.
 */
export function* readRun(
  files: readonly EventFile[],
  state: RunState | undefined,
): Generator<RunNews | undefined, void, undefined> {
  const interpreter = new SummaryInterpreter(state?.metadata);
  const states = new Map(state?.files);
  for (const file of files) {
    try {
      const reader = FileReader.open(file, interpreter, states.get(file.name));
      if (reader === 'replaced') {
        yield { kind: 'replaced' };
        return;
      }
      if (reader === 'unchanged') yield { kind: 'unchanged', file: file.name };
      else yield* readFile(file, reader, states, interpreter);
    } catch (error) {
      yield { kind: 'unreadable', file: file.name, problem: unreadable(file, error) };
    }
  }
  yield { kind: 'done', state: { files: states, metadata: interpreter.metadata } };
}

function* readFile(
  file: EventFile,
  reader: FileReader,
  states: Map<string, FileState>,
  { metadata }: SummaryInterpreter,
): Generator<RunNews | undefined, void, undefined> {
  const piece = (): RunNews => {
    return { kind: 'piece', file: file.name, content: reader.takePiece(), metadata };
  };
  try {
    let taken = reader.offset;
    while (reader.readChunk()) {
      if (reader.offset - taken >= PIECE_BYTES) {
        taken = reader.offset;
        yield piece();
      } else yield undefined;
    }
  } finally {
    // What was read before an error is kept, and the file read on from there.
    states.set(file.name, reader.state);
    reader.close();
    yield piece();
  }
}

function unreadable(file: EventFile, error: unknown): Problem {
  return {
    code: 'unreadable-file',
    severity: 'error',
    file: file.name,
    message: 'the file cannot be read',
    got: messageOf(error),
    wanted: 'a file this user may read',
    advice: 'Check its permissions; it is tried again.',
  };
}
