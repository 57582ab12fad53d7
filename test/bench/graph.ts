/**
 * How long a training graph takes from file to findings, beside TensorFlow's own import_graph_def and
 * extract_sub_graph on the same file: `node --import tsx test/bench/graph.ts [rounds]`, after `npm run
 * build`. The peer is the TensorFlow of the Python that FLATLINE_PEERS_PYTHON names.
 */
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { largeGraphDef } from './large-graph.js';
import { compareRates, type Side } from './side-by-side.js';

const judgeOnce = fileURLToPath(new URL('judge-once.mjs', import.meta.url));
const importGraph = fileURLToPath(new URL('import_graph.py', import.meta.url));

/** A process of its own each time, so that nothing is warm that a user would find cold. */
function flatline(file: string, seen: number[][]): Side {
  return {
    name: 'Flatline, from file to findings',
    async round() {
      const words = execFileSync(process.execPath, [judgeOnce, file], { encoding: 'utf8' });
      const [items = 0, , millis = 0, memory = 0] = words.split(' ').map(Number);
      seen.push([millis, memory]);
      return { items, millis };
    },
  };
}

type Peer = ChildProcessByStdio<Writable, Readable, null>;

async function tensorflow(child: Peer): Promise<((file: string) => Side) | undefined> {
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string[]> => String((await lines.next()).value ?? '').split(' ');
  const [ready, version] = await next();
  if (ready !== 'ready') return undefined;
  return (file) => ({
    name: `TensorFlow ${version} import_graph_def and extract_sub_graph`,
    async round() {
      child.stdin.write(`${file}\n`);
      const [items, millis] = await next();
      return { items: Number(items), millis: Number(millis) };
    },
  });
}

const python = process.env.FLATLINE_PEERS_PYTHON || 'python3';
const child = spawn(python, [importGraph], { stdio: ['pipe', 'pipe', 'ignore'] });
child.on('error', () => undefined);
child.stdin.on('error', () => undefined);
const peer = await tensorflow(child);
if (!peer) console.log(`missing peer: TensorFlow in ${python} (set FLATLINE_PEERS_PYTHON)`);
const folder = mkdtempSync(path.join(tmpdir(), 'flatline-bench-'));
try {
  for (const nodes of [20_000, 1_000_000]) {
    const file = path.join(folder, `${nodes}.pb`);
    const bytes = largeGraphDef(nodes);
    writeFileSync(file, bytes);
    console.log(`${nodes.toLocaleString('en')} nodes, ${(bytes.length / 1e6).toFixed(1)} MB`);
    const seen: number[][] = [];
    const ours = flatline(file, seen);
    const rounds = Number(process.argv[2] ?? 3);
    await compareRates('nodes', rounds, peer ? [ours, peer(file)] : [ours]);
    const [millis = 0, memory = 0] = seen.sort(([a = 0], [b = 0]) => a - b)[0] ?? [];
    console.log(`best: ${millis.toFixed(0)} ms, ${memory.toFixed(0)} MiB at most`);
  }
} finally {
  rmSync(folder, { recursive: true });
  child.stdin.end();
}
