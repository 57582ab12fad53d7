import type { Problem } from '../model/problem.js';
import {
  BROKEN_RUN_PROBLEM,
  GRAPH_MODEL_PROBLEM,
  type RecordingEntry,
  UNRECORDED_VARIABLE_PROBLEM,
} from '../model/recording.js';

/** What to do about problems that are none of the recorder. */
const adviceOfNotes: ReadonlyMap<string, string> = new Map([
  [
    GRAPH_MODEL_PROBLEM,
    'Judge a model where it is trained; a graph is judged by `flatline graph`.',
  ],
  [BROKEN_RUN_PROBLEM, 'What is counted is what the other runs ran.'],
  [UNRECORDED_VARIABLE_PROBLEM, 'Look at it yourself; every other variable is recorded.'],
]);

/** What the log says that the recorder told, as a problem of its file. */
export function recordedProblem(
  { code, message, count }: Extract<RecordingEntry, { kind: 'problem' }>,
  file: string,
): Problem {
  const times = count > 1 ? ` (${count} times)` : '';
  const advice = adviceOfNotes.get(code);
  if (advice !== undefined) {
    return { code, severity: 'note', file, message: `${message}${times}`, advice };
  }
  return {
    code,
    severity: 'error',
    file,
    message: `the recorder: ${message}${times}`,
    advice: 'The training itself was not disturbed; what was not recorded is missing here.',
  };
}
