/**
 * A process that ends in one of many ways with a recording under way, which says on stdout what
 * happens to it.
 *
 *     node --import tsx test/support/ending-process.ts <way>
 */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithProcess } from '../../src/recording/process-end.js';

const say = (line: string): void => void writeSync(1, `${line}\n`);
const recording = {
  flush: () => say('flush'),
  end: (reason: string) => say(`end ${reason}`),
};

/** Steps, with a chance for signals between them, until something ends it. */
async function train(onStep: () => void, steps = 100): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await sleep(5);
    onStep();
    if (step === 3) say('ready');
  }
}

const ways: Record<string, (onStep: () => void) => unknown> = {
  returns: () => undefined,
  exits: () => process.exit(3),
  throws: () => {
    throw new Error('my training is broken');
  },
  rejects: () => Promise.reject(new Error('my training is broken')),
  'survives an exception': async () => {
    process.on('uncaughtException', () => say('handled'));
    setImmediate(() => {
      throw new Error('not so bad');
    });
    await sleep(20);
  },
  'waits for a signal': (onStep) => train(onStep),
  'handles the signal': (onStep) => {
    process.once('SIGINT', () => {
      say('host cleans up');
      setTimeout(() => process.exit(7), 30);
    });
    return train(onStep);
  },
  'handles the signal and goes on': (onStep) => {
    process.on('SIGINT', () => say('host goes on'));
    return train(onStep, 40);
  },
  // What the package signal-exit does: it raises again only when nobody else listens.
  'counts the listeners': (onStep) => {
    const listener = (): void => {
      if (process.listenerCount('SIGINT') > 1) return;
      process.removeListener('SIGINT', listener);
      say('host raises again');
      process.kill(process.pid, 'SIGINT');
    };
    process.on('SIGINT', listener);
    return train(onStep);
  },
  'never yields': async (onStep) => {
    await train(onStep, 5);
    const until = Date.now() + 10_000;
    onStep();
    onStep();
    say('busy');
    while (Date.now() < until) onStep();
  },
  'has ended before': (onStep) => {
    forget();
    say(listenerCounts() === countsBefore ? 'listeners as before' : listenerCounts());
    return train(onStep, 1);
  },
};

function listenerCounts(): string {
  const events = ['exit', 'uncaughtExceptionMonitor', 'SIGINT', 'SIGTERM'];
  return events.map((event) => process.listenerCount(event)).join(' ');
}

const countsBefore = listenerCounts();
const { onStep, forget } = endWithProcess(recording);
const way = ways[process.argv[2] ?? ''];
if (!way) throw new Error(`no such way: ${process.argv[2]}`);
await way(onStep);
