import { writeSync } from 'node:fs';
import { EventWriter } from '../../src/events/event-writer.js';

// A training process, for the tests of what its end leaves behind: writing-process.ts <logdir> <end>

const [logdir, end] = process.argv.slice(2);
if (logdir === undefined) throw new Error('which log directory?');

const writer = EventWriter.open(logdir, { flushMillis: 1e9, flushBytes: 4096 });

function train(step: number): void {
  writer.write({ kind: 'summary', step, values: [{ kind: 'scalar', tag: 'loss', value: step }] });
}

if (end === 'disk full') {
  for (let step = 1; step <= 1000; step++) {
    train(step);
    if (step % 100 === 0) writeSync(1, `${step}\n`);
  }
} else {
  for (let step = 1; step <= 10; step++) train(step);
}
if (end === 'exit') process.exit(3);
if (end === 'error') throw new Error('training failed');
