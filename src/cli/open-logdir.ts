import { cacheFolder } from '../cache/cache-folder.js';
import { IndexCache } from '../cache/index-cache.js';
import { variablesOfSummaryTags } from '../graph/summary-tags.js';
import { LogdirReader } from '../logdir/logdir-reader.js';
import { READER_VERSION, RunCache } from '../logdir/run-cache.js';

/** How a log directory is to be read: flags that all commands share, and what a command adds. */
export interface ReadingOptions {
  /** False where nothing is to be kept for the next time, nor taken from the last. */
  readonly cache?: boolean;
  /** MiB of points in memory. */
  readonly memoryBudget?: number;
  /** Awaited before each run that this thread reads from its beginning. */
  readonly giveWay?: () => Promise<void>;
}

/** A reader of a log directory, as the flags ask for it. */
export function openLogdir(logdir: string, options: ReadingOptions): LogdirReader {
  const { cache = true, memoryBudget, giveWay } = options;
  return new LogdirReader(logdir, variablesOfSummaryTags, {
    ...(cache ? { cache: new RunCache(new IndexCache(cacheFolder(), READER_VERSION)) } : {}),
    ...(giveWay ? { giveWay } : {}),
    ...(memoryBudget === undefined ? {} : { budgetBytes: memoryBudget * 2 ** 20 }),
  });
}
