/** The thread that runs a graph for `openWorkerEngine`: one request at a time, in their order. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../base/errors.js';
import { NativeSession, type OutputMemory, type SessionFeed } from './native-session.js';
import type { SessionTensorFlow } from './session-backend.js';
import { SessionRunError } from './session-run-error.js';

export interface WorkerStart {
  /** Where tfjs-node is loaded from: the path of its main file. */
  readonly tensorFlow: string;
  readonly folder: string;
  readonly tags: string;
}

export type WorkerRequest =
  | { readonly kind: 'run'; readonly feeds: readonly SessionFeed[]; readonly fetches: string[] }
  | { readonly kind: 'close' };

export type WorkerAnswer =
  | { readonly kind: 'outputs'; readonly outputs: readonly OutputMemory[] }
  | { readonly kind: 'done' }
  /** `advice` when the error is one of Flatline's own. */
  | { readonly kind: 'error'; readonly message: string; readonly advice: string | undefined };

const port = parentPort;
if (port) {
  let session: NativeSession | undefined;
  const answer = (work: () => WorkerAnswer): void => {
    port.postMessage(answerOf(work));
  };
  answer(() => {
    const { tensorFlow, folder, tags } = workerData as WorkerStart;
    const tf = createRequire(import.meta.url)(tensorFlow) as SessionTensorFlow;
    session = new NativeSession(tf, folder, tags);
    return { kind: 'done' };
  });
  port.on('message', (request: WorkerRequest) => {
    answer(() => {
      if (request.kind === 'run') {
        const outputs = session?.runForMemory(request.feeds, request.fetches) ?? [];
        return { kind: 'outputs', outputs };
      }
      session?.close();
      return { kind: 'done' };
    });
    if (request.kind === 'close') port.close();
  });
}

function answerOf(work: () => WorkerAnswer): WorkerAnswer {
  try {
    return work();
  } catch (error) {
    const advice = error instanceof SessionRunError ? error.advice : undefined;
    return { kind: 'error', message: messageOf(error), advice };
  }
}
