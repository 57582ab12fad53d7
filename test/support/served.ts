import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endWithThis } from './end-with-this.js';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** A `flatline serve` of its own, on a free port. */
export interface Served {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything it has said on stderr. */
  readonly complaints: () => string;
  /** Ends it and gives its exit code. */
  stop(): Promise<number | null>;
}

const running: Served[] = [];

/** Ends every server that a test left behind: for `test.after.each`. */
export async function stopServed(): Promise<void> {
  for (let served = running.pop(); served; served = running.pop()) await served.stop();
}

export async function serveLogdir(logdir: string, ...flags: string[]): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve', logdir, '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithThis(child);
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (!url) continue;
    const served: Served = {
      url,
      process: child,
      complaints: () => complaints,
      async stop() {
        if (child.exitCode !== null) return child.exitCode;
        child.kill('SIGTERM');
        const [code] = await once(child, 'exit');
        return code;
      },
    };
    running.push(served);
    return served;
  }
  throw new Error(`flatline serve ended before it listened: ${complaints}`);
}

/** Asks until the answer is right; fails with the last one when it takes too long. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isRight: (answer: Answer) => boolean,
  patienceMillis = 10_000,
): Promise<Answer> {
  const deadline = Date.now() + patienceMillis;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > deadline) {
      throw new Error(`still wrong after ${patienceMillis} ms: ${JSON.stringify(answer)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
