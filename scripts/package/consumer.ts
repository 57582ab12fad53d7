import { check, readLogdir, type WatchOptions, type watch } from 'flatline';
import { assertMoved, expectHealthy, type recordTraining } from 'flatline/test';

/** What a user's own TypeScript may say: it has to compile wherever the package is installed. */
export const options: WatchOptions = { sampleInterval: 5, steps: 'explicit' };

export async function steps(logdir: string): Promise<readonly number[]> {
  const { runs } = await readLogdir(logdir);
  const report = await check(logdir);
  expectHealthy(report);
  assertMoved(report, 'weight');
  return runs.flatMap(({ scalars }) => scalars.flatMap(({ step }) => [...step]));
}

export type Recorder = typeof watch | typeof recordTraining;
