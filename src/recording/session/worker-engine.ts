import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { tensorflow } from '../../protobuf/generated/messages.js';
import type { FedTensor, OutputMemory, SessionFeed } from './native-session.js';
import {
  type CarrierValues,
  NativeTensorFlowError,
  type SessionTensor,
  type SessionTensorFlow,
} from './session-backend.js';
import { numbersOf, type SessionEngine } from './session-engine.js';
import { SessionRunError } from './session-run-error.js';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './session-worker.js';
import { isWide, WideTensor } from './wide-tensor.js';

const { DataType } = tensorflow;

/**
 * Loads a graph in a thread of its own, which loads tfjs-node again, so that this thread's event loop
 * goes on while TensorFlow runs. Tensors are copied on the way.
 *
 * @throws NativeTensorFlowError when tfjs-node is not found from the current folder.
 */
export async function openWorkerEngine(
  tf: SessionTensorFlow,
  folder: string,
  tags: string,
): Promise<SessionEngine> {
  const start: WorkerStart = { tensorFlow: findTensorFlow(), folder, tags };
  const worker = new Worker(new URL('./session-worker.js', import.meta.url), { workerData: start });
  await answerOf(worker);
  // An open session must not keep the process alive; a run under way must.
  worker.unref();
  let endCode: number | undefined;
  worker.once('exit', (code) => {
    endCode = code;
  });
  const ask = async (request: WorkerRequest): Promise<WorkerAnswer> => {
    // A thread that is gone answers nothing.
    if (endCode !== undefined) throw threadEnded(endCode);
    worker.ref();
    try {
      const answer = answerOf(worker);
      worker.postMessage(request);
      return await answer;
    } finally {
      worker.unref();
    }
  };
  const outputsOf = async (
    feeds: readonly SessionFeed[],
    fetches: readonly string[],
  ): Promise<readonly OutputMemory[]> => {
    const request = { feeds: feeds.map(memoryOf), fetches: [...fetches] };
    const answer = await ask({ kind: 'run', ...request });
    return answer.kind === 'outputs' ? answer.outputs : [];
  };
  return {
    async run(feeds, fetches) {
      return (await outputsOf(feeds, fetches)).map((output) => tensorOf(tf, output));
    },
    async read(fetches) {
      return (await outputsOf([], fetches)).map(numbersOf);
    },
    async close() {
      if (endCode === undefined) await ask({ kind: 'close' });
    },
  };
}

function findTensorFlow(): string {
  const require = createRequire(pathToFileURL(path.resolve('session.js')));
  try {
    return require.resolve('@tensorflow/tfjs-node');
  } catch (error) {
    throw new NativeTensorFlowError(
      `a worker needs @tensorflow/tfjs-node, which is not found from ${path.resolve()}`,
      'Install it, or open the session without the option `worker`.',
      { cause: error },
    );
  }
}

function answerOf(worker: Worker): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', take).off('error', fail).off('exit', end);
    };
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    const take = (answer: WorkerAnswer): void => {
      if (answer.kind === 'error') {
        const { message, advice } = answer;
        fail(advice === undefined ? new Error(message) : new SessionRunError(message, advice));
        return;
      }
      settle();
      resolve(answer);
    };
    const end = (code: number): void => fail(threadEnded(code));
    worker.on('message', take).on('error', fail).on('exit', end);
  });
}

function threadEnded(code: number): SessionRunError {
  const message = `the session's thread ended with code ${code}`;
  return new SessionRunError(message, 'Open another session.');
}

/** Tensors cannot leave their thread; their memory can. */
function memoryOf({ name, value }: SessionFeed): SessionFeed {
  return { name, value: value.kind === 'memory' ? value : memoryOfTensor(value.tensor) };
}

function memoryOfTensor(tensor: SessionTensor): FedTensor {
  const { shape } = tensor;
  const values: unknown = tensor.dataSync();
  switch (tensor.dtype) {
    case 'string': {
      const strings = Array.from(values as readonly string[], (text) => Buffer.from(text));
      return { kind: 'memory', dtype: DataType.DT_STRING, shape, values: strings };
    }
    case 'float32':
      return { kind: 'memory', dtype: DataType.DT_FLOAT, shape, values: values as Float32Array };
    case 'int32':
      return { kind: 'memory', dtype: DataType.DT_INT32, shape, values: values as Int32Array };
    case 'bool':
      return { kind: 'memory', dtype: DataType.DT_BOOL, shape, values: values as Uint8Array };
    default:
      throw new SessionRunError(
        `a ${tensor.dtype} tensor cannot be sent to the session's thread`,
        'Feed its real and its imaginary part, or open the session without the option `worker`.',
      );
  }
}

function tensorOf(tf: SessionTensorFlow, { dtype, shape, values }: OutputMemory): SessionTensor {
  if (isWide(dtype)) return new WideTensor(dtype, shape, values as Int32Array);
  if (dtype === DataType.DT_COMPLEX64) return complexOf(tf, shape, values as Float32Array);
  return tf.tensor(values, shape, ownDtypeOf(dtype, values));
}

function ownDtypeOf(dtype: number, values: CarrierValues): string {
  if (dtype === DataType.DT_BOOL) return 'bool';
  if (dtype === DataType.DT_STRING) return 'string';
  return values instanceof Int32Array ? 'int32' : 'float32';
}

/** @param pairs the real part before the imaginary one. */
function complexOf(
  tf: SessionTensorFlow,
  shape: readonly number[],
  pairs: Float32Array,
): SessionTensor {
  const parts = [0, 1].map(
    (part): SessionTensor =>
      tf.tensor(
        pairs.filter((_, index) => index % 2 === part),
        shape,
      ),
  );
  const complex: SessionTensor = tf.complex(parts[0], parts[1]);
  for (const part of parts) part.dispose();
  return complex;
}
