import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { runCli } from '../../src/cli/run-cli.js';
import { processTerminal } from '../../src/cli/terminal.js';
import { EventWriter } from '../../src/index.js';
import { fixturesFolder } from '../support/fixtures.js';
import { eventually } from '../support/served.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { cli } from '../support/terminal.js';

const test = suite('cli/check --watch');
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const flatLog = path.join(fixturesFolder, 'tf1-flat-graph');
const healthyLog = path.join(fixturesFolder, 'tf1-healthy-graph');

/** Starts `check --watch`, as a command whose output is kept. */
function watching(...args: string[]) {
  const child = spawn(process.execPath, [main, 'check', '--watch', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      told += text;
    });
  }
  return {
    says: (pattern: RegExp) =>
      eventually(
        async () => told,
        (text) => pattern.test(text),
        20_000,
      ),
    async end(signal: NodeJS.Signals) {
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return { code, told };
    },
  };
}

test('judges anew as runs come and go, and ends with the last outcome', async () => {
  const logdir = path.join(temporaryFolder(), 'logs');
  const watch = watching(logdir);
  await watch.says(/there is no folder .*\n.*\n {2}It is looked for again\.\n$/);
  cpSync(healthyLog, path.join(logdir, 'healthy'), { recursive: true });
  await watch.says(/5 of 5 variables moved: nothing is stale/);
  cpSync(flatLog, path.join(logdir, 'flat'), { recursive: true });
  await watch.says(/2 of 10 variables never moved[\s\S]*update-ops-not-run/);
  const { code, told } = await watch.end('SIGINT');
  assert.is(code, 1);
  assert.not.match(told, '\x1b');
});

test('a log that was mended ends with 0, one that went with 2', async () => {
  const logdir = temporaryFolder();
  cpSync(flatLog, path.join(logdir, 'run'), { recursive: true });
  cpSync(healthyLog, path.join(logdir, 'other'), { recursive: true });
  const watch = watching(logdir, '--format', 'markdown');
  await watch.says(/Flatline: failed/);
  rmSync(path.join(logdir, 'run'), { recursive: true });
  await watch.says(/Flatline: passed/);
  assert.is((await watch.end('SIGTERM')).code, 0);
});

test('a run that nobody writes to becomes too old', async () => {
  const logdir = temporaryFolder();
  const watch = watching(logdir, '--max-age', '3s');
  await watch.says(/no event file/);
  const writer = EventWriter.open(logdir);
  for (let step = 0; step < 30; step++) writer.scalar('bn/moving_mean', step, step);
  writer.close();
  await watch.says(/1 of 1 variable moved: nothing is stale/);
  const told = await watch.says(/the last event of run \. is \d+ s old, and 3 s is the most/);
  assert.is(told.match(/is the most/g)?.length, 1, 'told once, not at every look');
  assert.is((await watch.end('SIGINT')).code, 2);
});

test('a terminal is cleared before each outcome', async () => {
  let told = '';
  const running = runCli(['check', '--watch', healthyLog], {
    ...processTerminal,
    out: (text) => {
      told += text;
    },
    isInteractive: true,
  });
  await eventually(
    async () => told,
    (text) => text.includes('nothing is stale'),
  );
  process.emit('SIGINT');
  assert.is(await running, 0);
  assert.ok(told.startsWith('\x1b[2J\x1b[3J\x1b[H'));
});

test('a graph is no log to watch', async () => {
  const graph = fileURLToPath(new URL('../../examples/saved-model/flat', import.meta.url));
  const { exitCode, err } = await cli('check', '--watch', graph);
  assert.is(exitCode, 2);
  assert.match(err, '--watch cannot be asked of');
});

test.run();
