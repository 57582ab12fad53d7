import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { count } from '../base/count-text.js';
import { messageOf, systemCodeOf } from '../base/errors.js';
import type { Problem } from '../model/problem.js';
import { readEventFile } from './event-file-graph.js';
import { describeKind, type GraphFile, GraphFileError } from './graph-file.js';
import { graphsOfMessage } from './message-graphs.js';
import { readBytes, readWithoutWeights } from './read-bytes.js';
import { RECOGNITION_BYTES, type Recognised, recogniseFile } from './recognise.js';
import { messageOfText } from './text-message.js';
import { graphOfTfjsModel } from './tfjs-model.js';

/** What a folder may hold that is meant when the folder is given. */
const FILES_OF_FOLDERS = ['saved_model.pb', 'saved_model.pbtxt', 'model.json'];
/** Protocol buffers end there, and so does what TensorFlow can load. */
const MAX_MESSAGE_BYTES = 2 ** 31 - 1;
/** The most bytes that Node can hold in one piece. */
const MAX_TEXT_BYTES = 2 ** 32 - 1;
/** The longest string of V8. */
const MAX_JSON_BYTES = 2 ** 29 - 24;
/** Of a larger file the weights are not read. */
const LARGE_FILE_BYTES = 2 ** 28;

/**
 * Reads the graphs of a file: a SavedModel (or its folder), a GraphDef or MetaGraphDef, each binary
 * or as text, an event file, or a graph model of TensorFlow.js. Which of these it is is told from
 * its content.
 *
 * A binary file that ends too early is read as far as it goes, and told as a problem.
 *
 * @param mostBytes how long the file may be, whatever it holds.
 * @throws GraphFileError when there is no such file, it is too long, or it holds no graph, with the
 *   place of what is wrong.
 * @example const { graphs: [{ graph }] } = await readGraphFile('export');
 */
