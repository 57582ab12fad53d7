import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FlatlineError, messageOf, systemCodeOf } from '../../base/errors.js';
import { findAssignments, type GraphAssignments } from '../../graph/assignments.js';
import { tensorflow } from '../../protobuf/generated/messages.js';
import type { MetaGraph } from '../../protobuf/graph-codec.js';
import {
  changeGraph,
  decodeSavedModel,
  type GraphChange,
  opsRunOnLoad,
  SavedModelError,
} from '../../protobuf/saved-model.js';
import { findGraphWriters, type GraphWriters } from './graph-writers.js';
import type { SessionEngine } from './session-engine.js';
import { additionsFor, type SessionAdditions, unusedScope } from './session-graph.js';
import { type WriterCounters, writerCounters } from './writer-counters.js';

const GRAPH_FILE = 'saved_model.pb';

/** A graph that TensorFlow has loaded, with what is known of it. */
export interface LoadedGraph {
  readonly engine: SessionEngine;
  readonly metaGraph: MetaGraph;
  readonly assignments: GraphAssignments;
  readonly writers: GraphWriters;
  readonly additions: SessionAdditions;
  /** Undefined when there is nothing to count, or `notCounted` says why not. */
  readonly counters: WriterCounters | undefined;
  /** Why no writer is counted, where some could have been. */
  readonly notCounted: string | undefined;
  /** True when the SavedModel came with values for its variables. */
  readonly restores: boolean;
}

/** Loads a SavedModel's folder into a session of TensorFlow. */
export type OpenEngine = (folder: string, tags: string) => Promise<SessionEngine>;

/**
 * Loads the meta graph with a tag from a SavedModel's folder, together with the nodes a session
 * needs. The folder itself is left as it is.
 *
 * @param counts whether the runs of writers are to be counted.
 * @throws SavedModelError, NativeTensorFlowError.
 */
export async function loadGraph(
  openEngine: OpenEngine,
  folder: string,
  tag: string,
  counts: boolean,
): Promise<LoadedGraph> {
  const file = path.join(folder, GRAPH_FILE);
  const bytes = await readGraphFile(file);
  const metaGraphs = decodeSavedModel(bytes, file);
  const index = metaGraphs.findIndex(({ tags }) => tags.includes(tag));
  const metaGraph = metaGraphs[index];
  if (!metaGraph) {
    const tags = metaGraphs.map((graph) => `"${graph.tags.join(',')}"`).join(', ');
    throw new SavedModelError(
      `${file} has no graph with the tag "${tag}"; its tags are ${tags}`,
      'Pass one of them as the option `tag`.',
    );
  }
  const { graph, tags } = metaGraph;
  const assignments = findAssignments(graph);
  const scope = unusedScope(graph);
  const additions = additionsFor(graph, assignments.variables.values(), scope);
  const graphDef = tensorflow.GraphDef.decode(metaGraph.graphDef);
  const writers = findGraphWriters(graphDef, assignments, opsRunOnLoad(metaGraph));
  const load = (change: GraphChange): Promise<SessionEngine> =>
    loadChanged(openEngine, folder, tags, changeGraph(bytes, index, change));
  const known = { metaGraph, assignments, writers, additions };
  const restores = existsSync(path.join(folder, 'variables'));
  const counters = counts ? writerCounters(graph, graphDef, writers.writers, scope) : undefined;
  let notCounted = counts ? undefined : 'counting was turned off';
  if (counters) {
    try {
      const engine = await loadCounting(load, additions, counters);
      return { ...known, engine, counters, notCounted: undefined, restores };
    } catch (error) {
      notCounted = `TensorFlow does not take the graph with counters: ${messageOf(error)}`;
    }
  }
  const engine = await load({ nodes: additions.nodes, inputs: new Map(), bodies: new Map() });
  return { ...known, engine, counters: undefined, notCounted, restores };
}

async function loadCounting(
  load: (change: GraphChange) => Promise<SessionEngine>,
  additions: SessionAdditions,
  counters: WriterCounters,
): Promise<SessionEngine> {
  const engine = await load({
    nodes: [...additions.nodes, ...counters.graph.nodes],
    inputs: counters.graph.inputs,
    bodies: counters.bodies,
  });
  try {
    const outputs = await engine.run([], [counters.initialize]);
    for (const output of outputs) output.dispose();
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function readGraphFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const isMissing = systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR';
    throw new SavedModelError(
      isMissing ? `there is no ${file}` : `cannot read ${file}: ${messageOf(error)}`,
      'Pass the folder of a SavedModel, which holds a saved_model.pb.',
      { cause: error },
    );
  }
}

/** TensorFlow loads from folders only: a passing one gets the changed graph and links to the rest. */
async function loadChanged(
  openEngine: OpenEngine,
  folder: string,
  tags: readonly string[],
  changed: Uint8Array,
): Promise<SessionEngine> {
  const passing = await mkdtemp(path.join(tmpdir(), 'flatline-'));
  try {
    await writeFile(path.join(passing, GRAPH_FILE), changed);
    const others = (await readdir(folder)).filter((name) => name !== GRAPH_FILE);
    for (const name of others) {
      await symlink(path.resolve(folder, name), path.join(passing, name));
    }
    return await openEngine(passing, tags.join(','));
  } catch (error) {
    if (error instanceof FlatlineError) throw error;
    throw new SavedModelError(
      `TensorFlow cannot load ${folder}: ${messageOf(error).split('\n', 1)[0]}`,
      'Check that the export is complete and of a version this TensorFlow knows.',
      { cause: error },
    );
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
}
