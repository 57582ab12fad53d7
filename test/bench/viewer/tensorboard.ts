import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endWithThis } from '../../support/end-with-this.js';
import { note } from './figures.js';

const python = process.env.FLATLINE_PEERS_PYTHON ?? 'python3';

/** From process start to the first list of scalars that is not empty. */
export async function tensorboard(logdir: string): Promise<void> {
  const started = performance.now();
  const flags = ['--logdir', logdir, '--port', '0', '--reload_interval', '1'];
  const server = spawn(python, ['-m', 'tensorboard.main', ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // A program that is not there has no output either, which tells it.
  server.once('error', () => undefined);
  endWithThis(server);
  try {
    const url = await addressIn(server.stderr);
    if (url === undefined) {
      console.log(`TensorBoard: not installed for ${python}`);
      return;
    }
    while (Object.keys(await scalarTags(url)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    note('TensorBoard, first scalar list on the same logdir', performance.now() - started);
  } finally {
    server.kill();
  }
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string | undefined> {
  for await (const line of createInterface(output)) {
    const url = /http:\/\/\S+?\//.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  return undefined;
}

async function scalarTags(url: string): Promise<object> {
  return (await (await fetch(`${url}data/plugin/scalars/tags`)).json()) as object;
}