export async function readGraphFile(
  fileOrFolder: string,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<GraphFile> {
  const file = await fileMeant(fileOrFolder);
  const handle = await openFile(file);
  try {
    const { size } = await handle.stat();
    const recognised = recogniseFile(await readBytes(handle, Math.min(size, RECOGNITION_BYTES)));
    if (recognised.kind === 'other') throw noGraph(file, recognised.what);
    refuseBeyond(mostBytes, size, file, adviceOnLength[recognised.kind]);
    switch (recognised.kind) {
      case 'event-file':
        return await readEventFile(file, handle);
      case 'binary': {
        refuseBeyond(MAX_MESSAGE_BYTES, size, file, adviceOnLength.binary);
        const bytes = await (size > LARGE_FILE_BYTES
          ? readWithoutWeights(handle, size, recognised.message)
          : readBytes(handle, size));
        return graphFileOf(recognised, bytes, file);
      }
      case 'text':
      case 'json':
        refuseBeyond(
          recognised.kind === 'text' ? MAX_TEXT_BYTES : MAX_JSON_BYTES,
          size,
          file,
          adviceOnLength[recognised.kind],
        );
        return graphFileOf(recognised, await readBytes(handle, size), file);
    }
  } finally {
    await handle.close();
  }
}

/**
 * As `readGraphFile`, of the bytes of a file.
 *
 * @param name what errors call it.
 */
export function readGraphBytes(bytes: Uint8Array, name: string): GraphFile {
  const recognised = recogniseFile(bytes.subarray(0, RECOGNITION_BYTES));
  if (recognised.kind === 'other') throw noGraph(name, recognised.what);
  if (recognised.kind !== 'event-file') return graphFileOf(recognised, bytes, name);
  throw new GraphFileError(`${name} is an event file`, 'Pass the path of the file.');
}

function graphFileOf(
  recognised: Extract<Recognised, { readonly kind: 'binary' | 'text' | 'json' }>,
  bytes: Uint8Array,
  file: string,
): GraphFile {
  switch (recognised.kind) {
    case 'binary': {
      const kind = { kind: 'message', message: recognised.message, form: 'binary' } as const;
      let cutAt: number | undefined;
      const graphs = graphsOfMessage(recognised.message, bytes, file, (offset) => {
        cutAt ??= offset;
      });
      const problems = cutAt === undefined ? [] : [cutProblem(file, describeKind(kind), cutAt)];
      return { file, kind, graphs, problems };
    }
    case 'text': {
      const { message, bytes: wire, nodeLines } = messageOfText(bytes, file);
      refuseBeyond(MAX_MESSAGE_BYTES, wire.length, `what ${file} stands for`, withoutWeights);
      const kind = { kind: 'message', message, form: 'text' } as const;
      return { file, kind, graphs: graphsOfMessage(message, wire, file), problems: [], nodeLines };
    }
    case 'json': {
      const graph = graphOfTfjsModel(new TextDecoder().decode(bytes), file);
      return { file, kind: { kind: 'tfjs-graph-model' }, graphs: [graph], problems: [] };
    }
  }
}

function noGraph(file: string, what: string): GraphFileError {
  return new GraphFileError(
    `${file} holds no graph: it is ${what}`,
    'Pass a SavedModel, a GraphDef (.pb, .pbtxt), a .meta file, an event file, or the model.json of a TensorFlow.js graph model.',
  );
}

/** Whether a path is meant as a graph rather than as a log directory: a file, or a model's folder. */
export async function isGraphPath(fileOrFolder: string): Promise<boolean> {
  try {
    if (!(await stat(fileOrFolder)).isDirectory()) return true;
    const names = await readdir(fileOrFolder);
    return FILES_OF_FOLDERS.some((name) => names.includes(name));
  } catch {
    // Whoever opens it tells what is wrong with it.
    return false;
  }
}

async function fileMeant(fileOrFolder: string): Promise<string> {
  try {
    if (!(await stat(fileOrFolder)).isDirectory()) return fileOrFolder;
  } catch (error) {
    throw cannotRead(fileOrFolder, error);
  }
  const names = await readdir(fileOrFolder);
  const found = FILES_OF_FOLDERS.find((name) => names.includes(name));
  if (found !== undefined) return path.join(fileOrFolder, found);
  const eventFiles = names.filter((name) => name.includes('tfevents'));
  const [only] = eventFiles;
  if (only !== undefined && eventFiles.length === 1) return path.join(fileOrFolder, only);
  throw new GraphFileError(
    `${fileOrFolder} is a folder with ${eventFiles.length > 1 ? `${eventFiles.length} event files` : 'no graph'} in it`,
    `It holds ${names.length > 0 ? names.slice(0, 5).join(', ') : 'nothing'}. Pass the file that holds the graph.`,
  );
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    throw cannotRead(file, error);
  }
}

function cannotRead(file: string, error: unknown): GraphFileError {
  const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemCodeOf(error) ?? '');
  return new GraphFileError(
    isMissing ? `there is no ${file}` : `cannot read ${file}: ${messageOf(error)}`,
    isMissing ? 'Check the path.' : 'Check its permissions.',
    { cause: error },
  );
}

const withoutWeights =
  'Write the graph without its weights: as a SavedModel, or as a GraphDef that was not frozen.';

/** What to do about a file that is too long, by what it is. */
const adviceOnLength: Readonly<Record<Exclude<Recognised['kind'], 'other'>, string>> = {
  binary: withoutWeights,
  text: 'Write it in binary form, which is shorter: tf.io.write_graph(graph, folder, "graph.pb", as_text=False).',
  json: withoutWeights,
  'event-file':
    'Write the graph to a file of its own: tf.io.write_graph(graph, folder, "graph.pb", as_text=False).',
};

function refuseBeyond(limit: number, size: number, file: string, advice: string): void {
  if (size <= limit) return;
  throw new GraphFileError(
    `${file} has ${count(size, 'byte')}; here it can have at most ${count(limit, 'byte')}`,
    advice,
  );
}

function cutProblem(file: string, what: string, offset: number): Problem {
  return {
    code: 'truncated-graph',
    severity: 'error',
    file,
    offset,
    message: `${what} that ends too early: what stands behind is not judged`,
    got: 'the end of the file inside a field',
    wanted: 'a whole file',
    advice: 'Copy or write the file again.',
  };
}
