import type { LogdirReader } from '../logdir/logdir-reader.js';
import type { Problem } from '../model/problem.js';

/** An empty folder is never a pass: it says what was found instead. */
export function noEventFile({ logdir, otherFiles }: LogdirReader): Problem {
  return {
    code: 'no-event-file',
    severity: 'error',
    file: logdir,
    message: 'no event file was found',
    got: otherFiles.length > 0 ? otherFiles.join(', ') : 'an empty folder',
    wanted: 'a file whose name contains "tfevents", here or in a folder below',
    advice: 'Pass the folder that your training writes its event files to.',
  };
}
