import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { EventWriter } from '../../src/events/event-writer.js';
import { SeededRandom } from '../support/seeded-random.js';

// Writes until it is killed: killed-process.ts <logdir> <yielding|busy> <seed>. After a flush it
// says how many steps are safe. Step by step it writes a scalar; each tenth step is a histogram, each
// 37th a text longer than a buffer.

const [logdir, manner, seed] = process.argv.slice(2);
if (logdir === undefined) throw new Error('which log directory?');

const random = new SeededRandom(Number(seed));
const writer = EventWriter.open(logdir, { flushMillis: 5, flushBytes: 4096 });
const values = Float32Array.from({ length: 100 }, () => random.below(1000));

for (let step = 1; ; step++) {
  if (step % 37 === 0) writer.text('text', `${step} `.repeat(2000), step);
  else if (step % 10 === 0) writer.histogram('histogram', values, step);
  else writer.scalar('scalar', step, step);
  if (random.below(1000) === 0) {
    writer.flush();
    writeSync(1, `${step}\n`);
  }
  if (manner === 'yielding' && random.below(20) === 0) await setImmediate();
}
