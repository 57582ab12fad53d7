import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { buildBatchNormGraph } from '../../examples/batch-norm/graph.js';
import { trainBare } from '../recording/eager/bare-training.js';
import { GRAPH_STEPS, trainGraph } from '../support/graph-training.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { nativeTensorFlow } from '../support/tensorflow.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What an example ends with: its variables or losses, as text that tells every bit. */
export interface ExampleBits {
  readonly example: string;
  readonly recorded: string;
  /** The same training without Flatline. */
  readonly bare: string;
}

/** Runs a program of this repository, to its end. */
export async function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`exit code ${code}: ${err}`);
  return out;
}

/** The examples of TensorFlow.js, with their logs below `logs`. */
export async function layersBits(
  engine: 'native' | 'js',
  logs: string,
): Promise<readonly ExampleBits[]> {
  const [recorded, bare] = await Promise.all([
    trained(logs, engine, []),
    trained(temporaryFolder(), engine, ['--import', './test/support/without-flatline.mjs']),
  ]);
  const examples = new Set([...recorded.keys(), ...bare.keys()]);
  return [...examples].map((example) => ({
    example,
    recorded: recorded.get(example) ?? 'missing',
    bare: bare.get(example) ?? 'missing',
  }));
}

/** The bits of each example, of each of two workers by itself. */
async function trained(
  logs: string,
  engine: string,
  imports: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const words = [...imports, 'test/support/train-examples.ts', logs];
  const out = await run(words, { FLATLINE_ENGINE: engine });
  const lines = out.matchAll(
    /^(?:\{"name":"(?<example>.*)","fingerprints":|(?<worker>worker \d) ended with the weights )(?<bits>.*)$/gm,
  );
  return new Map(
    [...lines].map(({ groups = {} }) => [groups.example ?? groups.worker ?? '', groups.bits ?? '']),
  );
}

/** The examples that are graphs, which only native TensorFlow runs. */
export async function graphBits(): Promise<readonly ExampleBits[]> {
  const tf = await nativeTensorFlow();
  const bits: ExampleBits[] = [];
  for (const health of ['flat', 'healthy']) {
    const graph = path.join(temporaryFolder(), 'flatline-graph');
    await buildBatchNormGraph({ healthy: health === 'healthy' }).save(graph);
    const folders = { graph, 'saved-model': path.join(repository, 'examples/saved-model', health) };
    for (const [name, folder] of Object.entries(folders)) {
      const { losses, last } = await trainGraph(tf, folder, temporaryFolder(), true);
      bits.push({
        example: `${name}-${health}`,
        recorded: JSON.stringify([losses, last]),
        bare: JSON.stringify(trainBare(tf, folder, GRAPH_STEPS)),
      });
    }
  }
  return bits;
}
