import type { ChildProcess } from 'node:child_process';
import { onInterrupt } from '../../scripts/base/interrupt.mjs';

/** Ends a child when this process is stopped or fails: it would stay behind. */
export function endWithThis(child: ChildProcess): void {
  const end = () => {
    child.kill();
  };
  const forget = onInterrupt(end);
  process.once('exit', end);
  child.once('exit', () => {
    forget();
    process.off('exit', end);
  });
}
