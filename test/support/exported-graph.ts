import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { messageOfText } from '../../src/graph-files/text-message.js';
import { tensorflow } from '../../src/protobuf/generated/messages.js';
import { concatBytes, lengthDelimited } from '../../src/protobuf/wire.js';
import { temporaryFolder } from './temporary-folder.js';

/** A graph in any container as the folder of a SavedModel, which is what a session opens. */
export function exportedGraph(fileOrFolder: string): string {
  if (statSync(fileOrFolder).isDirectory()) return fileOrFolder;
  const folder = path.join(temporaryFolder(), 'export');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'saved_model.pb'), savedModelAround(fileOrFolder));
  return folder;
}

function savedModelAround(file: string): Uint8Array {
  const bytes = readFileSync(file);
  const isText = file.endsWith('.pbtxt');
  const message = isText ? messageOfText(bytes, file).bytes : bytes;
  const metaGraph = file.endsWith('.meta') ? message : lengthDelimited(2, message);
  // A field that stands twice is merged: the tags join what the meta graph says of itself.
  const tags = tensorflow.MetaGraphDef.encode({ metaInfoDef: { tags: ['serve'] } }).finish();
  return concatBytes([Uint8Array.of(8, 1), lengthDelimited(2, concatBytes([metaGraph, tags]))]);
}
