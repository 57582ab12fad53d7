import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, getJson } from './api.js';
import { paused, staleness, toApiError } from './live.js';
import { Refresher } from './refresher.js';

export interface Answered<Answer> {
  /** The newest answer, also to an earlier question, until a newer one is there. */
  readonly answer: Answer | undefined;
  /** Why the last question was not answered. */
  readonly failure: ApiError | undefined;
}

/** Shortest time between two questions that changes in the logs ask for. */
const refreshPauseMillis = 400;

/**
 * Asks the server, again when the question changes and when runs it is about do.
 *
 * @param path beneath `api/v1/`; undefined asks nothing, and keeps what was answered.
 * @param runs the runs that the answer is about; undefined for all.
 */
export function useAnswer<Answer>(
  path: string | undefined,
  runs?: readonly string[],
): Answered<Answer> {
  const [answered, setAnswered] = useState<Answered<Answer>>({
    answer: undefined,
    failure: undefined,
  });
  const asked = useRef({ path, runs });
  asked.current = { path, runs };

  const asker = useRef<{ readonly ask: () => void; readonly stop: () => void }>(undefined);
  asker.current ??= makeAsker<Answer>(() => asked.current.path, setAnswered);

  useEffect(() => {
    if (path !== undefined) asker.current?.ask();
  }, [path]);
  useEffect(() => {
    let isFirst = true;
    const stop = effect(() => {
      const { runs: stale } = staleness.value;
      if (isFirst || paused.peek()) {
        isFirst = false;
        return;
      }
      const { runs: own } = asked.current;
      if (own === undefined || stale === 'all' || own.some((run) => stale.has(run))) {
        asker.current?.ask();
      }
    });
    return () => {
      stop();
      asker.current?.stop();
    };
  }, []);
  return answered;
}

/** One question at a time; an answer that a newer question overtook is dropped. */
function makeAsker<Answer>(
  currentPath: () => string | undefined,
  take: (update: (before: Answered<Answer>) => Answered<Answer>) => void,
) {
  let request = new AbortController();
  let isStopped = false;
  let lastPath: string | undefined;
  const load = async (): Promise<void> => {
    const path = currentPath();
    if (path === undefined || isStopped) return;
    request = new AbortController();
    lastPath = path;
    const { signal } = request;
    try {
      const answer = (await getJson(path, signal)) as Answer;
      if (!signal.aborted) take(() => ({ answer, failure: undefined }));
    } catch (error) {
      if (!signal.aborted) take(({ answer }) => ({ answer, failure: toApiError(error) }));
    }
  };
  const refresher = new Refresher(load, () => refreshPauseMillis);
  return {
    ask: (): void => {
      if (currentPath() !== lastPath) {
        // A new question does not wait for the pause between refreshes.
        request.abort();
        void load();
      } else refresher.request();
    },
    stop: (): void => {
      isStopped = true;
      request.abort();
    },
  };
}
