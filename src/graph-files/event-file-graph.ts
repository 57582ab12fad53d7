import type { FileHandle } from 'node:fs/promises';
import { EventReader } from '../events/event-reader.js';
import { SummaryInterpreter } from '../events/summary-interpreter.js';
import { type Graph, mergeGraphs } from '../model/graph.js';
import type { LogContent } from '../model/log-event.js';
import type { Problem } from '../model/problem.js';
import { type GraphFile, GraphFileError } from './graph-file.js';

const CHUNK_BYTES = 1024 * 1024;

/**
 * The graph of an event file: what TensorFlow 1 wrote with its collections, else the first that
 * TensorFlow 2 traced.
 *
 * @throws GraphFileError when there is none.
 */
export async function readEventFile(file: string, handle: FileHandle): Promise<GraphFile> {
  let written: Graph | undefined;
  let traced: Graph | undefined;
  const problems: Problem[] = [];
  const reader = new EventReader(file, new SummaryInterpreter(), {
    onEvent: ({ content }) => {
      for (const graph of tracedGraphs(content)) traced ??= graph;
      if (content.kind !== 'graph' && content.kind !== 'meta-graph') return;
      written = written ? mergeGraphs(written, content.graph) : content.graph;
    },
    onScalar: () => undefined,
    onHistogram: () => undefined,
    onEvents: () => undefined,
    onScalars: () => undefined,
    onHistograms: () => undefined,
    onProblem: (problem) => problems.push(problem),
  });
  const chunk = new Uint8Array(CHUNK_BYTES);
  for (let offset = 0; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, offset);
    if (bytesRead === 0) break;
    offset += bytesRead;
    reader.push(chunk.subarray(0, bytesRead));
  }
  if (reader.unread) problems.push(reader.unread);
  const graph = written ?? traced;
  if (!graph || graph.nodes.length === 0) {
    throw new GraphFileError(
      `${file} is an event file without a graph`,
      'Write the graph beside the summaries: tf.compat.v1.summary.FileWriter(logdir, graph).',
    );
  }
  return { file, kind: { kind: 'event-file' }, graphs: [{ tags: [], graph }], problems };
}

function tracedGraphs(content: LogContent): Graph[] {
  if (content.kind === 'run-metadata') return content.trace.graph ? [content.trace.graph] : [];
  if (content.kind !== 'summary') return [];
  return content.values.flatMap((value) =>
    value.kind === 'trace' && value.trace.graph ? [value.trace.graph] : [],
  );
}
