import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const script = fileURLToPath(new URL('../support/ending-process.ts', import.meta.url));

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: readonly string[];
}

/** @param interrupt what to send, and after which line. */
async function endingOf(
  way: string,
  interrupt?: { readonly signal: NodeJS.Signals; readonly after: string },
): Promise<Ending> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, way], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  let isSent = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (!interrupt || isSent || !out.includes(`${interrupt.after}\n`)) return;
    isSent = true;
    child.kill(interrupt.signal);
  });
  const [code, signal] = await once(child, 'close');
  const said = out.split('\n').filter((line) => line && line !== 'ready' && line !== 'busy');
  return { code, signal, said };
}

const test = suite('recording/process-end');
const int = { signal: 'SIGINT', after: 'ready' } as const;

const cases: readonly (readonly [string, Parameters<typeof endingOf>[1], Ending])[] = [
  ['returns', undefined, { code: 0, signal: null, said: ['end exit'] }],
  ['exits', undefined, { code: 3, signal: null, said: ['end exit'] }],
  ['throws', undefined, { code: 1, signal: null, said: ['flush', 'end uncaught-exception'] }],
  ['rejects', undefined, { code: 1, signal: null, said: ['flush', 'end uncaught-exception'] }],
  [
    'survives an exception',
    undefined,
    { code: 0, signal: null, said: ['flush', 'handled', 'end exit'] },
  ],
  ['waits for a signal', int, { code: null, signal: 'SIGINT', said: ['end SIGINT'] }],
  [
    'waits for a signal',
    { ...int, signal: 'SIGTERM' },
    { code: null, signal: 'SIGTERM', said: ['end SIGTERM'] },
  ],
  [
    'handles the signal',
    int,
    { code: 7, signal: null, said: ['flush', 'host cleans up', 'end exit'] },
  ],
  [
    'handles the signal and goes on',
    int,
    { code: 0, signal: null, said: ['flush', 'host goes on', 'end exit'] },
  ],
  [
    'counts the listeners',
    int,
    { code: null, signal: 'SIGINT', said: ['flush', 'host raises again'] },
  ],
  ['never yields', { ...int, after: 'busy' }, { code: null, signal: 'SIGINT', said: [] }],
  [
    'waits for a signal',
    { ...int, signal: 'SIGKILL' },
    { code: null, signal: 'SIGKILL', said: [] },
  ],
  ['has ended before', undefined, { code: 0, signal: null, said: ['listeners as before'] }],
];
// All at once: they mostly wait.
const endings = cases.map(([way, interrupt]) => endingOf(way, interrupt));
for (const [index, [way, interrupt, wanted]] of cases.entries()) {
  const title = interrupt ? `a process that ${way}, at ${interrupt.signal}` : `one that ${way}`;
  test(title, async () => {
    assert.equal(await endings[index], wanted);
  });
}

test.run();
