import path from 'node:path';
import { EventWriter } from '../../src/events/event-writer.js';

/** Runs of scalars alone, as TensorFlow 2 writes them. */
export function writeScalarRuns(
  logdir: string,
  { runs, tags, steps }: { readonly runs: number; readonly tags: number; readonly steps: number },
): number {
  for (let run = 0; run < runs; run++) {
    const writer = EventWriter.open(path.join(logdir, `run${String(run).padStart(4, '0')}`));
    for (let step = 0; step < steps; step++) {
      for (let tag = 0; tag < tags; tag++) {
        writer.scalar(`group/metric_${tag}`, step / (tag + 1), step);
      }
    }
    writer.close();
  }
  return runs * tags * steps;
}
