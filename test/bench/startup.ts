import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixturesFolder } from '../support/fixtures.js';

/** How long a person waits for the help, and for a server that listens, beside Node by itself. */
const ROUNDS = 11;
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const logdir = path.join(fixturesFolder, 'tf1-flat-graph');

const commands = {
  'node by itself': ['-e', "console.log('up')"],
  'flatline --help': [main, '--help'],
  'flatline serve, listening': [main, 'serve', logdir, '--port', '0'],
} as const;

/** Milliseconds until the first word on stdout. */
async function millisToFirstWord(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  const millis = performance.now() - started;
  child.kill();
  await exited;
  return millis;
}

const names = Object.keys(commands) as (keyof typeof commands)[];
const times = new Map(names.map((name) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round++) {
  for (const name of names) times.get(name)?.push(await millisToFirstWord(commands[name]));
}
for (const [name, millis] of times) {
  millis.sort((a, b) => a - b);
  const figure = (at: number): string => (millis[at] as number).toFixed(0).padStart(5);
  console.log(`${name.padEnd(26)} median ${figure(ROUNDS >> 1)} ms, best ${figure(0)} ms`);
}
