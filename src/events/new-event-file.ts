import { openSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { systemCodeOf } from '../base/errors.js';

let filesOfThisProcess = 0;

/**
 * Makes an event file, open for writing, whose name no other writer uses.
 *
 * Worker threads and second copies of this module count their files apart, under the same pid.
 */
export function openNewFile(logdir: string): {
  readonly file: string;
  readonly descriptor: number;
} {
  for (;;) {
    const seconds = Math.floor(Date.now() / 1000);
    const name = `events.out.tfevents.${seconds}.${hostname()}.${process.pid}.${filesOfThisProcess++}.v2`;
    const file = path.join(logdir, name);
    try {
      // Not for appending: a file open so takes bytes at its end, whatever place they are given.
      return { file, descriptor: openSync(file, 'wx') };
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
  }
}
