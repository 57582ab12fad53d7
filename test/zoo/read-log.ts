import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { variablesOfSummaryTags } from '../../src/graph/summary-tags.js';
import { LogdirReader } from '../../src/logdir/logdir-reader.js';
import type { RunView } from '../../src/model/run-view.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import type { ZooLog } from './zoo-pair.js';

const testFolder = fileURLToPath(new URL('..', import.meta.url));

/** Every run of a twin's log, trained first where it is live. */
export async function readLog(log: ZooLog): Promise<readonly RunView[]> {
  const logdir = log.kind === 'files' ? path.join(testFolder, log.folder) : temporaryFolder();
  if (log.kind === 'live') await log.record(logdir);
  const reader = new LogdirReader(logdir, variablesOfSummaryTags);
  await reader.refresh();
  return reader.views();
}
