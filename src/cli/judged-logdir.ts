import { cacheFolder } from '../cache/cache-folder.js';
import { IndexCache } from '../cache/index-cache.js';
import { diagnose } from '../diagnosis/diagnose.js';
import type { LogdirReader } from '../logdir/logdir-reader.js';
import { VerdictCache } from '../logdir/verdict-cache.js';
import { openLogdir, type ReadingOptions } from './open-logdir.js';
import { sourcesFingerprint } from './sources-fingerprint.js';

/** A log directory that is read and judged. */
export interface JudgedLogdir {
  readonly reader: LogdirReader;
  /** How its runs are judged, and were the last time. */
  readonly verdicts: VerdictCache;
}

export function openJudged(logdir: string, options: ReadingOptions): JudgedLogdir {
  const reader = openLogdir(logdir, options);
  const version = options.cache === false ? undefined : sourcesFingerprint;
  const cache = version === undefined ? undefined : new IndexCache(cacheFolder(), version);
  return { reader, verdicts: new VerdictCache(cache, reader, diagnose) };
}
