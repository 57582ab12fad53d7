import type { WireError, WireReport, WireVariableDetail } from '../src/wire/api.js';
import { sentenceCase } from './format.js';
import { share, sharedAnswer } from './share.js';

/** An answer that is no answer: what went wrong and what to do, in the server's words where it spoke. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; undefined when no server answered. */
  readonly status: number | undefined;
  readonly advice: string;

  constructor(message: string, advice: string, status?: number) {
    super(message);
    this.advice = advice;
    this.status = status;
  }
}

function isWireError(body: unknown): body is WireError {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'message' in error && 'advice' in error;
}

async function failure(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined);
  return isWireError(body)
    ? new ApiError(sentenceCase(body.error.message), body.error.advice, response.status)
    : new ApiError(
        `The server answered ${response.status} ${response.statusText}.`,
        'Its terminal says more.',
        response.status,
      );
}

/** URLs are relative to the page, so that it works beneath any path prefix. */
export async function getJson(path: string, signal: AbortSignal | undefined): Promise<unknown> {
  if (share) {
    const answer = sharedAnswer(path);
    if (answer !== undefined) return answer;
    throw new ApiError(
      'This file does not hold it.',
      '`flatline serve` shows all of the logs.',
      404,
    );
  }
  const response = await fetch(`api/v1/${path}`, signal ? { signal } : {}).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ApiError('The server cannot be reached.', 'Is `flatline serve` still running?');
    },
  );
  if (!response.ok) throw await failure(response);
  return response.json();
}

/** The report, or what changed of it since the one with this cursor. */
export async function fetchReport(since: string | undefined): Promise<WireReport> {
  const query = since === undefined || share ? '' : `?${new URLSearchParams({ since })}`;
  const report = (await getJson(`report${query}`, undefined)) as WireReport;
  if (report.version === 1) return report;
  throw new ApiError('The server speaks another version than this page.', 'Reload the page.');
}

/** The newest figures of one variable, at most 1,000 points of them. */
export async function fetchVariable(
  run: string,
  name: string,
  signal: AbortSignal,
): Promise<WireVariableDetail> {
  const query = new URLSearchParams({ run, name, points: '1000' });
  return (await getJson(`variable?${query}`, signal)) as WireVariableDetail;
}
