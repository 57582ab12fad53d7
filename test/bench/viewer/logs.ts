import path from 'node:path';
import { EventWriter } from '../../../src/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

export const RUNS = 1000;
export const TAGS = 50;
export const VARIABLES = 10_000;
export const POINTS = 1_000_000;
const STEPS = 20;

/** Runs of which every hundredth has a flat variable. */
export function manyRuns(): string {
  const logdir = temporaryFolder();
  for (let run = 0; run < RUNS; run++) {
    const writer = EventWriter.open(path.join(logdir, `run${String(run).padStart(4, '0')}`));
    for (let step = 0; step < STEPS; step++) {
      writer.scalar('bn/moving_mean', run % 100 === 0 ? 0 : step, step);
      for (let tag = 1; tag < TAGS; tag++) writer.scalar(`metrics/${tag}`, step * tag, step);
    }
    writer.close();
  }
  return logdir;
}

/** One run with many variables, of which every fiftieth is flat. */
export function manyVariables(): string {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir);
  for (let step = 0; step < 6; step++) {
    for (let index = 0; index < VARIABLES; index++) {
      const value = index % 50 === 0 ? 0 : step;
      writer.scalar(`stage${index % 20}/block${index % 400}/bn${index}/moving_mean`, value, step);
    }
  }
  writer.close();
  return logdir;
}

export function longSeries(): string {
  const logdir = temporaryFolder();
  const writer = EventWriter.open(logdir);
  for (let step = 0; step < POINTS; step++) writer.scalar('loss', Math.sin(step / 1e4), step);
  writer.close();
  return logdir;
}
