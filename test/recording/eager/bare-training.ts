import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { batchSource } from '../../../examples/batch-norm/data.js';
import { fingerprintOf } from '../../../src/base/fingerprint.js';
import { findAssignments } from '../../../src/graph/assignments.js';
import type { Graph } from '../../../src/model/graph.js';
import { changeGraph, decodeSavedModel } from '../../../src/protobuf/saved-model.js';
import { signaturesOf } from '../../../src/recording/session/session-signatures.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import type { TensorFlow } from '../../support/tensorflow.js';

/** tfjs-node's own backend, as it runs a SavedModel. */
interface BareBackend {
  loadSavedModelMetaGraph(folder: string, tags: string): number;
  runSavedModel(
    session: number,
    inputs: readonly object[],
    infos: readonly { readonly name: string }[],
    fetches: readonly string[],
  ): readonly { dataSync(): Float32Array; dispose(): void }[];
  deleteSavedModel(session: number): void;
}

const FLOAT = { T: { type: 1 } };

/**
 * Trains a SavedModel by tfjs-node alone, with nothing of Flatline at work: the losses, and of every
 * variable its name and the fingerprint of its last value.
 *
 * The binding can fetch no op without outputs. A graph whose train step is one gets an Identity that
 * depends on it; a SavedModel with a train signature is loaded from its own folder as it is.
 */
export function trainBare(
  tf: TensorFlow,
  folder: string,
  steps: number,
): [losses: number[], last: [name: string, fingerprint: number][]] {
  const bytes = readFileSync(path.join(folder, 'saved_model.pb'));
  const metaGraph = decodeSavedModel(bytes, folder)[0];
  if (!metaGraph) throw new Error(`no graph in ${folder}`);
  const { train } = signaturesOf(metaGraph);
  const backend = tf.backend() as unknown as BareBackend;
  const loaded = train ? folder : withFetchableOps(folder, bytes, ['train_op', 'init']);
  const session = backend.loadSavedModelMetaGraph(loaded, 'serve');
  if (!existsSync(path.join(folder, 'variables'))) {
    backend.runSavedModel(session, [], [], ['run_init:0']);
  }
  const names = train ? train.inputs : { x: 'x:0', y: 'y:0' };
  const infos = [{ name: names.x ?? '' }, { name: names.y ?? '' }];
  const fetches = train ? [train.outputs.loss ?? ''] : ['loss:0', 'run_train_op:0'];
  const nextBatch = batchSource();
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const { x, y } = nextBatch();
    const inputs = [tf.tensor2d(x), tf.tensor2d(y)];
    const outputs = backend.runSavedModel(session, inputs, infos, fetches);
    losses.push(outputs[0]?.dataSync()[0] ?? Number.NaN);
    for (const tensor of [...inputs, ...outputs]) tensor.dispose();
  }
  const last = readsOf(metaGraph.graph).map(([name, read]): [string, number] => {
    const [value] = backend.runSavedModel(session, [], [], [read]);
    return [name, fingerprintOf(value?.dataSync() ?? new Float32Array())];
  });
  backend.deleteSavedModel(session);
  return [losses, last];
}

function withFetchableOps(folder: string, bytes: Uint8Array, ops: readonly string[]): string {
  const metaGraph = decodeSavedModel(bytes, folder)[0];
  const nodes = [
    {
      name: 'run_one',
      op: 'Const',
      attr: {
        dtype: { type: 1 },
        value: { tensor: { dtype: 1, tensorShape: {}, floatVal: [1] } },
      },
    },
    ...ops
      .filter((op) => metaGraph?.graph.nodes.find(op) !== undefined)
      .map((op) => ({
        name: `run_${op}`,
        op: 'Identity',
        input: ['run_one', `^${op}`],
        attr: FLOAT,
      })),
  ];
  const copy = path.join(temporaryFolder(), 'bare');
  mkdirSync(copy, { recursive: true });
  cpSync(folder, copy, { recursive: true });
  const changed = changeGraph(bytes, 0, { nodes, inputs: new Map(), bodies: new Map() });
  writeFileSync(path.join(copy, 'saved_model.pb'), changed);
  return copy;
}

/** A tensor that reads each variable: a reference variable is its own. */
function readsOf(graph: Graph): [name: string, tensor: string][] {
  return [...findAssignments(graph).variables.keys()].map((name) => {
    const read = `${name}/Read/ReadVariableOp`;
    return [name, graph.nodes.find(read) === undefined ? `${name}:0` : `${read}:0`];
  });
}
