import * as assert from 'uvu/assert';

/** Fails when this process ever took more memory. */
export function assertPeakMemoryBelow(mebibytes: number): void {
  const peak = process.resourceUsage().maxRSS / 1024;
  assert.ok(peak < mebibytes, `the process took ${Math.round(peak)} MiB, limit ${mebibytes}`);
}
