import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messageOf, systemCodeOf } from '../base/errors.js';
import { findAssignments, type GraphAssignments } from '../graph/assignments.js';
import type { MetaGraph } from '../protobuf/graph-codec.js';
import { addNodes, decodeSavedModel, SavedModelError } from '../protobuf/saved-model.js';
import { type SessionBackend, type SessionTensorFlow, sessionBackend } from './session-backend.js';
import { additionsFor, type SessionAdditions } from './session-graph.js';

const GRAPH_FILE = 'saved_model.pb';

/** A graph that TensorFlow has loaded, with what is known of it. */
export interface LoadedGraph {
  readonly backend: SessionBackend;
  readonly session: number;
  readonly metaGraph: MetaGraph;
  readonly assignments: GraphAssignments;
  readonly additions: SessionAdditions;
  /** True when the SavedModel came with values for its variables. */
  readonly restores: boolean;
}

/**
 * Loads the meta graph with a tag from a SavedModel's folder, together with the nodes a session
 * needs. The folder itself is left as it is.
 *
 * @throws SavedModelError, NativeTensorFlowError.
 */
export async function loadGraph(
  tf: SessionTensorFlow,
  folder: string,
  tag: string,
): Promise<LoadedGraph> {
  const backend = sessionBackend(tf);
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
  const assignments = findAssignments(metaGraph.graph);
  const additions = additionsFor(metaGraph.graph, assignments.variables.values());
  const extended = addNodes(bytes, index, additions.nodes);
  const { session, restores } = await loadExtended(backend, folder, metaGraph.tags, extended);
  return { backend, session, metaGraph, assignments, additions, restores };
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

/** TensorFlow loads from folders only: a passing one gets the extended graph and links to the rest. */
async function loadExtended(
  backend: SessionBackend,
  folder: string,
  tags: readonly string[],
  extended: Uint8Array,
): Promise<{ readonly session: number; readonly restores: boolean }> {
  const passing = await mkdtemp(path.join(tmpdir(), 'flatline-'));
  try {
    await writeFile(path.join(passing, GRAPH_FILE), extended);
    const others = (await readdir(folder)).filter((name) => name !== GRAPH_FILE);
    for (const name of others) {
      await symlink(path.resolve(folder, name), path.join(passing, name));
    }
    const session = backend.loadSavedModelMetaGraph(passing, tags.join(','));
    return { session, restores: others.includes('variables') };
  } catch (error) {
    throw new SavedModelError(
      `TensorFlow cannot load ${folder}: ${messageOf(error).split('\n', 1)[0]}`,
      'Check that the export is complete and of a version this TensorFlow knows.',
      { cause: error },
    );
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
}
