import { FlatlineError } from '../base/errors.js';
import type { Graph } from '../model/graph.js';
import type { Problem } from '../model/problem.js';
import type { FileMessage } from '../protobuf/message-type.js';

/** What a file turned out to be, by its content. */
export type GraphFileKind =
  | { readonly kind: 'message'; readonly message: FileMessage; readonly form: 'binary' | 'text' }
  | { readonly kind: 'event-file' }
  | { readonly kind: 'tfjs-graph-model' };

/** One graph of a file; only SavedModels hold several, told apart by their tags. */
export interface TaggedGraph {
  readonly tags: readonly string[];
  readonly graph: Graph;
}

/** A file with graphs, read. */
export interface GraphFile {
  /** The file itself, where a folder was given. */
  readonly file: string;
  readonly kind: GraphFileKind;
  readonly graphs: readonly [TaggedGraph, ...TaggedGraph[]];
  /** What could not be read; the graphs lack it. */
  readonly problems: readonly Problem[];
  /** Of a text the lines on which its ops begin, by the offsets that its graphs have for them. */
  readonly nodeLines?: ReadonlyMap<number, number>;
}

/** A file that holds no graph, or cannot be read. */
export class GraphFileError extends FlatlineError {
  readonly code = 'graph-file';
}

/** `a SavedModel`, `a GraphDef as text`... */
export function describeKind(kind: GraphFileKind): string {
  switch (kind.kind) {
    case 'message':
      return `a ${kind.message}${kind.form === 'text' ? ' as text' : ''}`;
    case 'event-file':
      return 'an event file';
    case 'tfjs-graph-model':
      return 'a graph model of TensorFlow.js';
  }
}

/**
 * The graph with a tag, or the first where none is asked for.
 *
 * @throws GraphFileError when no graph has the tag.
 */
export function chosenGraph({ file, graphs }: GraphFile, tag: string | undefined): TaggedGraph {
  const [first] = graphs;
  if (tag === undefined) return first;
  const chosen = graphs.find(({ tags }) => tags.includes(tag));
  if (chosen) return chosen;
  const tags = graphs.map((each) => `"${each.tags.join(',')}"`).join(', ');
  throw new GraphFileError(`${file} has no graph with the tag "${tag}"`, `Its tags are ${tags}.`);
}

/** Where an op stands in the file, by its offset in the graph; nowhere where that was put together. */
export function placeInFile(
  { kind, nodeLines }: GraphFile,
  offset: number,
): Pick<Problem, 'offset' | 'line'> {
  if (kind.kind === 'message' && kind.form === 'binary') return { offset };
  const line = nodeLines?.get(offset);
  return line === undefined ? {} : { line };
}
